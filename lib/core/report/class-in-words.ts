import type { ClassFrom, DataClassName } from '../model';

const DATA_OF_CLASS: Readonly<Record<DataClassName, string>> = {
  'sensitive-personal': 'sensitive personal data',
  'critical-personal': 'critical personal data',
  'payment-cross-border': 'cross-border payment data',
  'payment-foreign-leg': 'foreign-leg payment data',
  'company-books': 'company books',
  'ict-logs': 'ICT logs',
  'digital-lending': 'digital lending data',
  'securities-market': 'securities market data',
  'insurance-records': 'insurance records',
  aadhaar: 'Aadhaar data',
  'aadhaar-core-biometrics': 'Aadhaar core biometrics',
  'kyc-video': 'KYC videos',
  'telecom-subscriber': 'telecom subscriber data',
};

/** The data of a class as a sentence names it; every answer takes `would be`. */
export function dataOfClass(dataClass: DataClassName): string {
  return DATA_OF_CLASS[dataClass] ?? `${dataClass} data`;
}

/** A class and from where it is known; `carrier` is the resource from which a flow brought it. */
export function classInWords(
  dataClass: DataClassName,
  from: ClassFrom | undefined,
  carrier: string | undefined,
): string {
  if (from === undefined) return dataClass;
  return from === 'default'
    ? `${dataClass} by default: nothing declares it`
    : `${dataClass}, ${fromInWords(from, carrier)}`;
}

function fromInWords(from: Exclude<ClassFrom, 'default'>, carrier: string | undefined): string {
  switch (from) {
    case 'code':
      return 'declared in code';
    case 'metadata':
      return "declared in the resource's metadata";
    case 'tag':
      return 'declared by a tag of its own or of its stack';
    case 'file':
      return 'declared in declarations.yaml';
    case 'gate':
      return 'since only aggregates pass its gate';
    case 'flow':
      return carrier ? `carried here from ${carrier}` : 'carried here by what flows in';
  }
}

import type { DataClassName, Fact, Law, VocabularyElement } from '../model';

/** Classes whose own rules already cover what is known of a customer: personal elements add nothing to them. */
const HOLDS_CUSTOMERS: readonly DataClassName[] = [
  'sensitive-personal',
  'critical-personal',
  'payment',
  'payment-cross-border',
  'payment-foreign-leg',
  'digital-lending',
  'securities-market',
  'insurance-records',
  'aadhaar',
  'aadhaar-core-biometrics',
  'kyc-video',
  'telecom-subscriber',
];

/** Classes that hold another one, as the domestic component of a cross-border transaction holds payment data. */
const HOLDS: Readonly<Record<DataClassName, readonly DataClassName[]>> = {
  'sensitive-personal': ['critical-personal'],
  payment: ['payment-cross-border', 'payment-foreign-leg'],
  personal: HOLDS_CUSTOMERS,
};

/**
 * The elements that make whatever holds them more than it was declared to be: a generic store with `eating-preferences`, a
 * personal one with `biometrics`. Their classes hold as if they were declared. Elements that the vocabulary lacks force nothing.
 */
export function forcedBy(law: Law, declared: DataClassName, elements: readonly string[]): readonly VocabularyElement[] {
  if (elements.length === 0) return [];
  return elements.flatMap((id) => {
    const element = law.vocabulary.get(id);
    if (!element || element.dataClass === 'generic' || element.dataClass === declared) return [];
    return HOLDS[element.dataClass]?.includes(declared) ? [] : [element];
  });
}

/** The fact `aggregate-only`, as far as the elements tell: each has to be generic, and one that nobody knows is not. */
export function aggregateOnly(law: Law, elements: readonly string[]): Fact {
  if (elements.length === 0) {
    return {
      how: 'verified',
      value: true,
      detail: 'declared generic',
      warns: 'generic data leave without naming their elements, so nobody can tell that they are aggregates',
    };
  }
  const other = elements.filter((id) => law.vocabulary.get(id)?.dataClass !== 'generic');
  return other.length === 0
    ? { how: 'verified', value: true, detail: `elements ${elements.join(', ')}` }
    : { how: 'verified', value: false, detail: `not generic: ${other.join(', ')}` };
}

import type { Mechanism, PlaceDeclaration } from '../../../../lib/core/model';
import type { Resources } from '../inspected';

/** What the organisation's file says of places that no template shows. */
export const PLACES: readonly PlaceDeclaration[] = [
  { account: '333333333333', region: 'eu-west-1', owner: 'Payments', reason: 'the Irish branch' },
  { account: '444444444444', region: 'ap-south-2', owner: 'Payments', reason: 'the Hyderabad branch' },
  { name: 'op-dublin', country: 'IE', owner: 'Payments', reason: 'a rack in Dublin' },
  { name: 'op-pune', country: 'IN', owner: 'Payments', reason: 'a rack in Pune' },
  { host: 'collector.shop.example', region: 'ap-south-1', owner: 'Payments', reason: 'our own host' },
];

const STORE = (BucketName: string): Resources => ({ Ledger: { Type: 'AWS::S3::Bucket', Properties: { BucketName } } });

/** Buckets of the same estate, one abroad and one in India. */
export const BUCKETS: Readonly<Record<string, Resources>> = {
  'eu-west-1': STORE('ledger-in-ireland'),
  'ap-south-2': STORE('ledger-in-hyderabad'),
};

type Side = 'abroad' | 'india';

/** A value that names a place by itself, for each kind of finder; none: no value of the property can. */
const WRITTEN: Readonly<Partial<Record<Mechanism['foundBy'], Readonly<Record<Side, unknown>>>>> = {
  'literal-region': { abroad: 'eu-west-1', india: 'ap-south-2' },
  'literal-region-list': { abroad: ['ap-south-1', 'eu-west-1'], india: ['ap-south-1', 'ap-south-2'] },
  'region-in-arn': arns(),
  'referenced-resource-stack': arns(),
  'region-in-url': {
    abroad: 'https://sqs.eu-west-1.amazonaws.com/111111111111/ledger',
    india: 'https://sqs.ap-south-2.amazonaws.com/111111111111/ledger',
  },
  's3-bucket-owner': { abroad: 'ledger-in-ireland', india: 'ledger-in-hyderabad' },
  'external-host': { abroad: 'collector.vendor.example', india: 'collector.shop.example' },
  'availability-zone': { abroad: 'eu-west-1a', india: 'ap-south-1a' },
  'model-or-profile-prefix': { abroad: 'eu.anthropic.claude-sonnet-5', india: 'in.anthropic.claude-sonnet-5' },
  'country-or-site': { abroad: 'IE', india: 'IN' },
  'outpost-site': { abroad: 'op-dublin', india: 'op-pune' },
  'cross-account': { abroad: '333333333333', india: '444444444444' },
};

function arns(): Readonly<Record<Side, string>> {
  return { abroad: 'arn:aws:sqs:eu-west-1:111111111111:ledger', india: 'arn:aws:sqs:ap-south-2:111111111111:ledger' };
}

/** A place written into a property, by its finder; `undefined` where nothing that is written there is a place. */
export function placeIn(side: Side, { foundBy, argument = '' }: Mechanism): unknown {
  if (foundBy === 'opaque-body') return bodyNaming(side === 'abroad' ? 'eu-west-1' : 'ap-south-2', argument);
  if (foundBy === 'value-triggers') return side === 'abroad' ? argument.split(',')[0] : 'none-of-these';
  if (foundBy === 'always-global' || foundBy === 'service-implicit') return side === 'abroad' ? 'Ledger' : undefined;
  return WRITTEN[foundBy]?.[side];
}

function bodyNaming(region: string, format: string): unknown {
  const arn = `arn:aws:sqs:${region}:111111111111:ledger`;
  switch (format) {
    case 'map':
      return { LEDGER: arn };
    case 'json':
      return { Ledger: { Arn: arn } };
    case 'kv':
      return `ledger=${arn}`;
    case 'xml':
      return `<broker><networkConnector uri="static:(ssl://b-1.mq.${region}.amazonaws.com:61617)"/></broker>`;
    default:
      return `ledger: "${arn}"`;
  }
}

/** The template's parameter of which nobody knows what it will be. */
export const WHERE = { Where: { Type: 'String' } } as const;

/** A value that nobody can tell, under the key of a place where the value is a body; `undefined` where nothing can be unknown. */
export function nobodyKnows({ foundBy, argument = '' }: Mechanism): unknown {
  if (foundBy === 'literal-region-list') return [{ Ref: 'Where' }];
  if (foundBy === 'always-global' || foundBy === 'service-implicit' || foundBy === 'stack-region') return undefined;
  if (foundBy === 'value-triggers' && /present|ai-opt-out/.test(argument)) return undefined;
  if (foundBy !== 'opaque-body') return { Ref: 'Where' };
  switch (argument) {
    case 'map':
      return { LEDGER_REGION: { Ref: 'Where' } };
    case 'json':
      return { Ledger: { Region: { Ref: 'Where' } } };
    case 'remote':
      return 'definitions-of-somebody';
    case 'kv':
      return { 'Fn::Sub': 'region=${Where}' };
    default:
      return { 'Fn::Sub': 'ledger:\n  region: ${Where}\n' };
  }
}

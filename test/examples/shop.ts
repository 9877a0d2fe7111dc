import type { Environment } from 'aws-cdk-lib';

/** The account of the shop, and another one. */
export const A = '111111111111';
export const B = '222222222222';

const at = (region: string): Environment => ({ account: A, region });
export const MUM = at('ap-south-1');
export const HYD = at('ap-south-2');
export const US = at('us-east-1');
export const OREGON = at('us-west-2');
export const EU = at('eu-west-1');
export const SG = at('ap-southeast-1');

export const COUNTS = ['customer-count', 'trader-count'];
export const PUBLIC = ['public-content'];
export const ROLE = `arn:aws:iam::${A}:role/service`;

/** Entries of the organisation's attestations. */
export const CONSENT =
  '- { id: CONSENT-2026-014, condition: explicit-consent, reference: consent notice v3, by: Data Protection Officer, on: 2026-02-01 }\n';
export const NEED =
  '- { id: NEED-2026-003, condition: business-need, reference: reconciliation memo 12, by: Head of Payments, on: 2026-03-01 }\n';
export const APPROVAL =
  '- { id: RBI-2026-002, condition: rbi-approval, reference: letter DPSS 17, by: Chief Compliance Officer, on: 2026-04-01 }\n';

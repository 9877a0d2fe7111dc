/**
 * What an organisation may say it is, in the words of the regimes' `binds`. An organisation's own regimes may bring more.
 * A unit in GIFT City (`ifsc`) is under an IFSCA licence instead of the sector regulators' rules: no sector regime names it.
 */
export const ROLES = [
  'aadhaar-requesting-entity',
  'bank',
  'company',
  'ifsc',
  'insurer',
  'lender',
  'merchant',
  'payment-aggregator',
  'payment-service-provider',
  'payment-system-operator',
  'sebi-regulated',
  'telecom-operator',
] as const;

/** The classes that the built-in regimes know. An organisation may add its own: a class is a kebab-case word. */
export const BUILT_IN_CLASSES = [
  'generic',
  'personal',
  'sensitive-personal',
  'critical-personal',
  'payment',
  'payment-cross-border',
  'payment-foreign-leg',
  'company-books',
  'ict-logs',
  'digital-lending',
  'securities-market',
  'insurance-records',
  'aadhaar',
  'aadhaar-core-biometrics',
  'kyc-video',
  'telecom-subscriber',
] as const;

/** What data is in law: one of `BUILT_IN_CLASSES`, or a class that the organisation's own regimes bring. */
export type DataClassName = string;

/**
 * From what a class is known: a declaration (and where it was made), the flow that carried it, or the default
 * for stores about which nobody said anything; `gate` is the aggregate gate, through which nothing but aggregates comes.
 */
export type ClassFrom = 'code' | 'metadata' | 'tag' | 'file' | 'flow' | 'gate' | 'default';

/** A class with its elements and the attestations that it names. It is what travels along a flow. */
export interface Declaration {
  readonly dataClass: DataClassName;
  readonly elements: readonly string[];
  readonly attestations: readonly string[];
  readonly from: ClassFrom;
}

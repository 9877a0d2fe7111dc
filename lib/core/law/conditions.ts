/** A fact for which a clause may ask. */
export interface ConditionKind {
  /** `verified`: read in the estate, and never merely attested. `attested`: a named person stands for it in the register. */
  readonly how: 'verified' | 'attested';
  /** The one comparison that makes sense of it, for a fact that is a number. */
  readonly bound?: '<=' | '>=';
  /** A stronger fact that brings this one with it. */
  readonly impliedBy?: string;
  /** What it means, for a reader of a table. */
  readonly says: string;
}

/** Every condition that a cell may hold; an organisation's own regimes use these too, for each needs code or a register behind it. */
export const CONDITIONS: Readonly<Record<string, ConditionKind>> = {
  'in-india-copy': {
    how: 'verified',
    says: 'a complete copy of the same data lies in India, and is not itself deleted early',
  },
  'deleted-abroad-within-hours': {
    how: 'verified',
    bound: '<=',
    says: 'machinery deletes the data abroad this many hours after their processing, once they are back in India',
  },
  'aggregate-only': { how: 'verified', says: 'every element is generic, or only an aggregate schema passes the gate' },
  'log-retention-days': { how: 'verified', bound: '>=', says: 'the logs in India are kept for this many days' },
  'backup-every-hours': { how: 'verified', bound: '<=', says: 'a back-up is made in India at least this often' },
  encrypted: { how: 'verified', says: 'the data are encrypted at rest' },
  'explicit-consent': { how: 'attested', says: 'each person has consented explicitly to this processing' },
  consent: { how: 'attested', impliedBy: 'explicit-consent', says: 'each person has consented' },
  'business-need': { how: 'attested', says: 'the need for the copy is recorded' },
  'rbi-approval': { how: 'attested', says: 'the Reserve Bank has approved it' },
  'approved-transfer': {
    how: 'attested',
    says: 'approved clauses, a permitted country or the same level of protection cover the transfer',
  },
  necessity: {
    how: 'attested',
    says: 'a lawful contract or an approval of the authority makes the transfer necessary',
  },
  'foreign-payment-firm': { how: 'attested', says: 'the organisation is a foreign payment firm' },
  'foreign-incorporated-investor': { how: 'attested', says: 'the investor is incorporated abroad' },
  'ai-services-opt-out': { how: 'attested', says: "the organisation's AI services opt-out policy is set" },
};

/** The kind of a condition, `undefined` for a word that is none. */
export function conditionKind(condition: string): ConditionKind | undefined {
  return Object.hasOwn(CONDITIONS, condition) ? CONDITIONS[condition] : undefined;
}

import type { Action } from './action';
import type { DataClassName } from './data-class';
import type { PermittingFact, RegimeStatus, UnmetCondition } from './finding';

/** A rule behind a cell: quoted or paraphrased, never invented. */
export interface Clause {
  readonly id: string;
  /** Citation: document, number, paragraph. */
  readonly source: string;
  /** One sentence in plain words, lower-case, no full stop. */
  readonly says: string;
  /** `law`: the source says so. `default`: the source is silent or ambiguous and this is the conservative reading. */
  readonly basis: 'law' | 'default';
  readonly waivable?: boolean;
}

/** A fact that a clause asks for, with its bound where it has one: `log-retention-days >= 180`. */
export interface ConditionTerm {
  readonly condition: string;
  readonly operator?: '<=' | '>=';
  readonly value?: number;
}

/** `always`, `never`, or alternatives of which one has to hold whole. */
export type CellIf = 'always' | 'never' | readonly (readonly ConditionTerm[])[];

/** One verdict: a class, an action, and under which conditions. */
export interface Cell {
  readonly if: CellIf;
  readonly clause: string;
  /** Makes the verdict a warning (a permitted copy that is doubtful, a denial that a source contradicts), and says why. */
  readonly warns?: string;
}

/** One law or direction: a table of verdicts. An absent cell is silent. */
export interface Regime {
  readonly id: string;
  readonly title: string;
  readonly citation: string;
  readonly status: RegimeStatus;
  /** YYYY-MM-DD, first day in force; drafts and never-law regimes have none. */
  readonly from?: string;
  /** YYYY-MM-DD, last day in force. */
  readonly to?: string;
  /** Roles that it binds; none: everybody. */
  readonly binds?: readonly string[];
  readonly governs: readonly DataClassName[];
  readonly clauses: Readonly<Record<string, Clause>>;
  readonly verdicts: Readonly<Record<DataClassName, Readonly<Partial<Record<Action, Cell>>>>>;
}

/** A data element and the class that it makes of whatever holds it. */
export interface VocabularyElement {
  readonly id: string;
  readonly dataClass: DataClassName;
  readonly source: string;
}

/** The law as loaded: regimes and vocabulary, built in and the organisation's own. */
export interface Law {
  /** Version of the law data, apart from the code's. */
  readonly version: string;
  readonly regimes: readonly Regime[];
  readonly vocabulary: ReadonlyMap<string, VocabularyElement>;
}

/** What is known of one condition: a truth, or the number that a bound is compared with. */
export interface Fact {
  readonly how: 'verified' | 'attested';
  readonly value: boolean | number;
  readonly detail?: string;
  readonly id?: string;
  readonly by?: string;
  readonly on?: string;
  /** The fact holds, but with a doubt that a person should see. */
  readonly warns?: string;
}

/** Looks a condition up in the estate or in the register; `undefined`: nobody knows, so it does not hold. */
export type FactOf = (condition: string) => Fact | undefined;

/** One regime's answer to one question. */
export interface Opinion {
  readonly regime: Regime;
  readonly verdict: 'permit' | 'deny' | 'not-governed';
  /** False when the organisation states roles and this regime binds none of them: a denial is then a warning at most. */
  readonly binding: boolean;
  readonly clause?: Clause;
  readonly cell?: Cell;
  /** Denied for want of conditions, not by a `never`. */
  readonly conditional: boolean;
  /** The smallest sets of conditions, as written, that would turn a denial into a permit; empty for a `never`. */
  readonly wouldPermit: readonly (readonly string[])[];
  /** What is known of conditions that are not met. */
  readonly unmet: readonly UnmetCondition[];
  readonly permittedBy: readonly PermittingFact[];
  readonly warns: readonly string[];
}

/** All regimes' answers, and the one that decides. */
export interface Judgement {
  readonly verdict: 'permit' | 'deny' | 'no-regime';
  /** The strictest denial, or the permit that needed most; `undefined` when none governs. */
  readonly decisive?: Opinion;
  readonly opinions: readonly Opinion[];
}

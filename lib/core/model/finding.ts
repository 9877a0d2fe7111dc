import type { Action } from './action';
import type { ClassFrom, DataClassName } from './data-class';

/** The rules, by id. Ids never change meaning. */
export const RULES = [
  'store-outside-india',
  'store-forbidden',
  'copy-outside-india',
  'processing-outside-india',
  'original-outside-india',
  'placement-unresolved',
  'not-inspected',
  'consent-missing',
  'condition-missing',
  'declaration-conflict',
  'no-regime',
  'attestation-invalid',
  'waiver-invalid',
  'lock-changed',
  'passes-an-edge',
  'network-path-abroad',
  'compute-outside-india',
  'inflow-from-abroad',
  'another-account',
  'permitted-copy',
  'permitted-store',
  'ai-services-may-keep-content',
] as const;

export type RuleId = (typeof RULES)[number];

export type Level = 'violation' | 'warning' | 'note';

/** Where data goes, as the JSON of `check` states it. */
export interface Destination {
  readonly kind: 'india' | 'abroad' | 'global' | 'external' | 'unresolved';
  readonly region?: string;
  /** ISO code of the country. */
  readonly country?: string;
  readonly host?: string;
  /** Why a placement is unresolved, or what a global one is, one abroad that is no single region, or one outside AWS that is no server. */
  readonly why?: string;
}

/** One step of the path that data took: from a resource, by a mechanism. */
export interface Via {
  readonly path: string;
  /** Type of the resource that bears the property. */
  readonly type: string;
  readonly property: string;
  /** Path of the resource that bears the property, where it is not the one that data leave. */
  readonly bearer?: string;
}

/** A fact on which a permit rests. */
export interface PermittingFact {
  readonly condition: string;
  readonly how: 'verified' | 'attested';
  /** The register's entry, for an attested fact. */
  readonly id?: string;
  readonly by?: string;
  readonly on?: string;
  readonly detail?: string;
}

/** A condition about which something is known, and not enough: an India copy that is deleted early, logs that are kept too short. */
export interface UnmetCondition {
  readonly condition: string;
  /** What is known of it, lower-case, no full stop. */
  readonly detail: string;
}

/** What the inspection says of one store or one flow. */
export interface Finding {
  readonly rule: RuleId;
  readonly level: Level;
  /** Path of the resource that bears the property. */
  readonly path: string;
  readonly logicalId: string;
  readonly type: string;
  readonly stack: string;
  readonly region?: string;
  /** Path of the resource whose data it is, where that is another. */
  readonly source?: string;
  readonly via: readonly Via[];
  readonly dataClass?: DataClassName;
  readonly classFrom?: ClassFrom;
  /** The other classes that move along and are denied or unjudged too. */
  readonly also: readonly DataClassName[];
  readonly destination?: Destination;
  readonly action?: Action;
  /** Code may do it, and may not: it is told of, and the lock has no line for it. */
  readonly possible?: true;
  readonly mechanism?: string;
  readonly property?: string;
  /** The value that names the destination, as a person reads it, where it says more than the destination: `BEDROCK_REGION=us-east-1`. */
  readonly found?: string;
  readonly regime?: string;
  readonly status?: RegimeStatus;
  readonly clause?: string;
  readonly citation?: string;
  /** What the clause says, or what is wrong: one sentence, lower-case, no full stop. */
  readonly says: string;
  /** The line to write. */
  readonly fix: string;
  /** `file:line` of the construct. */
  readonly at?: string;
  /** The smallest sets of conditions that would turn the denial into a permit. */
  readonly wouldPermit: readonly (readonly string[])[];
  /** Why conditions in `wouldPermit` are not met, where more is known than that nobody stands for them. */
  readonly unmet?: readonly UnmetCondition[];
  readonly permittedBy?: readonly PermittingFact[];
  readonly waiver?: string;
  readonly debt?: string;
}

export type RegimeStatus = 'in-force' | 'enacted' | 'draft' | 'never-law';

/** A regime as the head of a report names it. */
export interface ReportRegime {
  readonly id: string;
  readonly title: string;
  readonly status: RegimeStatus;
  readonly citation: string;
}

/** The result of an inspection. Its JSON is the contract of `check --format json`. */
export interface Report {
  readonly version: string;
  /** YYYY-MM-DD */
  readonly asOf: string;
  readonly regimes: readonly ReportRegime[];
  readonly summary: {
    readonly resources: number;
    readonly stores: number;
    readonly flows: number;
    readonly violations: number;
    readonly warnings: number;
    readonly notes: number;
    readonly waived: number;
    readonly debt: number;
  };
  readonly findings: readonly Finding[];
}

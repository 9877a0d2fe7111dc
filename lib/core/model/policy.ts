import type { Action } from './action';
import type { DataClassName } from './data-class';
import type { RuleId } from './finding';
import type { Regime, VocabularyElement } from './law';

/** A store that the organisation's file classes by path glob or by physical name. */
export interface StoreDeclaration {
  /** Glob over construct paths: `*` within a segment, `**` over segments. */
  readonly path?: string;
  /** Physical name; may hold `*`. */
  readonly name?: string;
  readonly dataClass: DataClassName;
  readonly elements: readonly string[];
  readonly attestations: readonly string[];
  /** `file:line` of the entry. */
  readonly at?: string;
}

/** An existing company tag that means a class. */
export interface TagDeclaration {
  readonly key: string;
  readonly value: string;
  readonly dataClass: DataClassName;
}

/** A place that no template shows: where a bucket, host, account or resource of that name is. */
export interface PlaceDeclaration {
  readonly bucket?: string;
  readonly host?: string;
  readonly account?: string;
  readonly name?: string;
  readonly region?: string;
  /** ISO code, for what is not in an AWS region. */
  readonly country?: string;
  readonly owner: string;
  readonly reason: string;
  /** `file:line` of the entry. */
  readonly at?: string;
}

/** A CloudFormation macro that somebody has read. */
export interface ReviewedMacro {
  readonly name: string;
  readonly reviewedBy: string;
  /** YYYY-MM-DD */
  readonly on: string;
}

/** A dated fact that a named person stands for, from `residency/attestations.yaml`. */
export interface Attestation {
  readonly id: string;
  readonly condition: string;
  readonly reference: string;
  readonly by: string;
  /** YYYY-MM-DD */
  readonly on: string;
  /** YYYY-MM-DD; `undefined`: does not expire. */
  readonly expires?: string;
  /** Globs of the paths for which it holds; none: wherever a declaration names it. */
  readonly paths?: readonly string[];
  /** Days that the policy's owner lets an attestation last at most; `undefined`: no limit. */
  readonly maximumDays?: number;
  /** `file:line` of the entry. */
  readonly at?: string;
}

/** A named person's dated permission for one flow or store of one class at one placement, from `residency/waivers.yaml`. */
export interface Waiver {
  readonly id: string;
  /** Path of the finding that it is for, whole: no glob. */
  readonly path: string;
  readonly dataClass: DataClassName;
  readonly action: Action;
  /** The place, as a report names it: a region, a host, a country, or `global`. */
  readonly to: string;
  /** Ids of the clauses that it waives: each that denies. */
  readonly clause: readonly string[];
  readonly reason: string;
  /** Who stands for it; `undefined`: nobody, which makes it invalid. */
  readonly approver?: string;
  readonly ticket: string;
  /** YYYY-MM-DD, its first day. */
  readonly issued: string;
  /** YYYY-MM-DD, its last day. */
  readonly expires: string;
  /** `file:line` of the entry. */
  readonly at: string;
}

/** What the lock says of one class at one store abroad, or along one flow that leaves; or a violation that was there at adoption. */
export interface LockLine {
  /** Path of the resource that bears the property. */
  readonly path: string;
  /** Path of the resource whose data it is, where that is another. */
  readonly source?: string;
  readonly dataClass?: DataClassName;
  /** What is done; for a violation that no regime judged, the rule. */
  readonly action: Action | RuleId;
  /** The place in one word. */
  readonly place?: string;
  readonly verdict: 'permit' | 'deny' | 'no-regime';
  readonly clause?: string;
  readonly waiver?: string;
  /** YYYY-MM-DD: since when it is known, and not permitted. */
  readonly debt?: string;
}

/** The lock as it is committed: `residency/residency.lock`. */
export interface Lock {
  /** The file, as messages name it. */
  readonly file: string;
  /** The regimes under which it was written. */
  readonly regimes: readonly string[];
  readonly lines: readonly (LockLine & { readonly line: number })[];
}

/** What an organisation and the caller ask of an inspection. */
export interface Policy {
  /** Ids of the regimes to ask; `undefined`: the defaults (every in-force regime and `ecommerce-2018`). */
  readonly regimes?: readonly string[];
  readonly strict: boolean;
  /** What the organisation says it is; none: bound by every regime. */
  readonly roles: readonly string[];
  readonly stores: readonly StoreDeclaration[];
  readonly tags: readonly TagDeclaration[];
  readonly places: readonly PlaceDeclaration[];
  readonly macros: readonly ReviewedMacro[];
  readonly attestations: readonly Attestation[];
  readonly waivers: readonly Waiver[];
  /** Days that a waiver may last at most, from `waivers: {maximumDays}` in `declarations.yaml`. */
  readonly maximumWaiverDays: number;
  /** `missing`: the organisation has a folder and no lock in it; `undefined`: nobody asks for one. */
  readonly lock?: Lock | 'missing';
  /** Regimes and elements that the organisation adds to the built-in ones. */
  readonly ownRegimes: readonly Regime[];
  readonly ownVocabulary: readonly VocabularyElement[];
}

/** The policy of an organisation that has written nothing down. */
export const NO_POLICY: Policy = {
  strict: false,
  roles: [],
  stores: [],
  tags: [],
  places: [],
  macros: [],
  attestations: [],
  waivers: [],
  // An exception that nobody has looked at for a year has become the rule.
  maximumWaiverDays: 365,
  ownRegimes: [],
  ownVocabulary: [],
};

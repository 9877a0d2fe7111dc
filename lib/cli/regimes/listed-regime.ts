import type { RegimeStatus } from '../../core/model';

/** A regime in the contract of `regimes --format json`. */
export interface ListedRegime {
  readonly id: string;
  readonly title: string;
  readonly citation: string;
  readonly status: RegimeStatus;
  /** YYYY-MM-DD, its first day; a draft has none. */
  readonly from?: string;
  /** YYYY-MM-DD, its last day. */
  readonly to?: string;
  /** Whether it is asked on the day where nobody names regimes. */
  readonly asked: boolean;
  /** Whether it can be asked on the day at all. */
  readonly applies: boolean;
  /** Whether it is the organisation's own. */
  readonly own: boolean;
  readonly governs: readonly string[];
  /** Roles that it binds; absent: everybody. */
  readonly binds?: readonly string[];
  readonly clauses: readonly string[];
  /** Those of its clauses that a waiver can name. */
  readonly waivable: readonly string[];
}

import { whatWouldPermit } from '../../core/law';
import type { NotAsked } from '../not-asked';
import type { Action, Destination, Judgement, Opinion, PermittingFact, RegimeStatus } from '../../core/model';

/** What one regime makes of the question. */
export interface RegimeAnswer {
  readonly id: string;
  readonly status: RegimeStatus;
  readonly verdict: Opinion['verdict'];
  readonly clause?: string;
  readonly source?: string;
  readonly says?: string;
  /** `default`: the source is silent, and this is the conservative reading. */
  readonly basis?: 'law' | 'default';
  /** False where the organisation states roles of which the regime binds none: it then warns at most. */
  readonly binding: boolean;
  readonly permittedBy: readonly PermittingFact[];
  readonly warns: readonly string[];
  readonly wouldPermit: readonly (readonly string[])[];
  /** Why a regime that was named is not asked on the day. */
  readonly notAsked?: string;
}

/** The contract of `explain --format json`. */
export interface Explanation {
  readonly verdict: Opinion['verdict'];
  readonly dataClass: string;
  readonly action: Action;
  readonly to?: Destination;
  /** YYYY-MM-DD */
  readonly asOf: string;
  readonly regimes: readonly RegimeAnswer[];
  /** The smallest sets of conditions that would lift every denial at once. */
  readonly wouldPermit: readonly (readonly string[])[];
}

/** A judgement as it is explained: the regimes that say something first, the deciding one before all. */
export function explanationOf(
  question: Pick<Explanation, 'dataClass' | 'action' | 'to' | 'asOf'>,
  judgement: Judgement,
  named: readonly NotAsked[] = [],
): Explanation {
  return {
    verdict: judgement.verdict === 'no-regime' ? 'not-governed' : judgement.verdict,
    ...question,
    regimes: [...judgement.opinions.map(answerOf), ...named.map(silentUntil)],
    wouldPermit: whatWouldPermit(judgement),
  };
}

function silentUntil({ regime: { id, status }, why }: NotAsked): RegimeAnswer {
  const says = { binding: true, permittedBy: [], warns: [], wouldPermit: [] };
  return { id, status, verdict: 'not-governed', ...says, notAsked: why };
}

function answerOf({ regime, verdict, clause, binding, permittedBy, warns, wouldPermit }: Opinion): RegimeAnswer {
  return {
    id: regime.id,
    status: regime.status,
    verdict,
    ...(clause && { clause: clause.id, source: clause.source, says: clause.says, basis: clause.basis }),
    binding,
    permittedBy,
    warns,
    wouldPermit,
  };
}

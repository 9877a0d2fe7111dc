import type { Opinion, RegimeStatus } from '../model';

const VERDICTS: readonly Opinion['verdict'][] = ['deny', 'permit', 'not-governed'];
const STATUSES: readonly RegimeStatus[] = ['in-force', 'enacted', 'draft', 'never-law'];

/** A denial that can be a warning at most: its regime does not bind the organisation, or a source contradicts it. */
export function isSoft(opinion: Opinion): boolean {
  return !opinion.binding || (opinion.verdict === 'deny' && opinion.warns.length > 0);
}

/**
 * Puts the opinion that decides first. Denials before permits. Among denials: hard before soft, `never` before conditional,
 * in force before enacted, draft and never-law. Among permits: the one that rests on most facts, then on most doubts.
 * What weighs the same keeps the order of the law.
 */
export function compareOpinions(a: Opinion, b: Opinion): number {
  return (
    VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) ||
    Number(isSoft(a)) - Number(isSoft(b)) ||
    Number(a.conditional) - Number(b.conditional) ||
    b.permittedBy.length - a.permittedBy.length ||
    (a.verdict === 'permit' ? b.warns.length - a.warns.length : 0) ||
    STATUSES.indexOf(a.regime.status) - STATUSES.indexOf(b.regime.status)
  );
}

import { CONDITIONS } from '../../lib/core/law';
import type { Cell, ConditionTerm } from '../../lib/core/model';

/** A cell as a sentence: whether it is permitted, under which conditions, and what is doubtful about that. */
export function cellInWords({ if: cellIf, warns }: Cell): string {
  const doubt = warns === undefined ? '' : `; but ${warns}`;
  if (cellIf === 'always') return `permitted${doubt}`;
  if (cellIf === 'never') return `not permitted, on any condition${doubt}`;
  const sets = cellIf.map((terms) => terms.map(termInWords).join(', and '));
  return `permitted only if ${sets.join('; or if ')}${doubt}`;
}

function termInWords({ condition, operator, value }: ConditionTerm): string {
  const bound = operator === undefined ? '' : ` (${operator === '<=' ? 'at most' : 'at least'} ${value})`;
  return `${CONDITIONS[condition]!.says}${bound}`;
}

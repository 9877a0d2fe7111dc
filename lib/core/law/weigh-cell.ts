import type { Cell, ConditionTerm, Fact, FactOf, Opinion, PermittingFact, Regime } from '../model';
import { printCondition } from './condition-text';
import { conditionKind } from './conditions';
import { smallestSets } from './smallest-sets';

const NONE: readonly never[] = [];

/** What a regime says on one cell of its table: `undefined` is a cell that is not there, on which it is silent. */
export function weighCell(regime: Regime, cell: Cell | undefined, binding: boolean, factOf: FactOf): Opinion {
  const silent = { wouldPermit: NONE, permittedBy: NONE, warns: NONE, conditional: false };
  if (!cell) return { regime, binding, verdict: 'not-governed', ...silent };
  const about = { regime, binding, clause: regime.clauses[cell.clause], cell };
  const warns = cell.warns === undefined ? NONE : [cell.warns];
  if (cell.if === 'always') return { ...about, verdict: 'permit', ...silent, warns };
  // A warning on a `never` says why the denial is doubtful; on conditions it says why the permit is, so a denial there is none.
  if (cell.if === 'never') return { ...about, verdict: 'deny', ...silent, warns };

  const facts = leastDoubtful(cell.if, factOf);
  if (facts) {
    const doubts = facts.flatMap(({ fact }) => (fact.warns === undefined ? [] : [fact.warns]));
    const permittedBy = facts.map(permittingFact);
    return { ...about, verdict: 'permit', ...silent, permittedBy, warns: [...warns, ...doubts] };
  }
  const lacking = cell.if.map((terms) => terms.filter((term) => !factFor(term, factOf)).map(printCondition));
  return { ...about, verdict: 'deny', ...silent, conditional: true, wouldPermit: smallestSets(lacking) };
}

interface MetTerm {
  readonly term: ConditionTerm;
  readonly fact: Fact;
}

/** The facts that meet one alternative whole: of several, the first with the fewest doubts. */
function leastDoubtful(alternatives: readonly (readonly ConditionTerm[])[], factOf: FactOf): MetTerm[] | undefined {
  let best: MetTerm[] | undefined;
  let fewest = Infinity;
  for (const terms of alternatives) {
    const met = terms.flatMap((term) => {
      const fact = factFor(term, factOf);
      return fact ? [{ term, fact }] : [];
    });
    const doubts = met.filter(({ fact }) => fact.warns !== undefined).length;
    if (met.length === terms.length && doubts < fewest) [best, fewest] = [met, doubts];
  }
  return best;
}

/** The fact that meets a term, or the stronger one that brings it along. */
function factFor(term: ConditionTerm, factOf: FactOf): Fact | undefined {
  const fact = factOf(term.condition);
  if (fact && meets(fact, term)) return fact;
  const stronger = conditionKind(term.condition)?.impliedBy;
  const implying = stronger === undefined ? undefined : factOf(stronger);
  return implying && meets(implying, term) ? implying : undefined;
}

function meets({ value }: Fact, term: ConditionTerm): boolean {
  if (term.operator === undefined) return value === true;
  if (typeof value !== 'number') return false;
  return term.operator === '<=' ? value <= term.value! : value >= term.value!;
}

function permittingFact({ term, fact }: MetTerm): PermittingFact {
  const { how, id, by, on, detail } = fact;
  return {
    condition: printCondition(term),
    how,
    ...(id !== undefined && { id }),
    ...(by !== undefined && { by }),
    ...(on !== undefined && { on }),
    ...(detail !== undefined && { detail }),
  };
}

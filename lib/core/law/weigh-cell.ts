import type { Cell, ConditionTerm, Fact, FactOf, Opinion, PermittingFact, Regime, UnmetCondition } from '../model';
import { printCondition } from './condition-text';
import { conditionKind } from './conditions';
import { smallestSets } from './smallest-sets';

const NONE: readonly never[] = [];

/** What a regime says on one cell of its table: `undefined` is a cell that is not there, on which it is silent. */
export function weighCell(regime: Regime, cell: Cell | undefined, binding: boolean, factOf: FactOf): Opinion {
  if (!cell) return opinionOf(regime, binding, undefined, 'not-governed', NONE, NONE, NONE, NONE);
  const warns = cell.warns === undefined ? NONE : [cell.warns];
  if (cell.if === 'always') return opinionOf(regime, binding, cell, 'permit', NONE, NONE, NONE, warns);
  // A warning on a `never` says why the denial is doubtful; on conditions it says why the permit is, so a denial there is none.
  if (cell.if === 'never') return opinionOf(regime, binding, cell, 'deny', NONE, NONE, NONE, warns);

  const met = leastDoubtful(cell.if, factOf);
  if (met) {
    const doubts = met.flatMap(({ fact }) => (fact.warns === undefined ? [] : [fact.warns]));
    return opinionOf(regime, binding, cell, 'permit', NONE, NONE, met.map(permittingFact), [...warns, ...doubts]);
  }
  const lacking = cell.if.map((terms) => terms.filter((term) => !factFor(term, factOf)).map(printCondition));
  const unmet = unmetOf(cell.if.flat(), factOf);
  return opinionOf(regime, binding, cell, 'deny', smallestSets(lacking), unmet, NONE, NONE);
}

/** One literal of one shape: spreading one opinion into another costs ten times what the judging does. */
function opinionOf(
  regime: Regime,
  binding: boolean,
  cell: Cell | undefined,
  verdict: Opinion['verdict'],
  wouldPermit: Opinion['wouldPermit'],
  unmet: Opinion['unmet'],
  permittedBy: Opinion['permittedBy'],
  warns: Opinion['warns'],
): Opinion {
  const clause = cell && regime.clauses[cell.clause];
  const conditional = wouldPermit.length > 0;
  return { regime, binding, verdict, clause, cell, conditional, wouldPermit, unmet, permittedBy, warns };
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

/** Of which terms something is known that does not meet them. */
function unmetOf(terms: readonly ConditionTerm[], factOf: FactOf): Opinion['unmet'] {
  const unmet = new Map<string, UnmetCondition>();
  for (const term of terms) {
    if (factFor(term, factOf)) continue;
    const detail = factOf(term.condition)?.detail;
    const condition = printCondition(term);
    if (detail !== undefined) unmet.set(condition, { condition, detail });
  }
  return unmet.size === 0 ? NONE : [...unmet.values()];
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

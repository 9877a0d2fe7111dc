import { judge, printCondition, selectRegimes, whatWouldPermit } from '../../lib/core/law';
import {
  ACTIONS,
  BUILT_IN_CLASSES,
  type Action,
  type Cell,
  type ConditionTerm,
  type FactOf,
  type Judgement,
  type Law,
  type Regime,
} from '../../lib/core/model';
import { changeDays } from './change-days';

/**
 * Every verdict of the law, one line each and sorted, so that a changed verdict is a changed line of a diff: each cell of each
 * regime with every subset of the conditions that it mentions, then what the default regimes say together of each class and
 * action, on the day of the review and on each later day on which a law begins or ends.
 */
export function verdictLines(law: Law): string {
  return [
    '# Generated from policies/ by scripts/generate-law.ts: change it there, and review what changes here.',
    '',
    '# Each cell of each regime, with every subset of the conditions that it mentions.',
    ...law.regimes.flatMap((regime) => alone(law, regime)).sort(byCodeUnit),
    '',
    '# What the default regimes say together when no condition is known. After `if`: the smallest sets that would permit.',
    ...changeDays(law).flatMap((day) => together(law, day).sort(byCodeUnit)),
    '',
  ].join('\n');
}

function alone(law: Law, regime: Regime): string[] {
  // a law that has not begun is read on its first day
  const day = regime.from !== undefined && regime.from > law.version ? regime.from : law.version;
  const selected = selectRegimes(law, [regime.id], day);
  return regime.governs.flatMap((dataClass) =>
    ACTIONS.flatMap((action) =>
      subsetsOf(termsOf(regime.verdicts[dataClass]?.[action])).map((met) => {
        const judgement = judge(law, selected, { dataClass, action, roles: [], factOf: factsOf(met) });
        const given = met.length === 0 ? '' : ` given ${met.map(printCondition).join(' + ')}`;
        return `${regime.id} ${dataClass} ${action}${given}: ${verdictOf(judgement)}`;
      }),
    ),
  );
}

function together(law: Law, day: string): string[] {
  const selected = selectRegimes(law, undefined, day);
  const ask = (dataClass: string, action: Action): string => {
    const judgement = judge(law, selected, { dataClass, action, roles: [], factOf: () => undefined });
    const regime = judgement.decisive ? ` by ${judgement.decisive.regime.id}` : '';
    const sets = whatWouldPermit(judgement).map((set) => set.join(' + '));
    const permitted = sets.length > 0 ? `; if ${sets.join(' | ')}` : '';
    return `${day} ${dataClass} ${action}: ${verdictOf(judgement)}${regime}${permitted}`;
  };
  return BUILT_IN_CLASSES.flatMap((dataClass) => ACTIONS.map((action) => ask(dataClass, action)));
}

/** `deny payment-stored-only-in-india`; what a source contradicts, or leaves to be looked up, is doubtful. */
function verdictOf({ verdict, decisive }: Judgement): string {
  if (!decisive) return verdict === 'no-regime' ? 'silent' : verdict;
  const doubtful = decisive.warns.length > 0 ? ', doubtful' : '';
  return `${verdict}${doubtful} ${decisive.clause?.id ?? ''}`;
}

/** The conditions that a cell mentions, each once. */
function termsOf(cell: Cell | undefined): readonly ConditionTerm[] {
  if (!cell || typeof cell.if === 'string') return [];
  return [...new Map(cell.if.flat().map((term) => [printCondition(term), term])).values()];
}

function subsetsOf(terms: readonly ConditionTerm[]): ConditionTerm[][] {
  return terms.reduce<ConditionTerm[][]>((sets, term) => sets.flatMap((set) => [set, [...set, term]]), [[]]);
}

/** The facts that just meet these conditions, and nothing else. */
function factsOf(met: readonly ConditionTerm[]): FactOf {
  return (condition) => {
    const term = met.find((one) => one.condition === condition);
    return term && { how: 'verified', value: term.value ?? true };
  };
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

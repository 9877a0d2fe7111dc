import type { Action, DataClassName, FactOf, Judgement, Law, Opinion, Regime } from '../model';
import { compareOpinions } from './rank-opinions';
import { weighCell } from './weigh-cell';

/** What is asked of the law: may data of this class do this, given what is known? */
export interface Question {
  readonly dataClass: DataClassName;
  readonly action: Action;
  /** What the organisation says it is; none: bound by every regime. */
  readonly roles: readonly string[];
  readonly factOf: FactOf;
}

/** What can be said before the facts are known. Opinions stand in the order of the law, which a stable sort keeps. */
interface Hearing {
  /** Of the regimes that have a cell; those that rest on facts are still to be weighed. */
  readonly governing: readonly Opinion[];
  readonly silent: readonly Opinion[];
  /** The judgement, where it rests on no fact. */
  readonly settled?: Judgement;
}

const hearings = new WeakMap<readonly Regime[], Map<string, Hearing>>();
const noFacts: FactOf = () => undefined;

/**
 * Asks each selected regime, and says which answer decides. One denial denies. None that governs the class and the action is
 * `no-regime`, and no permit. The opinions come in order of weight, the deciding one first.
 */
export function judge(law: Law, selected: readonly Regime[], question: Question): Judgement {
  const { dataClass, action, roles, factOf } = question;
  let heard = hearings.get(selected);
  if (!heard) hearings.set(selected, (heard = new Map()));
  const key = `${action} ${dataClass} ${roles.join(' ')}`;
  let hearing = heard.get(key);
  if (!hearing) heard.set(key, (hearing = prepare(law, selected, question)));
  if (hearing.settled) return hearing.settled;
  const weighed = hearing.governing.map((opinion) =>
    opinion.conditional ? weighCell(opinion.regime, opinion.cell, opinion.binding, factOf) : opinion,
  );
  return conclude(weighed, hearing.silent);
}

function prepare(law: Law, selected: readonly Regime[], { dataClass, action, roles }: Question): Hearing {
  const place = new Map(law.regimes.map(({ id }, index) => [id, index]));
  const inOrder = [...selected].sort((a, b) => (place.get(a.id) ?? Infinity) - (place.get(b.id) ?? Infinity));
  const opinions = inOrder.map((regime) => {
    const row = Object.hasOwn(regime.verdicts, dataClass) ? regime.verdicts[dataClass] : undefined;
    return weighCell(regime, row?.[action], binds(regime, roles), noFacts);
  });
  const governing = opinions.filter(({ verdict }) => verdict !== 'not-governed');
  const silent = opinions.filter(({ verdict }) => verdict === 'not-governed');
  const open = governing.some(({ conditional }) => conditional);
  return open ? { governing, silent } : { governing, silent, settled: conclude(governing, silent) };
}

/** A regime that names whom it binds binds an organisation that says it is one of them, or says nothing. */
function binds(regime: Regime, roles: readonly string[]): boolean {
  return !regime.binds || roles.length === 0 || regime.binds.some((role) => roles.includes(role));
}

function conclude(governing: readonly Opinion[], silent: readonly Opinion[]): Judgement {
  const weighed = [...governing].sort(compareOpinions);
  const [decisive] = weighed;
  const opinions = [...weighed, ...silent];
  return decisive
    ? { verdict: decisive.verdict as 'permit' | 'deny', decisive, opinions }
    : { verdict: 'no-regime', opinions };
}

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

/** Opinions that rest on no fact are formed once; the rest, and the ranking, wait for the facts. */
interface Hearing {
  readonly settled: readonly Opinion[];
  readonly open: readonly Opinion[];
  readonly judgement?: Judgement;
}

const dockets = new WeakMap<readonly Regime[], Map<string, Hearing>>();
const noFacts: FactOf = () => undefined;

/**
 * Asks each selected regime, and says which answer decides. One denial denies. None that governs the class and the action is
 * `no-regime`, and no permit. The opinions come in order of weight, the deciding one first.
 */
export function judge(law: Law, selected: readonly Regime[], question: Question): Judgement {
  const { dataClass, action, roles, factOf } = question;
  let docket = dockets.get(selected);
  if (!docket) dockets.set(selected, (docket = new Map()));
  const key = `${action} ${dataClass} ${roles.join(' ')}`;
  let hearing = docket.get(key);
  if (!hearing) docket.set(key, (hearing = prepare(law, selected, dataClass, action, roles)));
  if (hearing.judgement) return hearing.judgement;
  const heard = hearing.open.map(({ regime, cell, binding }) => weighCell(regime, cell, binding, factOf));
  return conclude(law, [...hearing.settled, ...heard]);
}

function prepare(
  law: Law,
  selected: readonly Regime[],
  dataClass: DataClassName,
  action: Action,
  roles: readonly string[],
): Hearing {
  const opinions = selected.map((regime) => {
    const row = Object.hasOwn(regime.verdicts, dataClass) ? regime.verdicts[dataClass] : undefined;
    return weighCell(regime, row?.[action], binds(regime, roles), noFacts);
  });
  const open = opinions.filter(({ conditional }) => conditional);
  const settled = opinions.filter(({ conditional }) => !conditional);
  return open.length === 0 ? { settled, open, judgement: conclude(law, settled) } : { settled, open };
}

/** A regime that names whom it binds binds an organisation that says it is one of them, or says nothing. */
function binds(regime: Regime, roles: readonly string[]): boolean {
  return !regime.binds || roles.length === 0 || regime.binds.some((role) => roles.includes(role));
}

function conclude(law: Law, heard: readonly Opinion[]): Judgement {
  const place = (opinion: Opinion): number => law.regimes.findIndex(({ id }) => id === opinion.regime.id);
  const opinions = [...heard].sort((a, b) => compareOpinions(a, b) || place(a) - place(b));
  const [decisive] = opinions;
  if (!decisive || decisive.verdict === 'not-governed') return { verdict: 'no-regime', opinions };
  return { verdict: decisive.verdict, decisive, opinions };
}

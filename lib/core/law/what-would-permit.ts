import type { ConditionTerm, Judgement } from '../model';
import { parseCellIf, printCondition } from './condition-text';
import { conditionKind } from './conditions';
import { smallestSets } from './smallest-sets';

/**
 * The smallest sets of conditions that would lift every denial of a judgement at once; none where one of them is a `never`.
 * One regime's own answer is in its opinion: meeting it alone may leave another regime's denial standing.
 */
export function whatWouldPermit(judgement: Judgement): readonly (readonly string[])[] {
  const denials = judgement.opinions.filter(({ verdict }) => verdict === 'deny');
  if (denials.length === 0 || denials.some(({ conditional }) => !conditional)) return [];
  const [only] = denials;
  if (denials.length === 1) return smallestSets(only!.wouldPermit);
  const together = denials.reduce<readonly (readonly string[])[]>(
    (sets, { wouldPermit }) => sets.flatMap((set) => wouldPermit.map((more) => [...new Set([...set, ...more])])),
    [[]],
  );
  return smallestSets(together.map(withoutImplied));
}

/** 365 days of logs are 180 days of logs, and explicit consent is consent: what another condition of the set brings along goes. */
function withoutImplied(set: readonly string[]): readonly string[] {
  const terms = set.flatMap((text) => parseCellIf(text) as readonly (readonly ConditionTerm[])[]).flat();
  return terms.filter((term) => !terms.some((other) => other !== term && brings(other, term))).map(printCondition);
}

function brings(one: ConditionTerm, other: ConditionTerm): boolean {
  if (one.condition === other.condition && one.operator === other.operator && one.operator !== undefined) {
    return one.operator === '<=' ? one.value! < other.value! : one.value! > other.value!;
  }
  return conditionKind(other.condition)?.impliedBy === one.condition;
}

import { isMap } from './intrinsics';

/** With more conditions than this there are too many ways to tell apart. */
const MOST = 4;

/**
 * The argument of a function as it is for each outcome of the conditions that stand in it twice: two `Fn::If` on one condition
 * take the same branch, and a text that mixes them is never deployed. `undefined` where no condition stands in it twice.
 *
 * @param isOpen whether nobody can tell yet if a condition holds
 */
export function byCondition(argument: unknown, isOpen: (condition: string) => boolean): readonly unknown[] | undefined {
  const times = new Map<string, number>();
  count(argument, times);
  const twice = [...times].filter(([name, how]) => how > 1 && isOpen(name)).map(([name]) => name);
  if (twice.length === 0 || twice.length > MOST) return undefined;
  return twice.reduce<readonly unknown[]>(
    (ways, name) => ways.flatMap((way) => [settled(way, name, true), settled(way, name, false)]),
    [argument],
  );
}

function count(value: unknown, times: Map<string, number>): void {
  if (Array.isArray(value)) value.forEach((one) => count(one, times));
  else if (isMap(value)) {
    const name = conditionOf(value);
    if (name !== undefined) times.set(name, (times.get(name) ?? 0) + 1);
    Object.values(value).forEach((one) => count(one, times));
  }
}

/** The value where a condition holds, or does not. */
function settled(value: unknown, condition: string, holds: boolean): unknown {
  if (Array.isArray(value)) return value.map((one) => settled(one, condition, holds));
  if (!isMap(value)) return value;
  if (conditionOf(value) === condition) {
    const [, then, otherwise] = value['Fn::If'] as unknown[];
    return settled(holds ? then : otherwise, condition, holds);
  }
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, settled(one, condition, holds)]));
}

function conditionOf(map: Readonly<Record<string, unknown>>): string | undefined {
  const argument = map['Fn::If'];
  const [name] = Array.isArray(argument) ? (argument as unknown[]) : [];
  return typeof name === 'string' ? name : undefined;
}

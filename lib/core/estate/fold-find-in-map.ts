import type { Estate } from './estate';
import { isMap, own } from './intrinsics';
import { hasMark } from './marks';
import type { StackInstance } from './stack-instance';

/** `Fn::FindInMap`: the values under the keys; a key that is known only at deployment may be any of those that are there. */
export function foldFindInMap(estate: Estate, argument: unknown, stack: StackInstance, depth: number): unknown[] {
  if (!Array.isArray(argument)) return [estate.unresolvedText('an `Fn::FindInMap` without its keys')];
  const [mapNames, firsts, seconds] = [0, 1, 2].map((i) => estate.foldText(argument[i], stack, depth));
  const found = new Set<unknown>();
  let isMissing = false;
  const under = (table: unknown, key: string): unknown[] => {
    if (isMap(table) && Object.hasOwn(table, key)) return [table[key]];
    isMissing = true;
    return isMap(table) && hasMark(key) ? Object.values(table) : [];
  };
  for (const mapName of mapNames!) {
    if (own(stack.template.Mappings, mapName) === undefined && !hasMark(mapName))
      return [estate.unresolvedText(`the mapping \`${mapName}\` is not in the template`)];
    for (const map of under(stack.template.Mappings, mapName))
      for (const first of firsts!)
        for (const row of under(map, first))
          for (const second of seconds!) for (const value of under(row, second)) found.add(value);
  }
  const fallback = isMap(argument[3]) ? argument[3]['DefaultValue'] : undefined;
  if (isMissing && fallback !== undefined) return [...found, ...estate.fold(fallback, stack, depth)];
  return found.size > 0 ? [...found] : [estate.opaqueText('a mapping without a row for this key, which cannot deploy')];
}

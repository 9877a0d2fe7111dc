import type { EstateResource } from '../../estate/estate-resource';
import { compareNames } from '../classes/compare-names';
import type { Links } from '../classes/links';
import type { Ability } from './abilities';

/** Those abilities along which anything could come to one of the ends: the others need not be followed. */
export function onTheWay(
  abilities: readonly Ability[],
  links: Links,
  ends: Iterable<EstateResource>,
): readonly Ability[] {
  const into = new Map<number, EstateResource[]>();
  const add = (to: EstateResource, from: EstateResource): void => {
    const known = into.get(to.index);
    if (known) known.push(from);
    else into.set(to.index, [from]);
  };
  for (const { of, on, reads, writes } of abilities) {
    if (reads) add(of, on);
    if (writes) add(on, of);
  }
  const queue = [...ends];
  const reached = new Set(queue.map(({ index }) => index));
  // The queue grows while it is read.
  for (const to of queue) {
    for (const from of [...(into.get(to.index) ?? []), ...links.reaching(to).map((link) => link.from)]) {
      if (reached.has(from.index)) continue;
      reached.add(from.index);
      queue.push(from);
    }
  }
  return abilities.filter(({ of, on }) => reached.has(of.index) && reached.has(on.index)).sort(byNames);
}

/** Which way is told of must not depend on the order of a template. */
function byNames(a: Ability, b: Ability): number {
  return compareNames(a.of, b.of) || compareNames(a.on, b.on) || (a.property < b.property ? -1 : 1);
}

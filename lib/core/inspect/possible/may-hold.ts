import type { Via } from '../../model';
import type { EstateResource } from '../../estate/estate-resource';
import { compareNames } from '../classes/compare-names';
import { carriesNothing } from '../classes/carries-nothing';
import type { Holding, Holdings } from '../classes/holding';
import type { Links } from '../classes/links';
import type { Ability } from './abilities';

/** A class that a resource may hold: some code on the way may read here and write there, and may not do so with this. */
export interface MayHold {
  readonly holding: Holding;
  /** How it would come here. */
  readonly way: readonly Step[];
}

/** One step of the way. */
export interface Step {
  readonly from: EstateResource;
  readonly bearer: EstateResource;
  readonly property: string;
}

/** As a report says it. */
export function viaOf(way: readonly Step[]): readonly Via[] {
  return way.map(({ from, bearer, property }) => ({
    path: from.path,
    type: bearer.type,
    property,
    ...(bearer === from ? {} : { bearer: bearer.path }),
  }));
}

/** What each resource may hold besides what it holds, by its index. */
export function mayHold(
  abilities: readonly Ability[],
  holdings: Holdings,
  links: Links,
): ReadonlyMap<number, readonly MayHold[]> {
  const held = new Map<number, MayHold[]>();
  const queue: { readonly at: EstateResource; readonly one: MayHold }[] = [];
  const bring = (at: EstateResource, one: MayHold): void => {
    const known = held.get(at.index) ?? [];
    const { dataClass } = one.holding;
    // what is certain is no news, and what comes to a gate leaves it as aggregates
    if ([...holdings.of(at), ...known.map(({ holding }) => holding)].some((it) => it.dataClass === dataClass)) return;
    if (isGate(at, holdings)) return;
    held.set(at.index, [...known, one]);
    queue.push({ at, one });
  };

  const readers = grouped(
    abilities.filter(({ reads }) => reads),
    ({ on }) => on,
  );
  const writers = grouped(
    abilities.filter(({ writes }) => writes),
    ({ of }) => of,
  );
  const pass = (at: EstateResource, { holding, way }: MayHold): void => {
    if (isGate(at, holdings)) return;
    for (const { of, bearer, property } of readers.get(at.index) ?? [])
      bring(of, { holding, way: [...way, { from: at, bearer, property }] });
    for (const { on, bearer, property } of writers.get(at.index) ?? [])
      bring(on, { holding, way: [...way, { from: at, bearer, property }] });
  };

  // What is certain starts: at every store that code may read, and in all code that is certainly fed.
  const starts = new Set([
    ...abilities.map(({ on, reads }) => (reads ? on : undefined)),
    ...abilities.map(({ of }) => of),
  ]);
  for (const at of [...starts].filter((one) => one !== undefined).sort(compareNames))
    for (const holding of holdings.of(at))
      if (isWorthTelling(holding)) pass(at, { holding, way: holdings.wayTo(at, holding) });

  // The queue grows while it is read.
  for (const { at, one } of queue) {
    pass(at, one);
    if (carriesNothing(at)) continue;
    for (const { to, moves, notice, bearer, property } of links.leaving(at))
      if (moves === 'content' && !notice) bring(to, { ...one, way: [...one.way, { from: at, bearer, property }] });
  }
  return held;
}

/** A password that code reads to open a database is no content that it passes on; nor are logs what an app handles. */
function isWorthTelling({ dataClass, said, origin }: Holding): boolean {
  if (dataClass === 'generic') return false;
  return said || (dataClass !== 'ict-logs' && origin.type !== 'AWS::SecretsManager::Secret');
}

function isGate(resource: EstateResource, holdings: Holdings): boolean {
  return holdings.of(resource).some(({ from }) => from === 'gate');
}

function grouped(
  abilities: readonly Ability[],
  keyOf: (ability: Ability) => EstateResource,
): ReadonlyMap<number, readonly Ability[]> {
  const groups = new Map<number, Ability[]>();
  for (const ability of abilities) {
    const key = keyOf(ability).index;
    const known = groups.get(key);
    if (known) known.push(ability);
    else groups.set(key, [ability]);
  }
  return groups;
}

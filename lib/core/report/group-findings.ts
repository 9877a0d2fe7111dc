import type { Destination, Finding } from '../model';
import { headline } from './headline';

/** Findings that say the same: the first is printed whole, the others by what they differ in. */
export interface FindingGroup {
  readonly first: Finding;
  /** Every place to which the first goes, its own before the others. */
  readonly destinations: readonly Destination[];
  /** The values that name these places, and how to mend them, each once; regions of one value are left out. */
  readonly values: readonly string[];
  readonly fixes: readonly string[];
  /** The other resources, each once. */
  readonly others: readonly Finding[];
  /** How many findings the group stands for. */
  readonly count: number;
}

/** Puts together what `key` makes equal. Groups stand in the order of their first finding. */
export function groupFindings(findings: readonly Finding[], key: (finding: Finding) => string): FindingGroup[] {
  return groupBy(findings, key).map(([first, ...others]) => ({
    first: first!,
    destinations: first!.destination ? [first!.destination] : [],
    values: first!.found === undefined ? [] : [first!.found],
    fixes: [first!.fix],
    others,
    count: 1 + others.length,
  }));
}

/**
 * One fact, one group: what differs in nothing but the region that it goes to is told of one resource with all of its
 * regions; what then differs in nothing but the resource, or its stack, is told once.
 */
export function foldFindings(findings: readonly Finding[]): FindingGroup[] {
  const byResource = groupBy(findings, (f) =>
    JSON.stringify([f.path, f.logicalId, f.stack, f.source, sameButPlace(f)]),
  );
  const folded = byResource.map((same) => ({
    same,
    destinations: distinct(same.flatMap(({ destination }) => (destination ? [destination] : []))),
  }));
  const groups = groupBy(folded, ({ same, destinations }) => JSON.stringify([sameButPlace(same[0]!), destinations]));
  return groups.map((members) => ({
    first: members[0]!.same[0]!,
    destinations: members[0]!.destinations,
    values: valuesOf(members[0]!.same),
    fixes: distinctBy(members[0]!.same, (f) => unnumbered(less(f.fix, f.destination?.region))).map(({ fix }) => fix),
    others: members.slice(1).map(({ same }) => same[0]!),
    count: members.reduce((sum, { same }) => sum + same.length, 0),
  }));
}

/** Equal for findings that rest on the same law and the same facts, whatever their stack. */
export function sameAnywhere(f: Finding): string {
  return JSON.stringify([f.rule, f.type, f.property, headline({ ...f, source: undefined }), f.destination, law(f)]);
}

/** All that a group has in common, whichever the resource and, for places that differ in their region only, the place. */
function sameButPlace(f: Finding): unknown[] {
  const { kind, region, ...place } = f.destination ?? {};
  const abroad = kind === 'abroad' && region !== undefined;
  // A store abroad needs the same whatever it is; what a property says is of its type.
  const what = f.mechanism === 'placement' ? '' : `${f.type} ${unnumbered(f.property ?? '')}`;
  const facts = [f.level, f.rule, f.region, f.action, f.dataClass, f.classFrom, f.also, what];
  const said = withoutNames(headline({ ...f, source: undefined, destination: undefined }), f);
  return [...facts, said, abroad ? kind : [kind, region, place], law(f), withoutNames(f.fix, f)];
}

function law(f: Finding): unknown[] {
  return [
    f.level,
    f.regime,
    f.clause,
    f.permittedBy,
    f.wouldPermit,
    f.unmet?.map(({ condition, detail }) => [condition, withoutNames(detail, f)]),
    f.waiver,
    f.debt,
  ];
}

/** A text less what is only the resource's own in it: names, numbers of items, the region that it goes to. */
function withoutNames(text: string, { path, logicalId, found, destination, stack, region }: Finding): string {
  const mended =
    region !== undefined && destination?.region ? found?.replaceAll(destination.region, region) : undefined;
  const own = [found, mended, path, stack, logicalId, variable(path), path.split('/').at(-1), destination?.region];
  return unnumbered(own.reduce<string>(less, text));
}

function less(text: string, name: string | undefined): string {
  return name ? text.replaceAll(name, '…') : text;
}

/** The last id of a path as code writes a variable. */
function variable(path: string): string | undefined {
  const id = path
    .split('/')
    .at(-1)
    ?.replace(/-([A-Za-z0-9])/g, (_, next: string) => next.toUpperCase());
  return id && id.charAt(0).toLowerCase() + id.slice(1);
}

/** One value that stands for several regions is shown once, without them. */
function valuesOf(same: readonly Finding[]): string[] {
  const found = same.filter((f) => f.found !== undefined);
  const one = (f: Finding): string => less(f.found!, f.destination?.region);
  return distinctBy(found, one).map((f) => (found.filter((g) => one(g) === one(f)).length > 1 ? one(f) : f.found!));
}

function unnumbered(text: string): string {
  return text.replace(/\[\d+\]/g, '[]');
}

function distinct(destinations: readonly Destination[]): Destination[] {
  return distinctBy(destinations, (one) => JSON.stringify(one));
}

/** The first of those that `key` makes equal. */
function distinctBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  return groupBy(items, key).map(([first]) => first!);
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const same = key(item);
    const group = groups.get(same);
    if (group) group.push(item);
    else groups.set(same, [item]);
  }
  return [...groups.values()];
}

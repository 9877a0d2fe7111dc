import type { Mechanism } from '../../model';
import { mechanismsOf } from '../../catalogue/catalogue';
import { SPECIAL } from '../../catalogue/special';
import type { SpecialFinder } from '../../catalogue/special/special';

/** The catalogued paths of a type as a tree, walked beside the properties. */
export interface PathNode {
  readonly children: Map<string, PathNode>;
  readonly mechanisms: Mechanism[];
  /** One of them reads every text in the value. */
  readsAll: boolean;
}

/** What the catalogue looks for in a type. */
export interface PathsOfType {
  readonly root: PathNode;
  /** Mechanisms of the resource's mere existence. */
  readonly existing: readonly Mechanism[];
  /** Mechanisms that a missing property triggers. */
  readonly absent: readonly Mechanism[];
  /** Code of the type's own, and the mechanisms that it answers for. */
  readonly special: SpecialFinder | undefined;
  readonly mechanisms: readonly Mechanism[];
}

const known = new Map<string, PathsOfType>();

export function pathsOfType(type: string): PathsOfType {
  let paths = known.get(type);
  if (!paths) known.set(type, (paths = build(type)));
  return paths;
}

function build(type: string): PathsOfType {
  const root: PathNode = { children: new Map(), mechanisms: [], readsAll: false };
  const existing: Mechanism[] = [];
  const absent: Mechanism[] = [];
  for (const mechanism of mechanismsOf(type)) {
    if (mechanism.path.startsWith('(')) {
      if (mechanism.path === '(exists)') existing.push(mechanism);
      continue;
    }
    let node = root;
    for (const segment of segmentsOf(mechanism.path)) {
      let child = node.children.get(segment);
      if (!child) node.children.set(segment, (child = { children: new Map(), mechanisms: [], readsAll: false }));
      node = child;
    }
    node.mechanisms.push(mechanism);
    node.readsAll ||= readsAll(mechanism);
    if (triggersWhenAbsent(mechanism)) absent.push(mechanism);
  }
  const special = Object.hasOwn(SPECIAL, type) ? SPECIAL[type] : undefined;
  const mechanisms = special ? mechanismsOf(type).filter((mechanism) => special.owns(mechanism)) : [];
  return { root, existing, absent, special, mechanisms };
}

/** `Rules[].Destination.Bucket` → Rules, [], Destination, Bucket. */
export function segmentsOf(path: string): string[] {
  return path
    .split('.')
    .flatMap((step) => step.split(/(?=\[\]|\{\})/))
    .filter((segment) => segment !== '');
}

/** Does the finder of this entry read every text in the value? A trigger looks for one, and what deployers deploy is read elsewhere. */
function readsAll({ foundBy, mechanism }: Mechanism): boolean {
  return foundBy !== 'value-triggers' && !(foundBy === 'opaque-body' && mechanism === 'placement');
}

function triggersWhenAbsent({ foundBy, argument, path }: Mechanism): boolean {
  return (
    foundBy === 'value-triggers' &&
    !path.includes('[') &&
    (argument ?? '').split(',').some((word) => word.trim() === 'absent')
  );
}

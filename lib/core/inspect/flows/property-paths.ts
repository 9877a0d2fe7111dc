import type { Mechanism } from '../../model';
import { mechanismsOf } from '../../catalogue/catalogue';
import { SPECIAL } from '../../catalogue/special';
import type { SpecialFinder } from '../../catalogue/special/special';

/** The catalogued paths of a type as a tree, walked beside the properties. */
export interface PathNode {
  readonly children: Map<string, PathNode>;
  /** What is looked for in each item of a list. */
  items?: PathNode;
  /** What is looked for in each value of a map. */
  values?: PathNode;
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
  const root = emptyNode();
  const existing: Mechanism[] = [];
  const absent: Mechanism[] = [];
  for (const mechanism of mechanismsOf(type)) {
    if (mechanism.path.startsWith('(')) {
      if (mechanism.path === '(exists)') existing.push(mechanism);
      continue;
    }
    let node = root;
    for (const segment of segmentsOf(mechanism.path)) {
      node = childOf(node, segment);
    }
    node.mechanisms.push(mechanism);
    node.readsAll ||= readsAll(mechanism);
    if (triggersWhenAbsent(mechanism)) absent.push(mechanism);
  }
  const special = Object.hasOwn(SPECIAL, type) ? SPECIAL[type] : undefined;
  const mechanisms = special ? mechanismsOf(type).filter((mechanism) => special.owns(mechanism)) : [];
  return { root, existing, absent, special, mechanisms };
}

function emptyNode(): PathNode {
  return { children: new Map(), items: undefined, values: undefined, mechanisms: [], readsAll: false };
}

function childOf(node: PathNode, segment: string): PathNode {
  const known = node.children.get(segment);
  if (known) return known;
  const child = emptyNode();
  node.children.set(segment, child);
  if (segment === '[]') node.items = child;
  if (segment === '{}') node.values = child;
  return child;
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

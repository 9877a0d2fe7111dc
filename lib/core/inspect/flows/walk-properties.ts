import type { Mechanism } from '../../model';
import type { Estate } from '../../estate/estate';
import type { EstateResource } from '../../estate/estate-resource';
import { foldIf } from '../../estate/fold';
import { intrinsicOf, isMap } from '../../estate/intrinsics';
import { hasMark } from '../../estate/marks';
import type { PathNode } from './property-paths';

/** A value under a catalogued path, as it stands in the template. */
export interface CataloguedValue {
  readonly mechanisms: readonly Mechanism[];
  /** Concrete path: `Replicas[1].Region`. */
  readonly property: string;
  readonly value: unknown;
  /** The map in which the property stands: its siblings. */
  readonly parent: Readonly<Record<string, unknown>> | undefined;
}

export interface Visitor {
  catalogued(value: CataloguedValue): void;
  /** A text, or an intrinsic that makes one, under no catalogued path. */
  other(value: unknown, property: string): void;
  /** A piece of the properties that CloudFormation itself fills in: `Fn::Transform`. */
  transform(argument: unknown, property: string): void;
}

/** Walks the properties of a resource: along each branch that can be deployed, each value once. */
export function walkProperties(estate: Estate, resource: EstateResource, root: PathNode, visitor: Visitor): void {
  visit(resource.properties, root, '', undefined);

  function visit(
    value: unknown,
    node: PathNode | undefined,
    path: string,
    parent: Record<string, unknown> | undefined,
  ): void {
    if (value === undefined || value === null) return;
    if (typeof value !== 'object') {
      if (node && node.mechanisms.length > 0)
        visitor.catalogued({ mechanisms: node.mechanisms, property: path, value, parent });
      else if (typeof value === 'string') visitor.other(value, path);
      // A text where the catalogue expects a structure: a parameter's, or JSON.
      return;
    }
    const intrinsic = intrinsicOf(value);
    if (intrinsic?.name === 'Fn::If') {
      for (const branch of foldIf(estate, intrinsic.argument, resource.owner)) visit(branch, node, path, parent);
      return;
    }
    if (intrinsic?.name === 'Ref' && intrinsic.argument === 'AWS::NoValue') return;
    if (intrinsic?.name === 'Fn::Transform') return visitor.transform(intrinsic.argument, path);
    if (node && node.mechanisms.length > 0)
      visitor.catalogued({ mechanisms: node.mechanisms, property: path, value, parent });
    if (intrinsic) return visitIntrinsic(value, node, path, parent);
    if (Array.isArray(value)) {
      const child = node?.children.get('[]');
      value.forEach((item, i) => visit(item, child ?? node, `${path}[${i}]`, parent));
      return;
    }
    const map = value as Record<string, unknown>;
    // CloudFormation takes a single item where a list is expected.
    const single = node?.children.get('[]');
    const here = single && node?.children.size === 1 ? single : node;
    for (const key in map) {
      if (key === 'Fn::Transform') visitor.transform(map[key], path);
      else
        visit(map[key], here?.children.get(key) ?? here?.children.get('{}'), path === '' ? key : `${path}.${key}`, map);
    }
  }

  /** An intrinsic in place of a text or of a whole structure: what it folds to is walked in its place. */
  function visitIntrinsic(
    value: object,
    node: PathNode | undefined,
    path: string,
    parent: Record<string, unknown> | undefined,
  ): void {
    if (!node || node.mechanisms.length > 0) {
      if (!node) visitor.other(value, path);
      return;
    }
    for (const folded of estate.fold(value, resource.owner)) {
      if (typeof folded !== 'string') {
        visit(folded, node, path, parent);
      } else if (hasMark(folded) && estate.marks.unresolvedIn(folded)) {
        // Nobody can tell the structure, so nobody can tell the places in it: the heaviest speaks for all.
        const below = heaviestBelow(node);
        if (below) visitor.catalogued({ mechanisms: [below], property: path, value: folded, parent });
      } else if (/^\s*[[{]/.test(folded)) {
        const parsed = parse(folded);
        if (parsed !== undefined) visit(parsed, node, path, parent);
      }
    }
  }
}

function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isMap(value) || Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const WEIGHTS = ['critical', 'high', 'medium', 'low', 'info'];

function heaviestBelow(node: PathNode): Mechanism | undefined {
  const all: Mechanism[] = [];
  const collect = (one: PathNode): void => {
    all.push(
      ...one.mechanisms.filter(
        (m) => m.role === undefined && /literal-region|region-in|s3-bucket|external-host/.test(m.foundBy),
      ),
    );
    one.children.forEach(collect);
  };
  collect(node);
  return all.sort((a, b) => WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight))[0];
}

import type { Mechanism } from '../../model';
import type { Estate } from '../../estate/estate';
import type { EstateResource } from '../../estate/estate-resource';
import { foldIf } from '../../estate/fold';
import { intrinsicName, isMap } from '../../estate/intrinsics';
import { hasMark } from '../../estate/marks';
import type { PathNode } from './property-paths';

/** The map in which a property stands. */
export type Siblings = Readonly<Record<string, unknown>> | undefined;

export interface Visitor {
  /**
   * A value under a catalogued path, as it stands in the template.
   *
   * @param property concrete path: `Replicas[1].Region`
   */
  catalogued(mechanisms: readonly Mechanism[], property: string, value: unknown, siblings: Siblings): void;
  /** Is there nothing to be seen in a tree of properties that no entry covers? Then it is not walked. */
  passesOver(tree: unknown): boolean;
  /** A text, or an intrinsic that makes one, under no catalogued path; `at` tells the path to whom it matters. */
  other(value: unknown, at: { readonly path: string }): void;
  /** A piece of the properties that CloudFormation itself fills in: `Fn::Transform`. */
  transform(argument: unknown, property: string): void;
}

/** Where the walk stands. Nearly no step is ever asked for its path, so it is put together only then. */
class Step {
  public constructor(
    /** What the catalogue has at this path and below it. */
    public readonly node: PathNode | undefined,
    public readonly parent: Siblings,
    /** An entry further up reads all of this already: nothing in it is unknown to the catalogue. */
    public readonly isRead: boolean,
    private readonly outer?: Step,
    private readonly key: string | number = '',
  ) {}

  public get path(): string {
    if (!this.outer) return '';
    const path = this.outer.path;
    if (typeof this.key === 'number') return `${path}[${this.key}]`;
    return path === '' ? this.key : `${path}.${this.key}`;
  }

  public asRead(): Step {
    return new Step(this.node, this.parent, true, this.outer, this.key);
  }
}

/** Walks the properties of a resource: along each branch that can be deployed, each value once. */
export function walkProperties(estate: Estate, resource: EstateResource, root: PathNode, visitor: Visitor): void {
  new Walk(estate, resource, visitor).visit(resource.properties, new Step(root, undefined, false));
}

class Walk {
  public constructor(
    private readonly estate: Estate,
    private readonly resource: EstateResource,
    private readonly visitor: Visitor,
  ) {}

  public visit(value: unknown, step: Step): void {
    const { node } = step;
    if (value === undefined || value === null) return;
    if (typeof value !== 'object') {
      if (node && node.mechanisms.length > 0) this.catalogued(node, value, step);
      else if (typeof value === 'string' && !this.visitText(value, step)) this.other(value, step);
      return;
    }
    if (Array.isArray(value)) return this.visitList(value, step);
    const map = value as Record<string, unknown>;
    const intrinsic = intrinsicName(map);
    if (intrinsic === 'Fn::If') {
      for (const branch of foldIf(this.estate, map[intrinsic], this.resource.owner)) this.visit(branch, step);
      return;
    }
    if (intrinsic === 'Ref' && map[intrinsic] === 'AWS::NoValue') return;
    if (intrinsic === 'Fn::Transform') {
      // Inside a definition it is a piece of the definition that lies elsewhere.
      if (node?.readsAll) this.catalogued(node, value, step);
      else if (!step.isRead) this.visitor.transform(map[intrinsic], step.path);
      return;
    }
    const here = node && node.mechanisms.length > 0 ? this.catalogued(node, value, step) : step;
    if (intrinsic !== undefined) this.visitIntrinsic(value, here);
    else this.visitMap(map, here);
  }

  private visitList(list: readonly unknown[], step: Step): void {
    const { node } = step;
    const here = node && node.mechanisms.length > 0 ? this.catalogued(node, list, step) : step;
    // An entry for the list itself has been given all of its items.
    const items = node?.items ?? (node && node.mechanisms.length === 0 ? node : undefined);
    if (!items && here.isRead) return;
    for (let i = 0; i < list.length; i++) {
      const item = list[i];
      if (this.isSeen(item, items, here)) this.visit(item, new Step(items, step.parent, here.isRead, step, i));
    }
  }

  private visitMap(map: Record<string, unknown>, step: Step): void {
    const { node, isRead } = step;
    // CloudFormation takes a single item where a list is expected.
    const at = node?.items && node.children.size === 1 ? node.items : node;
    if (isRead && (!at || at.children.size === 0)) return;
    for (const key in map) {
      if (key === 'Fn::Transform') {
        if (!isRead) this.visitor.transform(map[key], step.path);
        continue;
      }
      const child = at && (at.children.get(key) ?? at.values);
      if (this.isSeen(map[key], child, step)) this.visit(map[key], new Step(child, map, isRead, step, key));
    }
  }

  /** Is there anything to be seen below a step? Where the catalogue has nothing, only what is not read yet and may point abroad. */
  private isSeen(value: unknown, node: PathNode | undefined, { isRead }: Step): boolean {
    return node !== undefined || (!isRead && !this.visitor.passesOver(value));
  }

  private catalogued(node: PathNode, value: unknown, step: Step): Step {
    this.visitor.catalogued(node.mechanisms, step.path, value, step.parent);
    return node.readsAll && !step.isRead ? step.asRead() : step;
  }

  private other(value: unknown, step: Step): void {
    if (!step.isRead) this.visitor.other(value, step);
  }

  /** A text where the catalogue expects a structure: the structure written as JSON. */
  private visitText(text: string, step: Step): boolean {
    const parsed = step.node && step.node.children.size > 0 && /^\s*[[{]/.test(text) ? parse(text) : undefined;
    if (parsed !== undefined) this.visit(parsed, step);
    return parsed !== undefined;
  }

  /** An intrinsic in place of a text or of a whole structure: what it folds to is walked in its place. */
  private visitIntrinsic(value: object, step: Step): void {
    const { node, parent } = step;
    if (!node) return this.other(value, step);
    if (node.mechanisms.length > 0) return;
    for (const folded of this.estate.fold(value, this.resource.owner)) {
      if (typeof folded !== 'string') {
        this.visit(folded, step);
      } else if (hasMark(folded) && this.estate.marks.unresolvedIn(folded)) {
        // Nobody can tell the structure, so nobody can tell the places in it: the heaviest speaks for all.
        const below = heaviestBelow(node);
        if (below) this.visitor.catalogued([below], step.path, folded, parent);
      } else this.visitText(folded, step);
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

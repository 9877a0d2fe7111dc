import type { ClassFrom, DataClassName, Declaration } from '../../model';
import type { EstateResource } from '../../estate/estate-resource';
import type { Link } from './links';

/** One class that a resource holds: what was declared there, or what came along a flow. */
export interface Holding {
  readonly dataClass: DataClassName;
  readonly elements: readonly string[];
  readonly attestations: readonly string[];
  readonly from: ClassFrom;
  /** Somebody said so, here or where it came from; false for a default, also one that travelled. */
  readonly said: boolean;
  /** Where the class was first known. */
  readonly origin: EstateResource;
  /** The last step of the way here, for a class that came along a flow. */
  readonly by?: Link;
  /** What else is judged by than the class, as one text: of one class and one text it is one declaration, wherever from. */
  readonly declaration: string;
}

// Literals of one shape: classes travel far, and a spread costs ten times as much.

/** What the elements of a declaration come to: none named, aggregates and nothing else, or more than those. */
export type Elements = '' | 'aggregates' | 'more';

/** A class that was declared of a resource, or another that its elements make of it. */
export function declaredOf(
  { elements, attestations, from }: Declaration,
  dataClass: DataClassName,
  origin: EstateResource,
  comesTo: Elements,
): Holding {
  const declaration = textOf(comesTo, attestations, true, origin);
  return { dataClass, elements, attestations, from, said: true, origin, by: undefined, declaration };
}

/** A class that nobody said: a default, or what follows from whose a resource is. */
export function unsaidOf(dataClass: DataClassName, origin: EstateResource, elements: readonly string[] = []): Holding {
  const declaration = textOf(elements.length === 0 ? '' : 'aggregates', [], false, origin);
  return { dataClass, elements, attestations: [], from: 'default', said: false, origin, by: undefined, declaration };
}

/** A class at the end of a link, where it may be another: logs of payments are ict-logs. */
export function arrived(
  { elements, attestations, said, origin, declaration }: Holding,
  dataClass: DataClassName,
  by: Link,
): Holding {
  return { dataClass, elements, attestations, from: 'flow', said, origin, by, declaration };
}

/**
 * What decides of two declarations of one class: what their elements come to, their attestations, and whether the
 * origin is a store in India. Few things, so that a bus into which a thousand stores flow does not hold a thousand classes.
 */
function textOf(comesTo: Elements, attestations: readonly string[], said: boolean, origin: EstateResource): string {
  const isHome = origin.isStore && origin.placement.kind === 'india';
  if (attestations.length === 0) return UNATTESTED[comesTo][said ? 'said' : ''][isHome ? 'home' : ''];
  return written(said ? 'said' : '', isHome ? 'home' : '', comesTo, [...attestations].sort().join(' '));
}

function written(said: 'said' | '', home: 'home' | '', comesTo: Elements, named: string): string {
  return `${said} ${home} ${comesTo} ${named}`;
}

const unattested = (comesTo: Elements) => ({
  '': { '': written('', '', comesTo, ''), home: written('', 'home', comesTo, '') },
  said: { '': written('said', '', comesTo, ''), home: written('said', 'home', comesTo, '') },
});

/** The texts of declarations that name no attestation. Nearly all are of these, so they are made once. */
const UNATTESTED = {
  '': unattested(''),
  aggregates: unattested('aggregates'),
  more: unattested('more'),
};

/**
 * What each resource of the estate holds, by its index: rarely more than one class. A class that came with two
 * declarations is there twice: a copy that is permitted for the one may be denied for the other.
 */
export class Holdings {
  private readonly held: Holding[][] = [];

  public of(resource: EstateResource): readonly Holding[] {
    return this.held[resource.index] ?? NOTHING;
  }

  /** Does a resource hold a class with a declaration already? */
  public has(resource: EstateResource, dataClass: DataClassName, declaration: string): boolean {
    return this.find(resource, dataClass, declaration) !== undefined;
  }

  /** Adds a class to a resource; false when it held the class with that declaration already. */
  public add(resource: EstateResource, holding: Holding): boolean {
    if (this.has(resource, holding.dataClass, holding.declaration)) return false;
    const own = this.held[resource.index];
    if (own) own.push(holding);
    else this.held[resource.index] = [holding];
    return true;
  }

  /** The way that a class came: each step from where it was first known to here. */
  public wayTo(resource: EstateResource, { dataClass, declaration }: Holding): Link[] {
    const way: Link[] = [];
    let at: EstateResource | undefined = resource;
    for (let steps = 0; at && steps < 10_000; steps++) {
      const by: Link | undefined = this.find(at, dataClass, declaration)?.by;
      if (!by) break;
      way.unshift(by);
      at = by.from;
    }
    return way;
  }

  private find(resource: EstateResource, dataClass: DataClassName, declaration: string): Holding | undefined {
    for (const one of this.of(resource)) if (one.dataClass === dataClass && one.declaration === declaration) return one;
    return undefined;
  }
}

const NOTHING: readonly Holding[] = [];

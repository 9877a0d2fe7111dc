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
}

// Literals of one shape: classes travel far, and a spread costs ten times as much.

/** A class that was declared of a resource, or another that its elements make of it. */
export function declaredOf(
  { elements, attestations, from }: Declaration,
  dataClass: DataClassName,
  origin: EstateResource,
): Holding {
  return { dataClass, elements, attestations, from, said: true, origin, by: undefined };
}

/** A class that nobody said: a default, or what follows from whose a resource is. */
export function unsaidOf(dataClass: DataClassName, origin: EstateResource, elements: readonly string[] = []): Holding {
  return { dataClass, elements, attestations: [], from: 'default', said: false, origin, by: undefined };
}

/** A class at the end of a link, where it may be another: logs of payments are ict-logs. */
export function arrived(
  { elements, attestations, said, origin }: Holding,
  dataClass: DataClassName,
  by: Link,
): Holding {
  return { dataClass, elements, attestations, from: 'flow', said, origin, by };
}

/** What each resource of the estate holds, by its index and then by class. */
export class Holdings {
  private readonly held: (Map<DataClassName, Holding> | undefined)[] = [];

  public of(resource: EstateResource): ReadonlyMap<DataClassName, Holding> {
    return this.held[resource.index] ?? NOTHING;
  }

  public has(resource: EstateResource, dataClass: DataClassName): boolean {
    return this.held[resource.index]?.has(dataClass) === true;
  }

  /** Adds a class to a resource; false when it held the class already. */
  public add(resource: EstateResource, holding: Holding): boolean {
    const own = (this.held[resource.index] ??= new Map());
    if (own.has(holding.dataClass)) return false;
    own.set(holding.dataClass, holding);
    return true;
  }

  /** The way that a class came: each step from where it was first known to here. */
  public wayTo(resource: EstateResource, dataClass: DataClassName): Link[] {
    const way: Link[] = [];
    let at: EstateResource | undefined = resource;
    for (let steps = 0; at && steps < 10_000; steps++) {
      const by: Link | undefined = this.of(at).get(dataClass)?.by;
      if (!by) break;
      way.unshift(by);
      at = by.from;
    }
    return way;
  }
}

const NOTHING: ReadonlyMap<DataClassName, Holding> = new Map();

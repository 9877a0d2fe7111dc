import type { ClassFrom, DataClassName } from '../../model';
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

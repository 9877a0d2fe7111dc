import type { Mechanism, Placement, PlaceDeclaration } from '../model';
import type { Estate } from '../estate/estate';
import type { EstateResource } from '../estate/estate-resource';

/** One place that a property names. */
export interface Found {
  readonly place: Placement;
  /** The resource of the estate that is named, where it is one. */
  readonly resource?: EstateResource;
  /** The value as a person reads it. */
  readonly text: string;
  /** AWS service of the destination, as ARNs spell it, where it is known. */
  readonly service?: string;
  /** Another account than the bearer's. */
  readonly account?: string;
  /** A name that could not be placed, for the line that declares it. */
  readonly declare?: { readonly key: 'bucket' | 'host' | 'account' | 'name'; readonly value: string };
  /** Named by a value inside a body of code or configuration, not by a property of its own. */
  readonly inBody?: boolean;
  /** Region, ARN or host stands in the value itself, letter by letter. */
  readonly literal?: boolean;
}

/** What a finder is asked: where does this value, of this property, of this resource, point? */
export interface Sought {
  readonly estate: Estate;
  readonly bearer: EstateResource;
  readonly mechanism: Mechanism;
  /** The value as folded: one alternative, with marks. */
  readonly value: unknown;
  /** What the organisation says of places that no template shows. */
  readonly places: readonly PlaceDeclaration[];
  /** Values of properties beside this one, folded: the Protocol beside an Endpoint. */
  readonly beside: (property: string) => string | undefined;
}

/** Reads destinations out of a property's value. None: the value names no place. */
export type Finder = (sought: Sought) => readonly Found[];

export const NOTHING_FOUND: readonly Found[] = [];

import type { Mechanism } from '../model';
import type { EstateResource } from '../estate/estate-resource';
import type { Found } from './found';

/** A mechanism at work: this property, of this resource, names this place. */
export interface Hit {
  readonly bearer: EstateResource;
  readonly mechanism: Mechanism;
  /** Concrete path of the property: `Replicas[1].Region`. */
  readonly property: string;
  readonly found: Found;
  /** Whose content it is, where that is not the bearer's: the origin behind a distribution. */
  readonly source?: EstateResource;
  /** A rule that copies one bucket into another, where the property is a text that holds it. */
  readonly copies?: { readonly rule: unknown; readonly into: EstateResource };
  /** Content only passes an edge there, and what would keep it in the region. */
  readonly passes?: { readonly fix: string };
}

/** A text abroad in a property that no entry of the catalogue covers. */
export interface Stray {
  readonly bearer: EstateResource;
  readonly property: string;
  readonly found: Found;
  /** A permission, which is only a possibility. */
  readonly possible: boolean;
}

/** A piece of a resource that CloudFormation fills in from outside the template. */
export interface Hole {
  readonly bearer: EstateResource;
  readonly property: string;
  readonly kind: 'macro' | 'include';
  readonly name: string;
}

import type { Action, Placement } from '../../model';
import type { EstateResource } from '../../estate/estate-resource';
import type { Hit } from '../../catalogue/hit';

/** A mechanism at work, as the law sees it: from where, to where, and what that does with the data. */
export interface Flow {
  readonly hit: Hit;
  /** Whose content it is, where the estate knows. */
  readonly source?: EstateResource;
  /** Where the content ends, where it is a resource of the estate. */
  readonly target?: EstateResource;
  /** The place that decides: where the content goes, or where its original is. */
  readonly place: Placement;
  readonly kind:
    | 'leaves'
    /** The original is abroad, a complete copy in India. */
    | 'original-abroad'
    /** Something else comes from abroad. */
    | 'inflow'
    /** Compute abroad names a store in India: it may read it. */
    | 'may-read'
    /** A network path: no content by itself. */
    | 'path'
    /** Content passes an edge and does not stay there. */
    | 'passes'
    | 'stays';
  readonly action: Action;
}

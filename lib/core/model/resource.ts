import type { Placement } from './placement';

/** What a resource type is, from `catalogue/types.yaml`. */
export type TypeClass = 'data-store' | 'data-mover' | 'compute' | 'global-or-edge' | 'control';

/** What a store type holds. Content and logs make a Store; the rest is generic unless declared; a key alone is no finding. */
export type Holds = 'content' | 'logs' | 'keys' | 'code' | 'configuration' | 'metadata';

/** One CloudFormation resource of a final template. */
export interface Resource {
  readonly logicalId: string;
  readonly type: string;
  /** Construct path less a final `/Resource`, else `stack/logicalId`. */
  readonly path: string;
  /** Path of the stack (or nested stack) whose template holds the resource. */
  readonly stack: string;
  /** Region of the stack, `undefined` when nobody can tell. */
  readonly region?: string;
  /** Where the stack is: the placement of everything in it that has none of its own. */
  readonly placement: Placement;
  /** `file:line` of the construct, where it is known. */
  readonly at?: string;
}

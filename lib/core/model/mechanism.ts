/** The words of the catalogue: one Mechanism is one way in which one property of one resource type places, copies or sends data. */

export type MechanismKind =
  | 'placement'
  | 'replica'
  | 'backup-copy'
  | 'key-replica'
  | 'export'
  | 'stream/flow destination'
  | 'log-destination'
  | 'network-path'
  | 'cross-region-inference'
  | 'edge-cache'
  | 'compute-at-edge'
  | 'global-service'
  | 'join';

/** `out`: data leaves the resource for what the property names; `in`: it comes from there; `at`: it lies there. */
export type Direction = 'out' | 'in' | 'at';

/** Which finder reads the destination out of the property. */
export type FoundBy =
  | 'literal-region'
  | 'literal-region-list'
  | 'region-in-arn'
  | 'region-in-url'
  | 's3-bucket-owner'
  | 'referenced-resource-stack'
  | 'stack-region'
  | 'always-global'
  | 'value-triggers'
  | 'opaque-body'
  | 'external-host'
  | 'cross-account'
  | 'availability-zone'
  | 'model-or-profile-prefix'
  | 'service-implicit'
  | 'country-or-site'
  | 'outpost-site';

/** What moves. `logs` are ict-logs, and whatever the source declared; `keys`, `code` and `metadata` are generic unless declared. */
export type Moves = 'content' | 'logs' | 'metadata' | 'keys' | 'code';

/** How loud a denial of this flow is. */
export type Weight = 'critical' | 'high' | 'medium' | 'low' | 'info';

/** One entry of the catalogue, as compiled. Its note and evidence stay in the YAML source. */
export interface Mechanism {
  readonly type: string;
  /** Property path: `[]` any element, `{}` any value of a map, `(exists)` the resource itself. */
  readonly path: string;
  readonly mechanism: MechanismKind;
  readonly direction: Direction;
  readonly foundBy: FoundBy;
  /** Argument of the finder: the values that trigger, the format of an opaque body. */
  readonly argument?: string;
  readonly moves: Moves;
  readonly weight: Weight;
  /** Whether AWS itself refuses a destination in another region; `unknown` is treated as no. */
  readonly sameRegionEnforced: 'yes' | 'no' | 'unknown';
  /**
   * `evidence`: the value is no destination; it tells where the destination lies that a neighbour names.
   * `switch`: the value only switches on what another entry places.
   * `transit`: content only passes the edge that is the destination; nothing is kept there.
   */
  readonly role?: 'evidence' | 'switch' | 'transit';
  /** For evidence: path, in the same type, of the destination that it places. */
  readonly evidenceFor?: string;
}

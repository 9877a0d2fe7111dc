import type { Moves } from '../../model';
import type { EstateResource } from '../../estate/estate-resource';
import type { Hit } from '../../catalogue/hit';
import { carriesNothing } from './carries-nothing';

/** A step that content takes inside the estate, from one resource to another. */
export interface Link {
  readonly from: EstateResource;
  readonly to: EstateResource;
  readonly moves: Moves;
  /** The resource that bears the property, and the property. */
  readonly bearer: EstateResource;
  readonly property: string;
}

/** Mechanisms along which no content travels from resource to resource. */
const NO_WAY = new Set(['network-path', 'key-replica', 'edge-cache', 'compute-at-edge', 'global-service']);

/** The links that the hits make, by the index of the resource that they leave. */
export class Links {
  private readonly out = new Map<number, Link[]>();
  private readonly into = new Map<number, Link[]>();

  public constructor(hits: readonly Hit[], scopes: readonly Link[]) {
    for (const hit of hits) {
      const link = linkOf(hit);
      if (link) this.add(link);
    }
    for (const link of scopes) this.add(link);
  }

  public leaving(resource: EstateResource): readonly Link[] {
    return this.out.get(resource.index) ?? [];
  }

  public reaching(resource: EstateResource): readonly Link[] {
    return this.into.get(resource.index) ?? [];
  }

  private add(link: Link): void {
    push(this.out, link.from.index, link);
    push(this.into, link.to.index, link);
  }
}

function linkOf({ bearer, mechanism, property, found }: Hit): Link | undefined {
  const other = found.resource;
  if (!other || other === bearer || NO_WAY.has(mechanism.mechanism)) return undefined;
  // What code, an environment or a definition names may be read as well as written: possible, not certain.
  if (found.inBody && mechanism.direction === 'out' && !/^Custom::/.test(bearer.type)) return undefined;
  const [from, to] = mechanism.direction === 'in' || isRead(bearer, found.inBody) ? [other, bearer] : [bearer, other];
  return { from, to, moves: carriesNothing(from) ? 'metadata' : mechanism.moves, bearer, property };
}

/** A custom resource's call reads what its parameters refer to. */
function isRead(bearer: EstateResource, inBody: boolean | undefined): boolean {
  return inBody === true && bearer.type === 'Custom::AWS';
}

function push(map: Map<number, Link[]>, key: number, link: Link): void {
  const links = map.get(key);
  if (links) links.push(link);
  else map.set(key, [link]);
}

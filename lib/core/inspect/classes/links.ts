import type { Moves } from '../../model';
import type { EstateResource } from '../../estate/estate-resource';
import { typeTest } from '../../estate/type-test';
import type { Hit } from '../../catalogue/hit';
import { carriesNothing } from './carries-nothing';

/** A step that content takes inside the estate, from one resource to another. */
export interface Link {
  readonly from: EstateResource;
  readonly to: EstateResource;
  readonly moves: Moves;
  /** It tells of the resource (an alarm, a metric, an event of the service itself) and carries nothing of its content. */
  readonly notice: boolean;
  /** The resource that bears the property, and the property. */
  readonly bearer: EstateResource;
  readonly property: string;
}

const NONE: readonly Link[] = [];

/** Mechanisms along which no content travels from resource to resource. */
const NO_WAY = new Set(['network-path', 'key-replica', 'edge-cache', 'compute-at-edge', 'global-service']);

/** What has a definition of what it starts and where it sends, and what it may start or send to. */
const isDefined = typeTest(
  /^AWS::(?:StepFunctions::StateMachine|ApiGateway::(?:RestApi|Method)|ApiGatewayV2::(?:Api|Integration))$/,
);
const isFed = typeTest(
  /^AWS::(?:Lambda::(?:Function|Alias|Version)|SQS::Queue|SNS::Topic|Events::EventBus|StepFunctions::StateMachine)$/,
);

/** The links that the hits make, by the index of the resource that they leave. */
export class Links {
  private readonly out = new Map<number, Link[]>();
  private readonly into = new Map<number, Link[]>();
  /** Resources that code is told of: it may write there, or read. */
  private readonly named = new Set<number>();
  private readonly telling = new Map<number, boolean>();

  public constructor(hits: readonly Hit[], scopes: readonly Link[]) {
    for (const hit of hits) {
      const link = linkOf(hit);
      if (link) this.add(link);
      else if (hit.found.inBody && hit.found.resource) this.named.add(hit.found.resource.index);
    }
    for (const link of scopes) this.add(link);
  }

  public leaving(resource: EstateResource): readonly Link[] {
    return this.out.get(resource.index) ?? NONE;
  }

  public reaching(resource: EstateResource): readonly Link[] {
    return this.into.get(resource.index) ?? NONE;
  }

  /**
   * Is everything that is known to reach a resource mere telling (alarms, metrics, events of services about themselves),
   * also through others? What code may publish there is not known, so a topic that an environment names may get anything.
   */
  public tellsOnly(resource: EstateResource): boolean {
    let tells = this.telling.get(resource.index);
    if (tells !== undefined) return tells;
    // Asked once each, or two ways to every link of a chain would double with each; a circle is no mere telling.
    this.telling.set(resource.index, false);
    this.telling.set(resource.index, (tells = this.isTold(resource)));
    return tells;
  }

  private isTold(resource: EstateResource): boolean {
    if (resource.isStore || this.named.has(resource.index)) return false;
    // Code may handle anything, whatever starts it: only a mover is what it is fed.
    if (resource.facts?.class === 'compute') return false;
    if (carriesNothing(resource)) return true;
    if (resource.facts?.class !== 'data-mover') return false;
    const reaching = this.reaching(resource);
    return reaching.length > 0 && reaching.every((link) => link.notice || this.tellsOnly(link.from));
  }

  private add(link: Link): void {
    push(this.out, link.from.index, link);
    push(this.into, link.to.index, link);
  }
}

function linkOf(hit: Hit): Link | undefined {
  const { bearer, mechanism, property, found } = hit;
  const other = found.resource;
  if (!other || other === bearer || NO_WAY.has(mechanism.mechanism)) return undefined;
  // What code, an environment or a definition names may be read as well as written: possible, not certain. What a
  // definition starts or sends to is certain.
  if (found.inBody && mechanism.direction === 'out' && !/^Custom::/.test(bearer.type) && !isHandedOn(bearer, other))
    return undefined;
  const isInward = mechanism.direction === 'in' || isRead(bearer, other, found.inBody);
  const from = isInward ? other : bearer;
  const to = isInward ? bearer : other;
  return { from, to, moves: mechanism.moves, notice: isNotice(hit, from), bearer, property };
}

/** Definitions of state machines and APIs hand what they carry to functions, queues, topics, buses and other machines. */
function isHandedOn(bearer: EstateResource, other: EstateResource): boolean {
  // A balancer's attributes name the bucket of its access logs.
  if (bearer.type === 'AWS::ElasticLoadBalancingV2::LoadBalancer') return other.type === 'AWS::S3::Bucket';
  return isDefined(bearer.type) && isFed(other.type);
}

/** Notices about a resource (alarms, maintenance, failures) are no content of it. */
function isNotice({ mechanism }: Hit, from: EstateResource): boolean {
  if (carriesNothing(from)) return true;
  return (
    mechanism.moves === 'metadata' &&
    (mechanism.weight === 'low' || (mechanism.weight === 'info' && mechanism.mechanism !== 'join'))
  );
}

/** A custom resource's call reads what its parameters refer to in its own country; what stands abroad is what it writes. */
function isRead(bearer: EstateResource, other: EstateResource, inBody: boolean | undefined): boolean {
  return inBody === true && bearer.type === 'Custom::AWS' && other.placement.kind !== 'abroad';
}

function push(map: Map<number, Link[]>, key: number, link: Link): void {
  const links = map.get(key);
  if (links) links.push(link);
  else map.set(key, [link]);
}

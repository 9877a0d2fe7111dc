import type { Action, Placement } from '../../model';
import type { EstateResource } from '../../estate/estate-resource';
import { typeTest } from '../../estate/type-test';
import type { Hit } from '../../catalogue/hit';
import type { Flow } from './flow';

/** Services that compute: what reaches them is processed there, not kept. */
const COMPUTES = new Set([
  'lambda',
  'states',
  'ecs',
  'eks',
  'batch',
  'ec2',
  'apprunner',
  'sagemaker',
  'bedrock',
  'bedrock-agentcore',
  'bedrock-agent-runtime',
  'bedrock-runtime',
  'lambda-url',
  'execute-api',
  'elasticloadbalancing',
  'elasticmapreduce',
  'codebuild',
  'appsync',
  'apigateway',
  'comprehend',
  'textract',
  'rekognition',
  'transcribe',
  'translate',
  'polly',
  'lex',
]);

/** Mechanisms whose other end is an original and whose bearer is a complete copy. */
const COMPLETE_COPIES = new Set(['replica', 'backup-copy']);
const IMPORTS = /(?:^|\.)[A-Za-z]*Import[A-Za-z]*\./;

/** Deployers have no placement of their own: what they deploy is judged where they deploy it. */
const deploys = typeTest(
  /^AWS::(?:CloudFormation::|ServiceCatalog::|Serverless::Application$|CodePipeline::Pipeline$|Proton::)/,
);

/** What a hit is in law. Direction counts, not which side bears the property. */
export function flowOf(hit: Hit): Flow {
  const { bearer, mechanism, found } = hit;
  const other = found.resource;
  if (mechanism.mechanism === 'placement' && deploys(bearer.type)) return nothing(hit);
  if (mechanism.direction === 'at') return placed(hit);
  const inward = mechanism.direction === 'in';
  const from = inward ? found.place : (hit.source ?? bearer).placement;
  const to = inward ? bearer.placement : found.place;
  const source = inward ? other : (hit.source ?? bearer);
  const target = inward ? bearer : other;
  if (!inward && hit.source === undefined && isAbroad(bearer.placement)) {
    return mayRead(hit)
      ? { hit, source: other, place: bearer.placement, kind: 'may-read', action: 'process-abroad' }
      : flow(hit, source, target, to, 'stays');
  }
  // Two stacks without a region are each judged as that; what is between them stays where they will be.
  if (from.kind === 'unresolved' && (to === from || other?.placement.kind === 'unresolved'))
    return flow(hit, source, target, to, 'stays');
  if (hit.passes || mechanism.role === 'transit')
    return flow(hit, source, target, to, mayBeInIndia(from) ? 'passes' : 'stays');
  if (mechanism.mechanism === 'network-path') {
    const end = inward ? from : to;
    return flow(hit, source, target, end, staysInIndia(end) ? 'stays' : 'path');
  }
  if (inward && !isAbroad(to)) return flow(hit, source, target, from, ...inflow(hit, from));
  if (staysInIndia(to)) return flow(hit, source, target, to, 'stays', 'replicate-in-india');
  // What starts abroad is not judged: what it carries is judged where it lands.
  return flow(hit, source, target, to, inward ? leavesBy(from) : mayBeInIndia(from) ? 'leaves' : 'stays');
}

/** One literal of one shape: an estate has as many flows as resources. */
function flow(
  hit: Hit,
  source: EstateResource | undefined,
  target: EstateResource | undefined,
  place: Placement,
  kind: Flow['kind'],
  action = actionOf(hit, target),
): Flow {
  return { hit, source, target, place, kind, action };
}

function nothing(hit: Hit): Flow {
  return { hit, place: hit.found.place, kind: 'stays', action: 'replicate-in-india' };
}

/** The bearer itself lies where the property says. */
function placed(hit: Hit): Flow {
  const { bearer, found } = hit;
  const stays = staysInIndia(found.place) || isAbroad(bearer.placement);
  // A subnet's zone holds nothing: what stands in it is judged by itself.
  if (bearer.facts?.class === 'control')
    return { hit, source: bearer, place: found.place, kind: stays ? 'stays' : 'path', action: 'process-abroad' };
  const action: Action = bearer.facts?.class === 'compute' ? 'process-abroad' : 'store-abroad';
  return { hit, source: bearer, target: found.resource, place: found.place, kind: stays ? 'stays' : 'leaves', action };
}

function inflow({ mechanism }: Hit, from: Placement): [Flow['kind'], Action] {
  if (staysInIndia(from)) return ['stays', 'replicate-in-india'];
  const original = COMPLETE_COPIES.has(mechanism.mechanism) || IMPORTS.test(mechanism.path);
  return [original ? 'original-abroad' : 'inflow', 'mirror-from-abroad'];
}

/** A resource abroad takes content in: from India it has left India; from elsewhere it never was there. */
function leavesBy(from: Placement): Flow['kind'] {
  return from.kind === 'india' ? 'leaves' : 'stays';
}

function actionOf({ mechanism, found, bearer }: Hit, target: EstateResource | undefined): Action {
  if (mechanism.mechanism === 'cross-region-inference' || mechanism.mechanism === 'compute-at-edge')
    return 'process-abroad';
  if (mechanism.direction === 'in') return takesInToCompute(bearer) ? 'process-abroad' : 'copy-out';
  if (target) return target.facts?.class === 'compute' ? 'process-abroad' : 'copy-out';
  return found.service !== undefined && COMPUTES.has(found.service) ? 'process-abroad' : 'copy-out';
}

/** Compute, and what only hands content to it. */
function takesInToCompute({ type, facts, properties }: EstateResource): boolean {
  return (
    facts?.class === 'compute' ||
    type === 'AWS::Lambda::EventSourceMapping' ||
    (type === 'AWS::SNS::Subscription' && properties['Protocol'] === 'lambda')
  );
}

/** Environments and definitions of compute abroad that name a store in India. */
function mayRead({ found }: Hit): boolean {
  return found.inBody === true && found.resource?.isStore === true && found.place.kind === 'india';
}

export function isAbroad(place: Placement): boolean {
  return place.kind === 'abroad';
}

/** In India, or where its stack will be, which is judged by itself. */
function mayBeInIndia(place: Placement): boolean {
  return place.kind === 'india' || place.kind === 'unresolved' || place.kind === 'global';
}

export function staysInIndia(place: Placement): boolean {
  return place.kind === 'india';
}

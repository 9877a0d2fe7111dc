import { placementInWords, type Placement } from '../../../model';
import type { Flow } from '../../verdicts/flow';
import { declarePlace, lastName } from './declare';
import { fixOfCache } from './fix-of-edge';
import { movedToIndia, otherIndiaRegion } from './fix-of-store';
import { fixUnresolved } from './fix-unresolved';
import { regionLine } from './in-cdk-words';
import { narrowed, parameterBehind } from './parameter-behind';
import { isFromCdk } from './written-in';

const INDIA = 'ap-south-1 or ap-south-2';

/** The line to write, for a flow that leaves or that nobody can place. */
export function fixOfFlow(flow: Flow): string {
  const { hit, source } = flow;
  const { bearer, mechanism, property, found } = hit;
  const { place } = found;
  if (place.kind === 'unresolved') return fixUnresolved(flow, place.why);
  if (mechanism.mechanism === 'edge-cache') return fixOfCache(bearer, source ?? bearer);
  if (mechanism.mechanism === 'compute-at-edge')
    return `remove \`${property}\`, and do it behind the distribution in ap-south-1`;
  if (mechanism.foundBy === 'model-or-profile-prefix' || found.service === 'bedrock') return fixOfModel(flow);
  if (place.kind === 'external') return fixOfHost(flow, place);
  if (place.kind === 'global') return fixOfGlobal(flow);
  // What stands abroad and takes in is what has to move: its property names the original, in India.
  if (bearer.placement.kind === 'abroad') return movedToIndia(bearer, otherIndiaRegion(source ?? bearer));
  return fixAbroad(flow);
}

function fixAbroad(flow: Flow): string {
  const { hit } = flow;
  const { bearer, mechanism, property, found } = hit;
  const { resource, text, inBody } = found;
  if (resource && property === 'GlobalClusterIdentifier') return movedToIndia(resource, otherIndiaRegion(bearer));
  if (resource) return `point \`${property}\` to a resource in ${INDIA} instead of \`${resource.path}\``;
  const parameter = parameterBehind(bearer, property, text);
  if (parameter && parameter.allowed.length > 0) return narrowed(parameter, true);
  if (inBody) return fixInBody(flow);
  if (/^arn:[^:]*:s3:::/.test(text)) return `name a bucket in ${INDIA} instead of \`${text}\``;
  if (/^arn:/.test(text)) return `name ${INDIA} in the ARN \`${text}\``;
  if (/:\/\/|\.amazonaws\.com/.test(text)) return `name an endpoint of ${INDIA} instead of \`${text}\``;
  if (mechanism.foundBy === 's3-bucket-owner') return `name a bucket in ${INDIA} instead of \`${text}\``;
  if (mechanism.foundBy === 'availability-zone') return `name a zone of ${bearer.region ?? INDIA} in \`${property}\``;
  const line = regionLine(bearer.type, property, otherIndiaRegion(bearer), isFromCdk(bearer));
  return `use India's other region, \`${line}\`, or remove \`${property.replace(/(\[\d+\])\.\w+$/, '$1')}\``;
}

/** The line of a body with a region in India in place of the one abroad. */
function fixInBody({ hit }: Flow): string {
  const { bearer, property, found } = hit;
  const { place, text } = found;
  const region = place.kind === 'abroad' ? place.region : undefined;
  // A replica of what lies here has to lie there.
  const home = /replica/i.test(text) ? otherIndiaRegion(bearer) : (bearer.region ?? 'ap-south-1');
  return region !== undefined && text.includes(region) && !text.endsWith('…')
    ? `in \`${property}\`, write \`${text.replaceAll(region, home)}\``
    : `in \`${property}\`, name ${INDIA} instead of ${placementInWords(place)}`;
}

function fixOfModel({ hit }: Flow): string {
  const { bearer, property, found } = hit;
  const key = found.inBody ? /^([^=\s]+)=/.exec(found.text)?.[1] : lastName(property);
  const where = key === undefined ? ` in \`${property}\`` : `: \`${key}: in.…\``;
  return `use a model of ${bearer.region ?? 'ap-south-1'}, or a profile whose id begins with \`in.\`${where}`;
}

function fixOfHost({ hit }: Flow, { host }: Extract<Placement, { kind: 'external' }>): string {
  const { declare, text } = hit.found;
  if (isPerson(host)) return 'send it no personal data: a link to sign in by, or a count, and not the content';
  const mailbox = text.includes('@') ? 'if the mail server' : 'if the host';
  return `send it no personal data; ${mailbox} is in India, say so ${declarePlace('host', declare?.value ?? host)}`;
}

/** A telephone, or a mailbox that only a parameter names: no line of a file can say where it is. */
function isPerson(host: string): boolean {
  return /\s|\$\{/.test(host);
}

function fixOfGlobal({ hit }: Flow): string {
  const { bearer, property } = hit;
  return property === '(exists)'
    ? `remove \`${bearer.logicalId}\`, or send no personal data through it`
    : `remove \`${property}\` from \`${bearer.logicalId}\`, or keep its content in one India region`;
}

import { isRegionShaped, placeOfRegion, regionOfShortCode, unresolved } from '../../model';
import type { EstateResource } from '../../estate/estate-resource';
import { hasMark } from '../../estate/marks';
import type { Found, Sought } from '../found';
import { placeOfBucketName } from './place-of-bucket';
import { matches, placeOfDeclaration } from './place-of-declaration';
import { placeOfMark } from './place-of-mark';
import { placeOfResource } from './place-of-resource';

const AWS_SUFFIX =
  /\.(?:amazonaws\.com(?:\.cn)?|api\.aws|on\.aws|aws\.dev|awsapprunner\.com|sagemaker\.aws|vpce\.amazonaws\.com)$/;

/** Hosts that stand at AWS's edge, all over the world. */
const EDGE_HOST = /\.(?:cloudfront\.net|awsglobalaccelerator\.com)$/;

/** Names that only a private network resolves, and addresses of one: whoever reaches them is inside it. */
const PRIVATE_HOST =
  /^(?:localhost|(?:[a-z0-9-]+\.)*(?:internal|local|localdomain|svc|cluster\.local)|10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|127(?:\.\d+){3}|169\.254(?:\.\d+){2})$/i;

/** Where an address (URL, JDBC string, host, host:port, mail address) points. */
export function placeOfHost(sought: Sought, text: string): Found {
  const marked = placeOfMark(sought, text);
  if (marked) return marked;
  const { estate, bearer, places } = sought;
  const inWords = estate.marks.inWords(text);
  const host = hostOf(text);
  const whole = estate.marks.whole(host);
  if (whole?.kind === 'resource') return placeOfResource(whole.resource, whole.attribute, inWords);
  if (hasMark(host) && !AWS_SUFFIX.test(host)) {
    for (const mark of estate.marks.within(host))
      if (mark.kind === 'resource') return placeOfResource(mark.resource, mark.attribute, inWords);
    const open = estate.marks.unresolvedIn(host);
    if (open?.ownRegion) return { place: bearer.placement, text: inWords };
    return { place: unresolved(open?.why ?? `the host \`${estate.marks.inWords(host)}\` is not known`), text: inWords };
  }
  const declared = places.find((place) => place.host !== undefined && matches(place.host, host));
  if (declared) return { place: placeOfDeclaration(declared), text: inWords };
  const endpointService =
    /^(?:com\.amazonaws|aws\.sagemaker|cn\.com\.amazonaws)\.(?:vpce\.)?([a-z]+(?:-[a-z]+)+-\d+)\./.exec(host)?.[1];
  if (endpointService) return { place: placeOfRegion(endpointService), text: inWords, literal: true };
  if (AWS_SUFFIX.test(host)) return placeOfAwsHost(sought, host, text, inWords);
  if (EDGE_HOST.test(host))
    return { place: { kind: 'global', what: `AWS's edge (\`${host}\`)` }, text: inWords, literal: true };
  if (PRIVATE_HOST.test(host) || host === '') return { place: bearer.placement, text: inWords };
  return { place: { kind: 'external', host }, text: inWords, declare: { key: 'host', value: host }, literal: true };
}

/** The host in an address: the part after `@` of a mail address, the first broker of a list, without port and path. */
export function hostOf(text: string): string {
  const withoutScheme = text
    .trim()
    .replace(/^(?:[a-z][a-z0-9+.-]*:)+\/\//i, '')
    .replace(/^mailto:/i, '');
  const authority = withoutScheme.split(/[/?#;,]/)[0] ?? '';
  const afterUser = authority.slice(authority.lastIndexOf('@') + 1);
  return afterUser.replace(/:(?:\d+|\uE000[0-9a-z]+\uE001)$/, '').toLowerCase();
}

/** A host of AWS: the region is a label of its name, in full (`sqs.us-east-1.…`, `s3-us-west-2.…`) or short (`.use1.cache.…`). */
function placeOfAwsHost(sought: Sought, host: string, text: string, inWords: string): Found {
  const { estate, bearer } = sought;
  const labels = host.replace(AWS_SUFFIX, '').split('.');
  const service = labels.find((label) => /^[a-z][a-z0-9-]*$/.test(label) && !isRegionShaped(label) && !hasMark(label));
  for (const label of labels) {
    const region = isRegionShaped(label) ? label : /^s3-(.+)$/.exec(label)?.[1];
    if (region && isRegionShaped(region)) {
      const resource = namedByHost(sought, host, labels);
      return { place: placeOfRegion(region), text: inWords, service, literal: true, resource };
    }
    const short = regionOfShortCode(label);
    if (short && /\b(?:cache|memorydb|kafka)\b/.test(host))
      return { place: placeOfRegion(short), text: inWords, literal: true };
  }
  const open = estate.marks.unresolvedIn(host);
  if (open) return { place: open.ownRegion ? bearer.placement : unresolved(open.why), text: inWords };
  const s3 = labels.indexOf('s3');
  if (s3 > 0) return placeOfBucketName(sought, labels.slice(0, s3).join('.'), inWords);
  if (s3 === 0) return placeOfBucketName(sought, text.replace(/^https?:\/\//, '').split('/')[1] ?? '', inWords);
  return { place: bearer.placement, text: inWords };
}

/** The resource of the estate whose address it is: an API by its id, a bucket by its name. */
function namedByHost({ estate }: Sought, host: string, labels: readonly string[]): EstateResource | undefined {
  for (const mark of estate.marks.within(host)) if (mark.kind === 'resource') return mark.resource;
  const s3 = labels.findIndex((label) => label === 's3' || label.startsWith('s3-'));
  if (s3 < 1) return undefined;
  return estate.names.named(labels.slice(0, s3).join('.')).find((resource) => resource.type === 'AWS::S3::Bucket');
}

import { isRegionShaped, placeOfRegion, regionOfShortCode, unresolved } from '../../model';
import type { EstateResource } from '../../estate/estate-resource';
import { hasMark } from '../../estate/marks';
import type { Found, Sought } from '../found';
import { placeOfBucketName } from './place-of-bucket';

const AWS_SUFFIX =
  /\.(?:amazonaws\.com(?:\.cn)?|amazonaws\.eu|api\.aws|on\.aws|aws\.dev|aws\.amazon\.com|awsapprunner\.com|sagemaker\.aws|amazoncognito\.com|elasticbeanstalk\.com|amazonlightsail\.com)$/;

/** Names of endpoint services, which are written the other way round: `com.amazonaws.us-east-1.ecr.api`. */
const ENDPOINT_SERVICE = /^(?:com\.amazonaws|cn\.com\.amazonaws|aws\.sagemaker|aws\.api)\./;

/** Is this a host of AWS that has a region, or could have one? */
export function isAwsHost(host: string): boolean {
  return AWS_SUFFIX.test(host) || ENDPOINT_SERVICE.test(host);
}

/** A host of AWS: the region is a label of its name, in full (`sqs.us-east-1.…`, `s3-us-west-2.…`) or short (`.use1.cache.…`). */
export function placeOfAwsHost(sought: Sought, host: string, text: string, inWords: string): Found {
  const { estate, bearer } = sought;
  const labels = host.replace(AWS_SUFFIX, '').split('.');
  // The first address of queues, from before there were regions; `eu-west-1.queue.…` has one.
  if (labels.length === 1 && labels[0] === 'queue')
    return { place: placeOfRegion('us-east-1'), text: inWords, service: 'sqs', literal: true };
  const regions = labels.map((label) => regionOfLabel(label, host)).filter((one) => one !== undefined);
  // The region stands next to the service; what comes before is a name.
  const region = regions.at(-1);
  if (region) {
    const at = labels.map((label) => regionOfLabel(label, host)).lastIndexOf(region);
    const service = /^s3-/.test(labels[at]!) ? 's3' : serviceBeside(labels, at);
    const resource = namedByHost(sought, host, labels, text);
    return { place: placeOfRegion(region), text: inWords, service, literal: true, resource };
  }
  const open = estate.marks.unresolvedIn(host);
  if (open) return { place: open.ownRegion ? bearer.placement : unresolved(open.why), text: inWords };
  if (labels.includes('s3-global'))
    return { place: { kind: 'global', what: 'an S3 Multi-Region Access Point' }, text: inWords, literal: true };
  const bucket = bucketOfHost(labels, text);
  return bucket === undefined ? { place: bearer.placement, text: inWords } : placeOfBucketName(sought, bucket, inWords);
}

/** The service's label stands next to the region's: before it in most hosts (`abc.execute-api.us-east-1`), else after. */
function serviceBeside(labels: readonly string[], at: number): string | undefined {
  const label = labels[at - 1] ?? labels[at + 1];
  return label !== undefined && /^[a-z][a-z0-9-]*$/.test(label) ? label : undefined;
}

function regionOfLabel(label: string, host: string): string | undefined {
  if (hasMark(label)) return undefined;
  if (isRegionShaped(label)) return label;
  if (label === 's3-external-1') return 'us-east-1';
  const ofS3 = /^s3-(?:website-|fips-)?(.+)$/.exec(label)?.[1];
  if (ofS3 && isRegionShaped(ofS3)) return ofS3;
  return /\.(?:cache|memorydb|kafka)\./.test(host) ? regionOfShortCode(label) : undefined;
}

/** The bucket in an address of S3: before the service's label, else the first step of the path. */
function bucketOfHost(labels: readonly string[], text: string): string | undefined {
  const s3 = labels.findIndex((label) => /^s3(?:$|-)/.test(label));
  if (s3 > 0) return labels.slice(0, s3).join('.');
  if (s3 < 0) return undefined;
  return /^(?:[a-z0-9+.-]+:\/\/)?[^/]*\/([^/?#]+)/i.exec(text)?.[1] ?? '';
}

/** The resource of the estate whose address it is: an API by its id, a bucket by its name. */
function namedByHost(
  { estate }: Sought,
  host: string,
  labels: readonly string[],
  text: string,
): EstateResource | undefined {
  for (const mark of estate.marks.within(host)) if (mark.kind === 'resource') return mark.resource;
  const bucket = bucketOfHost(labels, text);
  if (bucket === undefined) return undefined;
  return estate.names.named(bucket).find((resource) => resource.type === 'AWS::S3::Bucket');
}

import { isRegionShaped, placeOfRegion, regionOfZone, unresolved } from '../../model';
import { parseArn } from '../../estate/arn';
import type { EstateResource } from '../../estate/estate-resource';
import { hasMark } from '../../estate/marks';
import type { Found, Sought } from '../found';
import { matches, placeOfDeclaration } from './place-of-declaration';
import { placeOfMark } from './place-of-mark';
import { placeOfResource } from './place-of-resource';

/**
 * Where a bucket is. An S3 ARN carries no region, so a bucket is placed by a reference, by the name of a bucket of the
 * estate, by a name that S3 itself ties to a region, or by the organisation's file; else nobody can tell.
 */
export function placeOfBucket(sought: Sought, text: string): Found {
  const marked = placeOfMark(sought, text);
  if (marked) return marked;
  const { estate } = sought;
  const inWords = estate.marks.inWords(text);
  const arn = parseArn(text);
  // Access points, Outposts and table buckets have a region in their ARN.
  if (arn && isRegionShaped(arn.region)) {
    return {
      place: placeOfRegion(arn.region),
      text: inWords,
      resource: estate.names.byArn(text),
      service: arn.service,
      literal: true,
    };
  }
  return placeOfBucketName(sought, bucketName(text), inWords);
}

/** The bucket's name in an ARN, a URI (`s3://name/key`) or a bare name with a key behind it. */
export function bucketName(text: string): string {
  const plain = text
    .replace(/^arn:[^:]*:s3:[^:]*:[^:]*:/, '')
    .replace(/^s3(?:a|n|ssl)?:\/\//, '')
    .replace(/^\/+/, '');
  return plain.split('/')[0] ?? plain;
}

/** Where the bucket of a name is. */
export function placeOfBucketName(sought: Sought, name: string, text: string): Found {
  const { estate, bearer, places } = sought;
  const whole = estate.marks.whole(name);
  if (whole?.kind === 'resource') return { ...placeOfResource(whole.resource, whole.attribute, text), service: 's3' };
  const owners = estate.names.named(name).filter(isBucket);
  const regions = new Set(owners.map((owner) => owner.region));
  if (regions.size === 1) return { place: owners[0]!.placement, resource: owners[0], text, service: 's3' };
  if (regions.size > 1) {
    return {
      place: unresolved(`buckets named \`${text}\` stand in ${[...regions].map(String).sort().join(' and ')}`),
      text,
      service: 's3',
    };
  }
  const byName = regionInName(name);
  if (byName) return { place: placeOfRegion(byName), text, service: 's3', literal: true };
  const declared = places.find((place) => place.bucket !== undefined && matches(place.bucket, name));
  if (declared) return { place: placeOfDeclaration(declared), text, service: 's3' };
  const open = estate.marks.unresolvedIn(name);
  if (open?.ownRegion) return { place: bearer.placement, text, service: 's3' };
  const written = estate.marks.inWords(name);
  const why = open
    ? open.why
    : `an S3 name carries no region, and the bucket \`${written}\` is in no stack that was inspected`;
  return { place: unresolved(why), text, service: 's3', declare: { key: 'bucket', value: written } };
}

function isBucket(resource: EstateResource): boolean {
  return /^AWS::(?:S3|S3Express|Lightsail)::(?:Bucket|DirectoryBucket)$/.test(resource.type);
}

/** A bucket's name has 63 characters at most; marks in it make it longer here. */
const LONGEST_NAME = 255;

/**
 * A region that S3 enforces in the name: the account-regional namespace (`-<account>-<region>-an`), a directory bucket's
 * zone (`--aps1-az1--x-s3`), and, by convention only, CDK's bootstrap bucket.
 */
function regionInName(name: string): string | undefined {
  // No bucket's name is longer, and a pattern may take long over a text that is.
  if (name.length > LONGEST_NAME) return undefined;
  const namespaced = /-(?:\d{12}|\uE000[0-9a-z]+\uE001)-([a-z]+(?:-[a-z]+)+-\d+)-an$/.exec(name)?.[1];
  if (namespaced && isRegionShaped(namespaced)) return namespaced;
  const zone = /--([a-z0-9-]+)--x-s3$/.exec(name)?.[1];
  if (zone) return regionOfZone(zone);
  const bootstrap = /^cdk-[a-z0-9]+-assets-.+?-([a-z]+(?:-[a-z]+)+-\d+)$/.exec(name)?.[1];
  return bootstrap && isRegionShaped(bootstrap) && !hasMark(bootstrap) ? bootstrap : undefined;
}

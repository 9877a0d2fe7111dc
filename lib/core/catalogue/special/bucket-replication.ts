import { isRegionShaped, placeOfRegion } from '../../model';
import type { EstateResource } from '../../estate/estate-resource';
import { isMap } from '../../estate/intrinsics';
import { printed } from '../../estate/printed';
import type { Sought } from '../found';
import type { Hit } from '../hit';
import { placeOfBucket } from '../places/place-of-bucket';

/** The call that sets a bucket's replication. */
export const REPLICATES = /^putBucketReplication/i;

/**
 * Replication that is written into a bucket abroad: content comes from there, and the buckets of India among its rules are
 * copies. `undefined`: the bucket lies in India, or nobody can tell where, or what it is copied to.
 */
export function mirrorsFromAbroad(sought: Sought, call: Record<string, unknown>): Hit[] | undefined {
  const { bearer, mechanism, estate } = sought;
  const parameters = isMap(call['parameters']) ? call['parameters'] : {};
  const [bucket, region] = [printed(parameters['Bucket'] ?? ''), printed(call['region'] ?? '')];
  const original = bucketNamed(estate, bucket);
  const place =
    original?.placement ?? (isRegionShaped(region) ? placeOfRegion(region) : placeOfBucket(sought, bucket).place);
  if (place.kind !== 'abroad' || bearer.placement.kind !== 'india') return undefined;
  const configuration = parameters['ReplicationConfiguration'];
  const rules =
    isMap(configuration) && Array.isArray(configuration['Rules']) ? (configuration['Rules'] as unknown[]) : [];
  const hits = rules.filter(isMap).flatMap((rule): Hit[] => {
    const destination = isMap(rule['Destination']) ? printed(rule['Destination']['Bucket'] ?? '') : '';
    const into = bucketNamed(estate, destination.replace(/^arn:[^:]*:s3:::/, ''));
    if (into?.placement.kind !== 'india') return [];
    return [
      {
        bearer,
        mechanism: { ...mechanism, mechanism: 'replica', direction: 'in', moves: 'content', weight: 'critical' },
        property: mechanism.path,
        found: { place, text: estate.marks.inWords(bucket), literal: true, ...(original && { resource: original }) },
        copies: { rule, into },
      },
    ];
  });
  return hits.length > 0 ? hits : undefined;
}

/** A bucket of the estate, by a reference to it or by its name. */
function bucketNamed({ marks, names }: Sought['estate'], text: string): EstateResource | undefined {
  const mark = marks.whole(text) ?? marks.within(text)[0];
  return mark?.kind === 'resource' ? mark.resource : names.named(text).find(({ type }) => type === 'AWS::S3::Bucket');
}

/** The bucket whose replication a call sets is where content comes from. */
export function replicatedBucket({ estate }: Sought, action: string, parameters: unknown): EstateResource | undefined {
  const bucket = REPLICATES.test(action) && isMap(parameters) ? parameters['Bucket'] : undefined;
  return typeof bucket === 'string' ? bucketNamed(estate, bucket) : undefined;
}

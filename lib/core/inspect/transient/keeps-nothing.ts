import type { Estate } from '../../estate/estate';
import type { EstateResource } from '../../estate/estate-resource';

/** Whether a bucket abroad, once its objects are deleted, has kept nothing of them: no lock on them, no replica, no back-up. */
export function keepsNothing(estate: Estate, bucket: EstateResource): boolean {
  if (bucket.type !== 'AWS::S3::Bucket' || bucket.placement.kind !== 'abroad') return false;
  const { ObjectLockEnabled, ObjectLockConfiguration, ReplicationConfiguration } = bucket.properties;
  if ([ObjectLockEnabled, ObjectLockConfiguration, ReplicationConfiguration].some((value) => value !== undefined)) {
    return false;
  }
  // a plan takes in by tags and patterns too: beside any selection of the region, nobody can tell
  return !estate
    .ofTypes((type) => type === 'AWS::Backup::BackupSelection')
    .some(({ region }) => region === undefined || region === bucket.region);
}

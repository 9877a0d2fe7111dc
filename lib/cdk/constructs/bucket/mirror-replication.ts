import { type Role } from 'aws-cdk-lib/aws-iam';
import { type Bucket, type CfnBucket } from 'aws-cdk-lib/aws-s3';
import { type ReplicationEnd, replicationRole, type ReplicationSource } from './replication-role';

/** Id of the one rule, which the metrics of the replication bear too. */
export const MIRROR_RULE = 'india-mirror';

const FIFTEEN_MINUTES = { minutes: 15 };

/**
 * Replicates a bucket to its mirror, whole: no filter, SSE-KMS objects and delete markers too. Written on the resource,
 * since the L2 takes replication rules only from its props, before there is a bucket that a role could name.
 *
 * @param rule id of the rule - default: that of a mirror
 */
export function replicateToMirror(
  source: Bucket,
  from: ReplicationSource,
  to: ReplicationEnd,
  rule = MIRROR_RULE,
): Role {
  const role = replicationRole(source, 'MirrorRole', from, to);
  source.replicationRoleArn = role.roleArn;
  (source.node.defaultChild as CfnBucket).replicationConfiguration = {
    role: role.roleArn,
    rules: [
      {
        id: rule,
        // With a priority and a filter the rule is of the newer form, the only one that replicates delete markers on demand.
        priority: 0,
        filter: { prefix: '' },
        status: 'Enabled',
        deleteMarkerReplication: { status: 'Enabled' },
        sourceSelectionCriteria: { sseKmsEncryptedObjects: { status: 'Enabled' } },
        destination: {
          bucket: to.bucket.bucketArn,
          encryptionConfiguration: { replicaKmsKeyId: to.key.keyArn },
          replicationTime: { status: 'Enabled', time: FIFTEEN_MINUTES },
          metrics: { status: 'Enabled', eventThreshold: FIFTEEN_MINUTES },
        },
      },
    ],
  };
  return role;
}

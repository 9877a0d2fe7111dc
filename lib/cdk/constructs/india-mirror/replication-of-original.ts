import { type IBucket } from 'aws-cdk-lib/aws-s3';
import { type ReplicationEnd } from '../bucket/replication-role';

/** Id of the one rule, which the metrics of the replication bear too. */
export const RULE = 'mirror-in-india';

const FIFTEEN_MINUTES = { Minutes: 15 };

/**
 * The replication configuration of an original, in the words of the S3 API: the whole bucket, SSE-KMS objects and delete
 * markers too.
 *
 * @param copyAccount account of the copy, where the original is of another one: what arrives is then owned there
 */
export function replicationOfOriginal(
  roleArn: string,
  to: ReplicationEnd & { readonly bucket: IBucket },
  copyAccount: string | undefined,
): object {
  return {
    Role: roleArn,
    Rules: [
      {
        ID: RULE,
        Priority: 0,
        Filter: { Prefix: '' },
        Status: 'Enabled',
        DeleteMarkerReplication: { Status: 'Enabled' },
        SourceSelectionCriteria: { SseKmsEncryptedObjects: { Status: 'Enabled' } },
        Destination: {
          Bucket: to.bucket.bucketArn,
          ...(copyAccount !== undefined && {
            Account: copyAccount,
            AccessControlTranslation: { Owner: 'Destination' },
          }),
          EncryptionConfiguration: { ReplicaKmsKeyID: to.key.keyArn },
          ReplicationTime: { Status: 'Enabled', Time: FIFTEEN_MINUTES },
          Metrics: { Status: 'Enabled', EventThreshold: FIFTEEN_MINUTES },
        },
      },
    ],
  };
}

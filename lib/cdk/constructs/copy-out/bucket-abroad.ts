import { PhysicalName, Validations } from 'aws-cdk-lib';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, type LifecycleRule } from 'aws-cdk-lib/aws-s3';
import { type Construct } from 'constructs';

/** What differs between the buckets abroad. */
export interface BucketAbroadProps {
  /**
   * Key of the bucket, in its region.
   *
   * @default - S3's own keys
   */
  readonly encryptionKey?: IKey;

  /** Why nobody needs to know who reads it: it keeps no access logs. */
  readonly noAccessLogs: string;

  readonly lifecycleRules?: LifecycleRule[];
}

/** A bucket for what leaves India: closed to the public and to access without TLS 1.2, with versions, as replication asks, and a name that other regions know. */
export function bucketAbroad(scope: Construct, id: string, props: BucketAbroadProps): Bucket {
  const { encryptionKey, noAccessLogs, lifecycleRules } = props;
  const bucket = new Bucket(scope, id, {
    bucketName: PhysicalName.GENERATE_IF_NEEDED,
    ...(encryptionKey
      ? { encryption: BucketEncryption.KMS, encryptionKey, bucketKeyEnabled: true }
      : { encryption: BucketEncryption.S3_MANAGED }),
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    versioned: true,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    lifecycleRules,
  });
  Validations.of(bucket).acknowledge({ id: 'AwsSolutions-S1', reason: noAccessLogs });
  return bucket;
}

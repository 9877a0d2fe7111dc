import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type IBucket } from 'aws-cdk-lib/aws-s3';
import { type ResidentBucketProps } from '../bucket/resident-bucket-props';

/**
 * A mirror in India of a bucket that stays abroad: the props of the copy, which is a `ResidentBucket`, and what is to be
 * known of the original.
 */
export interface BucketOriginalProps extends ResidentBucketProps {
  /**
   * The bucket abroad: of this app, versioned, or imported with its region, as by
   * `Bucket.fromBucketAttributes(this, 'Ledger', { bucketName, region: 'us-east-1' })`.
   */
  readonly original: IBucket;

  /**
   * Whether a custom resource writes the replication into an imported original, which must be of this account. S3 keeps
   * one replication configuration a bucket: it **replaces** whatever the original has, at each change of it. Only so do
   * the templates prove the mirror.
   *
   * @default - false: the configuration is an output, for whoever owns the original
   */
  readonly configureOriginal?: boolean;

  /**
   * Role in which S3 replicates an imported original of another account. It belongs to that account.
   *
   * @default - a new one of this account
   */
  readonly replicationRoleArn?: string;

  /**
   * Key of an imported original that is encrypted with a customer managed key.
   *
   * @default - the original's `encryptionKey`, if it tells one
   */
  readonly originalEncryptionKey?: IKey;
}

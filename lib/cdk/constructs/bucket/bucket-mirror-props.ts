import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type IBucket, type LifecycleRule } from 'aws-cdk-lib/aws-s3';
import { type Construct } from 'constructs';

/** Where and how the mirror of a `ResidentBucket` is made. */
export interface BucketMirrorProps {
  /**
   * Scope of the mirror: a stack, or a construct in one, in the other India region, with the same account and Stage. It
   * is deployed before the bucket, so it must not depend on the bucket's stack.
   */
  readonly scope: Construct;

  /**
   * Construct id of the mirror.
   *
   * @default - the bucket's id and `Mirror`: `OrdersMirror` for `Orders`
   */
  readonly id?: string;

  /**
   * Physical name of the mirror. It is needed when the stack's account is not known at synthesis.
   *
   * @default - a name made from the mirror's path, account and region
   */
  readonly bucketName?: string;

  /**
   * Key of the mirror, in the mirror's region.
   *
   * @default - an own `ResidentKey` beside the mirror
   */
  readonly encryptionKey?: IKey;

  /**
   * Rules for the life of the mirror's objects. A mirror that deletes earlier than its source is no complete copy.
   *
   * @default - those of the source
   */
  readonly lifecycleRules?: LifecycleRule[];

  /**
   * Where the mirror's server access logs go, in the mirror's region.
   *
   * @default - one bucket for the whole stack of the mirror
   */
  readonly serverAccessLogsBucket?: IBucket;

  /**
   * Whether objects that were there before the mirror are copied too: the deployment starts a job of S3 Batch Operations,
   * and does not wait for it. AWS bills the job and each object.
   *
   * @default - false: live replication takes what is written from then on
   */
  readonly existingObjects?: boolean;
}

import { type RemovalPolicy } from 'aws-cdk-lib';
import { type IRole } from 'aws-cdk-lib/aws-iam';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import {
  type BucketMetrics,
  type BucketNamespace,
  type CorsRule,
  type IBucket,
  type IntelligentTieringConfiguration,
  type Inventory,
  type LifecycleRule,
  type ObjectLockRetention,
  type TargetObjectKeyFormat,
  type TransitionDefaultMinimumObjectSize,
} from 'aws-cdk-lib/aws-s3';
import { type BucketMirrorProps } from './bucket-mirror-props';
import { type ResidentProps } from '../resident-props';

/**
 * The props of `aws-s3.Bucket`, less those that residency fixes: encryption with a KMS key of the bucket's region,
 * versioning, no public access, no access without TLS 1.2, no ACLs, no website, no Transfer Acceleration (its edges lie
 * abroad), and no replication other than to the mirror.
 */
export interface ResidentBucketProps extends ResidentProps {
  /**
   * A complete copy of the bucket in the other India region.
   *
   * @default - no mirror
   */
  readonly mirror?: BucketMirrorProps;

  /**
   * Key of the bucket. It must be in the bucket's region.
   *
   * @default - an own `ResidentKey` beside the bucket, named after it: `OrdersKey` for `Orders`
   */
  readonly encryptionKey?: IKey;

  /**
   * Refuses, by bucket policy, a change of the bucket's replication that does not come from CloudFormation. A deployment
   * with `cdk deploy --role-arn` is refused too, unless that role is the one that the stack's synthesizer names; it is
   * off because such a deployment would fail and could not roll back.
   *
   * @default false
   */
  readonly refuseOutsideReplication?: boolean;

  /**
   * Physical name of the bucket. Bucket names are global: anybody can see them.
   *
   * @default - assigned by CloudFormation
   */
  readonly bucketName?: string;

  /**
   * Prefix of the name in the account-regional namespace; needs `bucketNamespace`.
   *
   * @default - none
   */
  readonly bucketNamePrefix?: string;

  /**
   * Namespace of the name.
   *
   * @default - the global namespace
   */
  readonly bucketNamespace?: BucketNamespace;

  /**
   * What becomes of the bucket, its own key and its mirror when they leave the stack.
   *
   * @default - retained
   */
  readonly removalPolicy?: RemovalPolicy;

  /**
   * Whether the objects of the bucket and of its mirror are deleted when they leave the stack; needs
   * `RemovalPolicy.DESTROY`.
   *
   * @default false
   */
  readonly autoDeleteObjects?: boolean;

  /**
   * Whether server access logs are kept: in `serverAccessLogsBucket`, or in one bucket of the stack that keeps them for
   * a year and a day.
   *
   * @default true
   */
  readonly serverAccessLogs?: boolean;

  /**
   * Where server access logs go; S3 wants it in the bucket's region.
   *
   * @default - one bucket for the whole stack, made when the first bucket needs it
   */
  readonly serverAccessLogsBucket?: IBucket;

  /**
   * Prefix of the log objects.
   *
   * @default - the bucket's construct path in the stack's own log bucket, none in yours
   */
  readonly serverAccessLogsPrefix?: string;

  /**
   * Form of the keys of log objects in `serverAccessLogsBucket`.
   *
   * @default - `[DestinationPrefix][YYYY]-[MM]-[DD]-[hh]-[mm]-[ss]-[UniqueString]`
   */
  readonly targetObjectKeyFormat?: TargetObjectKeyFormat;

  /**
   * Rules for the life of objects. The mirror has the same ones, unless it has its own.
   *
   * @default - objects are kept
   */
  readonly lifecycleRules?: LifecycleRule[];

  /**
   * Smallest object that lifecycle rules move to another storage class.
   *
   * @default - S3's own default
   */
  readonly transitionDefaultMinimumObjectSize?: TransitionDefaultMinimumObjectSize;

  /**
   * Intelligent-Tiering configurations.
   *
   * @default - none
   */
  readonly intelligentTieringConfigurations?: IntelligentTieringConfiguration[];

  /**
   * Whether objects can be locked. The mirror then locks too.
   *
   * @default - false, unless `objectLockDefaultRetention` is given
   */
  readonly objectLockEnabled?: boolean;

  /**
   * How long new objects are locked.
   *
   * @default - not locked
   */
  readonly objectLockDefaultRetention?: ObjectLockRetention;

  /**
   * Whether tags of the bucket take part in access decisions (ABAC).
   *
   * @default - not set
   */
  readonly abacStatus?: boolean;

  /**
   * CORS rules.
   *
   * @default - none
   */
  readonly cors?: CorsRule[];

  /**
   * Request metrics.
   *
   * @default - none
   */
  readonly metrics?: BucketMetrics[];

  /**
   * Inventories. An inventory lists object keys, so its destination is a copy of whatever the keys hold.
   *
   * @default - none
   */
  readonly inventories?: Inventory[];

  /**
   * Whether events go to EventBridge.
   *
   * @default false
   */
  readonly eventBridgeEnabled?: boolean;

  /**
   * Role of the handler that sets up event notifications.
   *
   * @default - a new role
   */
  readonly notificationsHandlerRole?: IRole;

  /**
   * Whether S3 skips the validation of notification destinations.
   *
   * @default false
   */
  readonly notificationsSkipDestinationValidation?: boolean;
}

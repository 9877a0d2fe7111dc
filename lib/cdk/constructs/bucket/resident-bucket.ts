import { RemovalPolicy } from 'aws-cdk-lib';
import { type Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import {
  BlockedEncryptionType,
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { type Construct } from 'constructs';
import { keepAccessLogs } from './access-log-bucket';
import { acknowledgeNoReplication } from './acknowledge-no-replication';
import { type BucketMirrorProps } from './bucket-mirror-props';
import { declareClass } from '../declare-class';
import { pathOf } from '../india-region';
import { keyOf } from '../key-of';
import { FIXED_BUCKET_PROPS } from './fixed-bucket-props';
import { requireLogLifecycle } from './log-lifecycle';
import { failureAlarm, lagAlarm } from './mirror-alarms';
import { mirrorName } from './mirror-name';
import { MIRROR_RULE, replicateToMirror } from './mirror-replication';
import { requireMirrorScope } from '../mirror-scope';
import { onlyCloudFormation } from '../only-cloudformation';
import { requireResident, type ResidentKind } from '../require-resident';
import { replicateExisting } from './replicate-existing';
import { type ReplicationEnd } from './replication-role';
import { type ResidentBucketProps } from './resident-bucket-props';

const KIND: ResidentKind = { name: 'ResidentBucket', types: ['AWS::S3::Bucket'], fixed: FIXED_BUCKET_PROPS };

/**
 * An S3 bucket that stays in India, encrypted with a KMS key, versioned, closed to the public, with a mirror in the
 * other India region if asked. It is an `aws-s3.Bucket`: grants, notifications and event sources work on it.
 *
 * @example
 * new ResidentBucket(this, 'Orders', { dataClass: DataClass.PERSONAL, mirror: { scope: hyderabad } });
 */
export class ResidentBucket extends Bucket {
  /** The complete copy in the other India region, where one was asked for. */
  public readonly mirror?: ResidentBucket;

  /** Goes off, in the mirror's region, when the mirror is more than 15 minutes behind; it has no actions yet. */
  public readonly mirrorLagAlarm?: Alarm;

  /** Goes off, in the bucket's region, when an object could not be copied to the mirror; it has no actions yet. */
  public readonly mirrorFailureAlarm?: Alarm;

  /** Id of the job of S3 Batch Operations that copies what was there before the mirror, where one was asked for. */
  public readonly existingObjectsJobId?: string;

  /**
   * @throws when the stack's region is not in India, or not known at synthesis; when there is no data class; when a prop
   * is set that residency fixes, such as `publicReadAccess`; when logs would be deleted before 180 days; when the mirror's
   * stack is not in the other India region, account or Stage of the bucket; when a key is of another region than its bucket
   */
  public constructor(scope: Construct, id: string, props: ResidentBucketProps) {
    const region = requireResident(scope, id, props, KIND);
    const path = pathOf(scope, id);
    requireLogLifecycle(path, props);
    if (props.mirror) requireMirrorScope(scope, path, props.mirror.scope);
    const encryptionKey = keyOf(scope, id, region, props.encryptionKey, {
      dataClass: props.dataClass,
      removalPolicy: props.removalPolicy,
    });
    super(scope, id, {
      encryption: BucketEncryption.KMS,
      encryptionKey,
      bucketKeyEnabled: true,
      blockedEncryptionTypes: [BlockedEncryptionType.SSE_C],
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      removalPolicy: props.removalPolicy ?? RemovalPolicy.RETAIN,
      autoDeleteObjects: props.autoDeleteObjects,
      bucketName: props.bucketName,
      bucketNamePrefix: props.bucketNamePrefix,
      bucketNamespace: props.bucketNamespace,
      ...ownAccessLogs(props),
      lifecycleRules: props.lifecycleRules,
      transitionDefaultMinimumObjectSize: props.transitionDefaultMinimumObjectSize,
      intelligentTieringConfigurations: props.intelligentTieringConfigurations,
      objectLockEnabled: props.objectLockEnabled,
      objectLockDefaultRetention: props.objectLockDefaultRetention,
      abacStatus: props.abacStatus,
      cors: props.cors,
      metrics: props.metrics,
      inventories: props.inventories,
      eventBridgeEnabled: props.eventBridgeEnabled,
      notificationsHandlerRole: props.notificationsHandlerRole,
      notificationsSkipDestinationValidation: props.notificationsSkipDestinationValidation,
    });
    declareClass(this, props);
    if (props.serverAccessLogs !== false && props.serverAccessLogsBucket === undefined) {
      keepAccessLogs(this, props.serverAccessLogsPrefix);
    }
    if (props.refuseOutsideReplication) {
      this.addToResourcePolicy(onlyCloudFormation(this.stack, ['s3:PutReplicationConfiguration'], [this.bucketArn]));
    }
    if (props.mirror === undefined) return;
    this.mirror = mirrorOf(scope, id, props, props.mirror);
    acknowledgeNoReplication(
      this.mirror,
      'it is the mirror: replicated once more it would come back to where it is from',
    );
    const replication = replicateToMirror(this, endOf(this), endOf(this.mirror));
    this.mirrorLagAlarm = lagAlarm(this.mirror);
    this.mirrorFailureAlarm = failureAlarm(this, this.mirror, MIRROR_RULE);
    if (props.mirror.existingObjects) {
      this.existingObjectsJobId = replicateExisting(this, this.mirror, replication).getAttString('JobId');
    }
  }
}

function endOf(bucket: ResidentBucket): ReplicationEnd {
  return { bucket, key: bucket.encryptionKey as IKey, region: bucket.stack.region };
}

/** A prefix without a bucket would have the L2 write a bucket's logs into itself. */
function ownAccessLogs(props: ResidentBucketProps): Partial<BucketProps> {
  const { serverAccessLogs, serverAccessLogsBucket, serverAccessLogsPrefix, targetObjectKeyFormat } = props;
  if (serverAccessLogs === false || serverAccessLogsBucket === undefined) return {};
  return { serverAccessLogsBucket, serverAccessLogsPrefix, targetObjectKeyFormat };
}

function mirrorOf(scope: Construct, id: string, props: ResidentBucketProps, mirror: BucketMirrorProps): ResidentBucket {
  const mirrorId = mirror.id ?? `${id}Mirror`;
  return new ResidentBucket(mirror.scope, mirrorId, {
    dataClass: props.dataClass,
    elements: props.elements,
    attestations: props.attestations,
    bucketName: mirror.bucketName ?? mirrorName(pathOf(scope, id), mirror.scope, mirrorId),
    encryptionKey: mirror.encryptionKey,
    refuseOutsideReplication: props.refuseOutsideReplication,
    removalPolicy: props.removalPolicy,
    autoDeleteObjects: props.autoDeleteObjects,
    lifecycleRules: mirror.lifecycleRules ?? props.lifecycleRules,
    transitionDefaultMinimumObjectSize: props.transitionDefaultMinimumObjectSize,
    objectLockEnabled: props.objectLockEnabled ?? (props.objectLockDefaultRetention !== undefined || undefined),
    serverAccessLogs: props.serverAccessLogs,
    serverAccessLogsBucket: mirror.serverAccessLogsBucket,
  });
}

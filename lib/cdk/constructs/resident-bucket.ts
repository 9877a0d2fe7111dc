import { PhysicalName, RemovalPolicy, Stack, Token } from 'aws-cdk-lib';
import { type Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import {
  BlockedEncryptionType,
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { type Construct } from 'constructs';
import { keepAccessLogs } from './access-log-bucket';
import { type BucketMirrorProps } from './bucket-mirror-props';
import { declareClass } from './declare-class';
import { pathOf, requireIndia } from './india-region';
import { keyOf } from './key-of';
import { failureAlarm, lagAlarm } from './mirror-alarms';
import { requireMirrorScope } from './mirror-scope';
import { onlyCloudFormation } from './only-cloudformation';
import { replicationRole } from './replication-role';
import { type ResidentBucketProps } from './resident-bucket-props';

const RULE = 'india-mirror';
const FIFTEEN_MINUTES = { minutes: 15 };

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

  /**
   * @throws when the stack's region is not in India, or not known at synthesis; when the mirror's stack is not in the
   * other India region, account or Stage of the bucket; when a key is of another region than its bucket
   */
  public constructor(scope: Construct, id: string, props: ResidentBucketProps) {
    const region = requireIndia(scope, id);
    if (props.mirror) requireMirrorScope(scope, pathOf(scope, id), props.mirror.scope);
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
      serverAccessLogsBucket: props.serverAccessLogs === false ? undefined : props.serverAccessLogsBucket,
      serverAccessLogsPrefix: props.serverAccessLogsBucket && props.serverAccessLogsPrefix,
      targetObjectKeyFormat: props.targetObjectKeyFormat,
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
    this.replicateTo(this.mirror, encryptionKey);
    this.mirrorLagAlarm = lagAlarm(this.mirror);
    this.mirrorFailureAlarm = failureAlarm(this, this.mirror, RULE);
  }

  /** Written on the resource, since the L2 takes replication rules only from its props, before there is a bucket. */
  private replicateTo(mirror: ResidentBucket, key: IKey): void {
    const mirrorKey = mirror.encryptionKey as IKey;
    const role = replicationRole(
      this,
      'MirrorRole',
      { bucket: this, key, region: this.stack.region },
      { bucket: mirror, key: mirrorKey, region: mirror.stack.region },
    );
    this.replicationRoleArn = role.roleArn;
    (this.node.defaultChild as CfnBucket).replicationConfiguration = {
      role: role.roleArn,
      rules: [
        {
          id: RULE,
          priority: 0,
          status: 'Enabled',
          filter: { prefix: '' },
          deleteMarkerReplication: { status: 'Enabled' },
          sourceSelectionCriteria: { sseKmsEncryptedObjects: { status: 'Enabled' } },
          destination: {
            bucket: mirror.bucketArn,
            encryptionConfiguration: { replicaKmsKeyId: mirrorKey.keyArn },
            replicationTime: { status: 'Enabled', time: FIFTEEN_MINUTES },
            metrics: { status: 'Enabled', eventThreshold: FIFTEEN_MINUTES },
          },
        },
      ],
    };
  }
}

function mirrorOf(scope: Construct, id: string, props: ResidentBucketProps, mirror: BucketMirrorProps): ResidentBucket {
  return new ResidentBucket(mirror.scope, mirror.id ?? `${id}Mirror`, {
    dataClass: props.dataClass,
    elements: props.elements,
    attestations: props.attestations,
    bucketName: mirror.bucketName ?? generatedName(pathOf(scope, id), mirror.scope),
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

/** The source's stack names the mirror by its physical name: an S3 ARN has no region, and two regions share no export. */
function generatedName(path: string, scope: Construct): string {
  if (!Token.isUnresolved(Stack.of(scope).account)) return PhysicalName.GENERATE_IF_NEEDED;
  throw new Error(
    `\`${path}\`: the mirror needs a physical name, and none can be made while the stack's account is unknown; ` +
      "give both stacks env: { account: '…', region: '…' }, or mirror: { bucketName: '…' }",
  );
}

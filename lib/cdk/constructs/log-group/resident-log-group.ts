import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { type Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup, LogGroupClass, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { type LifecycleRule } from 'aws-cdk-lib/aws-s3';
import { type Construct } from 'constructs';
import { ResidentBucket } from '../bucket/resident-bucket';
import { declareClass } from '../declare-class';
import { pathOf } from '../india-region';
import { keyOf } from '../key-of';
import { LOGS_KEPT, requireLogRetention } from '../log-retention';
import { requireMirrorScope } from '../mirror-scope';
import { requireResident, type ResidentKind } from '../require-resident';
import { archiveAlarm } from './archive-alarm';
import { archiveLogs } from './archive-logs';
import { letLogsUse } from './let-logs-use';
import { type LogMirrorProps } from './log-mirror-props';
import { type ResidentLogGroupProps } from './resident-log-group-props';

const KIND: ResidentKind = { name: 'ResidentLogGroup', types: ['AWS::Logs::LogGroup'], fixed: {} };

/**
 * A log group that stays in India, for as long as the law asks: a KMS key, at least 180 days of retention, protection from
 * deletion, and an archive with a mirror in the other India region if asked. It is an `aws-logs.LogGroup`: grants, metric
 * filters and subscriptions work on it.
 *
 * @example
 * new ResidentLogGroup(this, 'WebLogs', { dataClass: DataClass.ICT_LOGS, mirror: { scope: hyderabad } });
 */
export class ResidentLogGroup extends LogGroup {
  /** The bucket beside the log group that takes every event, where a mirror was asked for; its `mirror` is the mirror. */
  public readonly archive?: ResidentBucket;

  /** Goes off when events wait too long on their way to the archive, where there is one; it has no actions yet. */
  public readonly archiveLagAlarm?: Alarm;

  /**
   * @throws when the stack's region is not in India, or not known at synthesis; when there is no data class; when logs
   * would be kept for less than 180 days; when the log group's class keeps nothing, or cannot be mirrored; when the
   * mirror's stack is not in the other India region, account or Stage of the log group; when the key is of another region
   * than the log group
   */
  public constructor(scope: Construct, id: string, props: ResidentLogGroupProps) {
    const region = requireResident(scope, id, props, KIND);
    const path = pathOf(scope, id);
    const retention = props.retention ?? LOGS_KEPT;
    requireLogRetention(path, retention);
    requireClass(path, props);
    if (props.mirror) requireMirrorScope(scope, path, props.mirror.scope);
    const encryptionKey = keyOf(scope, id, region, props.encryptionKey, {
      dataClass: props.dataClass,
      removalPolicy: props.removalPolicy,
    });
    letLogsUse(encryptionKey, scope, props.logGroupName);
    super(scope, id, {
      encryptionKey,
      retention,
      logGroupName: props.logGroupName,
      logGroupClass: props.logGroupClass,
      dataProtectionPolicy: props.dataProtectionPolicy,
      fieldIndexPolicies: props.fieldIndexPolicies,
      deletionProtectionEnabled: props.deletionProtectionEnabled ?? props.removalPolicy !== RemovalPolicy.DESTROY,
      removalPolicy: props.removalPolicy ?? RemovalPolicy.RETAIN,
    });
    declareClass(this, props);
    if (props.mirror === undefined) return;
    this.archive = archiveOf(this, id, props, props.mirror, encryptionKey);
    this.archiveLagAlarm = archiveAlarm(this, archiveLogs(this, this.archive, encryptionKey, props.mirror));
  }
}

function requireClass(path: string, props: ResidentLogGroupProps): void {
  if (props.logGroupClass === LogGroupClass.DELIVERY) {
    throw new Error(
      `\`${path}\`: its logGroupClass is \`DELIVERY\`, which keeps nothing for longer than a day; ` +
        'write LogGroupClass.STANDARD or LogGroupClass.INFREQUENT_ACCESS',
    );
  }
  if (props.mirror && props.logGroupClass === LogGroupClass.INFREQUENT_ACCESS) {
    throw new Error(
      `\`${path}\`: its logGroupClass is \`INFREQUENT_ACCESS\`, of which CloudWatch Logs offers no subscription, and a mirror needs one; ` +
        'write LogGroupClass.STANDARD, or take `mirror` out',
    );
  }
}

function archiveOf(
  logGroup: LogGroup,
  id: string,
  props: ResidentLogGroupProps,
  mirror: LogMirrorProps,
  encryptionKey: IKey,
): ResidentBucket {
  return new ResidentBucket(logGroup, 'Archive', {
    dataClass: props.dataClass,
    elements: props.elements,
    attestations: props.attestations,
    encryptionKey,
    removalPolicy: props.removalPolicy,
    lifecycleRules: keptAsLong(props.retention ?? LOGS_KEPT),
    mirror: { scope: mirror.scope, id: `${id}Mirror`, bucketName: mirror.bucketName },
  });
}

/** An archive that deletes earlier than its log group is no complete copy; one that never deletes keeps what the group forgot. */
function keptAsLong(retention: RetentionDays): LifecycleRule[] | undefined {
  if (retention === RetentionDays.INFINITE) return undefined;
  const kept = Duration.days(retention);
  return [
    { expiration: kept, noncurrentVersionExpiration: kept, abortIncompleteMultipartUploadAfter: Duration.days(7) },
    { expiredObjectDeleteMarker: true },
  ];
}

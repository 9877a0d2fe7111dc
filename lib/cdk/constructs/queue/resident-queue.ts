import { Duration, RemovalPolicy, Token } from 'aws-cdk-lib';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type DeadLetterQueue, Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { type Construct } from 'constructs';
import { declareClass } from '../declare-class';
import { pathOf } from '../india-region';
import { keyOf } from '../key-of';
import { onlyCloudFormation } from '../only-cloudformation';
import { requireResident, type ResidentKind } from '../require-resident';
import { type ResidentQueueProps } from './resident-queue-props';

/** The longest that SQS keeps a message. */
const FOURTEEN_DAYS = Duration.days(14);

/** A message that failed three times is rarely cured by a fourth. */
const TRIES = 3;

const KIND: ResidentKind = {
  name: 'ResidentQueue',
  types: ['AWS::SQS::Queue'],
  fixed: {
    encryption: 'is always encrypted with a KMS key, given as `encryptionKey`',
    encryptionMasterKey: 'takes its key as `encryptionKey`',
    enforceSSL: 'always refuses requests without TLS',
    mirror:
      'has no mirror, since SQS replicates no queue to another region: send to a queue in each region, or keep what must ' +
      'not be lost in a ResidentTable or ResidentBucket with a mirror',
  },
};

/**
 * An SQS queue that stays in India: a KMS key, TLS, and a dead-letter queue like itself. It is an `aws-sqs.Queue`: grants,
 * subscriptions and event sources work on it.
 *
 * @example
 * new ResidentQueue(this, 'Orders', { dataClass: DataClass.PERSONAL, visibilityTimeout: Duration.minutes(3) });
 */
export class ResidentQueue extends Queue {
  /**
   * @throws when the stack's region is not in India, or not known at synthesis; when there is no data class; when a
   * mirror is asked for; when the key or the dead-letter queue is of another region than the queue
   */
  public constructor(scope: Construct, id: string, props: ResidentQueueProps) {
    const region = requireResident(scope, id, props, KIND);
    if (props.deadLetterQueue) requireSameRegion(pathOf(scope, id), region, props.deadLetterQueue);
    const encryptionKey = keyOf(scope, id, region, props.encryptionKey, {
      dataClass: props.dataClass,
      removalPolicy: props.removalPolicy,
    });
    super(scope, id, {
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: encryptionKey,
      dataKeyReuse: props.dataKeyReuse,
      enforceSSL: true,
      deadLetterQueue: props.deadLetterQueue ?? ownDeadLetters(scope, id, props, encryptionKey),
      queueName: props.queueName,
      retentionPeriod: props.retentionPeriod ?? (props.forDeadLetters ? FOURTEEN_DAYS : undefined),
      deliveryDelay: props.deliveryDelay,
      maxMessageSizeBytes: props.maxMessageSizeBytes,
      receiveMessageWaitTime: props.receiveMessageWaitTime,
      visibilityTimeout: props.visibilityTimeout,
      fifo: props.fifo,
      contentBasedDeduplication: props.contentBasedDeduplication,
      deduplicationScope: props.deduplicationScope,
      fifoThroughputLimit: props.fifoThroughputLimit,
      redriveAllowPolicy: props.redriveAllowPolicy,
      removalPolicy: props.removalPolicy ?? RemovalPolicy.RETAIN,
    });
    declareClass(this, props);
    if (props.refuseOutsideAccess) {
      const changes = ['sqs:AddPermission', 'sqs:RemovePermission', 'sqs:SetQueueAttributes'];
      this.addToResourcePolicy(onlyCloudFormation(this.stack, changes, [this.queueArn]));
    }
  }
}

function ownDeadLetters(
  scope: Construct,
  id: string,
  props: ResidentQueueProps,
  encryptionKey: IKey,
): DeadLetterQueue | undefined {
  if (props.forDeadLetters) return undefined;
  const queue = new ResidentQueue(scope, `${id}DeadLetters`, {
    dataClass: props.dataClass,
    elements: props.elements,
    attestations: props.attestations,
    encryptionKey,
    dataKeyReuse: props.dataKeyReuse,
    forDeadLetters: true,
    // The dead letters of a FIFO queue need one too.
    fifo: isFifo(props) || undefined,
    refuseOutsideAccess: props.refuseOutsideAccess,
    removalPolicy: props.removalPolicy,
  });
  return { queue, maxReceiveCount: TRIES };
}

function isFifo({ fifo, queueName, contentBasedDeduplication }: ResidentQueueProps): boolean {
  return (
    fifo ?? (contentBasedDeduplication === true || (!Token.isUnresolved(queueName) && !!queueName?.endsWith('.fifo')))
  );
}

function requireSameRegion(path: string, region: string, { queue }: DeadLetterQueue): void {
  const found = queue.env.region;
  if (Token.isUnresolved(found) || found === region) return;
  throw new Error(
    `\`${path}\`: its deadLetterQueue is in \`${found}\`, and SQS wants it beside the queue; give one that is in \`${region}\``,
  );
}

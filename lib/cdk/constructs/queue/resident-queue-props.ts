import { type Duration, type RemovalPolicy } from 'aws-cdk-lib';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import {
  type DeadLetterQueue,
  type DeduplicationScope,
  type FifoThroughputLimit,
  type RedriveAllowPolicy,
} from 'aws-cdk-lib/aws-sqs';
import { type ResidentProps } from '../resident-props';

/**
 * The props of `aws-sqs.Queue`, less those that residency fixes: encryption with a KMS key of the queue's region, and no
 * request without TLS. There is no mirror: SQS replicates no queue to another region.
 */
export interface ResidentQueueProps extends ResidentProps {
  /**
   * Key of the queue. It must be in the queue's region.
   *
   * @default - an own `ResidentKey` beside the queue, named after it: `OrdersKey` for `Orders`
   */
  readonly encryptionKey?: IKey;

  /**
   * How long a data key is used again before KMS is asked for a new one, 1 minute to 24 hours. Longer is cheaper.
   *
   * @default - 5 minutes
   */
  readonly dataKeyReuse?: Duration;

  /**
   * Where messages go that nobody could process. It must be in the queue's region.
   *
   * @default - an own queue beside it, `OrdersDeadLetters` for `Orders`, with the same key and class: it takes what was
   * received three times and keeps it for 14 days
   */
  readonly deadLetterQueue?: DeadLetterQueue;

  /**
   * Whether the queue takes the dead letters of others; then it has no dead-letter queue of its own.
   *
   * @default false
   */
  readonly forDeadLetters?: boolean;

  /**
   * Refuses, by queue policy, a change of the queue's policy and attributes that does not come from CloudFormation: with
   * one, another account could read the queue, from any region. A deployment with `cdk deploy --role-arn` is refused
   * too, unless that role is the one that the stack's synthesizer names; it is off because such a deployment would fail
   * and could not roll back.
   *
   * @default false
   */
  readonly refuseOutsideAccess?: boolean;

  /**
   * Physical name of the queue. That of a FIFO queue ends in `.fifo`.
   *
   * @default - assigned by CloudFormation
   */
  readonly queueName?: string;

  /**
   * How long a message is kept that nobody deletes, 1 minute to 14 days.
   *
   * @default - 4 days; 14 where the queue takes dead letters
   */
  readonly retentionPeriod?: Duration;

  /**
   * How long the delivery of a message is delayed, at most 15 minutes.
   *
   * @default - not delayed
   */
  readonly deliveryDelay?: Duration;

  /**
   * Largest message, in bytes: 1,024 to 1,048,576.
   *
   * @default - 1 MiB
   */
  readonly maxMessageSizeBytes?: number;

  /**
   * How long a call waits for a message, at most 20 seconds.
   *
   * @default - does not wait
   */
  readonly receiveMessageWaitTime?: Duration;

  /**
   * How long others do not see a message that was received, at most 12 hours.
   *
   * @default - 30 seconds
   */
  readonly visibilityTimeout?: Duration;

  /**
   * Whether messages come first in, first out.
   *
   * @default - false, unless the name ends in `.fifo` or `contentBasedDeduplication` is set
   */
  readonly fifo?: boolean;

  /**
   * Whether equal content within 5 minutes counts as one message. FIFO queues only.
   *
   * @default false
   */
  readonly contentBasedDeduplication?: boolean;

  /**
   * Within what a message is looked for twice. FIFO queues only.
   *
   * @default - the whole queue
   */
  readonly deduplicationScope?: DeduplicationScope;

  /**
   * For what the throughput limit holds. FIFO queues only.
   *
   * @default - the whole queue
   */
  readonly fifoThroughputLimit?: FifoThroughputLimit;

  /**
   * Which queues may send their dead letters here.
   *
   * @default - all queues of the account and region
   */
  readonly redriveAllowPolicy?: RedriveAllowPolicy;

  /**
   * What becomes of the queue, its own key and its own dead-letter queue when they leave the stack.
   *
   * @default - retained
   */
  readonly removalPolicy?: RemovalPolicy;
}

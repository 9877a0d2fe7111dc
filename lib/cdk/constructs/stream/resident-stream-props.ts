import { type Duration, type RemovalPolicy } from 'aws-cdk-lib';
import { type ShardLevelMetrics, type StreamMode } from 'aws-cdk-lib/aws-kinesis';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type ResidentProps } from '../resident-props';

/**
 * The props of `aws-kinesis.Stream`, less the one that residency fixes: encryption with a KMS key of the stream's
 * region. There is no mirror: Kinesis replicates no stream to another region.
 */
export interface ResidentStreamProps extends ResidentProps {
  /**
   * Key of the stream. It must be in the stream's region.
   *
   * @default - an own `ResidentKey` beside the stream, named after it: `PaymentsKey` for `Payments`
   */
  readonly encryptionKey?: IKey;

  /**
   * Physical name of the stream.
   *
   * @default - assigned by CloudFormation
   */
  readonly streamName?: string;

  /**
   * How long records can be read, 24 hours to 365 days.
   *
   * @default - 24 hours
   */
  readonly retentionPeriod?: Duration;

  /**
   * Number of shards, where the stream is provisioned.
   *
   * @default 1
   */
  readonly shardCount?: number;

  /**
   * Capacity mode.
   *
   * @default - provisioned
   */
  readonly streamMode?: StreamMode;

  /**
   * Metrics by shard.
   *
   * @default - none
   */
  readonly shardLevelMetrics?: ShardLevelMetrics[];

  /**
   * What becomes of the stream and its own key when they leave the stack.
   *
   * @default - retained
   */
  readonly removalPolicy?: RemovalPolicy;
}

import {
  type Attribute,
  type ContributorInsightsSpecification,
  type GlobalTableSettingsReplicationMode,
  type LocalSecondaryIndexProps,
  type TableClass,
  type WarmThroughput,
} from 'aws-cdk-lib/aws-dynamodb';
import { type PolicyDocument } from 'aws-cdk-lib/aws-iam';
import { type IStream } from 'aws-cdk-lib/aws-kinesis';
import { type ResidentTableOptions } from './resident-table-options';

/**
 * The props of `aws-dynamodb.TableV2`, less those that residency fixes: encryption with a KMS key a region,
 * point-in-time recovery, replicas in India only. Strong consistency between regions and its witness are left out: they
 * need three regions, and India has two.
 */
export interface ResidentTableProps extends ResidentTableOptions {
  /** Partition key. */
  readonly partitionKey: Attribute;

  /**
   * Sort key.
   *
   * @default - none
   */
  readonly sortKey?: Attribute;

  /**
   * Attribute that holds the time at which an item expires. DynamoDB deletes expired items some time later, not at once.
   *
   * @default - items do not expire
   */
  readonly timeToLiveAttribute?: string;

  /**
   * Kinesis stream that receives the table's changes.
   *
   * @default - none
   */
  readonly kinesisStream?: IStream;

  /**
   * Local secondary indexes.
   *
   * @default - none
   */
  readonly localSecondaryIndexes?: LocalSecondaryIndexProps[];

  /**
   * Table class.
   *
   * @default - standard
   */
  readonly tableClass?: TableClass;

  /**
   * Throughput that the table takes at once.
   *
   * @default - none
   */
  readonly warmThroughput?: WarmThroughput;

  /**
   * Contributor insights. They show keys of items.
   *
   * @default - off
   */
  readonly contributorInsightsSpecification?: ContributorInsightsSpecification;

  /**
   * Which settings the replica takes over from the table by itself.
   *
   * @default - none: both are set by this construct
   */
  readonly globalTableSettingsReplicationMode?: GlobalTableSettingsReplicationMode;

  /**
   * Resource policy of the table. It is not given to the replica: CloudFormation cannot create a replica in another region and
   * its policy in one update.
   *
   * @default - none
   */
  readonly resourcePolicy?: PolicyDocument;

  /**
   * Resource policy of the table's stream.
   *
   * @default - none
   */
  readonly streamResourcePolicy?: PolicyDocument;
}

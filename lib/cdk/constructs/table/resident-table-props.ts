import { type CfnTag, type RemovalPolicy } from 'aws-cdk-lib';
import {
  type Attribute,
  type Billing,
  type ContributorInsightsSpecification,
  type GlobalSecondaryIndexPropsV2,
  type GlobalTableSettingsReplicationMode,
  type LocalSecondaryIndexProps,
  type StreamViewType,
  type TableClass,
  type WarmThroughput,
} from 'aws-cdk-lib/aws-dynamodb';
import { type PolicyDocument } from 'aws-cdk-lib/aws-iam';
import { type IStream } from 'aws-cdk-lib/aws-kinesis';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type ResidentProps } from '../resident-props';
import { type TableMirrorProps } from './table-mirror-props';

/**
 * The props of `aws-dynamodb.TableV2`, less those that residency fixes: encryption with a KMS key a region,
 * point-in-time recovery, replicas in India only. Strong consistency between regions and its witness are left out: they
 * need three regions, and India has two.
 */
export interface ResidentTableProps extends ResidentProps {
  /** Partition key. */
  readonly partitionKey: Attribute;

  /**
   * Sort key.
   *
   * @default - none
   */
  readonly sortKey?: Attribute;

  /**
   * A replica of the table in the other India region.
   *
   * @default - no replica
   */
  readonly mirror?: TableMirrorProps;

  /**
   * Key of the table. It must be in the table's region.
   *
   * @default - an own `ResidentKey` beside the table, named after it: `CustomersKey` for `Customers`
   */
  readonly encryptionKey?: IKey;

  /**
   * Refuses, by resource policy, `dynamodb:UpdateTable` that does not come from CloudFormation or a service-linked role,
   * since a replica abroad is added that way. A deployment with `cdk deploy --role-arn` is refused too, unless that role
   * is the one that the stack's synthesizer names; it is off because such a deployment would fail and could not roll
   * back.
   *
   * @default false
   */
  readonly refuseOutsideReplication?: boolean;

  /**
   * Physical name of the table.
   *
   * @default - assigned by CloudFormation
   */
  readonly tableName?: string;

  /**
   * How far back the table, and its replica, can be restored: 1 to 35 days.
   *
   * @default 35
   */
  readonly recoveryPeriodInDays?: number;

  /**
   * Whether the table, and its replica, are protected from deletion.
   *
   * @default - true, unless `removalPolicy` is `RemovalPolicy.DESTROY`
   */
  readonly deletionProtection?: boolean;

  /**
   * What becomes of the table, its replica and their own keys when they leave the stack.
   *
   * @default - retained
   */
  readonly removalPolicy?: RemovalPolicy;

  /**
   * Billing mode and capacity.
   *
   * @default - on demand
   */
  readonly billing?: Billing;

  /**
   * Attribute that holds the time at which an item expires. DynamoDB deletes expired items some time later, not at once.
   *
   * @default - items do not expire
   */
  readonly timeToLiveAttribute?: string;

  /**
   * What the table's stream holds.
   *
   * @default - no stream; with a mirror, new and old images
   */
  readonly dynamoStream?: StreamViewType;

  /**
   * Kinesis stream that receives the table's changes.
   *
   * @default - none
   */
  readonly kinesisStream?: IStream;

  /**
   * Global secondary indexes.
   *
   * @default - none
   */
  readonly globalSecondaryIndexes?: GlobalSecondaryIndexPropsV2[];

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

  /**
   * Tags of the table. They are visible in billing, so they must hold no personal data.
   *
   * @default - none
   */
  readonly tags?: CfnTag[];
}

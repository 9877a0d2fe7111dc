import { type CfnTag } from 'aws-cdk-lib';
import {
  type Capacity,
  type ContributorInsightsSpecification,
  type ReplicaGlobalSecondaryIndexOptions,
  type TableClass,
} from 'aws-cdk-lib/aws-dynamodb';
import { type IStream } from 'aws-cdk-lib/aws-kinesis';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type Construct } from 'constructs';

/** The replica of a `ResidentTable`. Either `scope` or `encryptionKey` says with which key it is encrypted. */
export interface TableMirrorProps {
  /**
   * Scope of the replica's own key: a stack, or a construct in one, in the other India region, with the same account and
   * Stage. It is deployed before the table. The replica itself belongs to the table.
   *
   * @default - no own key is made: `encryptionKey` is needed
   */
  readonly scope?: Construct;

  /**
   * Key of the replica, in the other India region.
   *
   * @default - an own `ResidentKey` in `scope`, named after the table: `CustomersMirrorKey` for `Customers`
   */
  readonly encryptionKey?: IKey;

  /**
   * Read capacity, where billing is provisioned.
   *
   * @default - the table's
   */
  readonly readCapacity?: Capacity;

  /**
   * Most read request units, where billing is on demand.
   *
   * @default - the table's
   */
  readonly maxReadRequestUnits?: number;

  /**
   * Options of the global secondary indexes, by index name.
   *
   * @default - the table's
   */
  readonly globalSecondaryIndexOptions?: { [indexName: string]: ReplicaGlobalSecondaryIndexOptions };

  /**
   * Table class.
   *
   * @default - the table's
   */
  readonly tableClass?: TableClass;

  /**
   * Kinesis stream, in the other India region, that receives the replica's changes.
   *
   * @default - none
   */
  readonly kinesisStream?: IStream;

  /**
   * Contributor insights of the replica.
   *
   * @default - the table's
   */
  readonly contributorInsightsSpecification?: ContributorInsightsSpecification;

  /**
   * Tags of the replica.
   *
   * @default - none
   */
  readonly tags?: CfnTag[];
}

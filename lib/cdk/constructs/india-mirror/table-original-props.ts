import { type CfnTag } from 'aws-cdk-lib';
import { type ReplicaGlobalSecondaryIndexOptions, type TableClass, type TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { type ResidentProps } from '../resident-props';

/** A mirror in India of a table that stays abroad. */
export interface TableOriginalProps extends ResidentProps {
  /**
   * The table abroad. A replica is a property of its table, so the table is one of this app. If it is encrypted with a
   * customer managed key, its encryption names the India key too:
   * `TableEncryptionV2.customerManagedKey(key, { 'ap-south-1': indiaKey.keyArn })`.
   */
  readonly original: TableV2;

  /**
   * Table class of the copy.
   *
   * @default - that of the original
   */
  readonly tableClass?: TableClass;

  /**
   * Most read request units of the copy, where billing is on demand.
   *
   * @default - those of the original
   */
  readonly maxReadRequestUnits?: number;

  /**
   * Options of the copy's global secondary indexes, by index name.
   *
   * @default - those of the original
   */
  readonly globalSecondaryIndexOptions?: { [indexName: string]: ReplicaGlobalSecondaryIndexOptions };

  /**
   * Tags of the copy.
   *
   * @default - none
   */
  readonly tags?: CfnTag[];
}

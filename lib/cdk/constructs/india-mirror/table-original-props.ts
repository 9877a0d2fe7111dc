import { type CfnTag, type RemovalPolicy } from 'aws-cdk-lib';
import { type ITableV2, type ReplicaGlobalSecondaryIndexOptions, type TableClass } from 'aws-cdk-lib/aws-dynamodb';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type ResidentProps } from '../resident-props';

/** A mirror in India of a table that stays abroad. */
export interface TableOriginalProps extends ResidentProps {
  /**
   * The table abroad: a `TableV2` of this app, or one of another account, imported by its ARN. If a table of this app is
   * encrypted with a customer managed key, its encryption names the India key too:
   * `TableEncryptionV2.customerManagedKey(key, { 'ap-south-1': indiaKey.keyArn })`.
   */
  readonly original: ITableV2;

  /**
   * Table class of the copy.
   *
   * @default - that of the original
   */
  readonly tableClass?: TableClass;

  /**
   * Most read request units of the copy of a table of this app, where billing is on demand.
   *
   * @default - those of the original
   */
  readonly maxReadRequestUnits?: number;

  /**
   * Options of the global secondary indexes of the copy of a table of this app, by index name.
   *
   * @default - those of the original
   */
  readonly globalSecondaryIndexOptions?: { [indexName: string]: ReplicaGlobalSecondaryIndexOptions };

  /**
   * Key of the copy of a table of another account.
   *
   * @default - an own `ResidentKey` beside the copy
   */
  readonly encryptionKey?: IKey;

  /**
   * What becomes of the copy of a table of another account, and of its key, when they leave the stack.
   *
   * @default - retained
   */
  readonly removalPolicy?: RemovalPolicy;

  /**
   * Tags of the copy.
   *
   * @default - none
   */
  readonly tags?: CfnTag[];
}

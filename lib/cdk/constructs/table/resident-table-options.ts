import { type CfnTag, type RemovalPolicy } from 'aws-cdk-lib';
import { type Billing, type GlobalSecondaryIndexPropsV2, type StreamViewType } from 'aws-cdk-lib/aws-dynamodb';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type ResidentProps } from '../resident-props';
import { type TableMirrorProps } from './table-mirror-props';

/** What every table that stays in India may be told, whatever it is keyed by. */
export interface ResidentTableOptions extends ResidentProps {
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
   * What the table's stream holds.
   *
   * @default - no stream; with a mirror, new and old images
   */
  readonly dynamoStream?: StreamViewType;

  /**
   * Global secondary indexes.
   *
   * @default - none
   */
  readonly globalSecondaryIndexes?: GlobalSecondaryIndexPropsV2[];

  /**
   * Tags of the table. They are visible in billing, so they must hold no personal data.
   *
   * @default - none
   */
  readonly tags?: CfnTag[];
}

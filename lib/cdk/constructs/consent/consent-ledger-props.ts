import { type CfnTag, type RemovalPolicy } from 'aws-cdk-lib';
import { type Billing, type GlobalSecondaryIndexPropsV2, type StreamViewType } from 'aws-cdk-lib/aws-dynamodb';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type ResidentProps } from '../resident-props';
import { type TableMirrorProps } from '../table/table-mirror-props';

/**
 * The props of `ResidentTable`, less those that a ledger fixes: its keys, and that nothing in it expires. `dataClass` is
 * `DataClass.PERSONAL`, unless the records hold more than labels; `customer-id` is added to the `elements`.
 */
export interface ConsentLedgerProps extends ResidentProps {
  /**
   * A replica of the ledger in the other India region.
   *
   * @default - no replica
   */
  readonly mirror?: TableMirrorProps;

  /**
   * Gives the replica the resource policy that refuses changes. CloudFormation cannot create a replica in another region
   * and its policy in one update: deploy the mirror first, then set this and deploy again.
   *
   * @default false
   */
  readonly refuseChangesInMirror?: boolean;

  /**
   * Key of the ledger. It must be in the ledger's region.
   *
   * @default - an own `ResidentKey` beside the ledger, named after it: `ConsentsKey` for `Consents`
   */
  readonly encryptionKey?: IKey;

  /**
   * Refuses, by resource policy, `dynamodb:UpdateTable` that does not come from CloudFormation or a service-linked role,
   * as on a `ResidentTable`. That call adds replicas abroad and takes the protection from deletion away.
   *
   * @default false
   */
  readonly refuseOutsideReplication?: boolean;

  /**
   * Physical name of the table. With one, and an account that is known, an attestation can name the ledger's ARN.
   *
   * @default - assigned by CloudFormation
   */
  readonly tableName?: string;

  /**
   * How far back the ledger, and its replica, can be restored: 1 to 35 days.
   *
   * @default 35
   */
  readonly recoveryPeriodInDays?: number;

  /**
   * Whether the ledger, and its replica, are protected from deletion.
   *
   * @default - true, unless `removalPolicy` is `RemovalPolicy.DESTROY`
   */
  readonly deletionProtection?: boolean;

  /**
   * What becomes of the ledger, its replica and their own keys when they leave the stack.
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
   * What the ledger's stream holds.
   *
   * @default - no stream; with a mirror, new and old images
   */
  readonly dynamoStream?: StreamViewType;

  /**
   * Global secondary indexes, such as one by purpose.
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

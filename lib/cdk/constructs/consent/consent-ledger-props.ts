import { type ResidentTableOptions } from '../table/resident-table-options';

/**
 * The options of a `ResidentTable`: a ledger fixes its keys, and nothing in it expires. `dataClass` is
 * `DataClass.PERSONAL`, unless the records hold more than labels; `customer-id` is added to the `elements`. With a
 * `tableName`, and an account that is known, an attestation can name the ledger's ARN.
 */
export interface ConsentLedgerProps extends ResidentTableOptions {
  /**
   * Gives the replica the resource policy that refuses changes. CloudFormation cannot create a replica in another region
   * and its policy in one update: deploy the mirror first, then set this and deploy again.
   *
   * @default false
   */
  readonly refuseChangesInMirror?: boolean;
}

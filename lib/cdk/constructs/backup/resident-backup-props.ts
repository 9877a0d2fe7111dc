import { type Duration, type RemovalPolicy } from 'aws-cdk-lib';
import { type BackupPlanRule, type LockConfiguration } from 'aws-cdk-lib/aws-backup';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type Construct, type IConstruct } from 'constructs';
import { type ResidentProps } from '../resident-props';

/** Where the copies of back-ups go. */
export interface BackupMirrorProps {
  /**
   * Scope of the second vault: a stack, or a construct in one, in the other India region, with the same account and Stage.
   * It is deployed before the plan, so it must not depend on the plan's stack.
   */
  readonly scope: Construct;

  /**
   * Construct id of the second vault.
   *
   * @default - the id of the back-up and `MirrorVault`
   */
  readonly id?: string;

  /**
   * Physical name of the second vault.
   *
   * @default - made from the stack's name and the construct's path
   */
  readonly backupVaultName?: string;

  /**
   * Key of the second vault, in its region.
   *
   * @default - an own `ResidentKey` beside the vault
   */
  readonly encryptionKey?: IKey;

  /**
   * How long the copies are kept.
   *
   * @default - as long as the back-ups
   */
  readonly deleteAfter?: Duration;
}

/**
 * The props of `aws-backup.BackupPlan` and of its vault, less those that residency fixes: a vault in India with a KMS key,
 * which is locked, and from which nothing can be copied abroad.
 */
export interface ResidentBackupProps extends ResidentProps {
  /**
   * Stores that are backed up, in the region of the plan: buckets, tables, databases, file systems, volumes. More may be
   * added with `addSelection`.
   *
   * @default - none yet
   */
  readonly stores?: IConstruct[];

  /**
   * A copy of every back-up in the other India region.
   *
   * @default - no copies
   */
  readonly mirror?: BackupMirrorProps;

  /**
   * How long back-ups are kept.
   *
   * @default - 35 days
   */
  readonly deleteAfter?: Duration;

  /**
   * Rules of the plan, in place of the daily one. Books want one that runs every day. What a rule does not say of its vault,
   * its life and its copies is as in this construct.
   *
   * @default - every day at two in the morning, Indian time
   */
  readonly backupPlanRules?: BackupPlanRule[];

  /**
   * Vault lock: no back-up can be deleted, by nobody, before `minRetention`. With `changeableFor` the lock itself can be
   * taken away for so long (3 days at least), and never after; without it, by whoever has the right to.
   *
   * @default - minRetention is how long back-ups are kept, and the lock can be taken away
   */
  readonly lockConfiguration?: LockConfiguration;

  /**
   * Whether the vault's policy refuses everybody to delete back-ups by hand, or to shorten their life. AWS Backup itself
   * still deletes them at the end of it.
   *
   * @default true
   */
  readonly blockRecoveryPointDeletion?: boolean;

  /**
   * Key of the vault. It must be in the vault's region.
   *
   * @default - an own `ResidentKey` beside the vault, named after it: `DailyKey` for `Daily`
   */
  readonly encryptionKey?: IKey;

  /**
   * Physical name of the vault.
   *
   * @default - made from the stack's name and the construct's path
   */
  readonly backupVaultName?: string;

  /**
   * Name of the plan.
   *
   * @default - the construct's id
   */
  readonly backupPlanName?: string;

  /**
   * Whether Windows servers are backed up by their volume shadow copy service.
   *
   * @default false
   */
  readonly windowsVss?: boolean;

  /**
   * What becomes of the vaults and their keys when they leave the stack. A vault that holds back-ups cannot be deleted.
   *
   * @default - retained
   */
  readonly removalPolicy?: RemovalPolicy;
}

import { Stack } from 'aws-cdk-lib';
import {
  type BackupPlanCopyActionProps,
  BackupVault,
  type IBackupVault,
  type LockConfiguration,
} from 'aws-cdk-lib/aws-backup';
import { type Duration } from 'aws-cdk-lib';
import { type Construct } from 'constructs';
import { keyOf } from '../key-of';
import { type ResidentProps } from '../resident-props';
import { stableName } from '../stable-name';
import { requireLifeWithinLock } from './backup-rules';
import { lockedVault, type LockedVaultProps } from './locked-vault';
import { type BackupMirrorProps } from './resident-backup-props';

/** AWS Backup takes vault names of 50 characters. */
const LONGEST_NAME = 50;

/** The second vault of a back-up. */
export interface MirrorCopy {
  readonly vault: BackupVault;
  /** The vault as the plan's stack knows it: by its name, as no reference crosses a region. */
  readonly known: IBackupVault;
  readonly lock: LockConfiguration;
  /** How long copies are kept; as long as the back-up, where it does not say. */
  readonly deleteAfter: Duration | undefined;
}

/** Makes the second vault, in the mirror's stack. */
export function mirrorCopy(
  plan: Construct,
  id: string,
  mirror: BackupMirrorProps,
  like: LockedVaultProps,
  facts: ResidentProps,
): MirrorCopy {
  const { region } = Stack.of(mirror.scope);
  const { dataClass } = facts;
  const vaultId = mirror.id ?? `${id}MirrorVault`;
  const name = mirror.backupVaultName ?? stableName(mirror.scope, vaultId, LONGEST_NAME);
  const key = keyOf(mirror.scope, vaultId, region, mirror.encryptionKey, {
    dataClass,
    removalPolicy: like.removalPolicy,
  });
  const vault = lockedVault(mirror.scope, vaultId, { ...like, name, key }, facts);
  const { partition, account } = Stack.of(plan);
  const arn = `arn:${partition}:backup:${region}:${account}:backup-vault:${name}`;
  return {
    vault,
    known: BackupVault.fromBackupVaultArn(plan, 'MirrorVault', arn),
    lock: like.lock,
    deleteAfter: mirror.deleteAfter,
  };
}

/** @throws when copies would be kept for less or more than the lock of the second vault asks */
export function copyAction(path: string, copy: MirrorCopy, life: Duration): BackupPlanCopyActionProps {
  const deleteAfter = copy.deleteAfter ?? life;
  requireLifeWithinLock(path, 'mirror.deleteAfter', deleteAfter, copy.lock);
  return { destinationBackupVault: copy.known, deleteAfter };
}

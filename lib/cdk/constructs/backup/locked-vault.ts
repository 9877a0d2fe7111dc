import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { BackupVault, type LockConfiguration } from 'aws-cdk-lib/aws-backup';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type Construct } from 'constructs';
import { declareClass } from '../declare-class';
import { type ResidentProps } from '../resident-props';
import { noCopyAbroad } from './no-copy-abroad';

/** What both vaults of a back-up have. */
export interface LockedVaultProps {
  readonly name: string;
  readonly key: IKey;
  readonly lock: LockConfiguration;
  readonly blockDeletion: boolean;
  readonly removalPolicy: RemovalPolicy | undefined;
}

/** A vault with a key, a lock, and a policy that lets nothing out of India. */
export function lockedVault(scope: Construct, id: string, props: LockedVaultProps, facts: ResidentProps): BackupVault {
  const vault = new BackupVault(scope, id, {
    backupVaultName: props.name,
    encryptionKey: props.key,
    lockConfiguration: props.lock,
    blockRecoveryPointDeletion: props.blockDeletion,
    removalPolicy: props.removalPolicy ?? RemovalPolicy.RETAIN,
  });
  vault.addToAccessPolicy(noCopyAbroad(Stack.of(vault)));
  declareClass(vault, facts);
  return vault;
}

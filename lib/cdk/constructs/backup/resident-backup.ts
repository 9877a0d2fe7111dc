import { Duration, Stack } from 'aws-cdk-lib';
import {
  BackupPlan,
  BackupPlanRule,
  type BackupSelection,
  type BackupSelectionOptions,
  type BackupVault,
  type LockConfiguration,
} from 'aws-cdk-lib/aws-backup';
import { type Role } from 'aws-cdk-lib/aws-iam';
import { type Construct } from 'constructs';
import { declareClass } from '../declare-class';
import { pathOf } from '../india-region';
import { keyOf } from '../key-of';
import { requireMirrorScope } from '../mirror-scope';
import { requireResident, type ResidentKind } from '../require-resident';
import { stableName } from '../stable-name';
import { backupRole } from './backup-role';
import { dailyRule, requireDaily, requireLifeWithinLock, requireVaultsInIndia } from './backup-rules';
import { lockedVault } from './locked-vault';
import { copyAction, type MirrorCopy, mirrorCopy } from './mirror-copy';
import { type BackupMirrorProps, type ResidentBackupProps } from './resident-backup-props';
import { whatIsBackedUp } from './what-is-backed-up';

const KIND: ResidentKind = {
  name: 'ResidentBackup',
  types: ['AWS::Backup::BackupVault', 'AWS::Backup::BackupPlan', 'AWS::Backup::BackupSelection'],
  fixed: { backupVault: 'makes its vault itself: name it with `backupVaultName`' },
};

/** AWS Backup takes vault names of 50 characters. */
const LONGEST_NAME = 50;

/**
 * Back-ups that stay in India: a locked vault with a KMS key, from which nothing can be copied abroad, a plan that runs
 * every night, and a copy of each back-up in the other India region if asked. It is an `aws-backup.BackupPlan`: rules and
 * selections can be added.
 *
 * @example
 * const books = new ResidentBucket(this, 'Books', { dataClass: DataClass.COMPANY_BOOKS });
 * new ResidentBackup(this, 'Nightly', {
 *   dataClass: DataClass.COMPANY_BOOKS,
 *   stores: [books],
 *   mirror: { scope: hyderabad },
 * });
 */
export class ResidentBackup extends BackupPlan {
  /** The vault in the other India region, where one was asked for. */
  public readonly mirrorVault?: BackupVault;

  private readonly path: string;
  private readonly kept: Duration;
  private readonly lock: LockConfiguration;
  private readonly copy?: MirrorCopy;
  private role?: Role;

  /**
   * @throws when the stack's region is not in India, or not known at synthesis; when the mirror's stack is not in the other
   * India region, account or Stage; when a vault is outside India; when back-ups are kept for less than the vault's lock
   * asks; when books are not backed up daily; when a store cannot be backed up
   */
  public constructor(scope: Construct, id: string, props: ResidentBackupProps) {
    const region = requireResident(scope, id, props, KIND);
    const path = pathOf(scope, id);
    const { mirror, removalPolicy } = props;
    if (mirror) requireMirrorScope(scope, path, mirror.scope);
    const rules = props.backupPlanRules ?? [dailyRule()];
    requireDaily(path, props.dataClass, rules);
    const kept = props.deleteAfter ?? Duration.days(35);
    const lives = rules.map((rule) => rule.props.deleteAfter ?? kept);
    const lock = props.lockConfiguration ?? { minRetention: shortest(lives) };
    for (const life of lives) requireLifeWithinLock(path, 'deleteAfter', life, lock);
    for (const rule of rules) requireVaultsInIndia(path, rule);
    const vault = {
      removalPolicy,
      lock,
      blockDeletion: props.blockRecoveryPointDeletion ?? true,
      name: props.backupVaultName ?? stableName(scope, id, LONGEST_NAME),
      key: keyOf(scope, id, region, props.encryptionKey, { dataClass: props.dataClass, removalPolicy }),
    };
    super(scope, id, {
      backupPlanName: props.backupPlanName ?? id,
      backupVault: lockedVault(scope, `${id}Vault`, vault, props),
      windowsVss: props.windowsVss,
    });
    declareClass(this, props);
    this.path = path;
    this.kept = kept;
    this.lock = lock;
    this.copy =
      mirror &&
      mirrorCopy(this, id, mirror, { ...vault, lock: props.lockConfiguration ?? mirrorLock(lock, mirror) }, props);
    this.mirrorVault = this.copy?.vault;
    for (const rule of rules) this.addRule(rule);
    const stores = (props.stores ?? []).flatMap((store) => whatIsBackedUp(path, Stack.of(this), store));
    if (stores.length > 0) this.addSelection('Stores', { resources: stores });
  }

  /**
   * Adds a rule. What it does not say of its life is as in this construct, and its back-ups are copied to the mirror.
   *
   * @param rule the rule
   * @throws when it keeps back-ups outside India, or for less or more than the vault's lock asks
   */
  public override addRule(rule: BackupPlanRule): void {
    requireVaultsInIndia(this.path, rule);
    const deleteAfter = rule.props.deleteAfter ?? this.kept;
    requireLifeWithinLock(this.path, 'deleteAfter', deleteAfter, this.lock);
    const copies = this.copy ? [copyAction(this.path, this.copy, deleteAfter)] : [];
    super.addRule(
      new BackupPlanRule({ ...rule.props, deleteAfter, copyActions: [...(rule.props.copyActions ?? []), ...copies] }),
    );
  }

  /**
   * Adds what is backed up. Unless a role is given, one of this construct reads all that is selected.
   *
   * @param id construct id of the selection
   * @param options what is selected, by resource or by tag
   */
  public override addSelection(id: string, options: BackupSelectionOptions): BackupSelection {
    this.role ??= options.role ? undefined : backupRole(this);
    return super.addSelection(id, { ...options, role: options.role ?? this.role });
  }
}

function shortest(lives: readonly Duration[]): Duration {
  return lives.reduce((one, other) => (other.toSeconds() < one.toSeconds() ? other : one));
}

function mirrorLock(lock: LockConfiguration, mirror: BackupMirrorProps): LockConfiguration {
  return { minRetention: mirror.deleteAfter ?? lock.minRetention };
}

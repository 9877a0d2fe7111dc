import { Duration, TimeZone, Token } from 'aws-cdk-lib';
import { BackupPlanRule, type LockConfiguration } from 'aws-cdk-lib/aws-backup';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { hoursOfSchedule } from '../../../core/inspect/verdicts/copies';
import { isIndiaRegion } from '../../../core/model/region';
import { type DataClass } from '../../data-class';

/** Every night in India, when its shops sleep. */
export function dailyRule(): BackupPlanRule {
  return new BackupPlanRule({
    ruleName: 'Daily',
    scheduleExpression: Schedule.cron({ minute: '0', hour: '2' }),
    scheduleExpressionTimezone: TimeZone.ASIA_KOLKATA,
    startWindow: Duration.hours(1),
    completionWindow: Duration.hours(8),
  });
}

/**
 * Books kept in electronic form are backed up daily: Companies (Accounts) Rules 2014, rule 3(5). AWS Backup runs a rule
 * without a schedule every day.
 *
 * @throws when the data are books, and no rule runs every day
 */
export function requireDaily(path: string, dataClass: DataClass, rules: readonly BackupPlanRule[]): void {
  if (dataClass.name !== 'company-books') return;
  const schedules = rules.map(({ props }) => props.scheduleExpression?.expressionString);
  if (schedules.some((schedule) => schedule === undefined || hoursOfSchedule(schedule) <= 24)) return;
  throw new Error(
    `\`${path}\`: books are backed up every day (Companies (Accounts) Rules 2014, rule 3(5)), and its rules run at ` +
      `\`${schedules.join('`, `')}\`; add BackupPlanRule.daily() to backupPlanRules`,
  );
}

/**
 * AWS Backup fails jobs whose back-ups would be deleted before the vault's lock lets them.
 *
 * @throws when back-ups would be kept for less than a day, or for less or more than the lock asks
 */
export function requireLifeWithinLock(path: string, prop: string, life: Duration, lock: LockConfiguration): void {
  if (life.isUnresolved()) return;
  const days = daysOf(life);
  const least = Math.max(1, daysOf(lock.minRetention));
  const most = lock.maxRetention ? daysOf(lock.maxRetention) : Infinity;
  if (days >= least && days <= most) return;
  const allowed = most === Infinity ? `${least} or more are` : `${least} to ${most} are`;
  const why = least > 1 || days > most ? "by the vault's lock" : 'since the back-up of yesterday must be there';
  throw new Error(
    `\`${path}\`: ${prop} is ${days} days, and ${allowed} allowed ${why}; change ${prop} or lockConfiguration`,
  );
}

function daysOf(duration: Duration): number {
  return duration.toDays({ integral: false });
}

/** @throws when a rule puts back-ups, or copies of them, into a vault outside India */
export function requireVaultsInIndia(path: string, { props }: BackupPlanRule): void {
  const vaults = [props.backupVault, ...(props.copyActions ?? []).map((copy) => copy.destinationBackupVault)];
  for (const vault of vaults) {
    if (vault === undefined) continue;
    const written = vault.backupVaultRef.backupVaultArn.split(':')[3] ?? '';
    const region = /^[a-z]{2}(?:-[a-z]+)+-\d$/.test(written) ? written : vault.env.region;
    if (Token.isUnresolved(region) || isIndiaRegion(region)) continue;
    throw new Error(
      `\`${path}\`: the rule \`${props.ruleName ?? 'without a name'}\` keeps back-ups in \`${region}\`, which is not in India; ` +
        'give mirror: { scope: <a stack in the other India region> }, and no vault abroad',
    );
  }
}

import { Duration } from 'aws-cdk-lib';
import { type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { LOGS_KEPT, requireLogRetention } from '../log-retention';

/** RDS keeps automated back-ups for 35 days at most. */
const LONGEST_BACKUP = 35;

/**
 * How long the logs of a database are kept.
 *
 * @throws when that is less than CERT-In's 180 days
 */
export function logRetention(path: string, given: RetentionDays = LOGS_KEPT): RetentionDays {
  requireLogRetention(path, given, 'cloudwatchLogsRetention');
  return given;
}

/**
 * How long automated back-ups are kept, from which the database can be restored to any second.
 *
 * @throws when they would be off, or kept for longer than RDS keeps them
 */
export function backupRetention(path: string, prop: string, given: Duration | undefined): Duration {
  const retention = given ?? Duration.days(LONGEST_BACKUP);
  const days = retention.isUnresolved() ? 1 : retention.toDays({ integral: false });
  if (days >= 1 && days <= LONGEST_BACKUP) return retention;
  const why =
    days < 1
      ? 'no daily back-up would be left, which rule 3(5) of the Companies (Accounts) Rules 2014 wants of books, and nothing to restore from'
      : 'RDS keeps no automated back-up for longer than that: a ResidentBackup does';
  throw new Error(`\`${path}\`: ${prop} is ${days} days, and 1 to ${LONGEST_BACKUP} are allowed: ${why}`);
}

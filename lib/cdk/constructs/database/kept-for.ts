import { Duration } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';

/** Days for which CERT-In's directions of 28 April 2022, paragraph (iv), want logs to be kept in India. */
const LOG_DAYS = 180;

/** RDS keeps automated back-ups for 35 days at most. */
const LONGEST_BACKUP = 35;

/**
 * How long the logs of a database are kept.
 *
 * @throws when that is less than CERT-In's 180 days
 */
export function logRetention(path: string, given: RetentionDays | undefined): RetentionDays {
  const retention = given ?? RetentionDays.THIRTEEN_MONTHS;
  if (retention >= LOG_DAYS) return retention;
  throw new Error(
    `\`${path}\`: its logs would be kept for ${retention} days, and CERT-In's directions of 28 April 2022 want ${LOG_DAYS}; ` +
      'give cloudwatchLogsRetention: RetentionDays.SIX_MONTHS or more',
  );
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

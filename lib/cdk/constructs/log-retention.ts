import { RetentionDays } from 'aws-cdk-lib/aws-logs';

/** CERT-In's directions of 28 April 2022, direction (iv): logs of all ICT systems, for a rolling period of 180 days, in India. */
const MINIMUM_DAYS = 180;

/**
 * For how long logs are kept unless somebody says otherwise: thirteen months. The DPDP Rules 2025, rules 6(1)(e) and
 * 8(3), want a year from 13 May 2027, and CloudWatch's 365 days are a day short of a leap year.
 */
export const LOGS_KEPT = RetentionDays.THIRTEEN_MONTHS;

/**
 * Refuses a retention that is shorter than the law asks of logs.
 *
 * @param days how long the logs are kept; `RetentionDays.INFINITE` and anything longer than 180 days will do
 * @param prop the prop that says so
 * @throws when it is shorter
 */
export function requireLogRetention(path: string, days: number, prop = 'retention'): void {
  if (days >= MINIMUM_DAYS) return;
  throw new Error(
    `\`${path}\`: it keeps logs for \`${days}\` days, and CERT-In's directions of 28 April 2022 ask for ${MINIMUM_DAYS} days in India; ` +
      `write ${prop}: RetentionDays.SIX_MONTHS, or longer`,
  );
}

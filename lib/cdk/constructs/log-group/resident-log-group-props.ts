import { type RemovalPolicy } from 'aws-cdk-lib';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import {
  type DataProtectionPolicy,
  type FieldIndexPolicy,
  type LogGroupClass,
  type RetentionDays,
} from 'aws-cdk-lib/aws-logs';
import { type ResidentProps } from '../resident-props';
import { type LogMirrorProps } from './log-mirror-props';

/**
 * The props of `aws-logs.LogGroup`, less those that residency fixes: encryption with a KMS key of the log group's region,
 * and a retention of at least 180 days.
 */
export interface ResidentLogGroupProps extends ResidentProps {
  /**
   * A copy of the log events in the other India region. CloudWatch replicates no log group: Firehose writes the events to
   * a bucket beside the log group, and that bucket is mirrored.
   *
   * @default - no mirror
   */
  readonly mirror?: LogMirrorProps;

  /**
   * Key of the log group. It must be in the log group's region; a statement in its policy lets CloudWatch Logs use it for
   * log groups of this account. For an imported key, add that statement where the key is made.
   *
   * @default - an own `ResidentKey` beside the log group, named after it: `WebLogsKey` for `WebLogs`
   */
  readonly encryptionKey?: IKey;

  /**
   * How long log events are kept: 180 days or more (CERT-In, directions of 28 April 2022, direction (iv)).
   *
   * @default - thirteen months: the DPDP Rules 2025 want a year from 13 May 2027, and 365 days are a day short of a leap year
   */
  readonly retention?: RetentionDays;

  /**
   * Physical name of the log group.
   *
   * @default - assigned by CloudFormation
   */
  readonly logGroupName?: string;

  /**
   * Log group class: standard, or infrequent access, which cannot be mirrored. The delivery class keeps nothing for longer
   * than a day, and is refused.
   *
   * @default - standard
   */
  readonly logGroupClass?: LogGroupClass;

  /**
   * What CloudWatch masks, and to where it reports what it found.
   *
   * @default - nothing
   */
  readonly dataProtectionPolicy?: DataProtectionPolicy;

  /**
   * Fields by which log events are indexed.
   *
   * @default - none
   */
  readonly fieldIndexPolicies?: FieldIndexPolicy[];

  /**
   * Whether the log group is protected from deletion.
   *
   * @default - true, unless `removalPolicy` is `RemovalPolicy.DESTROY`
   */
  readonly deletionProtectionEnabled?: boolean;

  /**
   * What becomes of the log group, its archive and their keys when they leave the stack.
   *
   * @default - retained
   */
  readonly removalPolicy?: RemovalPolicy;
}

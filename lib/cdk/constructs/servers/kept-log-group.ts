import { Aws, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { type Construct } from 'constructs';
import { DataClass } from '../../data-class';
import { DataClassification } from '../../data-classification';
import { type ResidentProps } from '../resident-props';

/** Rolling period of direction (iv) of CERT-In's directions of 28 April 2022. */
const LEGAL_MINIMUM_DAYS = 180;

/**
 * CloudWatch Logs offers no year and a day: thirteen months is the first retention that covers the year of the DPDP Rules
 * 2025, rules 6(1)(e) and 8(3).
 */
export const DEFAULT_RETENTION = RetentionDays.THIRTEEN_MONTHS;

/** How logs of servers are kept. */
export interface LogKeeping {
  readonly key: IKey;
  readonly retention?: RetentionDays;
  readonly removalPolicy?: RemovalPolicy;
  /** Name, where AWS wants one of a certain form. */
  readonly logGroupName?: string;
  /** What the servers process, and their logs may show. */
  readonly content?: ResidentProps;
}

/** @throws when logs would be kept for less than 180 days */
export function requireRetention(path: string, prop: string, retention: RetentionDays | undefined): void {
  if (retention === undefined || retention >= LEGAL_MINIMUM_DAYS) return;
  throw new Error(
    `\`${path}\`: logs are kept for \`${retention}\` days; CERT-In's directions of 28 April 2022 ask for ${LEGAL_MINIMUM_DAYS} in India: ` +
      `write ${prop}: RetentionDays.SIX_MONTHS or longer`,
  );
}

/** A log group that outlives its stack, encrypted with a key of the region. */
export function keptLogGroup(scope: Construct, id: string, keeping: LogKeeping): LogGroup {
  const group = new LogGroup(scope, id, {
    logGroupName: keeping.logGroupName,
    encryptionKey: keeping.key,
    retention: keeping.retention ?? DEFAULT_RETENTION,
    removalPolicy: keeping.removalPolicy ?? RemovalPolicy.RETAIN,
  });
  const logs = DataClassification.of(group);
  logs.declare(DataClass.ICT_LOGS);
  const content = keeping.content;
  // Beside generic data logs are just logs; two classes of which one is generic contradict each other.
  if (content && content.dataClass.name !== DataClass.GENERIC.name) {
    logs.declare(content.dataClass, { elements: content.elements, attestations: content.attestations });
  }
  return group;
}

/** Lets CloudWatch Logs of this region and account use a key, for log groups only. */
export function letLogsUse(key: IKey, scope: Construct): void {
  const { region } = Stack.of(scope);
  key.addToResourcePolicy(
    new PolicyStatement({
      sid: 'CloudWatchLogs',
      principals: [new ServicePrincipal(`logs.${region}.amazonaws.com`)],
      actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:Describe*'],
      resources: ['*'],
      conditions: {
        ArnLike: { 'kms:EncryptionContext:aws:logs:arn': `arn:${Aws.PARTITION}:logs:${region}:${Aws.ACCOUNT_ID}:*` },
      },
    }),
  );
}

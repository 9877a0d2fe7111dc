import { type RemovalPolicy } from 'aws-cdk-lib';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { DataClass } from '../../data-class';
import { declareClass } from '../declare-class';
import { letLogsUse } from '../log-group/let-logs-use';
import { besideDatabase } from './left-behind';

/** What the log groups of a database need to know of it. */
export interface DatabaseLogsProps {
  /** `cluster` or `instance`: RDS writes it into the names of log groups. */
  readonly kind: 'cluster' | 'instance';
  readonly name: string;
  readonly logs: readonly string[];
  readonly retention: RetentionDays;
  readonly key: IKey;
  readonly removalPolicy: RemovalPolicy | undefined;
}

/**
 * The log groups to which RDS exports a database's logs. They are made before the database: RDS would make them itself,
 * without a retention that a template shows, and without a key.
 */
export class DatabaseLogs extends Construct {
  public constructor(scope: Construct, id: string, props: DatabaseLogsProps) {
    super(scope, id);
    const prefix = `/aws/rds/${props.kind}/${props.name}/`;
    letLogsUse(props.key, this, `${prefix}*`);
    for (const log of props.logs) {
      new LogGroup(this, log, {
        logGroupName: `${prefix}${log}`,
        retention: props.retention,
        encryptionKey: props.key,
        removalPolicy: besideDatabase(props.removalPolicy),
      });
    }
    declareClass(this, { dataClass: DataClass.ICT_LOGS });
  }
}

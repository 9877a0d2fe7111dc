import { type RemovalPolicy } from 'aws-cdk-lib';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { type Construct } from 'constructs';
import { DataClass } from '../../data-class';
import { declareClass } from '../declare-class';
import { ResidentLogGroup } from '../log-group/resident-log-group';
import { type ResidentProps } from '../resident-props';

/** How the logs of servers are kept. */
export interface LogKeeping {
  readonly key: IKey;
  readonly retention?: RetentionDays;
  readonly removalPolicy?: RemovalPolicy;
  /** Name, where AWS wants one of a certain form. */
  readonly logGroupName?: string;
  /** What the servers process, and their logs may show. */
  readonly content?: ResidentProps;
}

/** Logs of servers: ICT logs, and of the class of what the servers process where they show it. */
export function serversLogGroup(scope: Construct, id: string, keeping: LogKeeping): ResidentLogGroup {
  const { content } = keeping;
  const group = new ResidentLogGroup(scope, id, {
    dataClass: DataClass.ICT_LOGS,
    encryptionKey: keeping.key,
    retention: keeping.retention,
    removalPolicy: keeping.removalPolicy,
    logGroupName: keeping.logGroupName,
  });
  // Beside generic data logs are just logs: two classes of which one is generic contradict each other.
  if (content && content.dataClass.name !== DataClass.GENERIC.name) declareClass(group, content);
  return group;
}

import { type Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { type InstanceType } from 'aws-cdk-lib/aws-ec2';
import { type RetentionDays } from 'aws-cdk-lib/aws-logs';
import {
  type CfnDBInstance,
  DatabaseInstanceReadReplica,
  type IDatabaseInstance,
  type IInstanceEngine,
  ParameterGroup,
} from 'aws-cdk-lib/aws-rds';
import { type Construct } from 'constructs';
import { declareClass } from '../declare-class';
import { pathOf } from '../india-region';
import { keyOf } from '../key-of';
import { type ResidentProps } from '../resident-props';
import { acknowledgeDatabase } from './acknowledge-database';
import { DatabaseLogs } from './database-logs';
import { type InstanceMirrorProps } from './database-mirror-props';
import { besideDatabase } from './left-behind';
import { privateSubnets } from './private-subnets';

/** What a replica takes from its source. */
export interface FromSource {
  readonly engine: IInstanceEngine;
  readonly instance: IDatabaseInstance;
  /** Region of the source; the replica's region is that of its scope. */
  readonly region: string;
  readonly arn: string;
  readonly name: string;
  readonly instanceType: InstanceType;
  readonly parameters: { [name: string]: string };
  readonly logs: readonly string[];
  readonly logRetention: RetentionDays;
  readonly backup: Duration;
  readonly port: number | undefined;
  readonly iamAuthentication: boolean;
  readonly deletionProtection: boolean;
  readonly removalPolicy: RemovalPolicy | undefined;
}

/** A read replica of an instance of another region, with a key, a network and logs of its own region. */
export function mirrorInstance(
  scope: Construct,
  id: string,
  from: FromSource,
  mirror: InstanceMirrorProps,
  facts: ResidentProps,
): DatabaseInstanceReadReplica {
  const { region } = Stack.of(scope);
  const { removalPolicy } = from;
  const name = mirror.identifier ?? `${from.name}-mirror`;
  const vpcSubnets = privateSubnets(pathOf(scope, id), region, mirror.vpc, mirror.vpcSubnets);
  const key = keyOf(scope, id, region, mirror.encryptionKey, {
    dataClass: facts.dataClass,
    removalPolicy: besideDatabase(removalPolicy),
  });
  const logGroups = new DatabaseLogs(scope, `${id}Logs`, {
    ...from,
    kind: 'instance',
    name,
    key,
    retention: from.logRetention,
  });
  const replica = new DatabaseInstanceReadReplica(scope, id, {
    sourceDatabaseInstance: from.instance,
    instanceIdentifier: name,
    instanceType: mirror.instanceType ?? from.instanceType,
    vpc: mirror.vpc,
    vpcSubnets,
    securityGroups: mirror.securityGroups,
    storageEncryptionKey: key,
    copyTagsToSnapshot: true,
    parameterGroup: new ParameterGroup(scope, `${id}Parameters`, { engine: from.engine, parameters: from.parameters }),
    cloudwatchLogsExports: [...from.logs],
    multiAz: mirror.multiAz ?? false,
    port: from.port,
    publiclyAccessible: false,
    iamAuthentication: from.iamAuthentication,
    autoMinorVersionUpgrade: true,
    deletionProtection: from.deletionProtection,
    removalPolicy: removalPolicy ?? RemovalPolicy.RETAIN,
  });
  const resource = replica.node.defaultChild as CfnDBInstance;
  // The L2 knows replicas of its own region only: it names the source without its region, and the region nowhere.
  resource.sourceDbInstanceIdentifier = from.arn;
  resource.sourceRegion = from.region;
  resource.storageEncrypted = undefined;
  if (backsReplicasUp(from.engine)) resource.backupRetentionPeriod = from.backup.toDays();
  resource.node.addDependency(logGroups);
  declareClass(replica, facts);
  acknowledgeDatabase(replica, { replicates: true });
  return replica;
}

/** MySQL, MariaDB and, from version 14 on, PostgreSQL; the L2 says no of every PostgreSQL. */
function backsReplicasUp({ engineType, engineVersion }: IInstanceEngine): boolean {
  if (engineType === 'postgres') return Number.parseInt(engineVersion?.majorVersion ?? '0', 10) >= 14;
  return engineType === 'mysql' || engineType === 'mariadb';
}

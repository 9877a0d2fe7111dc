import { App, Stack } from 'aws-cdk-lib';
import { type IVpc } from 'aws-cdk-lib/aws-ec2';
import { AttributeType } from 'aws-cdk-lib/aws-dynamodb';
import {
  AuroraPostgresEngineVersion,
  ClusterInstance,
  DatabaseClusterEngine,
  DatabaseInstanceEngine,
  PostgresEngineVersion,
} from 'aws-cdk-lib/aws-rds';
import { type Construct } from 'constructs';
import {
  DataClass,
  ResidentBackup,
  ResidentBucket,
  ResidentDatabase,
  ResidentDatabaseInstance,
  ResidentFileSystem,
  ResidentKey,
  ResidentLogGroup,
  ResidentQueue,
  ResidentSecret,
  ResidentStream,
  ResidentTable,
} from '../../../lib';
import { network } from './network';

/** Makes a store of the payments shop; what is given on top may be anything, as in JavaScript. */
export type Make = (scope: Construct, id: string, vpc: IVpc, props?: object) => Construct;

const dataClass = DataClass.PERSONAL;
const partitionKey = { name: 'id', type: AttributeType.STRING };

/** The stores that AWS can mirror. */
export const MIRRORED: Readonly<Record<string, Make>> = {
  ResidentBackup: (scope, id, _, props) => new ResidentBackup(scope, id, { dataClass, ...props }),
  ResidentBucket: (scope, id, _, props) => new ResidentBucket(scope, id, { dataClass, ...props }),
  ResidentFileSystem: (scope, id, vpc, props) => new ResidentFileSystem(scope, id, { dataClass, vpc, ...props }),
  ResidentLogGroup: (scope, id, _, props) =>
    new ResidentLogGroup(scope, id, { dataClass: DataClass.ICT_LOGS, ...props }),
  ResidentSecret: (scope, id, _, props) => new ResidentSecret(scope, id, { dataClass, ...props }),
  ResidentTable: (scope, id, _, props) => new ResidentTable(scope, id, { dataClass, partitionKey, ...props }),
};

/** Those that it cannot mirror, and the key, which has no mirror by right. */
export const UNMIRRORED: Readonly<Record<string, Make>> = {
  ResidentKey: (scope, id, _, props) => new ResidentKey(scope, id, { dataClass, ...props }),
  ResidentQueue: (scope, id, _, props) => new ResidentQueue(scope, id, { dataClass, ...props }),
  ResidentStream: (scope, id, _, props) => new ResidentStream(scope, id, { dataClass, ...props }),
};

/** Databases, whose mirrors ask for a network too, and are deployed after them. */
const DATABASES: Readonly<Record<string, Make>> = {
  ResidentDatabase: (scope, id, vpc, props) =>
    new ResidentDatabase(scope, id, {
      dataClass,
      engine: DatabaseClusterEngine.auroraPostgres({ version: AuroraPostgresEngineVersion.VER_17_5 }),
      writer: ClusterInstance.serverlessV2('Writer'),
      vpc: inRegionOf(scope, vpc),
      ...props,
    }),
  ResidentDatabaseInstance: (scope, id, vpc, props) =>
    new ResidentDatabaseInstance(scope, id, {
      dataClass,
      engine: DatabaseInstanceEngine.postgres({ version: PostgresEngineVersion.VER_17_5 }),
      vpc: inRegionOf(scope, vpc),
      ...props,
    }),
};

/** A network of the scope's region, where the given one is of another. */
function inRegionOf(scope: Construct, vpc: IVpc): IVpc {
  const { region } = Stack.of(scope);
  return region === vpc.env.region ? vpc : network(new Stack(new App(), 'Network', { env: { region } }));
}

export const STORES = { ...MIRRORED, ...UNMIRRORED, ...DATABASES };

import { expect, test } from '@jest/globals';
import { RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { SubnetType } from 'aws-cdk-lib/aws-ec2';
import { AttributeType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import {
  ClusterInstance,
  DatabaseCluster,
  DatabaseInstance,
  DatabaseInstanceEngine,
  PostgresEngineVersion,
} from 'aws-cdk-lib/aws-rds';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import {
  DataClass,
  IndiaMirror,
  ResidentBackup,
  ResidentBucket,
  ResidentDatabase,
  ResidentDatabaseInstance,
} from '../../../lib';
import { MYSQL, network, POSTGRES } from './database/networks';
import { withParent } from './india-mirror/singapore';
import { shop } from './payments-shop';

const dataClass = DataClass.COMPANY_BOOKS;
const INSTANCE = DatabaseInstanceEngine.postgres({ version: PostgresEngineVersion.VER_17_5 });

/** What AwsSolutions finds in some stacks, by rule and construct. */
function found(app: Parameters<AwsSolutionsChecks['validateScope']>[0], ...stacks: Stack[]): string[] {
  return new AwsSolutionsChecks().validateScope(app).violations.flatMap(({ ruleName, violatingResources }) =>
    violatingResources
      .map(({ constructPath = '' }) => constructPath)
      .filter((path) => stacks.some((stack) => path.startsWith(stack.node.path)))
      .map((path) => `${ruleName} ${path}`),
  );
}

test('databases and back-ups pass AwsSolutions, mirrored or not, with their acknowledgements written down', () => {
  const { app, mumbai, hyderabad } = shop();
  const [vpc, far] = [network(mumbai), network(hyderabad)];
  const writer = ClusterInstance.serverlessV2('Writer');
  for (const mirror of [undefined, { scope: hyderabad, vpc: far }]) {
    const id = mirror ? 'Mirrored' : 'Alone';
    new ResidentDatabase(mumbai, `${id}Ledger`, { dataClass, engine: MYSQL, writer, vpc, mirror });
    new ResidentDatabase(mumbai, `${id}Books`, { dataClass, engine: POSTGRES, writer, vpc, mirror });
    new ResidentDatabaseInstance(mumbai, `${id}Orders`, { dataClass, engine: INSTANCE, vpc, mirror });
  }
  const stores = [new ResidentBucket(hyderabad, 'Vouchers', { dataClass })];
  new ResidentBackup(hyderabad, 'Nightly', { dataClass, stores });
  expect(found(app, mumbai, hyderabad)).toEqual([]);
});

test('back-ups that are copied to the other region pass AwsSolutions', () => {
  const { app, mumbai, hyderabad } = shop();
  const stores = [new ResidentBucket(mumbai, 'Books', { dataClass })];
  new ResidentBackup(mumbai, 'Nightly', { dataClass, stores, mirror: { scope: hyderabad } });
  expect(found(app, mumbai, hyderabad)).toEqual([]);
});

test('fails AwsSolutions where the app takes a protection away: that is for the app to acknowledge', () => {
  const { app, mumbai } = shop();
  const facts = { dataClass, vpc: network(mumbai), removalPolicy: RemovalPolicy.DESTROY };
  new ResidentDatabaseInstance(mumbai, 'Orders', { ...facts, engine: INSTANCE, multiAz: false });
  expect(found(app, mumbai)).toEqual([
    'AwsSolutions-RDS3 Mumbai/Orders/Resource',
    'AwsSolutions-RDS10 Mumbai/Orders/Resource',
  ]);
});

test('mirrors in India pass AwsSolutions; their originals are of whoever made them', () => {
  const { app, singapore, mumbai } = withParent();
  IndiaMirror.ofBucket(mumbai, 'A', { dataClass, original: new Bucket(singapore, 'A', { versioned: true }) });
  const imported = Bucket.fromBucketAttributes(mumbai, 'Ledger', { bucketName: 'ledger', region: 'us-east-1' });
  IndiaMirror.ofBucket(mumbai, 'B', { dataClass, original: imported, configureOriginal: true });
  const partitionKey = { name: 'id', type: AttributeType.STRING };
  IndiaMirror.ofTable(mumbai, 'T', { dataClass, original: new TableV2(singapore, 'T', { partitionKey }) });
  expect(found(app, mumbai)).toEqual([]);
});

test('mirrors in India of databases pass AwsSolutions', () => {
  const { app, singapore, mumbai } = withParent();
  const vpc = network(mumbai);
  const abroad = {
    vpc: network(singapore),
    vpcSubnets: { subnetType: SubnetType.PRIVATE_ISOLATED },
    storageEncrypted: true,
  };
  const writer = ClusterInstance.serverlessV2('Writer');
  const cluster = new DatabaseCluster(singapore, 'Ledger', { ...abroad, engine: MYSQL, writer });
  const instance = new DatabaseInstance(singapore, 'Orders', { ...abroad, engine: INSTANCE, instanceIdentifier: 'o' });
  IndiaMirror.ofDatabase(mumbai, 'LedgerInIndia', { dataClass, original: cluster, vpc });
  IndiaMirror.ofDatabaseInstance(mumbai, 'OrdersInIndia', { dataClass, original: instance, vpc });
  expect(found(app, mumbai)).toEqual([]);
});

import { describe, expect, test } from '@jest/globals';
import { Duration, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { InstanceClass, InstanceSize, InstanceType, SubnetType, type Vpc } from 'aws-cdk-lib/aws-ec2';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import {
  DatabaseInstanceEngine,
  DatabaseSecret,
  MariaDbEngineVersion,
  MysqlEngineVersion,
  OracleEngineVersion,
  PostgresEngineVersion,
  SqlServerEngineVersion,
} from 'aws-cdk-lib/aws-rds';
import { DataClass, ResidentDatabaseInstance, type ResidentDatabaseInstanceProps } from '../../../../lib';
import { findingsIn, inShort } from '../inspected';
import { shop } from '../payments-shop';
import { network } from './networks';

const POSTGRES = DatabaseInstanceEngine.postgres({ version: PostgresEngineVersion.VER_17_5 });

function orders(props: Partial<ResidentDatabaseInstanceProps> = {}) {
  const stacks = shop();
  const database = new ResidentDatabaseInstance(stacks.mumbai, 'Orders', {
    dataClass: DataClass.PERSONAL,
    engine: POSTGRES,
    vpc: network(stacks.mumbai),
    ...props,
  });
  return { ...stacks, database, template: () => Template.fromStack(stacks.mumbai) };
}

/** Orders with a mirror in the other region. */
function mirrored(props: Partial<ResidentDatabaseInstanceProps> = {}, mirror: object = {}) {
  const stacks = shop();
  const database = new ResidentDatabaseInstance(stacks.mumbai, 'Orders', {
    dataClass: DataClass.PERSONAL,
    engine: POSTGRES,
    vpc: network(stacks.mumbai),
    ...props,
    mirror: { scope: stacks.hyderabad, vpc: network(stacks.hyderabad), ...mirror },
  });
  return { ...stacks, database, mirrorTemplate: () => Template.fromStack(stacks.hyderabad) };
}

describe('by default an instance', () => {
  test('is encrypted, has a standby, is backed up for 35 days, protected, private, and kept', () => {
    const { template } = orders();
    template().hasResource('AWS::RDS::DBInstance', {
      Properties: {
        StorageEncrypted: true,
        KmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^OrdersKey'), 'Arn'] },
        MultiAZ: true,
        BackupRetentionPeriod: 35,
        CopyTagsToSnapshot: true,
        DeletionProtection: true,
        PubliclyAccessible: false,
        EnableIAMDatabaseAuthentication: true,
        StorageType: 'gp3',
        ManageMasterUserPassword: true,
        EnableCloudwatchLogsExports: ['postgresql'],
      },
      DeletionPolicy: 'Retain',
      DependsOn: Match.arrayWith([Match.stringLikeRegexp('^OrdersLogs')]),
    });
    template().hasResourceProperties('AWS::Logs::LogGroup', {
      LogGroupName: Match.stringLikeRegexp('^/aws/rds/instance/mumbai-orders-[0-9a-f]{8}/postgresql$'),
      RetentionInDays: 400,
    });
  });

  const TLS: [string, ResidentDatabaseInstanceProps['engine'], Record<string, string>][] = [
    ['PostgreSQL', POSTGRES, { 'rds.force_ssl': '1' }],
    [
      'MySQL',
      DatabaseInstanceEngine.mysql({ version: MysqlEngineVersion.VER_8_4_5 }),
      { require_secure_transport: '1' },
    ],
    [
      'MariaDB',
      DatabaseInstanceEngine.mariaDb({ version: MariaDbEngineVersion.VER_10_11 }),
      { require_secure_transport: '1' },
    ],
    [
      'SQL Server',
      DatabaseInstanceEngine.sqlServerEx({ version: SqlServerEngineVersion.VER_16 }),
      { 'rds.force_ssl': '1' },
    ],
  ];

  test.each(TLS)('refuses connections without TLS: %s', (_, engine, parameters) => {
    const { template } = orders({ engine });
    template().hasResourceProperties('AWS::RDS::DBParameterGroup', { Parameters: Match.objectLike(parameters) });
  });
});

test('an instance is an IDatabaseInstance: it grants and connects', () => {
  const { mumbai, database, template } = orders();
  const clerk = new Role(mumbai, 'Clerk', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  database.grantConnect(clerk, 'clerk');
  database.secret?.grantRead(clerk);
  database.connections.allowDefaultPortInternally();
  const written = JSON.stringify(template().toJSON());
  for (const action of ['rds-db:connect', 'secretsmanager:GetSecretValue']) expect(written).toContain(action);
});

test('a mirrored instance rotates its secret, for which RDS cannot, but not in Hyderabad', () => {
  const { app, mumbai, hyderabad, database } = mirrored();
  database.addRotationSingleUser();
  const secret = new DatabaseSecret(mumbai, 'ClerkSecret', { username: 'clerk', masterSecret: database.secret });
  database.addRotationMultiUser('Clerk', { secret: secret.attach(database) });
  Template.fromStack(mumbai).resourceCountIs('AWS::SecretsManager::RotationSchedule', 2);
  expect(findingsIn(app).map(inShort)).toEqual([]);
  const far = new ResidentDatabaseInstance(hyderabad, 'Far', {
    dataClass: DataClass.PERSONAL,
    engine: POSTGRES,
    vpc: hyderabad.node.findChild('Network') as Vpc,
  });
  expect(() => far.addRotationSingleUser()).toThrow(/rotate by a function of your own/);
});

test('an instance takes the props of its CDK counterpart', () => {
  const { template } = orders({
    instanceIdentifier: 'orders',
    instanceType: InstanceType.of(InstanceClass.R7G, InstanceSize.LARGE),
    databaseName: 'orders',
    allocatedStorage: 200,
    maxAllocatedStorage: 400,
    multiAz: false,
    backupRetention: Duration.days(7),
    port: 5433,
    parameters: { work_mem: '65536' },
    removalPolicy: RemovalPolicy.DESTROY,
  });
  template().hasResource('AWS::RDS::DBInstance', {
    Properties: {
      DBInstanceIdentifier: 'orders',
      DBInstanceClass: 'db.r7g.large',
      DBName: 'orders',
      AllocatedStorage: '200',
      MaxAllocatedStorage: 400,
      MultiAZ: false,
      BackupRetentionPeriod: 7,
      Port: '5433',
      DeletionProtection: false,
    },
    DeletionPolicy: 'Delete',
  });
  template().hasResourceProperties('AWS::RDS::DBParameterGroup', {
    Parameters: { work_mem: '65536', 'rds.force_ssl': '1' },
  });
});

describe('the mirror of an instance', () => {
  test('is a read replica that names its source, and the region of it, with a key of its own', () => {
    const { mumbai, hyderabad, mirrorTemplate } = mirrored({ instanceIdentifier: 'orders' });
    mirrorTemplate().hasResource('AWS::RDS::DBInstance', {
      Properties: {
        DBInstanceIdentifier: 'orders-mirror',
        SourceDBInstanceIdentifier: {
          'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':rds:ap-south-1:111111111111:db:orders']],
        },
        SourceRegion: 'ap-south-1',
        KmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^OrdersMirrorKey'), 'Arn'] },
        StorageEncrypted: Match.absent(),
        BackupRetentionPeriod: 35,
        PubliclyAccessible: false,
        DeletionProtection: true,
        EnableCloudwatchLogsExports: ['postgresql'],
      },
      DeletionPolicy: 'Retain',
    });
    mirrorTemplate().hasResourceProperties('AWS::RDS::DBParameterGroup', {
      Parameters: Match.objectLike({ 'rds.force_ssl': '1' }),
    });
    mirrorTemplate().hasResourceProperties('AWS::Logs::LogGroup', {
      LogGroupName: '/aws/rds/instance/orders-mirror/postgresql',
      RetentionInDays: 400,
    });
    expect(hyderabad.dependencies).toContain(mumbai);
  });

  test('has a source whose password RDS does not manage, as it cannot for a replicated one', () => {
    const { mumbai } = mirrored();
    Template.fromStack(mumbai).hasResourceProperties('AWS::RDS::DBInstance', {
      ManageMasterUserPassword: Match.absent(),
    });
    Template.fromStack(mumbai).resourceCountIs('AWS::SecretsManager::Secret', 1);
  });

  test('is not backed up where the engine cannot back a replica up', () => {
    const engine = DatabaseInstanceEngine.postgres({ version: PostgresEngineVersion.VER_13_20 });
    mirrored({ engine }).mirrorTemplate().hasResourceProperties('AWS::RDS::DBInstance', {
      BackupRetentionPeriod: Match.absent(),
    });
  });

  test('is an IDatabaseInstance: it connects', () => {
    const { database, mirrorTemplate } = mirrored({}, { multiAz: true });
    database.mirror?.connections.allowDefaultPortInternally();
    mirrorTemplate().resourceCountIs('AWS::EC2::SecurityGroupIngress', 1);
    mirrorTemplate().hasResourceProperties('AWS::RDS::DBInstance', { MultiAZ: true });
  });

  test('lets every default regime be content, in both directions', () => {
    for (const dataClass of [DataClass.PERSONAL, DataClass.PAYMENT, DataClass.COMPANY_BOOKS]) {
      expect(findingsIn(mirrored({ dataClass }).app).map(inShort)).toEqual([]);
      expect(findingsIn(orders({ dataClass }).app).map(inShort)).toEqual([]);
    }
    const { app, mumbai, hyderabad } = shop();
    new ResidentDatabaseInstance(hyderabad, 'Orders', {
      dataClass: DataClass.PAYMENT,
      engine: POSTGRES,
      vpc: network(hyderabad),
      mirror: { scope: mumbai, vpc: network(mumbai) },
    });
    Template.fromStack(mumbai).hasResourceProperties('AWS::RDS::DBInstance', { SourceRegion: 'ap-south-2' });
    expect(findingsIn(app).map(inShort)).toEqual([]);
  });
});

describe('fails when an instance', () => {
  test('has an engine that no parameter keeps to TLS', () => {
    const engine = DatabaseInstanceEngine.oracleSe2({ version: OracleEngineVersion.VER_19 });
    expect(() => orders({ engine })).toThrow(
      /`Mumbai\/Orders`: the engine `oracle-se2` cannot be kept to TLS by a parameter group; give engine: DatabaseInstanceEngine.postgres/,
    );
  });

  test('has no automated back-ups', () => {
    expect(() => orders({ backupRetention: Duration.days(0) })).toThrow(/backupRetention is 0 days, and 1 to 35/);
  });

  test('keeps its logs for less than 180 days', () => {
    expect(() => orders({ cloudwatchLogsRetention: RetentionDays.ONE_MONTH })).toThrow(/30.*days.*180/);
  });

  test('stands in public subnets', () => {
    const { mumbai } = shop();
    const vpc = network(mumbai, SubnetType.PUBLIC, SubnetType.PRIVATE_ISOLATED);
    const vpcSubnets = { subnetType: SubnetType.PUBLIC };
    expect(
      () =>
        new ResidentDatabaseInstance(mumbai, 'O', { dataClass: DataClass.PERSONAL, engine: POSTGRES, vpc, vpcSubnets }),
    ).toThrow(/its vpcSubnets are public/);
  });

  test('would be mirrored in its own region, or abroad', () => {
    const { mumbai } = shop();
    const vpc = network(mumbai);
    const to = (scope: Stack) => () =>
      new ResidentDatabaseInstance(mumbai, 'Orders', {
        dataClass: DataClass.PERSONAL,
        engine: POSTGRES,
        vpc,
        mirror: { scope, vpc },
      });
    expect(to(mumbai)).toThrow(/where the source is too; give it env: \{ region: 'ap-south-2' \}/);
  });

  test('has a mirror in the network of the source', () => {
    const { mumbai, hyderabad } = shop();
    const vpc = network(mumbai);
    expect(
      () =>
        new ResidentDatabaseInstance(mumbai, 'Orders', {
          dataClass: DataClass.PERSONAL,
          engine: POSTGRES,
          vpc,
          mirror: { scope: hyderabad, vpc },
        }),
    ).toThrow(/`Hyderabad\/OrdersMirror`: its vpc is in `ap-south-1`; give a vpc that is in `ap-south-2`/);
  });
});

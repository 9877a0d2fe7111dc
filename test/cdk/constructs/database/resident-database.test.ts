import { describe, expect, test } from '@jest/globals';
import { Duration, NestedStack, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { InstanceClass, InstanceSize, InstanceType, Port, SecurityGroup, SubnetType } from 'aws-cdk-lib/aws-ec2';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { AuroraPostgresEngineVersion, ClusterInstance, Credentials, DatabaseClusterEngine } from 'aws-cdk-lib/aws-rds';
import { DataClass, ResidentDatabase, type ResidentDatabaseProps } from '../../../../lib';
import { findingsIn, inShort } from '../inspected';
import { shop } from '../payments-shop';
import { idsOf, MYSQL, network, POSTGRES } from './networks';

/** The ledger of the shop, in Mumbai. */
function ledger(props: Partial<ResidentDatabaseProps> = {}) {
  const stacks = shop();
  const vpc = network(stacks.mumbai);
  const database = new ResidentDatabase(stacks.mumbai, 'Ledger', {
    dataClass: DataClass.COMPANY_BOOKS,
    engine: POSTGRES,
    writer: ClusterInstance.serverlessV2('Writer'),
    vpc,
    ...props,
  });
  return { ...stacks, vpc, database, template: () => Template.fromStack(stacks.mumbai) };
}

function roleIn(stack: Stack): Role {
  return new Role(stack, 'Clerk', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
}

describe('by default a cluster', () => {
  test('is encrypted with its own key, backed up for 35 days, protected, and kept when it leaves the stack', () => {
    const { template } = ledger();
    template().hasResource('AWS::RDS::DBCluster', {
      Properties: {
        StorageEncrypted: true,
        KmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^LedgerKey'), 'Arn'] },
        BackupRetentionPeriod: 35,
        CopyTagsToSnapshot: true,
        DeletionProtection: true,
        EnableIAMDatabaseAuthentication: true,
      },
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
    });
    template().hasResourceProperties('AWS::RDS::DBInstance', { PubliclyAccessible: false });
  });

  test('refuses connections without TLS, and logs who connected', () => {
    const { template } = ledger();
    template().hasResourceProperties('AWS::RDS::DBClusterParameterGroup', {
      Parameters: { 'rds.force_ssl': '1', log_connections: '1', log_disconnections: '1', log_statement: 'ddl' },
    });
  });

  test('does so as MySQL too, with an audit log', () => {
    const { template } = ledger({ engine: MYSQL });
    template().hasResourceProperties('AWS::RDS::DBClusterParameterGroup', {
      Parameters: { require_secure_transport: 'ON', server_audit_logging: '1', slow_query_log: '1' },
    });
    template().hasResourceProperties('AWS::RDS::DBCluster', {
      EnableCloudwatchLogsExports: ['audit', 'error', 'slowquery'],
    });
  });

  test('writes its logs to a group that was made before it, under its key, for 13 months', () => {
    const { template } = ledger();
    template().hasResource('AWS::Logs::LogGroup', {
      Properties: {
        LogGroupName: Match.stringLikeRegexp('^/aws/rds/cluster/mumbai-ledger-[0-9a-f]{8}/postgresql$'),
        RetentionInDays: 400,
        KmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^LedgerKey'), 'Arn'] },
      },
      Metadata: { 'india-residency': { dataClass: 'ict-logs' } },
    });
    template().hasResource('AWS::RDS::DBCluster', {
      Properties: { DBClusterIdentifier: Match.stringLikeRegexp('^mumbai-ledger-[0-9a-f]{8}$') },
      DependsOn: [Match.stringLikeRegexp('^LedgerLogs')],
    });
    template().hasResourceProperties('AWS::KMS::Key', {
      KeyPolicy: {
        Statement: Match.arrayWith([Match.objectLike({ Principal: { Service: 'logs.ap-south-1.amazonaws.com' } })]),
      },
    });
  });

  test('has a password that RDS makes, keeps under the key and rotates', () => {
    const { template } = ledger();
    template().hasResourceProperties('AWS::RDS::DBCluster', {
      ManageMasterUserPassword: true,
      MasterUsername: 'postgres',
      MasterUserPassword: Match.absent(),
      MasterUserSecret: { KmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^LedgerKey'), 'Arn'] } },
    });
    template().resourceCountIs('AWS::SecretsManager::Secret', 0);
  });

  test('stands in isolated subnets, and in private ones where there are no others', () => {
    const { mumbai } = shop();
    const vpc = network(mumbai, SubnetType.PUBLIC, SubnetType.PRIVATE_WITH_EGRESS);
    new ResidentDatabase(mumbai, 'Ledger', {
      dataClass: DataClass.COMPANY_BOOKS,
      engine: POSTGRES,
      writer: ClusterInstance.serverlessV2('Writer'),
      vpc,
    });
    Template.fromStack(mumbai).hasResourceProperties('AWS::RDS::DBSubnetGroup', {
      SubnetIds: idsOf(mumbai, vpc.privateSubnets),
    });
    const isolated = ledger();
    isolated.template().hasResourceProperties('AWS::RDS::DBSubnetGroup', {
      SubnetIds: idsOf(isolated.mumbai, isolated.vpc.isolatedSubnets),
    });
  });

  test('carries its class, and so does its key', () => {
    const { template } = ledger();
    for (const type of ['AWS::RDS::DBCluster', 'AWS::RDS::DBInstance', 'AWS::KMS::Key'])
      template().hasResource(type, { Metadata: { 'india-residency': { dataClass: 'company-books' } } });
  });
});

test('a cluster is an IDatabaseCluster: it grants, it connects, and its secret can be read', () => {
  const { mumbai, vpc, database, template } = ledger();
  const clerk = roleIn(mumbai);
  database.grantConnect(clerk, 'clerk');
  database.secret?.grantRead(clerk);
  database.connections.allowFrom(new SecurityGroup(mumbai, 'Servers', { vpc }), Port.tcp(5432));
  const written = JSON.stringify(template().toJSON());
  for (const action of ['rds-db:connect', 'secretsmanager:GetSecretValue', 'secretsmanager.ap-south-1'])
    expect(written).toContain(action);
  template().resourceCountIs('AWS::EC2::SecurityGroupIngress', 1);
});

test('a cluster with a secret of its own rotates it', () => {
  const { database, template } = ledger({ credentials: Credentials.fromGeneratedSecret('clerk') });
  database.addRotationSingleUser();
  template().resourceCountIs('AWS::SecretsManager::RotationSchedule', 1);
});

test('fails to rotate in Hyderabad, which lacks what CDK rotates with, and says what to do', () => {
  const { hyderabad } = shop();
  const database = new ResidentDatabase(hyderabad, 'Ledger', {
    dataClass: DataClass.COMPANY_BOOKS,
    engine: POSTGRES,
    writer: ClusterInstance.serverlessV2('Writer'),
    vpc: network(hyderabad),
    credentials: Credentials.fromGeneratedSecret('clerk'),
  });
  expect(() => database.addRotationSingleUser()).toThrow(
    /`Hyderabad\/Ledger`: AWS has no Serverless Application Repository in `ap-south-2`, as of .*rotate by a function of your own/,
  );
  expect(() => database.addRotationMultiUser('Clerk', { secret: database.secret! })).toThrow(/in `ap-south-2`/);
});

test('a cluster takes the props of its CDK counterpart', () => {
  const { template } = ledger({
    engine: MYSQL,
    readers: [ClusterInstance.serverlessV2('Reader')],
    clusterIdentifier: 'ledger',
    defaultDatabaseName: 'books',
    port: 3307,
    backup: { retention: Duration.days(7), preferredWindow: '20:00-21:00' },
    backtrackWindow: Duration.hours(1),
    parameters: { max_connections: '200' },
    cloudwatchLogsExports: ['error'],
    cloudwatchLogsRetention: RetentionDays.SIX_MONTHS,
    deletionProtection: false,
    enablePerformanceInsights: true,
    serverlessV2MaxCapacity: 16,
    preferredMaintenanceWindow: 'sun:22:00-sun:23:00',
  });
  template().hasResourceProperties('AWS::RDS::DBCluster', {
    DBClusterIdentifier: 'ledger',
    DatabaseName: 'books',
    Port: 3307,
    BackupRetentionPeriod: 7,
    PreferredBackupWindow: '20:00-21:00',
    BacktrackWindow: 3600,
    DeletionProtection: false,
    EnableCloudwatchLogsExports: ['error'],
    PerformanceInsightsEnabled: true,
    PerformanceInsightsKmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^LedgerKey'), 'Arn'] },
    ServerlessV2ScalingConfiguration: { MaxCapacity: 16 },
    PreferredMaintenanceWindow: 'sun:22:00-sun:23:00',
  });
  template().hasResourceProperties('AWS::RDS::DBClusterParameterGroup', {
    Parameters: { max_connections: '200', require_secure_transport: 'ON' },
  });
  template().hasResourceProperties('AWS::Logs::LogGroup', {
    LogGroupName: '/aws/rds/cluster/ledger/error',
    RetentionInDays: 180,
  });
  template().resourceCountIs('AWS::RDS::DBInstance', 2);
});

test('a cluster of a test environment can be destroyed, with its key and its logs', () => {
  const { template } = ledger({ removalPolicy: RemovalPolicy.DESTROY });
  template().hasResourceProperties('AWS::RDS::DBCluster', { DeletionProtection: false });
  for (const type of ['AWS::RDS::DBCluster', 'AWS::RDS::DBInstance', 'AWS::KMS::Key', 'AWS::Logs::LogGroup'])
    template().hasResource(type, { DeletionPolicy: 'Delete' });
});

test('a cluster that leaves a snapshot behind leaves the key of it, and its logs', () => {
  const { template } = ledger({ removalPolicy: RemovalPolicy.SNAPSHOT });
  template().hasResource('AWS::RDS::DBCluster', { DeletionPolicy: 'Snapshot' });
  for (const type of ['AWS::KMS::Key', 'AWS::Logs::LogGroup'])
    template().hasResource(type, { DeletionPolicy: 'Retain' });
  template().hasResource('AWS::RDS::DBInstance', { DeletionPolicy: 'Delete' });
});

test('the same path has the same name at every synthesis, and another stack another one', () => {
  const nameIn = (stack: Stack): unknown => {
    const database = new ResidentDatabase(stack, 'Ledger', {
      dataClass: DataClass.COMPANY_BOOKS,
      engine: POSTGRES,
      writer: ClusterInstance.serverlessV2('Writer'),
      vpc: network(stack),
    });
    const [cluster] = Object.values(Template.fromStack(database.stack).findResources('AWS::RDS::DBCluster'));
    return (cluster?.Properties as Record<string, unknown>).DBClusterIdentifier;
  };
  expect(nameIn(shop().mumbai)).toBe(nameIn(shop().mumbai));
  expect(nameIn(shop().mumbai)).not.toBe(nameIn(shop().hyderabad));
  expect(nameIn(new NestedStack(shop().mumbai, 'Inner'))).toMatch(/^mumbai-inner-ledger-[0-9a-f]{8}$/);
});

test('every default regime is content with personal, payment and books data in a cluster', () => {
  for (const dataClass of [DataClass.PERSONAL, DataClass.PAYMENT, DataClass.COMPANY_BOOKS]) {
    expect(findingsIn(ledger({ dataClass }).app).map(inShort)).toEqual([]);
  }
});

describe('fails when a cluster', () => {
  test('keeps its logs for less than 180 days', () => {
    expect(() => ledger({ cloudwatchLogsRetention: RetentionDays.FIVE_MONTHS })).toThrow(
      /`Mumbai\/Ledger`.*`?150`? days.*180/,
    );
  });

  test('keeps its back-ups for less than a day, or longer than RDS does', () => {
    const backup = (retention: Duration) => () => ledger({ backup: { retention } });
    expect(backup(Duration.days(0))).toThrow(
      /backup.retention is 0 days, and 1 to 35 are allowed: no daily back-up would be left, which rule 3\(5\)/,
    );
    expect(backup(Duration.days(36))).toThrow(/backup.retention is 36 days.*a ResidentBackup does/);
  });

  test('would let connections without TLS in', () => {
    expect(() => ledger({ parameters: { 'rds.force_ssl': '0' } })).toThrow(
      '`Mumbai/Ledger`: the parameter `rds.force_ssl` is `0`, which lets connections without TLS in; leave it out, or write `1`',
    );
  });

  test('has an engine without a version, for which there is no parameter group', () => {
    expect(() => ledger({ engine: DatabaseClusterEngine.AURORA_POSTGRESQL })).toThrow(/names no version/);
  });

  test('stands in public subnets, or in a network without others', () => {
    const { mumbai } = shop();
    const vpc = network(mumbai, SubnetType.PUBLIC);
    const make = (id: string, vpcSubnets?: { subnetType: SubnetType }) => () =>
      new ResidentDatabase(mumbai, id, {
        dataClass: DataClass.PERSONAL,
        engine: POSTGRES,
        writer: ClusterInstance.serverlessV2('Writer'),
        vpc,
        vpcSubnets,
      });
    expect(make('Orders', { subnetType: SubnetType.PUBLIC })).toThrow(/`Mumbai\/Orders`: its vpcSubnets are public/);
    expect(make('Books')).toThrow(/`Mumbai\/Books`: its vpc has no private subnets/);
  });

  test('has a network of another region', () => {
    const { mumbai, hyderabad } = shop();
    expect(
      () =>
        new ResidentDatabase(mumbai, 'Ledger', {
          dataClass: DataClass.PERSONAL,
          engine: POSTGRES,
          writer: ClusterInstance.serverlessV2('Writer'),
          vpc: network(hyderabad),
        }),
    ).toThrow(/its vpc is in `ap-south-2`; give a vpc that is in `ap-south-1`/);
  });
});

describe('the mirror of a cluster', () => {
  const LARGE = InstanceType.of(InstanceClass.R7G, InstanceSize.LARGE);

  /** The ledger with a mirror, whose stack is deployed after it. */
  function mirrored(props: Partial<ResidentDatabaseProps> = {}, mirror: object = {}) {
    const stacks = shop();
    const database = new ResidentDatabase(stacks.mumbai, 'Ledger', {
      dataClass: DataClass.COMPANY_BOOKS,
      engine: POSTGRES,
      writer: ClusterInstance.provisioned('Writer', { instanceType: LARGE }),
      vpc: network(stacks.mumbai),
      ...props,
      mirror: { scope: stacks.hyderabad, vpc: network(stacks.hyderabad), ...mirror },
    });
    return { ...stacks, database };
  }

  test('is a secondary of an Aurora global database that is made of the cluster', () => {
    const { mumbai, hyderabad } = mirrored();
    const [, cluster] = Object.entries(Template.fromStack(mumbai).findResources('AWS::RDS::DBCluster'))[0] ?? [];
    const name: unknown = (cluster?.Properties as Record<string, unknown>).DBClusterIdentifier;
    Template.fromStack(mumbai).hasResourceProperties('AWS::RDS::GlobalCluster', {
      GlobalClusterIdentifier: name,
      SourceDBClusterIdentifier: Match.objectLike({
        'Fn::Join': ['', Match.arrayWith([{ Ref: Match.stringLikeRegexp('^Ledger') }])],
      }),
      DeletionProtection: true,
    });
    Template.fromStack(hyderabad).hasResource('AWS::RDS::DBCluster', {
      Properties: {
        DBClusterIdentifier: `${String(name)}-mirror`,
        GlobalClusterIdentifier: name,
        SourceRegion: 'ap-south-1',
        Engine: 'aurora-postgresql',
        EngineVersion: '17.5',
        StorageEncrypted: true,
        KmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^LedgerMirrorKey'), 'Arn'] },
        BackupRetentionPeriod: 35,
        DeletionProtection: true,
        MasterUsername: Match.absent(),
        MasterUserPassword: Match.absent(),
      },
      DeletionPolicy: 'Retain',
    });
    expect(hyderabad.dependencies).toContain(mumbai);
  });

  test('has no secret, its own key, TLS, logs of 13 months, and a reader of the class of the writer', () => {
    const { hyderabad } = mirrored();
    const template = Template.fromStack(hyderabad);
    template.resourceCountIs('AWS::SecretsManager::Secret', 0);
    template.hasResourceProperties('AWS::KMS::Key', { EnableKeyRotation: true, MultiRegion: false });
    template.hasResourceProperties('AWS::RDS::DBClusterParameterGroup', {
      Parameters: Match.objectLike({ 'rds.force_ssl': '1' }),
    });
    template.hasResourceProperties('AWS::Logs::LogGroup', { RetentionInDays: 400 });
    template.hasResourceProperties('AWS::RDS::DBInstance', {
      DBInstanceClass: 'db.r7g.large',
      PubliclyAccessible: false,
    });
  });

  test('has a source with a secret, which RDS cannot manage for it, and keeps the name of the administrator', () => {
    const { mumbai } = mirrored();
    const template = Template.fromStack(mumbai);
    template.hasResourceProperties('AWS::RDS::DBCluster', {
      ManageMasterUserPassword: Match.absent(),
      MasterUsername: 'postgres',
    });
    template.hasResourceProperties('AWS::SecretsManager::Secret', {
      KmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^LedgerKey'), 'Arn'] },
    });
  });

  test('can do without an instance, or have several of another class', () => {
    Template.fromStack(mirrored({}, { readers: 0 }).hyderabad).resourceCountIs('AWS::RDS::DBInstance', 0);
    const instanceType = InstanceType.of(InstanceClass.R7G, InstanceSize.XLARGE);
    const { hyderabad } = mirrored({}, { readers: 2, instanceType, identifier: 'ledger-2' });
    Template.fromStack(hyderabad).resourcePropertiesCountIs(
      'AWS::RDS::DBInstance',
      { DBInstanceClass: 'db.r7g.xlarge' },
      2,
    );
    Template.fromStack(hyderabad).hasResourceProperties('AWS::RDS::DBCluster', { DBClusterIdentifier: 'ledger-2' });
  });

  test('scales as a serverless source does', () => {
    const writer = ClusterInstance.serverlessV2('Writer');
    const { hyderabad } = mirrored({ writer, serverlessV2MinCapacity: 8, serverlessV2MaxCapacity: 32 });
    Template.fromStack(hyderabad).hasResourceProperties('AWS::RDS::DBCluster', {
      ServerlessV2ScalingConfiguration: { MinCapacity: 8, MaxCapacity: 32 },
    });
  });

  test('goes from Hyderabad to Mumbai as well', () => {
    const { mumbai, hyderabad } = shop();
    new ResidentDatabase(hyderabad, 'Ledger', {
      dataClass: DataClass.COMPANY_BOOKS,
      engine: MYSQL,
      writer: ClusterInstance.serverlessV2('Writer'),
      vpc: network(hyderabad),
      mirror: { scope: mumbai, vpc: network(mumbai) },
    });
    Template.fromStack(mumbai).hasResourceProperties('AWS::RDS::DBCluster', { SourceRegion: 'ap-south-2' });
  });

  test('is an IDatabaseCluster: it grants and connects', () => {
    const { hyderabad, database } = mirrored();
    database.mirror?.grantConnect(roleIn(hyderabad), 'clerk');
    database.mirror?.connections.allowDefaultPortInternally();
    expect(JSON.stringify(Template.fromStack(hyderabad).findResources('AWS::IAM::Policy'))).toContain('rds-db:connect');
    Template.fromStack(hyderabad).resourceCountIs('AWS::EC2::SecurityGroupIngress', 1);
  });

  test('lets every default regime be content', () => {
    for (const dataClass of [DataClass.PERSONAL, DataClass.PAYMENT, DataClass.COMPANY_BOOKS])
      expect(findingsIn(mirrored({ dataClass }).app).map(inShort)).toEqual([]);
  });

  test('leaves a snapshot behind where its source does', () => {
    const { hyderabad } = mirrored({ removalPolicy: RemovalPolicy.SNAPSHOT });
    const template = Template.fromStack(hyderabad);
    template.hasResource('AWS::RDS::DBCluster', { DeletionPolicy: 'Snapshot' });
    template.hasResource('AWS::RDS::DBInstance', { DeletionPolicy: 'Delete' });
    for (const type of ['AWS::KMS::Key', 'AWS::Logs::LogGroup'])
      template.hasResource(type, { DeletionPolicy: 'Retain' });
  });

  test('fails when its stack is in the same region, or deployed before the source', () => {
    const { mumbai, hyderabad } = shop();
    const [here, there] = [network(mumbai), network(hyderabad)];
    const make = (scope: Stack) => () =>
      new ResidentDatabase(mumbai, 'Ledger', {
        dataClass: DataClass.PERSONAL,
        engine: POSTGRES,
        writer: ClusterInstance.serverlessV2('Writer'),
        vpc: here,
        mirror: { scope, vpc: there },
      });
    expect(make(mumbai)).toThrow(/the mirror's stack is in `ap-south-1`, where the source is too/);
    mumbai.addStackDependency(hyderabad);
    expect(make(hyderabad)).toThrow(
      /the mirror's stack `Hyderabad` is deployed before `Mumbai`.*make mirrors of databases in a stack of their own/,
    );
  });

  test('fails when Aurora cannot make it: a burstable class, an old version, backtrack, no readers at all', () => {
    expect(() => mirrored({ writer: ClusterInstance.provisioned('Writer') })).toThrow(
      /burstable class `db.t3.medium`; give writer: ClusterInstance.serverlessV2/,
    );
    const old = DatabaseClusterEngine.auroraPostgres({ version: AuroraPostgresEngineVersion.of('10.21', '10') });
    expect(() => mirrored({ engine: old })).toThrow(/Aurora cannot mirror `aurora-postgresql` 10.21/);
    expect(() => mirrored({ engine: MYSQL, backtrackWindow: Duration.hours(1) })).toThrow(
      /leave backtrackWindow or mirror out/,
    );
    expect(() => mirrored({}, { readers: -1 })).toThrow(/mirror.readers is -1, and a whole number from 0 to 15/);
  });
});

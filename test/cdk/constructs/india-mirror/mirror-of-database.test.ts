import { describe, expect, test } from '@jest/globals';
import { type Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { InstanceClass, InstanceSize, InstanceType, SubnetType } from 'aws-cdk-lib/aws-ec2';
import {
  ClusterInstance,
  DatabaseCluster,
  type DatabaseClusterProps,
  DatabaseInstance,
  DatabaseInstanceEngine,
  type DatabaseInstanceProps,
  PostgresEngineVersion,
} from 'aws-cdk-lib/aws-rds';
import { type ClusterOriginalProps, DataClass, IndiaMirror, type InstanceOriginalProps } from '../../../../lib';
import { network, POSTGRES } from '../database/networks';
import { findingsIn, inShort } from '../inspected';
import { ACCOUNT } from '../payments-shop';
import { withParent } from './singapore';

const LARGE = InstanceType.of(InstanceClass.R7G, InstanceSize.LARGE);
const ISOLATED = { subnetType: SubnetType.PRIVATE_ISOLATED };
const ENGINE = DatabaseInstanceEngine.postgres({ version: PostgresEngineVersion.VER_17_5 });

const judged = (app: Parameters<typeof findingsIn>[0]) => {
  const found = findingsIn(app).filter(({ path }) => /^(?:Singapore|Mumbai)\/(?:Ledger|Orders)/.test(path));
  return found.filter(({ action }) => action !== 'store-in-india').map(inShort);
};

function cluster(stack: Stack, props: Partial<DatabaseClusterProps> = {}): DatabaseCluster {
  return new DatabaseCluster(stack, 'Ledger', {
    engine: POSTGRES,
    writer: ClusterInstance.provisioned('Writer', { instanceType: LARGE }),
    vpc: network(stack),
    vpcSubnets: ISOLATED,
    storageEncrypted: true,
    ...props,
  });
}

function mirroredCluster(props: Partial<ClusterOriginalProps> = {}, original: Partial<DatabaseClusterProps> = {}) {
  const stacks = withParent();
  const copy = IndiaMirror.ofDatabase(stacks.mumbai, 'LedgerInIndia', {
    dataClass: DataClass.COMPANY_BOOKS,
    original: cluster(stacks.singapore, original),
    vpc: network(stacks.mumbai),
    ...props,
  });
  return { ...stacks, copy };
}

describe('the mirror in India of a cluster abroad', () => {
  test('is a secondary of a global database that is made of the original', () => {
    const { singapore, mumbai } = mirroredCluster();
    Template.fromStack(singapore).hasResourceProperties('AWS::RDS::GlobalCluster', {
      GlobalClusterIdentifier: Match.stringLikeRegexp('^mumbai-ledgerinindia-'),
      SourceDBClusterIdentifier: { 'Fn::Join': ['', Match.arrayWith([{ Ref: Match.stringLikeRegexp('^Ledger') }])] },
    });
    Template.fromStack(mumbai).hasResource('AWS::RDS::DBCluster', {
      Properties: {
        SourceRegion: 'ap-southeast-1',
        GlobalClusterIdentifier: Match.stringLikeRegexp('^mumbai-ledgerinindia-'),
        KmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^LedgerInIndiaKey'), 'Arn'] },
        StorageEncrypted: true,
        MasterUsername: Match.absent(),
      },
      DeletionPolicy: 'Retain',
      Metadata: { 'india-residency': { dataClass: 'company-books' } },
    });
    Template.fromStack(mumbai).hasResourceProperties('AWS::RDS::DBInstance', { DBInstanceClass: 'db.r7g.large' });
    expect(mumbai.dependencies).toContain(singapore);
  });

  test('permits books, in one finding that names the clause, and fails personal data', () => {
    expect(judged(mirroredCluster().app)).toEqual([
      'note permitted-copy Mumbai/LedgerInIndia mirror-from-abroad companies-accounts-2014 books-daily-backup-in-india',
    ]);
    expect(judged(mirroredCluster({ dataClass: DataClass.PERSONAL }).app)).toEqual([
      expect.stringMatching(/^violation original-outside-india Mumbai\/LedgerInIndia mirror-from-abroad/),
    ]);
  });

  test('can be of an imported original, which belongs to a global database already', () => {
    const { app, mumbai } = withParent();
    const original = DatabaseCluster.fromDatabaseClusterAttributes(mumbai, 'Parent', { clusterIdentifier: 'ledger' });
    const facts = { dataClass: DataClass.COMPANY_BOOKS, original, vpc: network(mumbai), engine: POSTGRES };
    IndiaMirror.ofDatabase(mumbai, 'LedgerInIndia', {
      ...facts,
      originalRegion: 'us-east-1',
      globalClusterIdentifier: 'world-ledger',
      instanceType: LARGE,
      readers: 2,
    });
    Template.fromStack(mumbai).hasResourceProperties('AWS::RDS::DBCluster', {
      GlobalClusterIdentifier: 'world-ledger',
      SourceRegion: 'us-east-1',
    });
    Template.fromStack(mumbai).resourceCountIs('AWS::RDS::DBInstance', 2);
    expect(judged(app)).toEqual([
      'note permitted-copy Mumbai/LedgerInIndia mirror-from-abroad companies-accounts-2014 books-daily-backup-in-india',
    ]);
  });

  test('fails when an imported original lacks its region, its engine, its global database or its class', () => {
    const { mumbai } = withParent();
    const original = DatabaseCluster.fromDatabaseClusterAttributes(mumbai, 'Parent', { clusterIdentifier: 'ledger' });
    const vpc = network(mumbai);
    const all = { originalRegion: 'us-east-1', engine: POSTGRES, globalClusterIdentifier: 'g', instanceType: LARGE };
    const without = (lacking: keyof typeof all, id: string) => () =>
      IndiaMirror.ofDatabase(mumbai, id, {
        dataClass: DataClass.COMPANY_BOOKS,
        original,
        vpc,
        ...all,
        [lacking]: undefined,
      });
    expect(without('originalRegion', 'A')).toThrow(
      /nobody can tell where its original `Mumbai\/Parent` lies; give originalRegion/,
    );
    expect(without('engine', 'B')).toThrow(/does not tell its engine; give engine: DatabaseClusterEngine/);
    expect(without('globalClusterIdentifier', 'C')).toThrow(
      /give globalClusterIdentifier: '…', the one that it belongs to/,
    );
    expect(without('instanceType', 'D')).toThrow(/does not tell its class; give instanceType: .*, or readers: 0/);
  });

  test('fails when Aurora could not replicate the original', () => {
    expect(() => mirroredCluster({}, { storageEncrypted: false })).toThrow(
      /`Singapore\/Ledger` is not encrypted, and a copy of it could not be; give the original storageEncrypted: true/,
    );
    expect(() => mirroredCluster({}, { manageMasterUserPassword: true })).toThrow(/take manageMasterUserPassword from/);
    expect(() => mirroredCluster({}, { writer: ClusterInstance.provisioned('Writer') })).toThrow(/burstable class/);
    expect(() => mirroredCluster({ readers: 16 })).toThrow(/readers is 16/);
  });
});

function instance(stack: Stack, props: Partial<DatabaseInstanceProps> = {}): DatabaseInstance {
  return new DatabaseInstance(stack, 'Orders', {
    engine: ENGINE,
    instanceType: LARGE,
    vpc: network(stack),
    vpcSubnets: ISOLATED,
    instanceIdentifier: 'orders',
    storageEncrypted: true,
    ...props,
  });
}

function mirroredInstance(props: Partial<InstanceOriginalProps> = {}, original: Partial<DatabaseInstanceProps> = {}) {
  const stacks = withParent();
  const copy = IndiaMirror.ofDatabaseInstance(stacks.mumbai, 'OrdersInIndia', {
    dataClass: DataClass.COMPANY_BOOKS,
    original: instance(stacks.singapore, original),
    vpc: network(stacks.mumbai),
    ...props,
  });
  return { ...stacks, copy };
}

describe('the mirror in India of an instance abroad', () => {
  test('is a read replica that names its source and the region of it', () => {
    const { singapore, mumbai } = mirroredInstance();
    Template.fromStack(mumbai).hasResource('AWS::RDS::DBInstance', {
      Properties: {
        SourceDBInstanceIdentifier: {
          'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:rds:ap-southeast-1:${ACCOUNT}:db:orders`]],
        },
        SourceRegion: 'ap-southeast-1',
        DBInstanceClass: 'db.r7g.large',
        KmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^OrdersInIndiaKey'), 'Arn'] },
        PubliclyAccessible: false,
      },
      DeletionPolicy: 'Retain',
    });
    expect(mumbai.dependencies).toContain(singapore);
  });

  test('permits books, in one finding that names the clause', () => {
    expect(judged(mirroredInstance().app)).toEqual([
      'note permitted-copy Mumbai/OrdersInIndia mirror-from-abroad companies-accounts-2014 books-daily-backup-in-india',
    ]);
  });

  test('can be of an imported original', () => {
    const { app, mumbai } = withParent();
    const original = DatabaseInstance.fromDatabaseInstanceAttributes(mumbai, 'Parent', {
      instanceIdentifier: 'orders',
      instanceEndpointAddress: 'orders.parent.example',
      port: 5432,
      securityGroups: [],
      engine: ENGINE,
    });
    const facts = { dataClass: DataClass.COMPANY_BOOKS, original, vpc: network(mumbai), instanceType: LARGE };
    IndiaMirror.ofDatabaseInstance(mumbai, 'OrdersInIndia', { ...facts, originalRegion: 'us-east-1', multiAz: true });
    Template.fromStack(mumbai).hasResourceProperties('AWS::RDS::DBInstance', {
      SourceRegion: 'us-east-1',
      MultiAZ: true,
    });
    expect(judged(app)).toEqual([
      'note permitted-copy Mumbai/OrdersInIndia mirror-from-abroad companies-accounts-2014 books-daily-backup-in-india',
    ]);
    expect(() => IndiaMirror.ofDatabaseInstance(mumbai, 'X', facts)).toThrow(/give originalRegion/);
    const withoutClass = { ...facts, instanceType: undefined, originalRegion: 'us-east-1' };
    expect(() => IndiaMirror.ofDatabaseInstance(mumbai, 'Y', withoutClass)).toThrow(/give instanceType/);
  });

  test('fails when RDS could not replicate the original, or nobody knows its name', () => {
    expect(() => mirroredInstance({}, { instanceIdentifier: undefined })).toThrow(
      /has no name that is known at synthesis; give the original instanceIdentifier: '…'/,
    );
    expect(() => mirroredInstance({}, { storageEncrypted: false })).toThrow(/is not encrypted/);
    expect(() => mirroredInstance({}, { manageMasterUserPassword: true })).toThrow(
      /take manageMasterUserPassword from/,
    );
  });

  test('fails when the original is in India', () => {
    const { mumbai } = withParent();
    const original = instance(mumbai);
    const facts = { dataClass: DataClass.COMPANY_BOOKS, original, vpc: original.vpc };
    expect(() => IndiaMirror.ofDatabaseInstance(mumbai, 'Copy', facts)).toThrow(
      /is in `ap-south-1`, which is in India/,
    );
  });
});

import { describe, expect, test } from '@jest/globals';
import { RemovalPolicy, Size, type Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Peer } from 'aws-cdk-lib/aws-ec2';
import { ContainerImage, FargateService, FargateTaskDefinition, Cluster, type Volume } from 'aws-cdk-lib/aws-ecs';
import { LifecyclePolicy, OutOfInfrequentAccessPolicy, PerformanceMode, ThroughputMode } from 'aws-cdk-lib/aws-efs';
import { AnyPrincipal, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { FileSystem as LambdaFileSystem } from 'aws-cdk-lib/aws-lambda';
import { DataClass, ResidentFileSystem, type ResidentFileSystemProps, ResidentKey } from '../../../../lib';
import { clerk } from '../clerk';
import { grantedActions } from '../granted-actions';
import { network } from '../network';
import { shop } from '../payments-shop';

function invoices(props: Partial<ResidentFileSystemProps> = {}) {
  const { mumbai } = shop();
  const vpc = network(mumbai);
  const dataClass = DataClass.COMPANY_BOOKS;
  return { mumbai, vpc, fileSystem: new ResidentFileSystem(mumbai, 'Invoices', { dataClass, vpc, ...props }) };
}

interface Statement {
  Effect: string;
  Sid?: string;
  Action: string | string[];
}

function policyOf(stack: Stack): Statement[] {
  const [fileSystem] = Object.values(Template.fromStack(stack).findResources('AWS::EFS::FileSystem'));
  return fileSystem?.Properties.FileSystemPolicy.Statement as Statement[];
}

describe('by default a file system', () => {
  test('is encrypted with its own rotated key, backed up every day, not replicated, and stays', () => {
    const { mumbai } = invoices();
    Template.fromStack(mumbai).hasResource('AWS::EFS::FileSystem', {
      Properties: {
        Encrypted: true,
        KmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^InvoicesKey'), 'Arn'] },
        BackupPolicy: { Status: 'ENABLED' },
        ReplicationConfiguration: Match.absent(),
      },
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Metadata: { 'india-residency': { dataClass: 'company-books' } },
    });
  });

  test('refuses clients without TLS, and allows nobody anything that IAM does not', () => {
    const statements = policyOf(invoices().mumbai);
    expect(statements).toEqual([
      expect.objectContaining({
        Sid: 'OnlyWithTls',
        Effect: 'Deny',
        Action: '*',
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      }),
    ]);
  });

  test('can be mounted in each zone, by nobody yet', () => {
    const { mumbai } = invoices();
    Template.fromStack(mumbai).resourceCountIs('AWS::EFS::MountTarget', 2);
    Template.fromStack(mumbai).hasResourceProperties('AWS::EC2::SecurityGroup', {
      SecurityGroupIngress: Match.absent(),
    });
  });
});

test('a file system refuses that somebody replicates it by hand, if asked to', () => {
  const statements = policyOf(invoices({ refuseOutsideReplication: true }).mumbai);
  expect(statements).toContainEqual(
    expect.objectContaining({
      Sid: 'OnlyCloudFormation',
      Effect: 'Deny',
      Action: 'elasticfilesystem:CreateReplicationConfiguration',
    }),
  );
});

test('a file system keeps the statements that the app gives it', () => {
  const open = new PolicyStatement({
    sid: 'Readers',
    principals: [new AnyPrincipal()],
    actions: ['elasticfilesystem:ClientMount'],
  });
  const { mumbai } = invoices({ fileSystemPolicy: new PolicyDocument({ statements: [open] }) });
  expect(policyOf(mumbai).map(({ Sid }) => Sid)).toEqual(['Readers', 'OnlyWithTls']);
});

test('a file system takes the props of its CDK counterpart', () => {
  const { mumbai } = invoices({
    fileSystemName: 'invoices',
    lifecyclePolicy: LifecyclePolicy.AFTER_30_DAYS,
    outOfInfrequentAccessPolicy: OutOfInfrequentAccessPolicy.AFTER_1_ACCESS,
    transitionToArchivePolicy: LifecyclePolicy.AFTER_90_DAYS,
    performanceMode: PerformanceMode.GENERAL_PURPOSE,
    throughputMode: ThroughputMode.PROVISIONED,
    provisionedThroughputPerSecond: Size.mebibytes(10),
    enableAutomaticBackups: false,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  Template.fromStack(mumbai).hasResource('AWS::EFS::FileSystem', {
    Properties: {
      FileSystemTags: [{ Key: 'Name', Value: 'invoices' }],
      LifecyclePolicies: [
        { TransitionToIA: 'AFTER_30_DAYS' },
        { TransitionToPrimaryStorageClass: 'AFTER_1_ACCESS' },
        { TransitionToArchive: 'AFTER_90_DAYS' },
      ],
      PerformanceMode: 'generalPurpose',
      ThroughputMode: 'provisioned',
      ProvisionedThroughputInMibps: 10,
      BackupPolicy: Match.absent(),
    },
    DeletionPolicy: 'Delete',
  });
});

test('a file system can stand in one zone', () => {
  const { mumbai } = invoices({ oneZone: true });
  Template.fromStack(mumbai).hasResourceProperties('AWS::EFS::FileSystem', { AvailabilityZoneName: 'ap-south-1a' });
  Template.fromStack(mumbai).resourceCountIs('AWS::EFS::MountTarget', 1);
});

describe('fails with', () => {
  const made = (props: object) => () => invoices(props);

  test('what residency fixes', () => {
    expect(made({ allowAnonymousAccess: true })).toThrow(
      /`Mumbai\/Invoices`: `allowAnonymousAccess` is `true`, and a ResidentFileSystem is never open to anonymous clients/,
    );
    expect(made({ encrypted: false })).toThrow(/always encrypted with a KMS key/);
    expect(made({ replicationConfiguration: {} })).toThrow(/replicated with `mirror`/);
  });

  test('a key of another region', () => {
    const { mumbai, hyderabad } = shop();
    const encryptionKey = new ResidentKey(hyderabad, 'Key', { dataClass: DataClass.COMPANY_BOOKS });
    const props = { dataClass: DataClass.COMPANY_BOOKS, vpc: network(mumbai), encryptionKey };
    expect(() => new ResidentFileSystem(mumbai, 'Invoices', props)).toThrow(
      '`Mumbai/Invoices`: its encryptionKey is in `ap-south-2`; give a key that is in `ap-south-1`',
    );
  });
});

describe('a file system is an IFileSystem', () => {
  test('it is mounted by a function', () => {
    const { mumbai, vpc, fileSystem } = invoices();
    const accessPoint = fileSystem.addAccessPoint('Clerk', { path: '/clerk', posixUser: { uid: '1000', gid: '1000' } });
    clerk(mumbai, { vpc, filesystem: LambdaFileSystem.fromEfsAccessPoint(accessPoint, '/mnt/invoices') });
    Template.fromStack(mumbai).hasResourceProperties('AWS::Lambda::Function', {
      FileSystemConfigs: [{ LocalMountPath: '/mnt/invoices', Arn: Match.anyValue() }],
    });
    expect(grantedActions(mumbai)).toEqual(
      expect.arrayContaining(['elasticfilesystem:ClientMount', 'elasticfilesystem:ClientWrite']),
    );
    Template.fromStack(mumbai).hasResourceProperties('AWS::EC2::SecurityGroupIngress', { FromPort: 2049 });
  });

  test('it is mounted by a Fargate service, with TLS and IAM', () => {
    const { mumbai, vpc, fileSystem } = invoices();
    const volume: Volume = {
      name: 'invoices',
      efsVolumeConfiguration: {
        fileSystemId: fileSystem.fileSystemId,
        transitEncryption: 'ENABLED',
        authorizationConfig: { iam: 'ENABLED' },
      },
    };
    const taskDefinition = new FargateTaskDefinition(mumbai, 'Task', { volumes: [volume] });
    taskDefinition.addContainer('Web', { image: ContainerImage.fromRegistry('shop/web') });
    fileSystem.grantReadWrite(taskDefinition.taskRole);
    const cluster = new Cluster(mumbai, 'Cluster', { vpc });
    const service = new FargateService(mumbai, 'Web', { cluster, taskDefinition, minHealthyPercent: 100 });
    fileSystem.connections.allowDefaultPortFrom(service);
    Template.fromStack(mumbai).hasResourceProperties('AWS::ECS::TaskDefinition', {
      Volumes: [{ EFSVolumeConfiguration: Match.objectLike({ TransitEncryption: 'ENABLED' }) }],
    });
    expect(grantedActions(mumbai)).toContain('elasticfilesystem:ClientWrite');
    expect(policyOf(mumbai).filter(({ Effect }) => Effect === 'Allow')).toEqual([]);
  });

  test('a reader may read, and not write', () => {
    const { mumbai, fileSystem } = invoices();
    fileSystem.grantRead(clerk(mumbai));
    expect(grantedActions(mumbai)).toEqual(['elasticfilesystem:ClientMount']);
    fileSystem.connections.allowDefaultPortFrom(Peer.ipv4('10.0.0.0/16'));
    expect(policyOf(mumbai).filter(({ Effect }) => Effect === 'Allow')).toEqual([]);
  });
});

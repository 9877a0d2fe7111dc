import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ignoredPaths, mechanismsOf } from '../../../lib/core/catalogue/catalogue';
import { isIgnoredPath } from '../../../lib/core/catalogue/ignored-path';
import { readCatalogue } from '../../../scripts/catalogue/compile';
import { emitMechanisms, emitTypes } from '../../../scripts/catalogue/emit';

const root = resolve(__dirname, '../../..');
const at = (type: string, path: string) => mechanismsOf(type).filter((mechanism) => mechanism.path === path);

describe('the compiled catalogue', () => {
  const source = readCatalogue(root);

  test.each([
    ['mechanisms.json', emitMechanisms(source)],
    ['types.json', emitTypes(source)],
  ])('%s is what the YAML says: run scripts/generate-catalogue.ts', (file, text) => {
    expect(readFileSync(resolve(root, 'lib/core/catalogue', file), 'utf8') === text).toBe(true);
  });
});

describe('the mechanisms of a type', () => {
  test('a bucket replicates to the bucket that a rule names', () => {
    expect(at('AWS::S3::Bucket', 'ReplicationConfiguration.Rules[].Destination.Bucket')).toEqual([
      {
        type: 'AWS::S3::Bucket',
        path: 'ReplicationConfiguration.Rules[].Destination.Bucket',
        mechanism: 'replica',
        direction: 'out',
        foundBy: 's3-bucket-owner',
        moves: 'content',
        weight: 'critical',
        sameRegionEnforced: 'no',
      },
    ]);
  });

  test('the key of a replica is evidence of where the replica lies', () => {
    const [key] = at(
      'AWS::S3::Bucket',
      'ReplicationConfiguration.Rules[].Destination.EncryptionConfiguration.ReplicaKmsKeyID',
    );
    expect(key).toMatchObject({ role: 'evidence', evidenceFor: 'ReplicationConfiguration.Rules[].Destination.Bucket' });
  });

  test('the key of a Firehose bucket is evidence for that bucket and no other', () => {
    const keys = mechanismsOf('AWS::KinesisFirehose::DeliveryStream').filter((m) => m.path.endsWith('AWSKMSKeyARN'));
    expect(keys.length).toBeGreaterThan(10);
    for (const { path, evidenceFor } of keys)
      expect(evidenceFor).toBe(path.replace('EncryptionConfiguration.KMSEncryptionConfig.AWSKMSKeyARN', 'BucketARN'));
  });

  test('an edge-optimised API only passes the edge, also where nothing says so', () => {
    const [types] = at('AWS::ApiGateway::RestApi', 'EndpointConfiguration.Types');
    expect(types).toMatchObject({ role: 'transit', argument: 'EDGE,absent' });
  });

  test('strong consistency of a global table switches on what its replicas place', () => {
    expect(at('AWS::DynamoDB::GlobalTable', 'MultiRegionConsistency')[0]?.role).toBe('switch');
    expect(at('AWS::DynamoDB::GlobalTable', 'Replicas[].Region')[0]?.role).toBeUndefined();
  });

  test('one entry for equal properties stands at each of them', () => {
    const values = at('AWS::CodeBuild::Project', 'SecondarySources[].BuildSpec');
    expect(values).toHaveLength(1);
    expect(values[0]).toMatchObject({ foundBy: 'opaque-body', argument: 'yaml' });
  });

  test.each([
    ['AWS::Lambda::EventSourceMapping', 'FunctionName', 'out'],
    ['AWS::Events::Rule', 'EventBusName', 'in'],
    ['AWS::Logs::SubscriptionFilter', 'LogGroupName', 'in'],
    ['AWS::RDS::DBInstance', 'DBClusterIdentifier', 'in'],
    ['AWS::RDS::DBProxyTargetGroup', 'DBClusterIdentifiers[]', 'in'],
    ['AWS::EFS::AccessPoint', 'FileSystemId', 'out'],
    ['AWS::ECS::Service', 'TaskDefinition', 'in'],
    ['AWS::ApiGateway::Method', 'RestApiId', 'in'],
    ['AWS::Kinesis::StreamConsumer', 'StreamARN', 'in'],
    ['AWS::Backup::BackupSelection', 'BackupSelection.Resources[]', 'in'],
  ])('%s carries by its %s (%s) what the other holds', (type, path, direction) => {
    expect(at(type, path).map((m) => [m.mechanism, m.direction])).toContainEqual(['join', direction]);
  });

  test('a type that moves nothing, and one that nobody knows, have none', () => {
    expect(mechanismsOf('AWS::EC2::RouteTable')).toEqual([]);
    expect(mechanismsOf('constructor')).toEqual([]);
  });
});

describe('the paths that the catch-all passes over', () => {
  test.each([
    ['AWS::S3::Bucket', 'Tags[0].Value'],
    ['AWS::S3::Bucket', 'BucketName'],
    ['AWS::ECS::TaskDefinition', 'Tags[1].Value'],
    ['AWS::SNS::Topic', 'KmsMasterKeyId'],
    [
      'AWS::S3::Bucket',
      'BucketEncryption.ServerSideEncryptionConfiguration[0].ServerSideEncryptionByDefault.KMSMasterKeyID',
    ],
    ['AWS::CloudFront::Distribution', 'DistributionConfig.ViewerCertificate.AcmCertificateArn'],
    ['AWS::ApiGateway::DomainName', 'CertificateArn'],
    ['AWS::CloudFront::Distribution', 'DistributionConfig.WebACLId'],
    ['AWS::IAM::Policy', 'PolicyDocument.Statement[2].Condition.StringEquals.aws:RequestedRegion[1]'],
    ['AWS::S3::BucketPolicy', 'PolicyDocument.Statement[0].Resource'],
    ['AWS::Events::Rule', 'EventPattern.detail.awsRegion[0]'],
    ['AWS::Lambda::Function', 'Code.S3Bucket'],
    ['AWS::Shop::Ledger', 'Anything.Tags.Owner'],
  ])('%s %s', (type, path) => {
    expect(isIgnoredPath(type, path)).toBe(true);
  });

  test.each([
    ['AWS::S3::Bucket', 'ReplicationConfiguration.Rules[0].Destination.Bucket'],
    ['AWS::IAM::Policy', 'PolicyDocument.Statement[0].Resource'],
    ['AWS::Lambda::Function', 'Environment.Variables.TagsTable'],
    ['AWS::Lambda::Function', 'CodeBucket'],
    ['AWS::SQS::Queue', 'Title.Region'],
    ['AWS::Shop::Ledger', 'ReplicaRegion'],
  ])('but not %s %s', (type, path) => {
    expect(isIgnoredPath(type, path)).toBe(false);
  });

  test('a name is passed over for the type whose name it is', () => {
    expect(ignoredPaths('AWS::DynamoDB::Table')).toContain('TableName');
    expect(ignoredPaths('AWS::Timestream::ScheduledQuery')).not.toContain('TableName');
  });
});

import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readCatalogue } from '../../../scripts/catalogue/compile';
import { typeFacts } from '../../../lib/core/catalogue/type-facts';
import { hasPath, specTypes } from './spec-paths';

const { types } = readCatalogue(resolve(__dirname, '../../..'));

/** SAM has them, the specification does not yet. */
const SAM_BEYOND_THE_SPEC = ['CapacityProvider', 'Connector', 'GraphQLApi', 'WebSocketApi'].map(
  (name) => `AWS::Serverless::${name}`,
);

describe('catalogue/types.yaml', () => {
  test('fails when the specification has a type that nobody has classed', () => {
    expect(specTypes.filter((type) => !types.has(type))).toEqual([]);
  });

  test('classes nothing that exists neither in the specification nor in SAM nor in the CDK', () => {
    const known = new Set([...specTypes, ...SAM_BEYOND_THE_SPEC]);
    expect([...types.keys()].filter((type) => !known.has(type) && !type.startsWith('Custom::'))).toEqual([]);
  });

  test('every name is a property of its type', () => {
    const wrong = [...types].filter(
      ([type, { name }]) => name !== undefined && !SAM_BEYOND_THE_SPEC.includes(type) && !hasPath(type, name),
    );
    expect(wrong.map(([type, { name }]) => `${type} ${name}`)).toEqual([]);
  });

  test('whatever a transform makes of a type is classed too', () => {
    const targets = [...types.values()].flatMap(({ expandsTo }) => expandsTo ?? []);
    expect(targets.length).toBeGreaterThan(0);
    expect(targets.filter((type) => !types.has(type))).toEqual([]);
  });

  test('what is global says what it moves', () => {
    const silent = [...types].filter(([, f]) => f.class === 'global-or-edge' && f.globalMoves === undefined);
    expect(silent.map(([type]) => type)).toEqual([]);
  });
});

describe('the facts of a type', () => {
  test.each([
    ['AWS::S3::Bucket', 'content', 'BucketName'],
    ['AWS::DynamoDB::Table', 'content', 'TableName'],
    ['AWS::DynamoDB::GlobalTable', 'content', 'TableName'],
    ['AWS::RDS::DBInstance', 'content', 'DBInstanceIdentifier'],
    ['AWS::RDS::DBCluster', 'content', 'DBClusterIdentifier'],
    ['AWS::SQS::Queue', 'content', 'QueueName'],
    ['AWS::Kinesis::Stream', 'content', 'Name'],
    ['AWS::SecretsManager::Secret', 'content', 'Name'],
    ['AWS::Cognito::UserPool', 'content', undefined],
    ['AWS::Logs::LogGroup', 'logs', 'LogGroupName'],
    ['AWS::ECR::Repository', 'code', 'RepositoryName'],
    ['AWS::SSM::Parameter', 'configuration', 'Name'],
    ['AWS::CloudWatch::Dashboard', 'configuration', 'DashboardName'],
    ['AWS::IoT::Thing', 'configuration', 'ThingName'],
    ['AWS::KMS::Key', 'keys', undefined],
    ['AWS::KMS::ReplicaKey', 'keys', undefined],
    ['AWS::Backup::BackupVault', 'content', 'BackupVaultName'],
    ['AWS::OpenSearchService::Domain', 'content', 'DomainName'],
  ])('%s is a store that holds %s, and is called by its %s', (type, holds, name) => {
    expect(typeFacts(type)).toMatchObject({ class: 'data-store', holds, ...(name ? { name } : {}) });
    expect(typeFacts(type)?.name).toBe(name);
  });

  test.each([
    'AWS::SNS::Topic',
    'AWS::SNS::Subscription',
    'AWS::Events::EventBus',
    'AWS::Events::Rule',
    'AWS::Events::ApiDestination',
    'AWS::Scheduler::Schedule',
    'AWS::StepFunctions::StateMachine',
    'AWS::Lambda::Function',
    'AWS::ApiGateway::RestApi',
    'AWS::CloudFront::Distribution',
    'AWS::EC2::Instance',
    'AWS::ECS::TaskDefinition',
  ])('undeclared, %s is lowered', (type) => {
    expect(typeFacts(type)?.lowered).toBe(true);
  });

  test.each([
    'AWS::KinesisFirehose::DeliveryStream',
    'AWS::Pipes::Pipe',
    'AWS::KafkaConnect::Connector',
    'AWS::Transfer::Connector',
    'AWS::DMS::ReplicationTask',
    'AWS::DMS::Endpoint',
    'AWS::DataSync::Task',
    'AWS::AppFlow::Flow',
    'AWS::OSIS::Pipeline',
    'AWS::MSK::Replicator',
    'AWS::Backup::BackupPlan',
    'AWS::DLM::LifecyclePolicy',
    'AWS::S3::Bucket',
  ])('%s lands or keeps content, and is never lowered', (type) => {
    expect(typeFacts(type)).toBeDefined();
    expect(typeFacts(type)?.lowered).toBeUndefined();
  });

  test.each(['AWS::CertificateManager::Certificate', 'AWS::WAFv2::WebACL', 'AWS::SSO::PermissionSet'])(
    '%s is control only: it may stand anywhere',
    (type) => {
      expect(typeFacts(type)?.class).toBe('control');
    },
  );

  test('a SAM function is what it expands to', () => {
    expect(typeFacts('AWS::Serverless::Function')).toMatchObject({
      class: 'compute',
      expandsTo: 'AWS::Lambda::Function',
    });
  });

  test('a type that nobody knows has none, whatever it is called', () => {
    expect(typeFacts('AWS::Shop::Ledger')).toBeUndefined();
    expect(typeFacts('constructor')).toBeUndefined();
  });
});

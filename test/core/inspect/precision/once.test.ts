import { describe, expect, test } from '@jest/globals';
import { findingsIn, inspected, small, stack, type Resources } from '../inspected';
import { bucket, declared, lambda, queue, ref, replicating, resource, table, topic } from '../shop';

const estate = (inMumbai: Resources, inDublin: Resources) =>
  findingsIn([
    stack({ Resources: inMumbai }, 'ap-south-1', 'Mumbai'),
    stack({ Resources: inDublin }, 'eu-west-1', 'Dublin'),
  ]).map(small);

const Copy = bucket({ BucketName: 'files-in-dublin' });

describe('each class of a store abroad is judged once', () => {
  test('at the flow that brought it from India', () => {
    const Files = declared(replicating('arn:aws:s3:::files-in-dublin'), 'personal');
    expect(estate({ Files }, { Copy })).toMatchObject([{ id: 'Files', rule: 'copy-outside-india', to: 'eu-west-1' }]);
  });

  test('its other classes as a store', () => {
    const Files = declared(replicating('arn:aws:s3:::files-in-dublin'), 'personal');
    const found = estate({ Files }, { Copy: declared(Copy, 'payment') }).map(({ id, rule, dataClass }) => [
      id,
      rule,
      dataClass,
    ]);
    expect(found).toEqual([
      ['Copy', 'store-outside-india', 'payment'],
      ['Files', 'copy-outside-india', 'personal'],
    ]);
  });

  test('as a mirror, if a complete copy lies in India', () => {
    const Original = declared(replicating('arn:aws:s3:::files-in-mumbai'), 'payment-foreign-leg');
    const Mirror = bucket({ BucketName: 'files-in-mumbai' });
    expect(estate({ Mirror }, { Original })).toMatchObject([
      {
        id: 'Original',
        rule: 'original-outside-india',
        action: 'mirror-from-abroad',
        dataClass: 'payment-foreign-leg',
      },
    ]);
  });

  test('else as a store abroad, whatever lies beside it', () => {
    expect(estate({}, { Copy: declared(Copy, 'personal') })).toMatchObject([
      { id: 'Copy', rule: 'store-outside-india' },
    ]);
  });

  test('members of a cluster are the cluster', () => {
    const Ledger = declared(resource('AWS::RDS::DBCluster', { Engine: 'aurora-mysql' }), 'payment');
    const member = resource('AWS::RDS::DBInstance', { DBClusterIdentifier: ref('Ledger'), Engine: 'aurora-mysql' });
    expect(estate({}, { Ledger, One: member, Two: member })).toMatchObject([
      { id: 'Ledger', rule: 'store-outside-india' },
    ]);
  });

  test('undeclared compute abroad is one warning a stack; what is empty or a gateway, none', () => {
    const Cluster = resource('AWS::ECS::Cluster');
    const Gateway = resource('AWS::ApiGatewayV2::Api', { ProtocolType: 'HTTP' });
    const findings = estate({}, { One: lambda(), Two: lambda(), Cluster, Gateway });
    expect(findings.filter(({ level }) => level !== 'note')).toMatchObject([
      { level: 'warning', rule: 'compute-outside-india' },
    ]);
    expect(estate({}, { Cluster, Gateway }).filter(({ level }) => level !== 'note')).toEqual([]);
  });

  test('one flow that several properties tell is one finding', () => {
    const Key = 'arn:aws:kms:eu-west-1:111111111111:key/k';
    const Orders = declared(
      resource('AWS::DynamoDB::GlobalTable', {
        Replicas: [{ Region: 'ap-south-1' }, { Region: 'eu-west-1', SSESpecification: { KMSMasterKeyId: Key } }],
      }),
      'personal',
    );
    expect(inspected({ Orders })).toHaveLength(1);
  });

  test('two replicas abroad are two', () => {
    const Orders = resource('AWS::DynamoDB::GlobalTable', {
      Replicas: [{ Region: 'eu-west-1' }, { Region: 'us-east-1' }],
    });
    expect(inspected({ Orders }).map(({ to }) => to)).toEqual(['eu-west-1', 'us-east-1']);
    expect(inspected({ Orders: table() })).toEqual([]);
  });

  test('where what takes it in stands abroad and only passes it on', () => {
    const TopicArn = 'arn:aws:sns:ap-south-1:111111111111:orders';
    const Orders = declared(topic({ TopicName: 'orders' }), 'personal');
    const Sink = declared(queue(), 'personal');
    const Sub = (Protocol: string, Endpoint: unknown) =>
      resource('AWS::SNS::Subscription', { TopicArn, Protocol, Endpoint });
    expect(estate({ Orders }, { Sink, Sub: Sub('sqs', { 'Fn::GetAtt': ['Sink', 'Arn'] }) })).toMatchObject([
      { id: 'Sub', rule: 'copy-outside-india' },
    ]);
    const Books = declared(topic({ TopicName: 'orders' }), 'securities-market');
    const toCompute = { Mailer: lambda(), Sub: Sub('lambda', { 'Fn::GetAtt': ['Mailer', 'Arn'] }) };
    expect(estate({ Orders: Books }, toCompute)).toContainEqual(
      expect.objectContaining({ id: 'Sub', rule: 'processing-outside-india', level: 'violation' }),
    );
  });
});

import { describe, expect, test } from '@jest/globals';
import { inspected } from '../inspected';
import { arnOf, counts, declared, firehose, globalTable, QUEUE_ABROAD, ref, resource, stream, topic } from '../shop';

/** A destination of nobody's: by itself neither known nor a region. */
const OPEN = { Parameters: { Partner: { Type: 'String' } } };

describe('how sure the class is', () => {
  test('fails when a store of which nobody said anything replicates to us-east-1', () => {
    expect(inspected({ Customers: globalTable('ap-south-1', 'us-east-1') })).toEqual([
      {
        level: 'violation',
        rule: 'copy-outside-india',
        id: 'Customers',
        property: 'Replicas[1].Region',
        to: 'us-east-1',
        dataClass: 'personal',
        action: 'copy-out',
      },
    ]);
  });

  test('fails when a declared topic sends to a host that nobody can tell', () => {
    const Orders = declared(topic(), 'personal');
    const Hook = resource('AWS::SNS::Subscription', {
      TopicArn: ref('Orders'),
      Protocol: 'sqs',
      Endpoint: ref('Partner'),
    });
    const findings = inspected({ ...OPEN, Resources: { Orders, Hook } });
    expect(findings).toMatchObject([{ level: 'violation', rule: 'placement-unresolved', id: 'Hook' }]);
  });

  test('warns only, one level lower, when the same topic is undeclared and nothing known flows in', () => {
    const Hook = resource('AWS::SNS::Subscription', {
      TopicArn: ref('Orders'),
      Protocol: 'sqs',
      Endpoint: ref('Partner'),
    });
    const findings = inspected({ ...OPEN, Resources: { Orders: topic(), Hook } });
    expect(findings).toMatchObject([{ level: 'warning', rule: 'placement-unresolved', id: 'Hook' }]);
  });

  test('fails when an undeclared topic sends to a queue whose ARN itself names eu-west-1', () => {
    const Hook = resource('AWS::SNS::Subscription', {
      TopicArn: ref('Orders'),
      Protocol: 'sqs',
      Endpoint: QUEUE_ABROAD,
    });
    expect(inspected({ Orders: topic(), Hook })).toMatchObject([
      { level: 'violation', rule: 'copy-outside-india', id: 'Hook', to: 'eu-west-1' },
    ]);
  });

  test.each([
    ['an API destination', resource('AWS::Events::ApiDestination', { InvocationEndpoint: ref('Partner') })],
    ['a schedule', resource('AWS::Scheduler::Schedule', { Target: { Arn: ref('Partner') } })],
    [
      'a bus rule',
      resource('AWS::Events::Rule', { EventPattern: { source: ['shop.orders'] }, Targets: [{ Arn: ref('Partner') }] }),
    ],
    ['an integration of an API', resource('AWS::ApiGatewayV2::Integration', { IntegrationUri: ref('Partner') })],
  ])('is one level lower for %s of which nobody said anything', (_, Sender) => {
    const unsaid = inspected({ ...OPEN, Resources: { Sender } }).map(({ level }) => level);
    const said = inspected({ ...OPEN, Resources: { Sender: declared(Sender, 'personal') } }).map(({ level }) => level);
    expect([...said, ...unsaid]).toEqual(said[0] === 'violation' ? ['violation', 'warning'] : ['warning', 'note']);
  });

  test.each([
    ['Firehose', firehose(undefined, 'arn:aws:s3:::somebodys-bucket')],
    [
      'a Kafka connector',
      resource('AWS::KafkaConnect::Connector', { ConnectorConfiguration: { 's3.region': ref('Partner') } }),
    ],
    ['a pipe', resource('AWS::Pipes::Pipe', { Target: ref('Partner') })],
    ['a DMS endpoint', resource('AWS::DMS::Endpoint', { EndpointType: 'target', ServerName: ref('Partner') })],
    ['DataSync', resource('AWS::DataSync::LocationS3', { S3BucketArn: 'arn:aws:s3:::somebodys-bucket' })],
    [
      'a backup plan',
      resource('AWS::Backup::BackupPlan', {
        BackupPlan: { BackupPlanRule: [{ CopyActions: [{ DestinationBackupVaultArn: ref('Partner') }] }] },
      }),
    ],
  ])('fails for %s, a mover that lands content, although nobody said anything', (_, Mover) => {
    expect(inspected({ ...OPEN, Resources: { Mover } })).toMatchObject([
      { level: 'violation', rule: 'placement-unresolved', id: 'Mover', dataClass: 'personal' },
    ]);
  });

  test('fails when a class that was carried there leaves, although the mover itself is undeclared', () => {
    const Payments = declared(stream(), 'payment');
    const Ledger = firehose(arnOf('Payments'), 'arn:aws:s3:::somebodys-bucket');
    expect(inspected({ Payments, Ledger })).toMatchObject([
      { level: 'violation', rule: 'placement-unresolved', id: 'Ledger', dataClass: 'payment' },
    ]);
  });

  test('a mover that is fed by nothing but metrics is generic', () => {
    const Metrics = resource('AWS::CloudWatch::MetricStream', { FirehoseArn: arnOf('Delivery') });
    const Delivery = resource('AWS::KinesisFirehose::DeliveryStream', {
      HttpEndpointDestinationConfiguration: { EndpointConfiguration: { Url: 'https://metrics.vendor.example/in' } },
    });
    const [finding, ...more] = inspected({ Metrics, Delivery });
    expect(finding).toMatchObject({ id: 'Delivery', dataClass: 'generic', to: 'metrics.vendor.example' });
    expect([finding!.level, more]).toEqual(['warning', []]);
  });

  test('a mover that is fed by metrics and by a stream of customers is not', () => {
    const Metrics = resource('AWS::CloudWatch::MetricStream', { FirehoseArn: arnOf('Delivery') });
    const Delivery = resource('AWS::KinesisFirehose::DeliveryStream', {
      KinesisStreamSourceConfiguration: { KinesisStreamARN: arnOf('Customers') },
      HttpEndpointDestinationConfiguration: { EndpointConfiguration: { Url: 'https://metrics.vendor.example/in' } },
    });
    const findings = inspected({ Metrics, Delivery, Customers: declared(stream(), 'personal') });
    expect(findings).toMatchObject([{ level: 'violation', id: 'Delivery', dataClass: 'personal' }]);
  });

  test('counts that are declared as such are permitted to go', () => {
    expect(inspected({ Totals: counts(globalTable('ap-south-1', 'us-east-1')) })).toMatchObject([
      { level: 'note', rule: 'permitted-copy', id: 'Totals', dataClass: 'generic' },
    ]);
  });
});

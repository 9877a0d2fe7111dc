import { describe, expect, test } from '@jest/globals';
import { ABROAD, ARN, expanded, SELF } from './serverless-shop';

const event = (Type: string, Properties: object, more = {}) =>
  expanded('Function', { Events: { Orders: { Type, Properties } } }, more);

test.each([
  ['SQS', 'Queue', 'arn:aws:sqs:us-east-1:111111111111:orders'],
  ['Kinesis', 'Stream', 'arn:aws:kinesis:us-east-1:111111111111:stream/orders'],
  ['DynamoDB', 'Stream', 'arn:aws:dynamodb:us-east-1:111111111111:table/orders/stream/x'],
  ['MSK', 'Stream', 'arn:aws:kafka:us-east-1:111111111111:cluster/orders/x'],
  ['MQ', 'Broker', 'arn:aws:mq:us-east-1:111111111111:broker:orders:x'],
  ['DocumentDB', 'Cluster', 'arn:aws:rds:us-east-1:111111111111:cluster:orders'],
])('a function reads from the source of its %s event', (type, property, source) => {
  const DestinationConfig = { OnFailure: { Destination: ABROAD } };
  expect(event(type, { [property]: source, BatchSize: 10, DestinationConfig })['PayOrders']).toMatchObject({
    type: 'AWS::Lambda::EventSourceMapping',
    properties: { BatchSize: 10, DestinationConfig, EventSourceArn: source, FunctionName: SELF },
  });
});

test('reads from brokers outside of AWS, and from a schema registry', () => {
  const made = event('SelfManagedKafka', {
    KafkaBootstrapServers: ['kafka.example.com:9092'],
    SchemaRegistryConfig: { SchemaRegistryURI: 'https://schemas.example.com' },
    Topics: ['orders'],
  });
  expect(made['PayOrders']!.properties).toEqual({
    SelfManagedEventSource: { Endpoints: { KafkaBootstrapServers: ['kafka.example.com:9092'] } },
    SelfManagedKafkaEventSourceConfig: { SchemaRegistryConfig: { SchemaRegistryURI: 'https://schemas.example.com' } },
    Topics: ['orders'],
    FunctionName: SELF,
  });
});

describe('a topic', () => {
  const Topic = 'arn:aws:sns:us-east-1:111111111111:orders';

  test('sends to the function, from a region that is named', () => {
    expect(event('SNS', { Topic, Region: 'us-east-1', RedrivePolicy: { deadLetterTargetArn: ABROAD } })).toMatchObject({
      PayOrders: {
        type: 'AWS::SNS::Subscription',
        properties: {
          TopicArn: Topic,
          Region: 'us-east-1',
          Protocol: 'lambda',
          Endpoint: ARN,
          RedrivePolicy: { deadLetterTargetArn: ABROAD },
        },
      },
    });
  });

  test('sends to a queue between, which is made', () => {
    const queue = { 'Fn::GetAtt': ['PayOrdersQueue', 'Arn'] };
    expect(event('SNS', { Topic, SqsSubscription: true })).toMatchObject({
      PayOrders: { properties: { Protocol: 'sqs', Endpoint: queue } },
      PayOrdersQueue: { type: 'AWS::SQS::Queue' },
      PayOrdersEventSourceMapping: { properties: { EventSourceArn: queue, FunctionName: SELF } },
    });
  });

  test('sends to a queue between, which is named', () => {
    const made = event('SNS', { Topic, SqsSubscription: { QueueArn: ABROAD, QueueUrl: 'x' } });
    expect(made).toMatchObject({
      PayOrders: { properties: { Protocol: 'sqs', Endpoint: ABROAD } },
      PayOrdersEventSourceMapping: { properties: { EventSourceArn: ABROAD } },
    });
    expect(made).not.toHaveProperty('PayOrdersQueue');
  });
});

describe('EventBridge', () => {
  test.each(['EventBridgeRule', 'CloudWatchEvent'])('starts the function by a rule: %s', (type) => {
    const made = event(type, {
      Pattern: { source: ['shop'] },
      EventBusName: 'orders',
      InputPath: '$.detail',
      DeadLetterConfig: { Arn: ABROAD },
    });
    expect(made['PayOrders']).toMatchObject({
      type: 'AWS::Events::Rule',
      properties: {
        EventPattern: { source: ['shop'] },
        EventBusName: 'orders',
        Targets: [{ Id: 'Orders', Arn: ARN, InputPath: '$.detail', DeadLetterConfig: { Arn: ABROAD } }],
      },
    });
  });

  test('keeps what could not be delivered in a queue that is made', () => {
    const made = event('Schedule', { Schedule: 'rate(1 day)', DeadLetterConfig: { Type: 'SQS' } });
    expect(made).toMatchObject({
      PayOrders: {
        properties: {
          ScheduleExpression: 'rate(1 day)',
          Targets: [{ DeadLetterConfig: { Arn: { 'Fn::GetAtt': ['PayOrdersQueue', 'Arn'] } } }],
        },
      },
      PayOrdersQueue: { type: 'AWS::SQS::Queue' },
    });
    const named = event('Schedule', { DeadLetterConfig: { Type: 'SQS', QueueLogicalId: 'Failed' } });
    expect(named['Failed']!.type).toBe('AWS::SQS::Queue');
  });

  test('starts it by the scheduler', () => {
    const made = event('ScheduleV2', {
      ScheduleExpression: 'rate(1 day)',
      Input: '{"region": "us-east-1"}',
      DeadLetterConfig: { Arn: ABROAD },
    });
    expect(made['PayOrders']).toMatchObject({
      type: 'AWS::Scheduler::Schedule',
      properties: {
        ScheduleExpression: 'rate(1 day)',
        Target: { Arn: ARN, Input: '{"region": "us-east-1"}', DeadLetterConfig: { Arn: ABROAD } },
      },
    });
  });
});

describe('what stands in the same template is written into', () => {
  test('a bucket, which notifies', () => {
    const Books = {
      Type: 'AWS::S3::Bucket',
      Properties: { NotificationConfiguration: { LambdaConfigurations: [{ Function: 'arn:x' }] } },
    };
    const made = event('S3', { Bucket: { Ref: 'Books' }, Events: ['s3:ObjectCreated:*'] }, { Resources: { Books } });
    expect(made['Books']!.properties).toEqual({
      NotificationConfiguration: {
        LambdaConfigurations: [{ Function: 'arn:x' }, { Event: 's3:ObjectCreated:*', Function: ARN }],
      },
    });
  });

  test('a pool of users, which triggers', () => {
    const Customers = { Type: 'AWS::Cognito::UserPool', Properties: { LambdaConfig: { PreSignUp: 'arn:x' } } };
    const made = event(
      'Cognito',
      { UserPool: { Ref: 'Customers' }, Trigger: ['PostConfirmation', 'CustomMessage'] },
      { Resources: { Customers } },
    );
    expect(made['Customers']!.properties).toEqual({
      LambdaConfig: { PreSignUp: 'arn:x', PostConfirmation: ARN, CustomMessage: ARN },
    });
  });

  test('and nothing else', () => {
    const made = event('S3', { Bucket: { 'Fn::ImportValue': 'books' }, Events: 's3:ObjectCreated:*' });
    expect(Object.keys(made)).toEqual(['Pay', 'PayRole']);
  });
});

test.each<[string, object, string, object]>([
  [
    'CloudWatchLogs',
    { LogGroupName: '/shop', FilterPattern: '' },
    'AWS::Logs::SubscriptionFilter',
    { LogGroupName: '/shop', FilterPattern: '', DestinationArn: ARN },
  ],
  [
    'IoTRule',
    { Sql: "SELECT * FROM 'orders'" },
    'AWS::IoT::TopicRule',
    { TopicRulePayload: { Sql: "SELECT * FROM 'orders'", Actions: [{ Lambda: { FunctionArn: ARN } }] } },
  ],
  [
    'Api',
    { RestApiId: { Ref: 'Shop' }, Path: '/', Method: 'get' },
    'AWS::ApiGateway::Method',
    { RestApiId: { Ref: 'Shop' }, HttpMethod: 'get', Integration: { Uri: ARN } },
  ],
  [
    'HttpApi',
    { ApiId: { Ref: 'Shop' } },
    'AWS::ApiGatewayV2::Integration',
    { ApiId: { Ref: 'Shop' }, IntegrationUri: ARN },
  ],
])('a %s event', (type, properties, made, madeProperties) => {
  const { PayOrders, ...rest } = event(type, properties);
  expect([PayOrders!.type, PayOrders!.properties]).toEqual([made, madeProperties]);
  expect(Object.keys(rest)).toEqual(['Pay', 'PayRole']);
});

test('events that move nothing, and what is no event, make nothing', () => {
  expect(Object.keys(event('AlexaSkill', {}))).toEqual(['Pay', 'PayRole']);
  expect(Object.keys(expanded('Function', { Events: { A: 'x', B: {}, C: null } }))).toEqual(['Pay', 'PayRole']);
  expect(Object.keys(expanded('Function', { Events: [] }))).toEqual(['Pay', 'PayRole']);
});

test('a state machine is started as a function is', () => {
  const Events = { Orders: { Type: 'EventBridgeRule', Properties: { Pattern: { source: ['shop'] } } } };
  expect(expanded('StateMachine', { Events })['PayOrders']!.properties).toMatchObject({
    Targets: [{ Id: 'Orders', Arn: SELF }],
  });
});

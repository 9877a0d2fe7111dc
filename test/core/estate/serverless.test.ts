import { describe, expect, test } from '@jest/globals';
import type { Template } from '../../../lib/core/model';
import { estateOf } from './estate-of';

/** What the serverless transform makes of a resource called Pay. */
function expanded(kind: string, Properties: unknown, more: Template = {}) {
  const Pay = { Type: `AWS::Serverless::${kind}`, Properties };
  const template = {
    ...more,
    Transform: 'AWS::Serverless-2016-10-31',
    Resources: { Pay, ...more.Resources },
  } as Template;
  return Object.fromEntries(
    estateOf(template).resources.map(({ logicalId, type, properties }) => [logicalId, { type, properties }]),
  );
}

const self = { Ref: 'Pay' };
const arn = { 'Fn::GetAtt': ['Pay', 'Arn'] };

describe('a serverless function', () => {
  test('is a function', () => {
    expect(expanded('Function', { Runtime: 'nodejs22.x', Tags: { Team: 'pay' } })).toEqual({
      Pay: {
        type: 'AWS::Lambda::Function',
        properties: { Runtime: 'nodejs22.x', Tags: [{ Key: 'Team', Value: 'pay' }] },
      },
    });
  });

  test.each([
    ['SQS', 'Queue', 'arn:aws:sqs:us-east-1:111111111111:orders'],
    ['Kinesis', 'Stream', 'arn:aws:kinesis:us-east-1:111111111111:stream/orders'],
    ['DynamoDB', 'Stream', 'arn:aws:dynamodb:us-east-1:111111111111:table/orders/stream/x'],
    ['MSK', 'Stream', 'arn:aws:kafka:us-east-1:111111111111:cluster/orders/x'],
    ['MQ', 'Broker', 'arn:aws:mq:us-east-1:111111111111:broker:orders:x'],
    ['DocumentDB', 'Cluster', 'arn:aws:rds:us-east-1:111111111111:cluster:orders'],
  ])('reads from the source of its %s event', (Type, property, source) => {
    const Events = { Orders: { Type, Properties: { [property]: source, BatchSize: 10 } } };
    expect(expanded('Function', { Events })['PayOrders']).toEqual({
      type: 'AWS::Lambda::EventSourceMapping',
      properties: { BatchSize: 10, EventSourceArn: source, FunctionName: self },
    });
  });

  test('subscribes to topics, rules and log groups', () => {
    const Events = {
      Topic: { Type: 'SNS', Properties: { Topic: 'arn:aws:sns:us-east-1:111111111111:orders', Region: 'us-east-1' } },
      Rule: { Type: 'EventBridgeRule', Properties: { Pattern: { source: ['shop'] }, EventBusName: 'orders' } },
      Logs: { Type: 'CloudWatchLogs', Properties: { LogGroupName: '/shop', FilterPattern: '' } },
      Api: { Type: 'Api', Properties: { Path: '/', Method: 'get' } },
    };
    const made = expanded('Function', { Events });
    expect(made['PayTopic']).toMatchObject({
      type: 'AWS::SNS::Subscription',
      properties: { Region: 'us-east-1', Endpoint: arn },
    });
    expect(made['PayRule']).toMatchObject({
      type: 'AWS::Events::Rule',
      properties: { EventBusName: 'orders', Targets: [{ Arn: arn }] },
    });
    expect(made['PayLogs']).toMatchObject({
      type: 'AWS::Logs::SubscriptionFilter',
      properties: { DestinationArn: arn },
    });
    expect(Object.keys(made)).toEqual(['Pay', 'PayTopic', 'PayRule', 'PayLogs', 'ServerlessRestApi']);
  });

  test('sends what failed, and what succeeded, on', () => {
    const made = expanded('Function', {
      DeadLetterQueue: { Type: 'SQS', TargetArn: 'arn:aws:sqs:us-east-1:111111111111:dead' },
      EventInvokeConfig: { DestinationConfig: { OnSuccess: { Type: 'SQS', Destination: 'arn:x' } } },
    });
    expect(made['Pay']!.properties).toEqual({
      DeadLetterConfig: { TargetArn: 'arn:aws:sqs:us-east-1:111111111111:dead' },
    });
    expect(made['PayEventInvokeConfig']).toMatchObject({
      type: 'AWS::Lambda::EventInvokeConfig',
      properties: { FunctionName: self },
    });
  });

  test('takes what the template says of all functions, and its own first', () => {
    const Globals = {
      Function: { Timeout: 3, Runtime: 'nodejs22.x', Environment: { Variables: { REGION: 'us-east-1', TABLE: 'a' } } },
    };
    const properties = { Timeout: 9, Environment: { Variables: { TABLE: 'b' } } };
    expect(expanded('Function', properties, { Globals })['Pay']!.properties).toEqual({
      Timeout: 9,
      Runtime: 'nodejs22.x',
      Environment: { Variables: { REGION: 'us-east-1', TABLE: 'b' } },
    });
  });

  test('that is never there takes its events along', () => {
    const Pay = {
      Type: 'AWS::Serverless::Function',
      Condition: 'Never',
      Properties: { Events: { A: { Type: 'SQS', Properties: {} } } },
    };
    const Conditions = { Never: { 'Fn::Equals': ['a', 'b'] } };
    expect(estateOf({ Conditions, Resources: { Pay } }).resources).toEqual([]);
  });
});

describe('other serverless types', () => {
  test.each<[string, unknown, string, unknown]>([
    ['SimpleTable', { TableName: 'orders' }, 'AWS::DynamoDB::Table', { TableName: 'orders' }],
    ['Api', { StageName: 'prod' }, 'AWS::ApiGateway::RestApi', { StageName: 'prod' }],
    [
      'Api',
      { EndpointConfiguration: 'REGIONAL' },
      'AWS::ApiGateway::RestApi',
      { EndpointConfiguration: { Types: ['REGIONAL'] } },
    ],
    [
      'Api',
      { EndpointConfiguration: { Type: 'EDGE' } },
      'AWS::ApiGateway::RestApi',
      { EndpointConfiguration: { Types: ['EDGE'] } },
    ],
    [
      'Api',
      { DefinitionUri: 's3://shop/api.yaml' },
      'AWS::ApiGateway::RestApi',
      { BodyS3Location: 's3://shop/api.yaml' },
    ],
    ['HttpApi', { DefinitionBody: { paths: {} } }, 'AWS::ApiGatewayV2::Api', { Body: { paths: {} } }],
    [
      'StateMachine',
      { Definition: { StartAt: 'Pay' } },
      'AWS::StepFunctions::StateMachine',
      { Definition: { StartAt: 'Pay' } },
    ],
    [
      'StateMachine',
      { DefinitionUri: 's3://shop/pay.json' },
      'AWS::StepFunctions::StateMachine',
      { DefinitionS3Location: 's3://shop/pay.json' },
    ],
    [
      'StateMachine',
      { Logging: { Level: 'ALL' } },
      'AWS::StepFunctions::StateMachine',
      { LoggingConfiguration: { Level: 'ALL' } },
    ],
    ['LayerVersion', { ContentUri: 's3://shop/layer' }, 'AWS::Lambda::LayerVersion', { ContentUri: 's3://shop/layer' }],
    ['GraphQLApi', { Name: 'shop' }, 'AWS::AppSync::GraphQLApi', { Name: 'shop' }],
    ['Application', { Location: 'x' }, 'AWS::CloudFormation::Stack', { Location: 'x', TemplateURL: 'x' }],
    ['Connector', { Source: { Id: 'a' } }, 'AWS::Serverless::Connector', { Source: { Id: 'a' } }],
  ])('%s of %j', (kind, properties, type, made) => {
    expect(expanded(kind, properties)['Pay']).toEqual({ type, properties: made });
  });

  test('an API that an event asks for is made, as the template says of all APIs', () => {
    const Events = { Get: { Type: 'Api', Properties: { Path: '/', Method: 'get' } } };
    expect(expanded('Function', { Events })['ServerlessRestApi']).toEqual({
      type: 'AWS::ApiGateway::RestApi',
      properties: {},
    });
    const Globals = { Api: { EndpointConfiguration: 'REGIONAL' } };
    expect(expanded('Function', { Events }, { Globals })['ServerlessRestApi']!.properties).toEqual({
      EndpointConfiguration: { Types: ['REGIONAL'] },
    });
    const own = { Get: { Type: 'Api', Properties: { RestApiId: { Ref: 'Api' } } } };
    expect(expanded('Function', { Events: own })).not.toHaveProperty('ServerlessRestApi');
  });

  test('an ordinary resource beside them stays as it is', () => {
    const Books = { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'books' } };
    expect(expanded('Function', {}, { Resources: { Books } })['Books']).toEqual({
      type: 'AWS::S3::Bucket',
      properties: { BucketName: 'books' },
    });
  });
});

import { describe, expect, test } from '@jest/globals';
import type { Template } from '../../../lib/core/model';
import { estateOf, folded } from './estate-of';
import { expanded } from './serverless-shop';

describe('what the template says of all resources of a kind', () => {
  const Globals = {
    Function: {
      Timeout: 3,
      Runtime: 'nodejs22.x',
      Layers: ['arn:aws:lambda:ap-south-1:111111111111:layer:shop:1'],
      Environment: { Variables: { REGION: 'us-east-1', TABLE: 'a' } },
    },
  };
  const properties = (own: object, attributes: object = {}) =>
    expanded('Function', own, { Globals }, attributes)['Pay']!.properties;

  test('is merged where it is a map, joined where it is a list, and else overridden', () => {
    expect(
      properties({
        Timeout: 9,
        Layers: ['arn:aws:lambda:ap-south-1:111111111111:layer:pay:1'],
        Environment: { Variables: { TABLE: 'b' } },
      }),
    ).toMatchObject({
      Timeout: 9,
      Runtime: 'nodejs22.x',
      Layers: [
        'arn:aws:lambda:ap-south-1:111111111111:layer:shop:1',
        'arn:aws:lambda:ap-south-1:111111111111:layer:pay:1',
      ],
      Environment: { Variables: { REGION: 'us-east-1', TABLE: 'b' } },
    });
  });

  test('is overridden by an intrinsic, which is no map', () => {
    expect(
      properties({ Environment: { 'Fn::If': ['Prod', { Variables: {} }, { Ref: 'AWS::NoValue' }] } }),
    ).toMatchObject({ Environment: { 'Fn::If': ['Prod', { Variables: {} }, { Ref: 'AWS::NoValue' }] } });
  });

  test('is left out where the resource ignores it', () => {
    expect(properties({}, { IgnoreGlobals: '*' })).not.toHaveProperty('Environment');
    const some = properties({}, { IgnoreGlobals: ['Environment'] });
    expect(some).not.toHaveProperty('Environment');
    expect(some).toHaveProperty('Timeout', 3);
  });
});

describe('what a resource brings along', () => {
  const Events = { Orders: { Type: 'SQS', Properties: { Queue: 'arn:aws:sqs:us-east-1:111111111111:orders' } } };

  test('is known by what its author wrote: the logical id, and the part of it', () => {
    const Pay = { Type: 'AWS::Serverless::Function', Properties: { Events } };
    const mapping = estateOf({ Resources: { Pay } }).resources.find(
      ({ type }) => type === 'AWS::Lambda::EventSourceMapping',
    )!;
    expect([mapping.logicalId, mapping.path]).toEqual(['Pay', 'Shop/Orders/Pay/Events.Orders']);
  });

  test('stands below its construct, and is declared as it is', () => {
    const Metadata = { 'aws:cdk:path': 'Shop/Orders/Payments/Resource', 'india-residency': { dataClass: 'payment' } };
    const Pay = { Type: 'AWS::Serverless::Function', Metadata, Properties: { Events } };
    const mapping = estateOf({ Resources: { Pay } }).resources.at(-1)!;
    expect(mapping.path).toBe('Shop/Orders/Payments/Events.Orders');
    expect(mapping.body.Metadata).toBe(Metadata);
  });

  test('is never there when the resource is not', () => {
    const Pay = { Type: 'AWS::Serverless::Function', Condition: 'Never', Properties: { Events } };
    const Api = {
      Type: 'AWS::Serverless::Function',
      Condition: 'Never',
      Properties: { Events: { Get: { Type: 'Api', Properties: {} } } },
    };
    const Conditions = { Never: { 'Fn::Equals': ['a', 'b'] } };
    expect(estateOf({ Conditions, Resources: { Pay, Api } }).resources).toEqual([]);
  });

  test('can be referred to, as the resource itself can with a dot', () => {
    const template: Template = {
      Resources: { Pay: { Type: 'AWS::Serverless::Function', Properties: { AutoPublishAlias: 'live' } } },
    };
    expect(folded({ 'Fn::GetAtt': ['PayRole', 'Arn'] }, template)).toEqual(['${Pay.Arn}']);
    expect(folded({ Ref: 'Pay.Alias' }, template)).toEqual(['${Pay}']);
  });

  test('gives way to what its author called the same', () => {
    const Books = { Type: 'AWS::IAM::Role', Properties: { RoleName: 'books' } };
    expect(expanded('Function', {}, { Resources: { PayRole: Books } })['PayRole']!.properties).toEqual({
      RoleName: 'books',
    });
  });
});

test('resources that are not serverless stay as they are', () => {
  const Books = { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'books' } };
  expect(expanded('Function', {}, { Resources: { Books } })['Books']).toMatchObject({
    type: 'AWS::S3::Bucket',
    properties: { BucketName: 'books' },
  });
});

test('a serverless type that is not known keeps its type', () => {
  expect(expanded('Teleport', { To: 'x' })['Pay']).toMatchObject({
    type: 'AWS::Serverless::Teleport',
    properties: { To: 'x' },
  });
});

test.each<[string, object, string, object]>([
  [
    'SimpleTable',
    { TableName: 'orders', PrimaryKey: { Name: 'id', Type: 'String' } },
    'AWS::DynamoDB::Table',
    { TableName: 'orders' },
  ],
  [
    'LayerVersion',
    { ContentUri: 's3://shop/layer.zip' },
    'AWS::Lambda::LayerVersion',
    { Content: { S3Bucket: 'shop', S3Key: 'layer.zip' } },
  ],
  ['CapacityProvider', { KmsKeyArn: 'arn:x' }, 'AWS::Lambda::CapacityProvider', { KmsKeyArn: 'arn:x' }],
  ['Application', { Location: './books.yaml' }, 'AWS::Serverless::Application', { Location: './books.yaml' }],
  [
    'Application',
    {
      Location: {
        ApplicationId: 'arn:aws:serverlessrepo:us-east-1:111111111111:applications/x',
        SemanticVersion: '1.0.0',
      },
      Parameters: { Table: 'orders' },
    },
    'AWS::Serverless::Application',
    { Parameters: { Table: 'orders' } },
  ],
])('a %s of %j', (kind, properties, type, made) => {
  const { Pay } = expanded(kind, properties);
  expect([Pay!.type, Pay!.properties]).toEqual([type, made]);
});

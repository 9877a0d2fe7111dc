import { describe, expect, test } from '@jest/globals';
import { arnService, parseArn } from '../../../lib/core/estate/arn';
import { estateOf, resourceOf, stackOf, VIRGINIA } from './estate-of';

const named = (Type: string, property: string, name: unknown) => ({ Type, Properties: { [property]: name } });
const Resources = {
  Orders: named('AWS::DynamoDB::Table', 'TableName', 'orders'),
  Queue: named('AWS::SQS::Queue', 'QueueName', 'orders'),
  Bucket: named('AWS::S3::Bucket', 'BucketName', { 'Fn::Sub': 'orders-${AWS::Region}' }),
  Logs: named('AWS::Logs::LogGroup', 'LogGroupName', '/shop/orders'),
  Other: named('AWS::Logs::LogGroup', 'LogGroupName', 'orders'),
  Card: named('AWS::SecretsManager::Secret', 'Name', 'prod/card'),
  Plain: { Type: 'AWS::DynamoDB::Table' },
};
const beside = [
  stackOf(
    { Resources: { There: named('AWS::DynamoDB::Table', 'TableName', 'orders') } },
    { name: 'There', region: VIRGINIA },
  ),
];
const estate = estateOf({ Resources }, { beside });
const byArn = (arn: string) => estate.names.byArn(arn)?.logicalId;

describe('a physical name', () => {
  test('may be that of several resources', () => {
    expect(estate.names.named('orders').map(({ logicalId }) => logicalId)).toEqual([
      'Orders',
      'Queue',
      'Other',
      'There',
    ]);
  });

  test('is known when it is put together', () => {
    expect(estate.names.named('orders-ap-south-1').map(({ logicalId }) => logicalId)).toEqual(['Bucket']);
  });

  test("of a JavaScript property is nobody's", () => {
    expect(estate.names.named('constructor')).toEqual([]);
  });
});

describe('an ARN', () => {
  test.each([
    ['arn:aws:dynamodb:ap-south-1:111111111111:table/orders', 'Orders'],
    ['arn:aws:dynamodb:ap-south-1:111111111111:table/orders/stream/2026-11-24', 'Orders'],
    ['arn:aws:dynamodb:us-east-1:111111111111:table/orders', 'There'],
    ['arn:aws:dynamodb:eu-west-1:111111111111:table/orders', undefined],
    ['arn:aws:sqs:ap-south-1:111111111111:orders', 'Queue'],
    ['arn:aws:logs:ap-south-1:111111111111:log-group:/shop/orders:*', 'Logs'],
    ['arn:aws:logs:ap-south-1:111111111111:log-group:/shop/orders', 'Logs'],
    ['arn:aws:logs:ap-south-1:111111111111:log-group:/shop/orders:log-stream:web', 'Logs'],
    ['arn:aws:logs:ap-south-1:111111111111:log-group:/other/orders', undefined],
    ['arn:aws:secretsmanager:ap-south-1:111111111111:secret:prod/card-AbC123', 'Card'],
    ['arn:aws:secretsmanager:ap-south-1:111111111111:secret:prod/card', 'Card'],
    ['arn:aws:kinesis:ap-south-1:111111111111:stream/orders', undefined],
    ['arn:aws:constructor:ap-south-1:111111111111:orders', undefined],
    ['orders', undefined],
  ])('%s names %s', (arn, logicalId) => {
    expect(byArn(arn)).toBe(logicalId);
  });

  test('names the resource to which it refers', () => {
    const ref = estate.referenceText(resourceOf(estate, 'Plain'));
    expect(byArn(`arn:aws:dynamodb:ap-south-1:111111111111:table/${ref}`)).toBe('Plain');
  });

  test('that puts a reference into another region names something else', () => {
    const ref = estate.referenceText(resourceOf(estate, 'Plain'));
    expect(byArn(`arn:aws:dynamodb:us-east-1:111111111111:table/${ref}`)).toBeUndefined();
  });

  test('is taken apart, colons in its resource and all', () => {
    expect(parseArn('arn:aws:logs:ap-south-1:111111111111:log-group:/shop:*')).toEqual({
      partition: 'aws',
      service: 'logs',
      region: 'ap-south-1',
      account: '111111111111',
      resource: 'log-group:/shop:*',
    });
    expect(parseArn('arn:aws:s3:books')).toBeUndefined();
    expect(parseArn('s3://books')).toBeUndefined();
  });

  test('spells services in its own way', () => {
    expect(['states', 'elasticfilesystem', 'es', 'nosuch', 'constructor'].map(arnService)).toEqual([
      'StepFunctions',
      'EFS',
      'OpenSearchService',
      undefined,
      undefined,
    ]);
  });
});

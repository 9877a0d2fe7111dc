import { describe, expect, test } from '@jest/globals';
import { stackOf, VIRGINIA } from '../../estate/estate-of';
import { foundBy, placesBy, type Asked } from '../finders/found-by';

const at = (arn: unknown, asked: Asked = {}) => placesBy('region-in-arn', arn, asked);
const found = (arn: unknown, asked: Asked = {}) => foundBy('region-in-arn', arn, asked)[0];

describe('an ARN is in the region of its fourth field', () => {
  test.each([
    'arn:aws:sqs:us-east-1:111111111111:orders',
    'arn:aws:sns:us-east-1:111111111111:orders',
    'arn:aws:dynamodb:us-east-1:111111111111:table/orders/stream/2026',
    'arn:aws:kinesis:us-east-1:111111111111:stream/orders',
    'arn:aws:firehose:us-east-1:111111111111:deliverystream/orders',
    'arn:aws:lambda:us-east-1:111111111111:function:pay:live',
    'arn:aws:events:us-east-1:111111111111:event-bus/orders',
    'arn:aws:states:us-east-1:111111111111:stateMachine:pay',
    'arn:aws:logs:us-east-1:111111111111:log-group:/shop:*',
    'arn:aws:kms:us-east-1:111111111111:key/mrk-1234',
    'arn:aws:rds:us-east-1:111111111111:cluster:ledger',
    'arn:aws:secretsmanager:us-east-1:111111111111:secret:ledger-AbC123',
    'arn:aws:es:us-east-1:111111111111:domain/orders',
    'arn:aws:kafka:us-east-1:111111111111:cluster/orders/abc',
    'arn:aws:backup:us-east-1:111111111111:backup-vault:ledger',
    'arn:aws:elasticfilesystem:us-east-1:111111111111:file-system/fs-1',
    'arn:aws:ecr:us-east-1:111111111111:repository/pay',
    'arn:aws:elasticache:us-east-1:111111111111:cluster:orders',
    'arn:aws:cognito-idp:us-east-1:111111111111:userpool/x',
    'arn:aws:execute-api:us-east-1:111111111111:abc/*/GET/',
    'arn:aws:ses:us-east-1:111111111111:identity/shop.example',
    'arn:aws:mobiletargeting:us-east-1:111111111111:apps/x',
    'arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude',
    'arn:aws:wafv2:us-east-1:111111111111:global/webacl/x/y',
  ])('%s', (arn) => {
    expect(at(arn)).toEqual(['us-east-1']);
    expect(found(arn)).toMatchObject({ literal: true, service: arn.split(':')[2] });
    expect(at(arn.replace('us-east-1', 'ap-south-2'))).toEqual(['ap-south-2']);
  });

  test.each([
    ['arn:aws-cn:sqs:cn-north-1:111111111111:orders', 'cn-north-1'],
    ['arn:aws-us-gov:sqs:us-gov-west-1:111111111111:orders', 'us-gov-west-1'],
    ['arn:aws:sqs:ap-southeast-1:111111111111:orders', 'ap-southeast-1'],
    ['arn:aws:sqs:ap-south-9:111111111111:orders', 'ap-south-9'],
    ['arn:aws:sqs:xx-moon-1:111111111111:orders', 'unresolved'],
  ])('%s is %s', (arn, region) => {
    expect(at(arn)).toEqual([region]);
  });

  test('and names the resource of the estate', () => {
    const Orders = { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'orders' } };
    const beside = [stackOf({ Resources: { Orders } }, { name: 'There', region: VIRGINIA })];
    expect(found('arn:aws:sqs:us-east-1:111111111111:orders', { beside })?.resource?.path).toBe('Shop/There/Orders');
    expect(found('arn:aws:sqs:ap-south-1:111111111111:orders', { beside })?.resource).toBeUndefined();
  });

  test('and says that the account is another', () => {
    expect(found('arn:aws:sqs:ap-south-1:222222222222:orders')?.account).toBe('222222222222');
    expect(found('arn:aws:sqs:ap-south-1:111111111111:orders')?.account).toBeUndefined();
    expect(found('arn:aws:sqs:ap-south-1:222222222222:orders', { account: undefined })?.account).toBeUndefined();
  });
});

describe('an ARN within an ARN', () => {
  const integration = (region: string, inner: string) =>
    `arn:aws:apigateway:${region}:lambda:path/2015-03-31/functions/${inner}/invocations`;

  test('of an integration is where its function is, not where the gateway calls from', () => {
    expect(at(integration('ap-south-1', 'arn:aws:lambda:us-east-1:111111111111:function:pay'))).toEqual(['us-east-1']);
    expect(at(integration('ap-south-1', 'arn:aws:lambda:ap-south-1:111111111111:function:pay'))).toEqual([
      'ap-south-1',
    ]);
    const template = { Resources: { Fn: { Type: 'AWS::Lambda::Function' } } };
    const own = { 'Fn::Sub': integration('${AWS::Region}', '${Fn.Arn}') };
    expect(at(own, { template })).toEqual(['ap-south-1']);
    expect(found(own, { template })?.resource?.logicalId).toBe('Fn');
  });

  test('an integration with a service is in the region that it calls', () => {
    expect(at('arn:aws:apigateway:us-east-1:sqs:path/111111111111/orders')).toEqual(['us-east-1']);
    expect(at('arn:aws:apigateway:ap-south-1:dynamodb:action/PutItem')).toEqual(['ap-south-1']);
  });
});

describe('an ARN without a region', () => {
  test.each([
    'arn:aws:states:::dynamodb:putItem',
    'arn:aws:states:::aws-sdk:s3:putObject',
    'arn:aws:scheduler:::aws-sdk:sqs:sendMessage',
  ])('of an action acts at home: %s', (arn) => {
    expect(at(arn)).toEqual(['ap-south-1']);
  });

  test.each([
    'arn:aws:iam::111111111111:role/pay',
    'arn:aws:cloudfront::111111111111:distribution/E1',
    'arn:aws:route53:::hostedzone/Z1',
    'arn:aws:organizations::111111111111:organization/o-1',
    'arn:aws:waf::111111111111:webacl/x',
  ])('of a service without regions places nothing: %s', (arn) => {
    expect(at(arn)).toEqual(['ap-south-1']);
  });

  test('of a service with regions cannot be told, and can be declared', () => {
    expect(at('arn:aws:sqs::111111111111:orders')).toEqual(['unresolved']);
    expect(found('arn:aws:sqs::111111111111:orders')?.declare).toEqual({
      key: 'name',
      value: 'arn:aws:sqs::111111111111:orders',
    });
  });
});

describe('an ARN with references in it', () => {
  const template = {
    Parameters: { Where: { Type: 'String' }, Either: { Type: 'String', AllowedValues: ['ap-south-2', 'us-east-1'] } },
    Resources: { Orders: { Type: 'AWS::SQS::Queue' }, Answer: { Type: 'Custom::Lookup' } },
  };
  const sub = (text: string, asked: Asked = {}) => at({ 'Fn::Sub': text }, { template, ...asked });

  test.each<[string, string[]]>([
    ['arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:orders', ['ap-south-1']],
    ['arn:aws:sqs:us-east-1:${AWS::AccountId}:orders', ['us-east-1']],
    ['arn:aws:sqs:${Where}:${AWS::AccountId}:orders', ['unresolved']],
    ['arn:aws:sqs:${Either}:${AWS::AccountId}:orders', ['ap-south-2', 'us-east-1']],
    ['arn:aws:sqs:us-east-1:${AWS::AccountId}:${Where}', ['us-east-1']],
    ['arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:${Orders.QueueName}', ['ap-south-1']],
    ['arn:aws:sqs::${AWS::AccountId}:${Orders.QueueName}', ['ap-south-1']],
    ['${Orders.Arn}', ['ap-south-1']],
    ['${Answer.Arn}', ['unresolved']],
    ['arn:aws:sqs::${AWS::AccountId}:${Answer.Name}', ['unresolved']],
    ['arn:aws:sqs:us-east-1:{{resolve:ssm:/shop/account}}:orders', ['us-east-1']],
    ['arn:aws:sqs:{{resolve:ssm:/shop/region}}:111111111111:orders', ['unresolved']],
  ])('%s is %j', (text, places) => {
    expect(sub(text)).toEqual(places);
  });

  test('of its own region, in a stack that names none, is where the stack is', () => {
    expect(sub('arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:orders', { region: undefined })).toEqual(['unresolved']);
    expect(found({ 'Fn::Sub': 'arn:aws:sqs:${AWS::Region}:x:orders' }, { region: undefined })?.place).toMatchObject({
      why: expect.stringContaining('names no region'),
    });
  });
});

describe('a bare name', () => {
  const Orders = { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'orders' } };

  test('is of the own region, for no API looks it up in another', () => {
    expect(at('orders')).toEqual(['ap-south-1']);
    expect(at('orders', { beside: [stackOf({ Resources: { Orders } }, { name: 'There', region: VIRGINIA })] })).toEqual(
      ['ap-south-1'],
    );
    expect(at('orders', { region: VIRGINIA })).toEqual(['us-east-1']);
  });

  test('names the resource of that name', () => {
    expect(found('orders', { template: { Resources: { Orders } } })?.resource?.logicalId).toBe('Orders');
  });

  test('can be declared', () => {
    expect(at('fs-0a1b', { places: [{ name: 'fs-*', region: 'eu-west-1' }] })).toEqual(['eu-west-1']);
  });

  test('that nobody can tell is unresolved', () => {
    expect(at({ Ref: 'Name' }, { template: { Parameters: { Name: { Type: 'String' } } } })).toEqual(['unresolved']);
    expect(at({ 'Fn::Sub': 'shop-${Name}' }, { template: { Parameters: { Name: { Type: 'String' } } } })).toEqual([
      'unresolved',
    ]);
    expect(at('{{resolve:ssm:/shop/queue}}')).toEqual(['unresolved']);
  });

  test('behind a reference places nothing more', () => {
    expect(at({ 'Fn::Sub': '${Orders}/2026/*' }, { template: { Resources: { Orders } } })).toEqual(['ap-south-1']);
  });

  test.each([
    'us-east-1',
    'https://sqs.us-east-1.amazonaws.com/1/orders',
    'sqs.us-east-1.amazonaws.com',
    'abc.lambda-url.us-east-1.on.aws',
  ])('is none where it is a region or an address: %s', (text) => {
    expect(at(text)).toEqual(['us-east-1']);
  });

  test.each(['constructor', 'toString', '__proto__'])('%s is a name like any other', (text) => {
    expect(at(text)).toEqual(['ap-south-1']);
  });
});

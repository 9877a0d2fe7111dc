import { describe, expect, test } from '@jest/globals';
import { hitsOf, placesOf, type Asked } from './hits-of';

const open = { parameters: { Open: { Type: 'String' } } };
const to = (Protocol: unknown, Endpoint: unknown, asked: Asked = {}) =>
  placesOf('AWS::SNS::Subscription', { Protocol, Endpoint, TopicArn: 'x' }, asked);

describe('a subscription sends to', () => {
  test.each([
    ['sqs', 'arn:aws:sqs:us-east-1:111111111111:orders', 'us-east-1'],
    ['sqs', 'arn:aws:sqs:ap-south-2:111111111111:orders', 'ap-south-2'],
    ['lambda', 'arn:aws:lambda:us-east-1:111111111111:function:pay', 'us-east-1'],
    ['firehose', 'arn:aws:firehose:us-east-1:111111111111:deliverystream/pay', 'us-east-1'],
    ['https', 'https://hooks.vendor.example/x', 'external hooks.vendor.example'],
    ['HTTPS', 'https://abc.execute-api.us-east-1.amazonaws.com/x', 'us-east-1'],
    ['http', 'http://ledger.shop.internal', 'ap-south-1'],
    ['email', 'ops@shop.example', 'external shop.example'],
    ['email-json', 'ops@shop.example', 'external shop.example'],
    ['sms', '+919999999999', 'external a telephone'],
    ['application', 'arn:aws:sns:ap-south-1:111111111111:app/GCM/shop', "external a mobile platform's push service"],
  ])('%s %s: %s', (protocol, endpoint, place) => {
    expect(to(protocol, endpoint)).toEqual([place]);
  });

  test('a queue of the estate', () => {
    const resources = { Orders: { Type: 'AWS::SQS::Queue' } };
    expect(to('sqs', { 'Fn::GetAtt': ['Orders', 'Arn'] }, { resources })).toEqual(['ap-south-1']);
  });

  test('a mailbox of a domain that the organisation declares', () => {
    expect(to('email', 'ops@shop.example', { places: [{ host: 'shop.example', region: 'ap-south-1' }] })).toEqual([
      'ap-south-1',
    ]);
  });

  test('a mailbox that is known only at deployment, which is somebody else all the same', () => {
    expect(to('email', { Ref: 'Open' }, open)).toEqual(['external ${Open}']);
  });

  test('who knows whom, by a protocol that is known only at deployment, unless the endpoint itself tells', () => {
    expect(to({ Ref: 'Open' }, 'ops@shop.example', open)).toEqual(['external shop.example']);
    expect(to({ Ref: 'Open' }, 'https://hooks.vendor.example', open)).toEqual(['external hooks.vendor.example']);
    expect(to({ Ref: 'Open' }, 'arn:aws:sqs:us-east-1:111111111111:orders', open)).toEqual(['us-east-1']);
    expect(to({ Ref: 'Open' }, '+919999999999', open)).toEqual(['unresolved']);
    expect(to({ Ref: 'Open' }, { Ref: 'Open' }, open)).toEqual(['unresolved']);
  });

  test('each endpoint by each protocol that may be deployed', () => {
    const parameters = { P: { Type: 'String', AllowedValues: ['email', 'sms'] } };
    expect(to({ Ref: 'P' }, 'ops@shop.example', { parameters })).toEqual([
      'external shop.example',
      'external a telephone',
    ]);
  });
});

describe('a topic with subscriptions of its own', () => {
  test('sends to each of them', () => {
    const Subscription = [
      { Protocol: 'email', Endpoint: 'ops@shop.example' },
      { Protocol: 'sqs', Endpoint: 'arn:aws:sqs:us-east-1:111111111111:orders' },
    ];
    expect(hitsOf('AWS::SNS::Topic', { Subscription }).map(({ property }) => property)).toEqual([
      'Subscription[0].Endpoint',
      'Subscription[1].Endpoint',
    ]);
    expect(placesOf('AWS::SNS::Topic', { Subscription })).toEqual(['external shop.example', 'us-east-1']);
    expect(placesOf('AWS::SNS::Topic', {})).toEqual([]);
  });

  test('may have them under a condition', () => {
    const one = { Protocol: 'sqs', Endpoint: 'arn:aws:sqs:us-east-1:111111111111:orders' };
    const asked = { ...open, conditions: { Later: { 'Fn::Equals': [{ Ref: 'Open' }, 'x'] } } };
    const none = { Ref: 'AWS::NoValue' };
    expect(placesOf('AWS::SNS::Topic', { Subscription: [{ 'Fn::If': ['Later', one, none] }] }, asked)).toEqual([
      'us-east-1',
    ]);
    expect(placesOf('AWS::SNS::Topic', { Subscription: { 'Fn::If': ['Later', [one], none] } }, asked)).toEqual([
      'us-east-1',
    ]);
  });
});

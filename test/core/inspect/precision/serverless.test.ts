import { describe, expect, test } from '@jest/globals';
import type { TemplateResource } from '../../../../lib/core/model';
import { inspected } from '../inspected';
import { declared, QUEUE_ABROAD, queue, resource } from '../shop';

const TRANSFORM = 'AWS::Serverless-2016-10-31';
const sam = (Type: string, Properties: Record<string, unknown>): TemplateResource =>
  resource(`AWS::Serverless::${Type}`, Properties);
const found = (Orders: TemplateResource, more: Record<string, TemplateResource> = {}) =>
  inspected({ Transform: TRANSFORM, Resources: { Orders, ...more } });

describe('serverless types are judged as what they expand to', () => {
  test.each([
    ['the environment of a function', sam('Function', { Environment: { Variables: { QUEUE: QUEUE_ABROAD } } })],
    ['the dead letters of a function', sam('Function', { DeadLetterQueue: { Type: 'SQS', TargetArn: QUEUE_ABROAD } })],
    [
      'the failures of a function',
      sam('Function', {
        EventInvokeConfig: { DestinationConfig: { OnFailure: { Type: 'SQS', Destination: QUEUE_ABROAD } } },
      }),
    ],
    [
      'the definition of a state machine',
      sam('StateMachine', {
        Definition: {
          States: { Send: { Parameters: { QueueUrl: 'https://sqs.eu-west-1.amazonaws.com/111111111111/ledger' } } },
        },
      }),
    ],
    [
      'a substitution of a state machine',
      sam('StateMachine', { Definition: {}, DefinitionSubstitutions: { Queue: QUEUE_ABROAD } }),
    ],
    [
      'the body of an API',
      sam('Api', {
        EndpointConfiguration: 'REGIONAL',
        DefinitionBody: {
          paths: { '/orders': { post: { 'x-amazon-apigateway-integration': { uri: QUEUE_ABROAD } } } },
        },
      }),
    ],
    [
      'the body of an HTTP API',
      sam('HttpApi', {
        DefinitionBody: {
          paths: { '/orders': { post: { 'x-amazon-apigateway-integration': { uri: QUEUE_ABROAD } } } },
        },
      }),
    ],
    [
      'the access log of an API',
      sam('Api', {
        EndpointConfiguration: 'REGIONAL',
        AccessLogSetting: {
          DestinationArn: 'arn:aws:firehose:eu-west-1:111111111111:deliverystream/amazon-apigateway-orders',
        },
      }),
    ],
    [
      'the access log of an HTTP API',
      sam('HttpApi', {
        AccessLogSettings: {
          DestinationArn: 'arn:aws:firehose:eu-west-1:111111111111:deliverystream/amazon-apigateway-orders',
        },
      }),
    ],
  ])('fails when %s names a place abroad', (_, Orders) => {
    const violations = found(declared(Orders, 'personal')).filter(({ level }) => level === 'violation');
    expect(violations).toMatchObject([{ to: 'eu-west-1' }]);
    expect(violations).toHaveLength(1);
  });

  test.each([
    ['the definition of a state machine', sam('StateMachine', { DefinitionUri: 's3://definitions/orders.json' })],
    [
      'the definition of an API',
      sam('Api', { EndpointConfiguration: 'REGIONAL', DefinitionUri: 's3://definitions/orders.yaml' }),
    ],
    ['the definition of an HTTP API', sam('HttpApi', { DefinitionUri: { Bucket: 'definitions', Key: 'orders.yaml' } })],
  ])('fails when %s lies elsewhere', (_, Orders) => {
    expect(found(declared(Orders, 'personal'))).toMatchObject([{ level: 'violation', rule: 'placement-unresolved' }]);
  });

  test('a table and a function are what CloudFormation calls them', () => {
    expect(
      inspected({ Transform: TRANSFORM, Resources: { Orders: sam('SimpleTable', {}) } }, { region: 'eu-west-1' }),
    ).toMatchObject([{ rule: 'store-outside-india', id: 'Orders' }]);
    expect(found(sam('SimpleTable', {}))).toEqual([]);
    expect(found(declared(sam('Function', { Environment: { Variables: { QUEUE: 'local' } } }), 'personal'))).toEqual(
      [],
    );
  });

  test('an API without an endpoint type is at the edge', () => {
    expect(found(sam('Api', {}))).toMatchObject([{ level: 'warning', rule: 'passes-an-edge' }]);
    expect(found(sam('Api', { EndpointConfiguration: 'REGIONAL' }))).toEqual([]);
    expect(found(sam('Api', { EndpointConfiguration: { Type: 'REGIONAL' } }))).toEqual([]);
  });

  test('an event of a function carries what its source holds', () => {
    const Events = { Paid: { Type: 'SQS', Properties: { Queue: { 'Fn::GetAtt': ['Payments', 'Arn'] } } } };
    const Orders = sam('Function', { Events, Environment: { Variables: { REPLICA: QUEUE_ABROAD } } });
    const findings = found(Orders, { Payments: declared(queue(), 'payment') });
    expect(findings).toMatchObject([{ level: 'violation', id: 'Orders', dataClass: 'payment' }]);
  });
});

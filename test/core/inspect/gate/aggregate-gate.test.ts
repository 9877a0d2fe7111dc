import { describe, expect, test } from '@jest/globals';
import { ownCode } from '../../../../lib/core/inspect/own-code/own-code';
import type { TemplateResource } from '../../../../lib/core/model';
import { inspected } from '../inspected';
import { declared, resource } from '../shop';

const SCHEMA = {
  smallest: 10,
  fields: { month: { kind: 'period', unit: 'month' }, customers: { kind: 'count' } },
  elements: ['customer-count'],
};

/** A function in Mumbai that is fed by a queue of payments and told of a bucket in Singapore. */
function withGate(over: Record<string, unknown> = {}, schema: unknown = SCHEMA): Record<string, TemplateResource> {
  const { Environment = {}, ...others } = over;
  const gate = resource('AWS::Lambda::Function', {
    Code: { ZipFile: ownCode('aggregate-gate') },
    Handler: 'index.handler',
    Runtime: 'nodejs22.x',
    Environment: {
      Variables: {
        AGGREGATE_SCHEMA: typeof schema === 'string' ? schema : JSON.stringify(schema),
        EXPORT_BUCKET: 'counts-abroad',
        EXPORT_REGION: 'ap-southeast-1',
        ...(Environment as object),
      },
    },
    ...others,
  });
  return {
    Payments: declared(resource('AWS::SQS::Queue'), 'payment'),
    Gate: gate,
    Feed: resource('AWS::Lambda::EventSourceMapping', {
      EventSourceArn: { 'Fn::GetAtt': ['Payments', 'Arn'] },
      FunctionName: { Ref: 'Gate' },
    }),
  };
}

const leaving = (resources: Record<string, TemplateResource>): unknown[] =>
  inspected(resources)
    .filter(({ id, to }) => id === 'Gate' && to === 'ap-southeast-1')
    .map(({ level, rule, dataClass }) => ({ level, rule, dataClass }));

const PERMITTED = [{ level: 'note', rule: 'permitted-copy', dataClass: 'generic' }];
const DENIED = [{ level: 'violation', rule: expect.any(String), dataClass: 'payment' }];

describe('an aggregate gate', () => {
  test('lets payments go in and only generic data out, which may leave', () => {
    expect(leaving(withGate())).toEqual(PERMITTED);
  });

  test('is no code that may carry payments, though its role reads them and writes abroad', () => {
    const role = (id: string): TemplateResource =>
      resource('AWS::IAM::Role', {
        Policies: [
          {
            PolicyDocument: {
              Statement: [
                { Effect: 'Allow', Action: 's3:GetObject', Resource: { 'Fn::Sub': '${Ledger.Arn}/*' } },
                { Effect: 'Allow', Action: 's3:PutObject', Resource: 'arn:aws:s3:::counts-abroad/*' },
              ],
            },
          },
        ],
        Description: id,
      });
    const stack: Record<string, TemplateResource> = {
      ...withGate({ Role: { 'Fn::GetAtt': ['GateRole', 'Arn'] } }),
      Ledger: declared(resource('AWS::S3::Bucket'), 'payment'),
      GateRole: role('Gate'),
    };
    const singapore = {
      'ap-southeast-1': {
        Counts: declared(resource('AWS::S3::Bucket', { BucketName: 'counts-abroad' }), 'generic', {
          elements: ['customer-count'],
        }),
      },
    };
    const loud = (resources: Record<string, TemplateResource>): unknown[] =>
      inspected(resources, { beside: singapore }).filter(({ level }) => level !== 'note');
    expect(loud(stack)).toEqual([]);
    const { Gate, ...others } = stack;
    const Properties = { ...Gate!.Properties, Code: { ZipFile: 'exports.handler = () => {}' } };
    expect(loud({ ...others, Gate: { ...Gate!, Properties } })).not.toEqual([]);
  });

  test('stays one when a declaration around it says more', () => {
    const { Gate, ...others } = withGate();
    expect(leaving({ ...others, Gate: declared(Gate!, 'payment') })).toEqual(PERMITTED);
  });

  test.each([
    ['other code', { Code: { ZipFile: `${ownCode('aggregate-gate')}\n` } }],
    ['code from elsewhere', { Code: { S3Bucket: 'code', S3Key: 'gate.zip' } }],
    ['another handler', { Handler: 'other.handler' }],
    ['a layer', { Layers: ['arn:aws:lambda:ap-south-1:111111111111:layer:Hook:1'] }],
    ['a wrapper in its environment', { Environment: { AWS_LAMBDA_EXEC_WRAPPER: '/opt/hook' } }],
    ['options of Node.js in its environment', { Environment: { NODE_OPTIONS: '--require /opt/hook.js' } }],
    ['another runtime', { Runtime: 'python3.13' }],
  ])('fails with %s: then it is a function like any other', (_, over) => {
    expect(leaving(withGate(over))).toEqual(DENIED);
  });

  test.each([
    ['a schema that counts nothing', { ...SCHEMA, fields: { state: { kind: 'category', values: ['KA'] } } }],
    ['a field of a kind that nobody knows', { ...SCHEMA, fields: { ...SCHEMA.fields, name: { kind: 'text' } } }],
    ['groups of one person', { ...SCHEMA, smallest: 1 }],
    ['no elements', { ...SCHEMA, elements: [] }],
    ['an element that is personal', { ...SCHEMA, elements: ['customer-count', 'eating-preferences'] }],
    ['an element that nobody knows', { ...SCHEMA, elements: ['loyalty'] }],
    [
      'a field called after personal data',
      { ...SCHEMA, fields: { ...SCHEMA.fields, eatingPreferences: { kind: 'category', values: ['veg'] } } },
    ],
    ['a schema that is no JSON', 'customers'],
  ])('fails with %s', (_, schema) => {
    expect(leaving(withGate({}, schema))).toEqual(DENIED);
  });

  test('fails when what it was given goes elsewhere: a dead letter names a file that nobody has looked at', () => {
    const elsewhere = 'arn:aws:sqs:ap-southeast-1:111111111111:refused';
    expect(leaving(withGate({ DeadLetterConfig: { TargetArn: elsewhere } }))).toEqual(
      expect.arrayContaining([{ level: 'violation', rule: 'copy-outside-india', dataClass: 'payment' }]),
    );
    const invoked = resource('AWS::Lambda::EventInvokeConfig', {
      FunctionName: { Ref: 'Gate' },
      Qualifier: '$LATEST',
      DestinationConfig: { OnFailure: { Destination: elsewhere } },
    });
    expect(leaving({ ...withGate(), Invoked: invoked })).toEqual(DENIED);
  });

  test('lowers nothing that goes past it', () => {
    const past = resource('AWS::Lambda::Function', {
      Code: { ZipFile: 'exports.handler = () => {}' },
      Handler: 'index.handler',
      Runtime: 'nodejs22.x',
      Environment: { Variables: { EXPORT_REGION: 'ap-southeast-1' } },
    });
    const feed = resource('AWS::Lambda::EventSourceMapping', {
      EventSourceArn: { 'Fn::GetAtt': ['Payments', 'Arn'] },
      FunctionName: { Ref: 'Past' },
    });
    const found = inspected({ ...withGate(), Past: past, PastFeed: feed });
    expect(found.filter(({ id }) => id === 'Past')).toMatchObject(DENIED);
  });
});

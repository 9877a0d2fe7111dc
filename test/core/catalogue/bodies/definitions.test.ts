import { describe, expect, test } from '@jest/globals';
import { stackOf, VIRGINIA } from '../../estate/estate-of';
import type { Asked } from '../finders/found-by';
import { foundIn, placesIn } from './read';

const template = {
  Parameters: { Where: { Type: 'String' }, Max: { Type: 'Number' } },
  Resources: {
    Orders: { Type: 'AWS::SQS::Queue' },
    Fn: { Type: 'AWS::Lambda::Function' },
    Books: { Type: 'AWS::S3::Bucket' },
    Role: { Type: 'AWS::IAM::Role' },
  },
};
const json = (body: unknown) => JSON.stringify(body);
const sub = (text: string) => ({ 'Fn::Sub': text });

describe('a state machine', () => {
  const machine = (state: object) =>
    json({ Comment: 'sends to us-east-1', StartAt: 'Pay', States: { Pay: { Type: 'Task', ...state } } });

  test('that calls only what stands at home names nothing abroad', () => {
    expect(
      placesIn(
        machine({
          Resource: 'arn:aws:states:::sqs:sendMessage',
          Parameters: { QueueUrl: 'https://sqs.ap-south-1.amazonaws.com/1/x' },
        }),
        'json',
      ),
    ).toEqual(['ap-south-1', 'ap-south-1']);
  });

  test.each<[string, object]>([
    ['a function', { Resource: 'arn:aws:lambda:us-east-1:111111111111:function:pay' }],
    ['a queue', { Parameters: { QueueUrl: 'https://sqs.us-east-1.amazonaws.com/111111111111/orders' } }],
    ['a region', { Resource: 'arn:aws:states:::aws-sdk:s3:putObject', Parameters: { region: 'us-east-1' } }],
    ['a region within an argument', { Arguments: { Payload: { target: ['us-east-1'] } } }],
  ])('that names %s abroad', (_, state) => {
    expect(placesIn(machine(state), 'json')).toContain('us-east-1');
    expect(placesIn({ StartAt: 'Pay', States: { Pay: { Type: 'Task', ...state } } }, 'json')).toContain('us-east-1');
  });

  /** Beside the service that is called, which stands at home. */
  const openPlaces = (call: string, state: object, asked: Asked = {}) =>
    placesIn(machine({ Resource: `arn:aws:states:::${call}`, ...state }), 'json', asked).filter(
      (place) => place !== 'ap-south-1',
    );

  test.each<[string, string, object]>([
    ['puts an object', 'aws-sdk:s3:putObject', { Parameters: { Bucket: 'whose-bucket', Key: 'ledger.csv' } }],
    ['puts an object, in JSONata', 'aws-sdk:s3:putObject', { Arguments: { Bucket: 'whose-bucket' } }],
    ['writes the results of a map', 's3:putObject', { Parameters: { Bucket: 'whose-bucket', Prefix: 'results' } }],
    ['exports a table', 'aws-sdk:dynamodb:exportTableToPointInTime', { Parameters: { S3Bucket: 'whose-bucket' } }],
  ])('that %s into a bucket that nobody knows, cannot be placed', (_, call, state) => {
    expect(openPlaces(call, state)).toEqual(['unresolved']);
  });

  test.each<[string, string, object]>([
    ['reads of it', 'aws-sdk:s3:getObject', { Parameters: { Bucket: 'whose-bucket' } }],
    ['sets a tag on it', 'aws-sdk:s3:putBucketTagging', { Parameters: { Bucket: 'whose-bucket' } }],
    ['is told its name when it runs', 'aws-sdk:s3:putObject', { Arguments: { Bucket: '{% $bucket %}' } }],
    ['puts into a bucket of its own stack', 's3:putObject', { Parameters: { Bucket: 'shop-books' } }],
  ])('that %s, is no finding', (_, call, state) => {
    const Books = { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'shop-books' } };
    expect(openPlaces(call, state, { template: { Resources: { Books } } })).toEqual([]);
  });

  test('that writes into a bucket that the file of the organisation places, names that place once', () => {
    const places = [{ bucket: 'shop-drop', region: 'us-east-1' }];
    expect(openPlaces('s3:putObject', { Parameters: { Bucket: 'shop-drop' } }, { places })).toEqual(['us-east-1']);
  });

  test('in YAML shows the key of a line once', () => {
    const body = 'paths:\n  /pay:\n    uri: arn:aws:sqs:us-east-1:111111111111:orders\n';
    expect(foundIn(body, 'yaml').map(({ text }) => text)).toEqual(['uri: arn:aws:sqs:us-east-1:111111111111:orders']);
  });

  test('joined from pieces, as CDK writes it, names its resources', () => {
    const pieces = [
      '{"StartAt":"Pay","States":{"Pay":{"Type":"Task","Resource":"',
      { 'Fn::GetAtt': ['Fn', 'Arn'] },
      '","Parameters":{"url":"',
      { Ref: 'Orders' },
      '"}}}}',
    ];
    const found = foundIn({ 'Fn::Join': ['', pieces] }, 'json', { template });
    expect(found.map(({ resource }) => resource?.logicalId)).toEqual(['Fn', 'Orders']);
    expect(found.map(({ text }) => text)).toEqual(['Resource=${Fn.Arn}', 'url=${Orders}']);
  });

  test('with a number that is known only at deployment is still read by its keys', () => {
    const body = sub(
      '{"States":{"Pay":{"MaxConcurrency":${Max},"Retry":[${Max},2],"Parameters":{"region":"${Where}","to":"us-east-1"}}}}',
    );
    expect(placesIn(body, 'json', { template })).toEqual(['unresolved', 'us-east-1']);
  });

  test('that is cut off is read as text', () => {
    expect(placesIn('{"States":{"Pay":{"Resource":"arn:aws:lambda:us-east-1:1:function:x"', 'json')).toEqual([
      'us-east-1',
    ]);
  });

  test('within a state machine is read too', () => {
    expect(
      placesIn(json({ Input: machine({ Resource: 'arn:aws:lambda:us-east-1:111111111111:function:pay' }) }), 'json'),
    ).toContain('us-east-1');
  });
});

describe('an API definition', () => {
  const api = (integration: object, more: object = {}) => ({
    openapi: '3.0.1',
    info: { title: 'us-east-1 orders', description: 'see https://docs.vendor.example/us-east-1' },
    servers: [{ url: 'https://{basePath}/prod' }],
    paths: { '/orders': { get: { 'x-amazon-apigateway-integration': integration }, ...more } },
  });

  test('that integrates at home names nothing abroad', () => {
    const uri =
      'arn:aws:apigateway:ap-south-1:lambda:path/2015-03-31/functions/arn:aws:lambda:ap-south-1:111111111111:function:pay/invocations';
    expect(placesIn(api({ type: 'aws_proxy', uri }), 'json')).toEqual(['ap-south-1']);
  });

  test.each([
    [
      'arn:aws:apigateway:ap-south-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:111111111111:function:pay/invocations',
      'us-east-1',
    ],
    ['arn:aws:apigateway:us-east-1:sqs:path/111111111111/orders', 'us-east-1'],
    ['https://abc.execute-api.us-east-1.amazonaws.com/pay', 'us-east-1'],
    ['https://pay.vendor.example/orders', 'external pay.vendor.example'],
    ['https://pay.vendor.example/{proxy}', 'external pay.vendor.example'],
    ['https://${stageVariables.tenant}.vendor.example/orders', 'external ${stagevariables.tenant}.vendor.example'],
    ['https://${stageVariables.host}/orders', 'unresolved'],
  ])('that integrates with %s', (uri, place) => {
    expect(placesIn(api({ type: 'http_proxy', uri }), 'json')).toEqual([place]);
    expect(placesIn(json(api({ type: 'http_proxy', uri })), 'json')).toEqual([place]);
  });

  test('names no place by its formats, schemas and prose', () => {
    const more = {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      externalDocs: { url: 'https://github.com/acme/shop' },
      summary: 'copies to eu-west-1',
      example: 'us-east-1',
    };
    expect(placesIn(api({ type: 'mock' }, more), 'json')).toEqual([]);
  });
});

describe('a pipeline in YAML', () => {
  const pipeline = (sink: string) =>
    [
      'version: "2"',
      'orders:',
      '  source:',
      '    dynamodb:',
      '      tables:',
      '        - table_arn: "arn:aws:dynamodb:ap-south-1:111111111111:table/orders"',
      '  sink:',
      sink,
    ].join('\n');

  test.each([
    ['    - s3:\n        bucket: acme\n        region: us-east-1', 'us-east-1'],
    ['    - opensearch:\n        hosts: [ "https://search-x.us-east-1.es.amazonaws.com" ]', 'us-east-1'],
    ['    - opensearch:\n        hosts:\n          - https://search.vendor.example', 'external search.vendor.example'],
    [
      '    - opensearch:\n        hosts:\n          - "https://search.vendor.example:443"',
      'external search.vendor.example',
    ],
    ['    - http:\n        url: "https://in.vendor.example/x"', 'external in.vendor.example'],
    ['    - s3:\n        region: "${Where}"', 'unresolved'],
  ])('that sinks %j', (sink, place) => {
    expect(placesIn(sub(pipeline(sink)), 'yaml', { template })).toEqual(['ap-south-1', place]);
  });

  test('names no place by a comment', () => {
    expect(
      placesIn(pipeline('    # was us-east-1\n    - s3:\n        region: ap-south-1 # us-east-1 before'), 'yaml'),
    ).toEqual(['ap-south-1']);
  });
});

describe('a build spec', () => {
  const spec = (...lines: string[]) => ['version: 0.2', 'env:', '  variables:', ...lines].join('\n');

  test.each([
    ['    AWS_DEFAULT_REGION: us-east-1', ['us-east-1']],
    ['    AWS_DEFAULT_REGION: ap-south-1', []],
    ['    AWS_DEFAULT_REGION: ${Where}', ['unresolved']],
    ['    TABLE: ${Where}', []],
    ['phases: {build: {commands: ["aws s3 sync . s3://acme-books-us --region us-east-1"]}}', ['us-east-1']],
    ['phases:\n  build:\n    commands:\n      - aws s3 cp dist s3://elsewhere --region=eu-west-1', ['eu-west-1']],
    [
      '    commands:\n      - curl https://raw.githubusercontent.com/x | sh\n      - npm ci --registry https://github.com/shop/packages',
      [],
    ],
  ])('with %j', (lines, places) => {
    expect(placesIn(sub(spec(lines)), 'yaml', { template })).toEqual(places);
  });

  test('in JSON is read the same', () => {
    expect(placesIn(json({ version: '0.2', env: { variables: { REGION: 'us-east-1' } } }), 'yaml')).toEqual([
      'us-east-1',
    ]);
  });
});

describe('a script', () => {
  const script = (...lines: string[]) => ({ 'Fn::Base64': sub(['#!/bin/bash -xe', ...lines].join('\n')) });

  test.each<[string, string[]]>([
    ['aws s3 cp /var/log s3://x --region us-east-1', ['us-east-1']],
    ['export AWS_REGION=us-east-1', ['us-east-1']],
    ['export AWS_REGION=${AWS::Region}', []],
    ['export AWS_REGION=${Where}', ['unresolved']],
    ['# aws s3 cp to us-east-1', []],
    ['REM us-east-1', []],
    ['aws sqs send-message --queue-url https://sqs.us-east-1.amazonaws.com/1/x', ['us-east-1']],
    ['aws sqs send-message --queue-url ${Orders}', ['ap-south-1']],
    ['curl -O https://releases.vendor.example/agent.tar.gz', []],
    ['echo ${Where}', []],
    ['yum install orders-us-east-1-agent', []],
    ['aws bedrock-runtime invoke-model --model-id us.anthropic.claude-sonnet-5', ['US']],
  ])('%s', (line, places) => {
    expect(placesIn(script(line), 'script', { template })).toEqual(places);
  });
});

describe('XML and text', () => {
  test('are read line by line', () => {
    expect(
      placesIn(
        '<broker>\n  <networkConnector uri="static:(ssl://b-1.mq.us-east-1.amazonaws.com:61617)"/>\n</broker>',
        'xml',
      ),
    ).toEqual(['us-east-1']);
    expect(placesIn('<broker xmlns="http://activemq.apache.org/schema/core"/>', 'xml')).toEqual([]);
    expect(placesIn('endpoint=https://x.vendor.example;region=us-east-1', 'text')).toEqual([
      'external x.vendor.example',
      'us-east-1',
    ]);
  });
});

describe('a definition that lies elsewhere', () => {
  const hash = 'a'.repeat(64);
  const remote = (value: unknown, siblings: object, bodies?: Record<string, string>) =>
    placesIn(value, 'remote', {
      siblings: siblings as Record<string, unknown>,
      ...(bodies ? { assetBodies: bodies } : {}),
      template,
    });

  test('is read where it is an asset', () => {
    const body = '{"Resource": "arn:aws:lambda:us-east-1:1:function:x"}';
    expect(remote('cdk-assets', { Key: `${hash}.json` }, { [hash]: body })).toEqual(['us-east-1']);
    expect(remote(sub('s3://cdk-${AWS::AccountId}/' + hash), {}, { [hash]: body })).toEqual(['us-east-1']);
  });

  test('is read where it is a file beside the template', () => {
    expect(remote('pay.asl.json', {}, { 'pay.asl.json': '{"region": "us-east-1"}' })).toEqual(['us-east-1']);
  });

  test('else nobody can tell', () => {
    expect(remote('acme-definitions', { Key: 'pay.asl.json' })).toEqual(['unresolved']);
    expect(foundIn({ Ref: 'Books' }, 'remote', { template, siblings: { Key: 'x' } })[0]?.place).toEqual({
      kind: 'unresolved',
      why: 'the definition lies in `${Books}/x`, which is no asset of what was inspected',
    });
  });

  test('of a template is judged by itself', () => {
    expect(placesIn('https://x/template.json', 'remote', { mechanism: { mechanism: 'placement' } })).toEqual([]);
  });
});

describe('what grants permissions', () => {
  test.each(['policy', 'tags', 'code'])('as %s is no flow', (format) => {
    expect(placesIn({ Resource: 'arn:aws:sqs:us-east-1:1:x' }, format)).toEqual([]);
  });

  test('a wildcard names no place', () => {
    expect(placesIn({ Resource: 'arn:aws:sqs:*:111111111111:orders' }, 'json')).toEqual([]);
  });
});

describe('a body that nobody can tell', () => {
  test('names its places unseen, where it is there to name them', () => {
    for (const value of [{ Ref: 'Where' }, '{{resolve:ssm:/shop/definition}}']) {
      expect(placesIn(value, 'json', { template })).toEqual(['unresolved']);
      expect(placesIn(value, 'map', { template, mechanism: { weight: 'medium' } })).toEqual([]);
    }
  });

  test('deeper than any real one is not followed, and does not throw', () => {
    let body: unknown = 'us-east-1';
    for (let i = 0; i < 150; i++) body = [body];
    expect(placesIn(body, 'json')).toEqual([]);
  });
});

describe('what a body names', () => {
  test('is told by its key and shown short, on one line', () => {
    const [found] = foundIn({ note: `us-east-1\n${'x'.repeat(300)}` }, 'json');
    expect(found).toMatchObject({ inBody: true, literal: true });
    expect(found!.text).toHaveLength(118);
    expect(found!.text).toMatch(/^note=us-east-1 x+…$/);
  });

  test('may be the bare name of a bucket that stands elsewhere', () => {
    const there = { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'acme-books-us' } };
    const beside = [stackOf({ Resources: { There: there } }, { name: 'There', region: VIRGINIA })];
    expect(placesIn({ anything: 'acme-books-us' }, 'json', { beside })).toEqual(['us-east-1']);
    expect(placesIn({ anything: 'acme-books' }, 'json', { beside })).toEqual([]);
  });

  test('is no control: a role is not a place', () => {
    expect(placesIn({ role: { 'Fn::GetAtt': ['Role', 'Arn'] } }, 'json', { template })).toEqual([]);
  });
});

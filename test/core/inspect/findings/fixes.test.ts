import { describe, expect, test } from '@jest/globals';
import type { Finding, Template } from '../../../../lib/core/model';
import { findingsOf } from '../inspected';

/** The fix of the first finding about a resource. */
function fixOf(template: Template, logicalId: string, rule?: Finding['rule'], region = 'ap-south-1'): string {
  const found = findingsOf(template, { region }).find(
    (one) => one.logicalId === logicalId && (rule === undefined || one.rule === rule),
  );
  expect(found).toBeDefined();
  return found!.fix;
}

const fromCdk = { 'aws:cdk:path': 'Shop/Orders/Resource' };
const table = (extra: object = {}): Template => ({
  Resources: {
    Orders: {
      Type: 'AWS::DynamoDB::GlobalTable',
      Properties: { Replicas: [{ Region: 'ap-south-1' }, { Region: 'us-east-1' }] },
      ...extra,
    },
  },
});
const secret = (region: unknown): Template['Resources'] => ({
  Login: { Type: 'AWS::SecretsManager::Secret', Properties: { ReplicaRegions: [{ Region: region }] } },
});

describe('the fix of a replica', () => {
  test('is in the words of CloudFormation for a bare template', () => {
    expect(fixOf(table(), 'Orders')).toBe("use India's other region, `Region: ap-south-2`, or remove `Replicas[1]`");
  });

  test('is in the words of CDK for an app', () => {
    expect(fixOf(table({ Metadata: fromCdk }), 'Orders')).toContain("`replicas: [{ region: 'ap-south-2' }]`");
  });
});

describe('the fix of a value that comes from a parameter', () => {
  const Parameters = { DrRegion: { Type: 'String', AllowedValues: ['ap-south-2', 'us-east-1'] } };

  test('narrows its AllowedValues to those in India', () => {
    expect(fixOf({ Parameters, Resources: secret({ Ref: 'DrRegion' }) }, 'Login')).toBe(
      'narrow `AllowedValues` of `DrRegion` to `[ap-south-2]`',
    );
  });

  test('says so where none of them is in India', () => {
    const abroad = { DrRegion: { Type: 'String', AllowedValues: ['us-east-1', 'eu-west-1'] } };
    expect(fixOf({ Parameters: abroad, Resources: secret({ Ref: 'DrRegion' }) }, 'Login')).toBe(
      'narrow `AllowedValues` of `DrRegion` to `[ap-south-1, ap-south-2]` (none of them is in India now)',
    );
  });

  test('gives AllowedValues to one that has none', () => {
    const open = { DrRegion: { Type: 'String' } };
    expect(fixOf({ Parameters: open, Resources: secret({ Ref: 'DrRegion' }) }, 'Login')).toBe(
      'give the parameter `DrRegion` `AllowedValues: [ap-south-1, ap-south-2]`',
    );
  });

  test('names the parameter of that value, and not another in the same environment', () => {
    const Variables = { PREFIX: { Ref: 'Prefix' }, DR_REGION: { Ref: 'DrRegion' } };
    const Resources = { Send: { Type: 'AWS::Lambda::Function', Properties: { Environment: { Variables } } } };
    expect(fixOf({ Parameters: { Prefix: { Type: 'String' }, ...Parameters }, Resources }, 'Send')).toContain(
      '`AllowedValues` of `DrRegion`',
    );
  });
});

describe('the fix of a value in an environment', () => {
  test('is the same line with a region in India', () => {
    const Resources = {
      Send: {
        Type: 'AWS::Lambda::Function',
        Properties: { Environment: { Variables: { STORE_REGION: 'us-east-1' } } },
      },
    };
    const [finding] = findingsOf({ Resources });
    expect(finding).toMatchObject({ found: 'STORE_REGION=us-east-1' });
    expect(finding!.fix).toContain('write `STORE_REGION=ap-south-1`');
  });
});

test('the fix of an ARN abroad names a region in India in it', () => {
  const Targets = [{ Id: 'a', Arn: 'arn:aws:sqs:us-east-1:111111111111:orders' }];
  const Resources = {
    Send: { Type: 'AWS::Events::Rule', Properties: { EventPattern: { source: ['shop'] }, Targets } },
  };
  expect(fixOf({ Resources }, 'Send')).toBe(
    'name ap-south-1 or ap-south-2 in the ARN `arn:aws:sqs:us-east-1:111111111111:orders`',
  );
});

test('the fix of a replica key that stands abroad moves the key, for its property names the original in India', () => {
  const PrimaryKeyArn = 'arn:aws:kms:ap-south-1:111111111111:key/mrk-1';
  const Resources = { Key: { Type: 'AWS::KMS::ReplicaKey', Properties: { PrimaryKeyArn, KeyPolicy: {} } } };
  expect(fixOf({ Resources }, 'Key', undefined, 'us-west-2')).toBe(
    'deploy the template of `Key` in India: `--region ap-south-2`',
  );
});

describe('the fix of logs that are deleted early', () => {
  const group = (days: unknown, Metadata?: Readonly<Record<string, unknown>>): Template => ({
    Parameters: { Days: { Type: 'Number', Default: 14 } },
    Resources: {
      Trail: { Type: 'AWS::Logs::LogGroup', Properties: { RetentionInDays: days }, ...(Metadata ? { Metadata } : {}) },
    },
  });

  test('is a property of the template, or of the construct', () => {
    expect(fixOf(group(30), 'Trail')).toContain('`RetentionInDays: 180`');
    expect(fixOf(group(30, fromCdk), 'Trail')).toContain('`retention: RetentionDays.SIX_MONTHS`');
  });

  test('is the AllowedValues of the parameter that says for how long', () => {
    expect(fixOf(group({ Ref: 'Days' }), 'Trail')).toBe('let `Days` be 180 or more: `AllowedValues: [180, 365, 731]`');
    expect(findingsOf(group({ Ref: 'Days' }))[0]).toMatchObject({ found: 'RetentionInDays: ${Days}' });
  });

  test('of a bucket is a lifecycle rule', () => {
    const bucket = {
      Type: 'AWS::S3::Bucket',
      Properties: { LifecycleConfiguration: { Rules: [{ Status: 'Enabled', ExpirationInDays: 30 }] } },
      Metadata: fromCdk,
    };
    const orders = {
      Type: 'AWS::S3::Bucket',
      Properties: { LoggingConfiguration: { DestinationBucketName: { Ref: 'Logs' } } },
    };
    const template = { Resources: { Logs: bucket, Orders: orders } };
    expect(fixOf(template, 'Logs', 'condition-missing')).toContain(
      '`lifecycleRules: [{ expiration: Duration.days(180) }]`',
    );
  });
});

describe('the fix of a store abroad', () => {
  const store = (Type: string, Metadata?: Readonly<Record<string, unknown>>): Template => ({
    Resources: { Orders: { Type, Properties: {}, ...(Metadata ? { Metadata } : {}) } },
  });

  test('moves it, and lets only what may be public be declared so', () => {
    expect(fixOf(store('AWS::S3::Bucket', fromCdk), 'Orders', undefined, 'us-east-1')).toBe(
      "move `Orders` to a stack in India: `env: { region: 'ap-south-1' }`\n" +
        "or, where it is published to everybody, say so: `DataClassification.of(orders).declare(DataClass.GENERIC, { elements: ['public-content'] })`",
    );
    for (const type of ['AWS::SecretsManager::Secret', 'AWS::Cognito::UserPool', 'AWS::Logs::LogGroup'])
      expect(fixOf(store(type), 'Orders', undefined, 'us-east-1')).not.toContain('public-content');
  });

  test('says in a bare template where the declaration stands', () => {
    expect(fixOf(store('AWS::S3::Bucket'), 'Orders', undefined, 'us-east-1')).toContain(
      '`Metadata: { india-residency: { dataClass: generic, elements: [public-content] } }` under `Orders`',
    );
  });
});

describe('the fix of an API whose requests pass an edge', () => {
  const api = (Type: string, Metadata?: Readonly<Record<string, unknown>>): Template => ({
    Resources: { Api: { Type, Properties: { Name: 'orders' }, ...(Metadata ? { Metadata } : {}) } },
  });

  test.each<[string, Template, string]>([
    ['CloudFormation', api('AWS::ApiGateway::RestApi'), '`EndpointConfiguration: { Types: [REGIONAL] }`'],
    ['CDK', api('AWS::ApiGateway::RestApi', fromCdk), '`endpointConfiguration: { types: [EndpointType.REGIONAL] }`'],
    ['SAM', api('AWS::Serverless::Api'), '`EndpointConfiguration: REGIONAL`'],
  ])('is in the words of %s', (_, template, line) => {
    expect(fixOf(template, 'Api', 'passes-an-edge')).toContain(line);
  });
});

describe('what is left to do where the law permits', () => {
  const replicated = (dataClass: string, elements?: string[]): Template => ({
    Resources: {
      Orders: {
        Type: 'AWS::S3::Bucket',
        Metadata: { 'india-residency': { dataClass, ...(elements ? { elements } : {}) } },
        Properties: {
          ReplicationConfiguration: {
            Role: 'arn:aws:iam::111111111111:role/replication',
            Rules: [{ Status: 'Enabled', Destination: { Bucket: 'arn:aws:s3:::orders-111111111111-us-east-1-an' } }],
          },
        },
      },
    },
  });

  test('is to name the elements of what is generic', () => {
    expect(fixOf(replicated('generic'), 'Orders')).toContain('elements: [aggregate-statistics]');
    expect(fixOf(replicated('generic', ['order-count']), 'Orders')).toBe('nothing to do: the copy is permitted');
  });

  test('is counsel’s where the sources of a law contradict each other, not a declaration that logs are generic', () => {
    expect(fixOf(replicated('ict-logs'), 'Orders')).toBe(
      'the copy is permitted; whether it is in spite of the doubt is for counsel to say',
    );
  });

  test('is to name the elements of a generic store abroad too', () => {
    const Stats = { Type: 'AWS::SQS::Queue', Metadata: { 'india-residency': { dataClass: 'generic' } } };
    expect(fixOf({ Resources: { Stats } }, 'Stats', undefined, 'us-east-1')).toContain('name the elements');
  });
});

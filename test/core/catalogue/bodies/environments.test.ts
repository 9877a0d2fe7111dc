import { describe, expect, test } from '@jest/globals';
import { stackOf, VIRGINIA } from '../../estate/estate-of';
import { placesIn } from './read';
import type { Asked } from '../finders/found-by';

const template = {
  Parameters: { Where: { Type: 'String' }, Default: { Type: 'String', Default: 'us-east-1' } },
  Resources: {
    Orders: { Type: 'AWS::DynamoDB::Table' },
    Role: { Type: 'AWS::IAM::Role' },
    Answer: { Type: 'Custom::Lookup' },
  },
};
const env = (variables: unknown, asked: Asked = {}) =>
  placesIn(variables, 'map', { template, ...asked, mechanism: { weight: 'medium', ...asked.mechanism } });

describe('an environment', () => {
  test.each<[string, unknown, string[]]>([
    ['REGION', 'us-east-1', ['us-east-1']],
    ['ANYTHING', 'us-east-1', ['us-east-1']],
    ['REGION', 'ap-south-2', []],
    ['REGION', { Ref: 'AWS::Region' }, []],
    ['REGION', { Ref: 'Where' }, ['unresolved']],
    ['BACKUP_REGION', { Ref: 'Where' }, ['unresolved']],
    ['REGIONAL_MANAGER', { Ref: 'Where' }, []],
    ['STAGE', { Ref: 'Where' }, []],
    ['STAGE', { Ref: 'Default' }, ['unresolved']],
    ['TABLE', { Ref: 'Orders' }, ['ap-south-1']],
    ['ROLE', { Ref: 'Role' }, []],
    ['TABLE', { 'Fn::GetAtt': ['Answer', 'Table'] }, []],
    ['TARGET_REGION', { 'Fn::GetAtt': ['Answer', 'Region'] }, ['unresolved']],
    ['QUEUE', 'https://sqs.us-east-1.amazonaws.com/111111111111/orders', ['us-east-1']],
    ['TOPIC', 'arn:aws:sns:us-east-1:111111111111:orders', ['us-east-1']],
    ['HOOK', 'https://hooks.vendor.example/x', ['external hooks.vendor.example']],
    ['PACKAGES', 'https://raw.githubusercontent.com', []],
    ['BANK_URL', 'https://api.bank.example.com/v1', ['external api.bank.example.com']],
    ['BANK_URL', 'https://example.com', []],
    ['DB_HOST', 'ledger.vendor.example', ['external ledger.vendor.example']],
    ['DB_HOST', 'ledger.abc.us-east-1.rds.amazonaws.com', ['us-east-1']],
    ['DB_HOST', 'ledger.shop.internal', []],
    ['ALLOWED_ORIGIN', 'https://www.shop.example', []],
    ['CORS_ORIGINS', 'https://www.vendor.example', []],
    ['REDIRECT_URI', 'https://www.vendor.example/signed-in', []],
    ['ORIGIN_URL', 'https://www.vendor.example', ['external www.vendor.example']],
    ['DD_SITE', 'ap1.datadoghq.com', ['external ap1.datadoghq.com']],
    ['WEBSITE', 'shop.example.net', []],
    ['MONGO_URI', 'mongodb+srv://shop.ab1cd.mongodb.net/orders', ['external shop.ab1cd.mongodb.net']],
    ['DATABASE_URL', 'postgresql://app:secret@ledger.vendor.example:5432/shop', ['external ledger.vendor.example']],
    ['DATABASE_URL', 'postgresql://app@db:5432/shop', ['ap-south-1']],
    ['JDBC_URL', 'jdbc:mysql://ledger.vendor.example:3306/shop', ['external ledger.vendor.example']],
    ['CACHE_URL', 'rediss://cache.vendor.example:6380', ['external cache.vendor.example']],
    ['QUEUE', 'https://queue.amazonaws.com/111111111111/orders', ['us-east-1']],
    ['QUEUE', 'https://ap-south-1.queue.amazonaws.com/111111111111/orders', ['ap-south-1']],
    ['CACHE', 'orders.abc.use1.cache.amazonaws.com', ['us-east-1']],
    ['MODEL', 'apac.anthropic.claude-sonnet-4', ['abroad']],
    ['MODEL', 'in.anthropic.claude-sonnet-5', []],
    ['ZONE', 'us-east-1a', ['us-east-1']],
    ['BUCKET', 'acme-books', []],
    ['NAME', 'orders-us-east-1-archive', []],
    ['GREETING', 'about-us and eu forms', []],
    ['DESCRIPTION', 'copies to us-east-1', []],
    ['SETTINGS', '{"region":"us-east-1","table":"orders"}', ['us-east-1']],
    ['REGIONS', 'ap-south-1,us-east-1,eu-west-1', ['us-east-1', 'eu-west-1']],
  ])('%s=%j', (name, value, places) => {
    expect(env({ [name]: value })).toEqual(places);
  });

  test('may name a bucket that only the file of the organisation places', () => {
    const place = (bucket: string, region: string) => ({ bucket, region, owner: 'Asha Rao', reason: 'made by hand' });
    const places = [
      place('shop-drop', 'us-east-1'),
      place('shop-lake-*', 'eu-west-1'),
      place('shop-home', 'ap-south-2'),
    ];
    const named = (variables: unknown) => env(variables, { places });
    expect(named({ DROP: 'shop-drop' })).toEqual(['us-east-1']);
    expect(named({ LAKE_BUCKET: 'shop-lake-raw' })).toEqual(['eu-west-1']);
    expect(named({ SERVICE: 'shop-lake-reader', OTHER_BUCKET: 'shop-drop-2' })).toEqual([]);
    expect(named({ LOCATION: 'shop-lake-side of the town' })).toEqual([]);
    expect(named({ HOME_BUCKET: 'shop-home' })).toEqual(['ap-south-2']);
  });

  test('may be a list of names and values', () => {
    expect(
      env([
        { Name: 'REGION', Value: { Ref: 'Where' } },
        { Name: 'STAGE', Value: { Ref: 'Where' } },
      ]),
    ).toEqual(['unresolved']);
    expect(env([{ name: 'A', value: 'us-east-1' }])).toEqual(['us-east-1']);
    expect(env([{ ParameterKey: 'Region', ParameterValue: { Ref: 'Where' } }])).toEqual(['unresolved']);
  });

  test('may be one value of a list, with its name beside it', () => {
    const value = (Name: string) =>
      env({ Ref: 'Where' }, { siblings: { Name }, mechanism: { path: 'ContainerDefinitions[].Environment[].Value' } });
    expect(value('AWS_REGION')).toEqual(['unresolved']);
    expect(value('STAGE')).toEqual([]);
  });

  test('may hold the variables of a pipeline as JSON', () => {
    const variables = '[{"name":"REGION","type":"PLAINTEXT","value":"us-east-1"},{"name":"STAGE","value":"prod"}]';
    expect(env({ EnvironmentVariables: variables, ProjectName: 'shop' })).toEqual(['us-east-1']);
  });

  test('with branches is read along each of them', () => {
    const Conditions = { Abroad: { 'Fn::Equals': [{ Ref: 'Where' }, 'x'] } };
    expect(
      env({ REGION: { 'Fn::If': ['Abroad', 'us-east-1', 'ap-south-1'] } }, { template: { ...template, Conditions } }),
    ).toEqual(['us-east-1']);
  });

  test('with more branches than can be combined loses none', () => {
    const Conditions = { Abroad: { 'Fn::Equals': [{ Ref: 'Where' }, 'x'] } };
    const variables = Object.fromEntries(
      Array.from({ length: 10 }, (_, i) => [`R${i}`, { 'Fn::If': ['Abroad', i === 9 ? 'us-east-1' : 'a', 'b'] }]),
    );
    expect(env(variables, { template: { ...template, Conditions } })).toContain('us-east-1');
  });
});

describe('options that are there to name destinations', () => {
  const options = (map: unknown, asked: Asked = {}) => env(map, { ...asked, mechanism: { weight: 'high' } });

  test.each<[string, unknown, string[]]>([
    ['awslogs-region', 'us-east-1', ['us-east-1']],
    ['awslogs-region', 'ap-south-1', []],
    ['splunk-url', 'https://splunk.vendor.example:8088', ['external splunk.vendor.example']],
    ['Host', 'intake.vendor.example', ['external intake.vendor.example']],
    ['endpoint', { Ref: 'Where' }, ['unresolved']],
    ['bucket', 'acme-books', ['unresolved']],
    ['s3.bucket.name', { Ref: 'Where' }, ['unresolved']],
    ['bucketName', 'acme-111111111111-us-east-1-an', ['us-east-1']],
    ['stream', { Ref: 'Where' }, []],
  ])('%s=%j', (name, value, places) => {
    expect(options({ [name]: value })).toEqual(places);
  });

  test('place a bucket of the estate', () => {
    const there = { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'acme-books-us' } };
    const beside = [stackOf({ Resources: { There: there } }, { name: 'There', region: VIRGINIA })];
    expect(options({ bucket: 'acme-books-us' }, { beside })).toEqual(['us-east-1']);
    expect(options({ bucket: 'partner' }, { places: [{ bucket: 'partner', region: 'us-east-1' }] })).toEqual([
      'us-east-1',
    ]);
  });
});

describe('pairs in one text', () => {
  const pairs = (text: unknown) => placesIn(text, 'kv', { template, mechanism: { weight: 'high' } });

  test.each<[unknown, string[]]>([
    ['bucketName=acme;compressionType=GZIP', ['unresolved']],
    ['endpoint=https://x.vendor.example;region=us-east-1', ['external x.vendor.example', 'us-east-1']],
    [{ 'Fn::Sub': 'stage=prod;region=${Where}' }, ['unresolved']],
    [{ 'Fn::Sub': 'stage=${Where};retries=3' }, []],
  ])('%j', (text, places) => {
    expect(pairs(text)).toEqual(places);
  });
});

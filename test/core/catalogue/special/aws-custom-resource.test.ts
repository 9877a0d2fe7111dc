import { describe, expect, test } from '@jest/globals';
import { stackOf, VIRGINIA } from '../../estate/estate-of';
import { hitsOf, type Asked } from './hits-of';
import { inShort } from '../finders/found-by';

const call = (one: object, asked: Asked = {}) =>
  hitsOf('Custom::AWS', { ServiceToken: 'x', Create: JSON.stringify(one) }, asked).map(
    ({ found, mechanism, property }) => ({
      to: inShort(found.place),
      moves: mechanism.moves,
      weight: mechanism.weight,
      property,
    }),
  );
const to = (one: object, asked: Asked = {}) => call(one, asked).map((hit) => hit.to);
const open = { parameters: { Where: { Type: 'String' } } };

describe('an SDK call of an AwsCustomResource', () => {
  test('that copies to a region abroad takes content there', () => {
    expect(call({ service: 'RDS', action: 'copyDBSnapshot', region: 'us-east-1', parameters: {} })).toEqual([
      { to: 'us-east-1', moves: 'content', weight: expect.stringMatching(/critical|high/), property: 'Create' },
    ]);
  });

  test.each(['describeTable', 'getParameter', 'listBuckets', 'headObject', 'GetParameterCommand', 'query'])(
    'that only reads is worth a note: %s',
    (action) => {
      expect(
        call({
          service: 'SSM',
          action,
          region: 'us-east-1',
          parameters: { Name: 'arn:aws:ssm:eu-west-1:1:parameter/x' },
        }),
      ).toEqual([{ to: 'us-east-1', moves: 'metadata', weight: 'info', property: 'Create' }]);
    },
  );

  test.each([
    ['ACM', 'requestCertificate'],
    ['@aws-sdk/client-wafv2', 'associateWebACL'],
    ['Route53', 'changeResourceRecordSets'],
    ['SSM', 'putParameter'],
    ['Lambda', 'updateFunctionConfiguration'],
  ])('of %s that sets something up moves no content: %s', (service, action) => {
    expect(call({ service, action, region: 'us-east-1', parameters: {} })).toMatchObject([
      { to: 'us-east-1', moves: 'metadata' },
    ]);
  });

  test.each([
    ['EC2', 'copySnapshot'],
    ['Lambda', 'invoke'],
    ['KMS', 'replicateKey'],
    ['DynamoDB', 'createTable'],
    ['S3', 'putBucketReplication'],
  ])('of %s that copies moves content: %s', (service, action) => {
    expect(call({ service, action, region: 'us-east-1', parameters: {} })).toMatchObject([
      { to: 'us-east-1', moves: 'content' },
    ]);
  });

  test('at home, with parameters at home, goes nowhere', () => {
    expect(to({ service: 'RDS', action: 'copyDBSnapshot', parameters: { SourceRegion: 'ap-south-2' } })).toEqual([]);
    expect(to({ service: 'RDS', action: 'copyDBSnapshot', region: 'ap-south-2', parameters: {} })).toEqual([
      'ap-south-2',
    ]);
  });

  test.each<[string, object, string[]]>([
    ['an ARN', { TargetArn: 'arn:aws:rds:us-east-1:111111111111:cluster:x' }, ['us-east-1']],
    ['a region', { ReplicaUpdates: [{ Create: { RegionName: 'us-east-1' } }] }, ['us-east-1']],
    ['a bucket that no stack holds', { S3Bucket: 'partner-books' }, ['unresolved']],
    ['a bucket in a list', { Rules: [{ Destination: { Bucket: 'partner-books' } }] }, ['unresolved']],
    ['a bucket by its ARN, once', { Destination: { Bucket: 'arn:aws:s3:::partner-books' } }, ['unresolved']],
    ['a bucket whose name tells', { Bucket: 'books-111111111111-us-east-1-an' }, ['us-east-1']],
    ['what it writes, not where', { TableName: 'x', Item: { region: { S: 'us-east-1' } }, Message: 'us-east-1' }, []],
  ])('may name %s', (_, parameters, places) => {
    expect(to({ service: 'DynamoDB', action: 'exportTable', parameters })).toEqual(places);
  });

  test('may name a bucket of the estate, or one that the organisation declares', () => {
    const bucket = { service: 'DynamoDB', action: 'exportTable', parameters: { S3Bucket: 'acme-books' } };
    const Books = { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'acme-books' } };
    expect(to(bucket, { beside: [stackOf({ Resources: { Books } }, { name: 'Us', region: VIRGINIA })] })).toEqual([
      'us-east-1',
    ]);
    expect(to(bucket, { places: [{ bucket: 'acme-*', region: 'eu-west-1' }] })).toEqual(['eu-west-1']);
    expect(to(bucket, { places: [{ bucket: 'acme-books', region: 'ap-south-2' }] })).toEqual(['ap-south-2']);
  });

  test('may be known only in part', () => {
    const Create = {
      'Fn::Join': [
        '',
        [
          '{"service":"S3","action":"copyObject","region":"',
          { Ref: 'Where' },
          '","parameters":{"Retries":',
          { Ref: 'Where' },
          ',"Bucket":"',
          { Ref: 'Where' },
          '"}}',
        ],
      ],
    };
    const hits = hitsOf('Custom::AWS', { Create }, open);
    expect(hits.map(({ found }) => [inShort(found.place), found.text])).toEqual([
      ['unresolved', 'S3.copyObject: ${Where}'],
      ['unresolved', 'S3.copyObject: ${Where}'],
    ]);
  });

  test('is told for each of create, update and delete', () => {
    const one = JSON.stringify({ service: 'RDS', action: 'copyDBSnapshot', region: 'us-east-1' });
    expect(
      hitsOf('Custom::AWS', { Create: one, Update: one, Delete: one })
        .map(({ property }) => property)
        .sort(),
    ).toEqual(['Create', 'Delete', 'Update']);
  });

  test('that is no JSON cannot be told', () => {
    expect(hitsOf('Custom::AWS', { Create: '{"service":' })[0]?.found.place).toEqual({
      kind: 'unresolved',
      why: 'the SDK call is no JSON that can be read',
    });
    expect(hitsOf('Custom::AWS', { Create: '' })).toEqual([]);
    expect(hitsOf('Custom::AWS', { Create: { Ref: 'Where' } }, open).map(({ found }) => found.place.kind)).toEqual([
      'unresolved',
    ]);
  });
});

import { describe, expect, test } from '@jest/globals';
import { ACCOUNT, innerOf, stackOf, VIRGINIA } from '../../estate/estate-of';
import { foundBy, placesBy, type Asked } from '../finders/found-by';

const at = (bucket: unknown, asked: Asked = {}) => placesBy('s3-bucket-owner', bucket, asked);
const bucket = (BucketName?: unknown) => ({ Type: 'AWS::S3::Bucket', Properties: { BucketName } });
const named = (name: unknown, around = {}) =>
  stackOf({ Resources: { Books: bucket(name) } }, { name: 'Books', region: VIRGINIA, ...around });

describe('a bucket is placed, in this order,', () => {
  const template = { Resources: { Orders: bucket() } };

  test.each([
    { Ref: 'Orders' },
    { 'Fn::GetAtt': ['Orders', 'Arn'] },
    { 'Fn::Sub': 'arn:aws:s3:::${Orders}/2026/*' },
    { 'Fn::Sub': 's3://${Orders}/in' },
  ])('by a reference in its own template: %j', (reference) => {
    expect(at(reference, { template })).toEqual(['ap-south-1']);
    expect(foundBy('s3-bucket-owner', reference, { template })[0]?.resource?.logicalId).toBe('Orders');
    expect(at(reference, { template, region: VIRGINIA })).toEqual(['us-east-1']);
  });

  test('by an output of a stack that is named with its region', () => {
    const books = stackOf(
      { Resources: { Books: bucket() }, Outputs: { Arn: { Value: { 'Fn::GetAtt': ['Books', 'Arn'] } } } },
      { name: 'Books', region: VIRGINIA },
    );
    const output = { 'Fn::GetStackOutput': { StackName: 'Books', OutputName: 'Arn', Region: VIRGINIA } };
    expect(at(output, { beside: [books] })).toEqual(['us-east-1']);
    expect(at(output)).toEqual(['unresolved']);
  });

  test('by what a cross-region writer wrote, not by where its reader stands', () => {
    const key = '/cdk/exports/Orders/Booksuseast1Arn';
    const writer = {
      Type: 'Custom::CrossRegionExportWriter',
      Properties: { WriterProps: { exports: { [key]: { Ref: 'Books' } } } },
    };
    const books = stackOf({ Resources: { Books: bucket(), Writer: writer } }, { name: 'Books', region: VIRGINIA });
    const reads = { Resources: { Reader: { Type: 'Custom::CrossRegionExportReader' } } };
    expect(at({ 'Fn::GetAtt': ['Reader', key] }, { template: reads, beside: [books] })).toEqual(['us-east-1']);
    expect(at({ 'Fn::GetAtt': ['Reader', key] }, { template: reads })).toEqual(['unresolved']);
  });

  test.each([
    'arn:aws:s3:::acme-books',
    'arn:aws:s3:::acme-books/2026/*',
    's3://acme-books/2026',
    's3a://acme-books',
    'acme-books',
    'acme-books/2026',
    '/acme-books/in',
  ])('by the name of a bucket of the estate: %s', (name) => {
    expect(at(name, { beside: [named('acme-books')] })).toEqual(['us-east-1']);
  });

  test('by the name of a bucket in a nested stack or a StackSet', () => {
    const Resources = {
      Set: { Type: 'AWS::CloudFormation::StackSet', Properties: { StackInstancesGroup: [{ Regions: ['eu-west-1'] }] } },
    };
    expect(
      at('acme-books', {
        template: { Resources },
        inner: [innerOf('Set', { Resources: { Books: bucket('acme-books') } })],
      }),
    ).toEqual(['eu-west-1']);
  });

  test('by a name that is put together of what is known', () => {
    const books = named({ 'Fn::Join': ['-', ['acme', { Ref: 'AWS::AccountId' }, { Ref: 'AWS::Region' }]] });
    expect(at(`arn:aws:s3:::acme-${ACCOUNT}-us-east-1`, { beside: [books] })).toEqual(['us-east-1']);
  });

  test('never by one of two owners of a name', () => {
    const beside = [named('acme-books'), named('acme-books', { name: 'Copy', region: 'eu-west-1' })];
    expect(at('acme-books', { beside })).toEqual(['unresolved']);
    expect(foundBy('s3-bucket-owner', 'acme-books', { beside })[0]?.place).toEqual({
      kind: 'unresolved',
      why: 'buckets named `acme-books` stand in eu-west-1 and us-east-1',
    });
    expect(at('acme-books', { beside: [named('acme-books'), named('acme-books', { name: 'Same' })] })).toEqual([
      'us-east-1',
    ]);
  });

  test.each([
    ['orders-111111111111-us-east-1-an', 'us-east-1'],
    ['orders-111111111111-ap-south-2-an', 'ap-south-2'],
    ['arn:aws:s3:::orders-111111111111-eu-north-1-an/x', 'eu-north-1'],
    ['orders--use1-az4--x-s3', 'us-east-1'],
    ['orders--aps1-az1--x-s3', 'ap-south-1'],
    ['cdk-hnb659fds-assets-111111111111-us-east-1', 'us-east-1'],
  ])('by a name that S3 ties to a region: %s is %s', (name, region) => {
    expect(at(name)).toEqual([region]);
  });

  test.each([
    'orders-us-east-1',
    'orders-ap-south-1',
    'orders-ap-south-1-an',
    'us-east-1',
    'orders-111111111111-nowhere-1-an',
  ])('never by a region that somebody put into a name: %s', (name) => {
    expect(at(name)).toEqual(['unresolved']);
  });

  test('by an imported name, wherever it was exported', () => {
    const Outputs = { Name: { Value: 'acme-books', Export: { Name: 'books' } } };
    const beside = [stackOf({ Outputs }, { name: 'Exports' }), named('acme-books')];
    expect(at({ 'Fn::ImportValue': 'books' }, { beside })).toEqual(['us-east-1']);
    expect(at({ 'Fn::ImportValue': 'books' }, { beside: beside.slice(0, 1) })).toEqual(['unresolved']);
  });

  test.each([
    ['https://books.s3.us-east-1.amazonaws.com/x', 'us-east-1'],
    ['arn:aws:s3:us-east-1:111111111111:accesspoint/books', 'us-east-1'],
    ['arn:aws:s3-outposts:us-east-1:111111111111:outpost/op-1/bucket/books', 'us-east-1'],
    ['arn:aws:s3tables:us-east-1:111111111111:bucket/books', 'us-east-1'],
    ['arn:aws:s3express:us-east-1:111111111111:bucket/books--use1-az4--x-s3', 'us-east-1'],
    ['arn:aws:s3::111111111111:accesspoint/mfzwi23gnjvgw.mrap', 'global'],
    ['arn:aws:kinesis:us-east-1:111111111111:stream/books', 'us-east-1'],
  ])('by what is no bucket name at all: %s is %s', (text, place) => {
    expect(at(text)).toEqual([place]);
  });

  test('by the line of the organisation', () => {
    const places = [
      { bucket: 'partner-books', region: 'us-east-1' },
      { bucket: 'partner-*', region: 'ap-south-1' },
      { bucket: 'abroad', country: 'US' },
    ];
    expect(at('arn:aws:s3:::partner-books', { places })).toEqual(['us-east-1']);
    expect(at('partner-orders', { places })).toEqual(['ap-south-1']);
    expect(at('abroad', { places })).toEqual(['US']);
    expect(at('a-partner-orders', { places })).toEqual(['unresolved']);
  });

  test('and else nobody can tell, and the line that declares it is written out', () => {
    expect(foundBy('s3-bucket-owner', 'arn:aws:s3:::partner-books/in/*')).toEqual([
      {
        place: {
          kind: 'unresolved',
          why: 'an S3 name carries no region, and the bucket `partner-books` is in no stack that was inspected',
        },
        text: 'arn:aws:s3:::partner-books/in/*',
        service: 's3',
        declare: { key: 'bucket', value: 'partner-books' },
      },
    ]);
  });
});

describe('a bucket that is known only at deployment', () => {
  const template = {
    Parameters: { Name: { Type: 'String' }, Either: { Type: 'String', AllowedValues: ['acme-in', 'acme-us'] } },
  };

  test('says why', () => {
    expect(foundBy('s3-bucket-owner', { Ref: 'Name' }, { template })[0]?.place).toMatchObject({
      why: 'the parameter `Name` can be given any value at deployment',
    });
    expect(
      foundBy('s3-bucket-owner', { 'Fn::Sub': 'arn:aws:s3:::books-${Name}' }, { template })[0]?.place,
    ).toMatchObject({
      why: 'the parameter `Name` can be given any value at deployment',
    });
  });

  test.each(['{{resolve:ssm:/shop/bucket}}', 'arn:aws:s3:::{{resolve:ssm:/shop/bucket:3}}'])(
    'is not guessed: %s',
    (text) => {
      expect(at(text)).toEqual(['unresolved']);
      expect(foundBy('s3-bucket-owner', text)[0]?.place).toMatchObject({
        why: 'it is read from Systems Manager or Secrets Manager at deployment',
      });
    },
  );

  test('may be each that a parameter allows', () => {
    const beside = [named('acme-us'), named('acme-in', { name: 'In', region: 'ap-south-2' })];
    expect(at({ Ref: 'Either' }, { template, beside })).toEqual(['ap-south-2', 'us-east-1']);
  });

  test('with the own region of a stack that names none in its name is where that stack is', () => {
    expect(
      at({ 'Fn::Sub': 'arn:aws:s3:${AWS::Region}:${AWS::AccountId}:accesspoint/books' }, { region: undefined }),
    ).toEqual(['unresolved']);
    expect(
      foundBy(
        's3-bucket-owner',
        { 'Fn::Sub': 'arn:aws:s3:${AWS::Region}:x:accesspoint/books' },
        { region: undefined },
      )[0]?.place,
    ).toMatchObject({
      why: expect.stringContaining('names no region'),
    });
  });

  test('that a custom resource answers may be anything', () => {
    const Resources = { Copy: { Type: 'Custom::CopyBucket' }, Deploy: { Type: 'Custom::CDKBucketDeployment' } };
    expect(at({ 'Fn::GetAtt': ['Copy', 'BucketArn'] }, { template: { Resources } })).toEqual(['unresolved']);
    expect(at({ 'Fn::GetAtt': ['Deploy', 'DestinationBucketArn'] }, { template: { Resources } })).toEqual([
      'ap-south-1',
    ]);
  });

  test('of a nested stack that was not inspected may be anything', () => {
    const Resources = { Ledger: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: 'x' } } };
    expect(at({ 'Fn::GetAtt': ['Ledger', 'Outputs.BucketArn'] }, { template: { Resources } })).toEqual(['unresolved']);
  });
});

import { describe, expect, test } from '@jest/globals';
import type { Template } from '../../../lib/core/model';
import { estateOf, folded } from './estate-of';

const loop = (...argument: unknown[]): Template =>
  ({
    Transform: 'AWS::LanguageExtensions',
    Parameters: {
      Regions: { Type: 'CommaDelimitedList', AllowedValues: ['us-east-1', 'ap-south-2'] },
      Open: { Type: 'CommaDelimitedList' },
    },
    Resources: { 'Fn::ForEach::Stores': argument },
  }) as unknown as Template;
const bucket = (id: string, BucketName: unknown = id) => ({
  [id]: { Type: 'AWS::S3::Bucket', Properties: { BucketName } },
});
const written = (template: Template) => {
  const estate = estateOf(template);
  return estate.resources.map((one) => [one.logicalId, ...estate.foldText(one.properties['BucketName'], one.owner)]);
};

describe('Fn::ForEach', () => {
  test('over literals is written out', () => {
    expect(written(loop('Name', ['Orders', 'Books'], bucket('${Name}Store', { 'Fn::Sub': 'shop-${Name}' })))).toEqual([
      ['OrdersStore', 'shop-Orders'],
      ['BooksStore', 'shop-Books'],
    ]);
  });

  test('puts its item in the place of a reference to it', () => {
    expect(written(loop('Name', ['Orders'], bucket('${Name}', { Ref: 'Name' })))).toEqual([['Orders', 'Orders']]);
  });

  test('makes a logical id of an item that could be none', () => {
    expect(written(loop('Region', ['us-east-1'], bucket('Copy&{Region}', 'copy-${Region}')))).toEqual([
      ['Copyuseast1', 'copy-us-east-1'],
    ]);
  });

  test('over what a parameter allows is written out for each', () => {
    expect(written(loop('Region', { Ref: 'Regions' }, bucket('Copy&{Region}', '${Region}')))).toEqual([
      ['Copyuseast1', 'us-east-1'],
      ['Copyapsouth2', 'ap-south-2'],
    ]);
  });

  test('within another is written out for each of both', () => {
    const inner = { 'Fn::ForEach::Kinds': ['Kind', ['A', 'B'], bucket('${Name}${Kind}')] };
    expect(written(loop('Name', ['Orders', 'Books'], inner)).map(([id]) => id)).toEqual([
      'OrdersA',
      'OrdersB',
      'BooksA',
      'BooksB',
    ]);
  });

  test('within a resource is written out too', () => {
    const Properties = {
      Tags: [],
      'Fn::ForEach::Settings': ['Name', ['Suspended'], { 'Accelerate${Name}': '${Name}' }],
    };
    const template = {
      Transform: ['AWS::LanguageExtensions'],
      Resources: { Books: { Type: 'AWS::S3::Bucket', Properties } },
    };
    expect(estateOf(template).resources[0]!.properties).toEqual({ Tags: [], AccelerateSuspended: 'Suspended' });
  });

  test.each<[string, unknown[]]>([
    ['a list that is known only at deployment', ['Name', { Ref: 'Open' }, bucket('${Name}')]],
    ['nothing', ['Name', [], bucket('${Name}')]],
    ['a list without a variable', [7, ['a'], bucket('x')]],
    ['a list without a body', ['Name', ['a']]],
  ])('over %s is told as not inspected', (_, argument) => {
    const estate = estateOf(loop(...argument));
    expect(estate.resources).toEqual([]);
    expect(estate.unread).toMatchObject([{ kind: 'loop', name: 'Fn::ForEach::Stores' }]);
  });
});

describe('a transform', () => {
  const unread = (template: Template) => estateOf(template).unread.map(({ kind, name }) => [kind, name]);

  test.each([
    'AWS::Serverless-2016-10-31',
    'AWS::LanguageExtensions',
    'AWS::SecretsManager-2020-07-23',
    'AWS::SecretsManager-2024-09-16',
    'AWS::CodeDeployBlueGreen',
  ])('%s adds nothing that is not judged', (Transform) => {
    expect(unread({ Transform, Resources: {} })).toEqual([]);
  });

  test.each<[string, unknown, [string, string][]]>([
    ['that nobody knows', 'ShopTags', [['macro', 'ShopTags']]],
    ['of a list', ['AWS::LanguageExtensions', { Name: 'ShopTags' }], [['macro', 'ShopTags']]],
    [
      'that includes',
      { Name: 'AWS::Include', Parameters: { Location: 's3://shop/more.yaml' } },
      [['include', 's3://shop/more.yaml']],
    ],
    ['that includes from nowhere', 'AWS::Include', [['include', 'null']]],
  ])('%s may change the template unseen', (_, Transform, told) => {
    expect(unread({ Transform, Resources: {} })).toEqual(told);
  });

  test('among the resources may add any', () => {
    const Resources = { 'Fn::Transform': { Name: 'AWS::Include', Parameters: { Location: { Ref: 'Where' } } } };
    expect(unread({ Resources } as unknown as Template)).toEqual([['include', '{"Ref":"Where"}']]);
  });
});

describe('a name that JavaScript knows too', () => {
  const parse = (json: string) => JSON.parse(json) as Template;

  test.each(['constructor', '__proto__', 'toString'])('%s is a resource like any other', (id) => {
    const template = parse(
      `{"Resources": {"${id}": {"Type": "AWS::S3::Bucket", "Properties": {"BucketName": "books"}}}}`,
    );
    expect(written(template)).toEqual([[id, 'books']]);
    expect(folded({ Ref: id }, template)).toEqual([`\${${id}}`]);
    expect(folded({ 'Fn::GetAtt': `${id}.Arn` }, template)).toEqual([`\${${id}.Arn}`]);
    expect(written({ ...template, Transform: ['AWS::LanguageExtensions', 'AWS::Serverless-2016-10-31'] })).toEqual([
      [id, 'books'],
    ]);
  });

  test.each(['constructor', '__proto__', 'toString'])('%s is nothing where the template lacks it', (id) => {
    const template = { Parameters: {}, Conditions: {}, Mappings: {}, Outputs: {} };
    expect(folded({ Ref: id }, template)).toEqual(['${?}']);
    expect(folded({ 'Fn::FindInMap': [id, id, id] }, template)).toEqual(['${?}']);
    expect(folded({ 'Fn::If': [id, 'a', 'b'] }, template)).toEqual(['a', 'b']);
    expect(folded({ 'Fn::Sub': ['${' + id + '}', {}] }, template)).toEqual(['${?}']);
  });

  test('__proto__ is a key of a map like any other', () => {
    const map = JSON.parse('{"__proto__": {"Ref": "AWS::Region"}, "to": 1}') as unknown;
    expect(JSON.stringify(folded(map))).toBe('[{"__proto__":"ap-south-1","to":1}]');
  });

  test('__proto__ stays among the resources beside a loop and beside a serverless one', () => {
    const json = `{"Transform": "AWS::LanguageExtensions", "Resources": {
      "Fn::ForEach::X": ["N", ["A"], {"\${N}": {"Type": "AWS::SQS::Queue"}}],
      "Pay": {"Type": "AWS::Serverless::Function"},
      "__proto__": {"Type": "AWS::S3::Bucket"}}}`;
    expect(estateOf(parse(json)).resources.map(({ type }) => type)).toEqual([
      'AWS::SQS::Queue',
      'AWS::Lambda::Function',
      'AWS::S3::Bucket',
      'AWS::IAM::Role',
    ]);
  });
});

import { describe, expect, test } from '@jest/globals';
import { estateOf, folded, innerOf, resourceOf, stackOf, VIRGINIA, whyUnresolved } from './estate-of';
import type { Template } from '../../../lib/core/model';

const where = (parameter: object = {}): Template => ({
  Parameters: { Where: { Type: 'String', ...parameter } },
  Resources: { Copy: { Type: 'AWS::S3::Bucket', Properties: { BucketName: { Ref: 'Where' } } } },
  Outputs: { Where: { Value: { Ref: 'Where' } }, CopyArn: { Value: { 'Fn::GetAtt': ['Copy', 'Arn'] } } },
});

/** What the nested stack Ledger makes of its parameter. */
function nested(Parameters: unknown, parameter: object = {}, more: Template = {}): unknown[] {
  const Ledger = { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: 'x', Parameters } };
  const template = { ...more, Resources: { ...more.Resources, Ledger } } as Template;
  return folded({ 'Fn::GetAtt': ['Ledger', 'Outputs.Where'] }, template, {
    inner: [innerOf('Ledger', where(parameter))],
  });
}

describe('a nested stack', () => {
  test('is given what its parent passes, and not what its AllowedValues allow', () => {
    expect(nested({ Where: 'us-east-1' }, { AllowedValues: ['us-east-1', 'ap-south-1'] })).toEqual(['us-east-1']);
    expect(nested({ Where: { Ref: 'AWS::Region' } })).toEqual(['ap-south-1']);
    expect(nested({ Where: { Ref: 'Ledger' } })).toEqual(['${Ledger}']);
  });

  test('takes its default when its parent passes nothing', () => {
    expect(nested(undefined, { Default: 'us-east-1' })).toEqual(['us-east-1']);
    expect(nested({ Where: { Ref: 'AWS::NoValue' } }, { Default: 'us-east-1' })).toEqual(['us-east-1']);
    expect(nested({}, { Default: 'ap-south-1', AllowedValues: ['ap-south-1', 'us-east-1'] })).toEqual(['ap-south-1']);
  });

  test('that is given no value and has no default cannot be told', () => {
    expect(nested({})).toEqual(['${Where}']);
  });

  test('is open where its parent is', () => {
    const Parameters = { Stage: { Type: 'String', AllowedValues: ['ap-south-2', 'us-east-1'] } };
    expect(nested({ Where: { Ref: 'Stage' } }, {}, { Parameters })).toEqual(['ap-south-2', 'us-east-1']);
  });

  test('takes a list apart', () => {
    expect(nested({ Where: 'ap-south-1, us-east-1' }, { Type: 'CommaDelimitedList' })).toEqual([
      ['ap-south-1', 'us-east-1'],
    ]);
  });

  test('that reads a parameter from Systems Manager is passed its name, and not its value', () => {
    expect(nested({ Where: 'ap-south-1' }, { Type: 'AWS::SSM::Parameter::Value<String>' })).toEqual(['${Where}']);
  });

  test('decides its conditions on what it is passed', () => {
    const Conditions = { Abroad: { 'Fn::Equals': [{ Ref: 'Where' }, 'us-east-1'] } };
    const Resources = { Copy: { Type: 'AWS::S3::Bucket', Condition: 'Abroad' } };
    const template = { Parameters: { Where: { Type: 'String' } }, Conditions, Resources };
    const parent = (Where: string) => ({
      Resources: { Ledger: { Type: 'AWS::CloudFormation::Stack', Properties: { Parameters: { Where } } } },
    });
    const ids = (passed: string) =>
      estateOf(parent(passed), { inner: [innerOf('Ledger', template)] }).resources.map(({ logicalId }) => logicalId);
    expect(ids('us-east-1')).toEqual(['Ledger', 'Copy']);
    expect(ids('ap-south-1')).toEqual(['Ledger']);
  });

  test('of a sibling hands on what the sibling puts out', () => {
    const child = (logicalId: string, passed: unknown) => ({
      [logicalId]: { Type: 'AWS::CloudFormation::Stack', Properties: { Parameters: { Where: passed } } },
    });
    const Resources = {
      ...child('First', { 'Fn::GetAtt': ['Second', 'Outputs.Where'] }),
      ...child('Second', 'us-east-1'),
    };
    const inner = ['First', 'Second'].map((id) => innerOf(id, where()));
    expect(folded({ 'Fn::GetAtt': 'First.Outputs.Where' }, { Resources }, { inner })).toEqual(['us-east-1']);
  });

  test('within a nested stack is followed down and up again', () => {
    const deepest = where();
    const between: Template = {
      Parameters: { Where: { Type: 'String' } },
      Resources: {
        Deep: { Type: 'AWS::CloudFormation::Stack', Properties: { Parameters: { Where: { Ref: 'Where' } } } },
      },
      Outputs: { Where: { Value: { 'Fn::GetAtt': ['Deep', 'Outputs.Where'] } } },
    };
    const top = {
      Resources: { Ledger: { Type: 'AWS::CloudFormation::Stack', Properties: { Parameters: { Where: 'eu-west-1' } } } },
    };
    const inner = [innerOf('Ledger', between, [innerOf('Deep', deepest)])];
    expect(folded({ 'Fn::GetAtt': 'Ledger.Outputs.Where' }, top, { inner })).toEqual(['eu-west-1']);
  });

  test('puts out a reference to its own resource, of its own region', () => {
    const template = { Resources: { Ledger: { Type: 'AWS::CloudFormation::Stack' } } };
    expect(
      folded({ 'Fn::GetAtt': ['Ledger', 'Outputs.CopyArn'] }, template, {
        inner: [innerOf('Ledger', where({ Default: 'x' }))],
      }),
    ).toEqual(['${Copy.Arn}']);
  });

  test('from a template that was not inspected may put out anything', () => {
    const template = {
      Resources: { Ledger: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: 'https://x' } } },
    };
    expect(whyUnresolved({ 'Fn::GetAtt': ['Ledger', 'Outputs.BucketArn'] }, template)).toBe(
      'the output `BucketArn` of `Ledger` is in no template that was inspected',
    );
    expect(folded({ Ref: 'Ledger' }, template)).toEqual(['${Ledger}']);
  });

  test('whose condition is decided against goes with all that it would deploy', () => {
    const Conditions = { Never: { 'Fn::Equals': ['a', 'b'] } };
    const Resources = {
      Ledger: { Type: 'AWS::CloudFormation::Stack', Condition: 'Never' },
      Books: { Type: 'AWS::S3::Bucket' },
    };
    const estate = estateOf(
      { Conditions, Resources },
      { inner: [innerOf('Ledger', { ...where({ Default: 'x' }), Transform: 'Unseen' })] },
    );
    expect(estate.resources.map(({ logicalId }) => logicalId)).toEqual(['Books']);
    expect(estate.stacks.map(({ path }) => path)).toEqual(['Shop/Orders']);
    expect(estate.unread).toEqual([]);
  });
});

describe('a StackSet', () => {
  const set = (groups: unknown, Parameters?: unknown): Template => ({
    Resources: {
      Everywhere: { Type: 'AWS::CloudFormation::StackSet', Properties: { StackInstancesGroup: groups, Parameters } },
    },
    Parameters: {
      Regions: { Type: 'CommaDelimitedList', AllowedValues: ['ap-south-2', 'eu-west-1'] },
      Open: { Type: 'CommaDelimitedList' },
    },
  });
  const instances = (groups: unknown, Parameters?: unknown, parameter: object = {}) => {
    const estate = estateOf(set(groups, Parameters), { inner: [innerOf('Everywhere', where(parameter))] });
    return estate.resources
      .filter(({ logicalId }) => logicalId === 'Copy')
      .map((copy) => [
        copy.region,
        ...estate.fold(copy.properties['BucketName'], copy.owner).map((name) => estate.marks.inWords(String(name))),
      ]);
  };
  const name = (value: string) => [{ ParameterKey: 'Where', ParameterValue: value }];

  test('has an instance in each region that it names', () => {
    const groups = [{ Regions: ['ap-south-1', 'us-east-1'] }, { Regions: ['us-east-1', 'eu-west-1'] }];
    expect(instances(groups, name('books'))).toEqual([
      ['ap-south-1', 'books'],
      ['us-east-1', 'books'],
      ['eu-west-1', 'books'],
    ]);
  });

  test.each<[string, unknown, unknown[]]>([
    ['each that a parameter allows', { Ref: 'Regions' }, ['ap-south-2', 'eu-west-1']],
    ['either branch', { 'Fn::If': ['Later', ['ap-south-2'], ['us-east-1']] }, ['ap-south-2', 'us-east-1']],
    ['a text that is split', { 'Fn::Split': [',', 'ap-south-1,us-east-1'] }, ['ap-south-1', 'us-east-1']],
    ['a region that nobody can tell', { Ref: 'Open' }, [undefined]],
    ['its own', [{ Ref: 'AWS::Region' }], ['ap-south-1']],
  ])('names %s', (_, Regions, regions) => {
    expect(instances([{ Regions }], name('books')).map(([region]) => region)).toEqual(regions);
  });

  test('that names no region stands where nobody can tell', () => {
    expect(instances(undefined, name('books'))).toEqual([[undefined, 'books']]);
  });

  test('gives a group of instances values of its own', () => {
    const groups = [{ Regions: ['ap-south-1'] }, { Regions: ['us-east-1'], ParameterOverrides: name('books-us') }];
    expect(instances(groups, name('books'))).toEqual([
      ['ap-south-1', 'books'],
      ['us-east-1', 'books-us'],
    ]);
  });

  test('that passes nothing leaves the defaults', () => {
    expect(instances([{ Regions: ['ap-south-1'] }], undefined, { Default: 'books' })).toEqual([
      ['ap-south-1', 'books'],
    ]);
  });
});

describe('a product', () => {
  test('is launched with whatever its users choose', () => {
    const Product = { Type: 'AWS::ServiceCatalog::CloudFormationProduct', Properties: {} };
    const estate = estateOf(
      { Resources: { Product } },
      { inner: [innerOf('Product', where({ AllowedValues: ['a', 'b'], Default: 'a' }))] },
    );
    const copy = resourceOf(estate, 'Copy');
    expect(copy.region).toBe('ap-south-1');
    expect(estate.fold(copy.properties['BucketName'], copy.owner)).toEqual(['a', 'b']);
  });

  test('that is launched as a StackSet stands in each region that the launch names, and in its own', () => {
    const Product = { Type: 'AWS::ServiceCatalog::CloudFormationProduct', Properties: {} };
    const Launch = {
      Type: 'AWS::ServiceCatalog::StackSetConstraint',
      Properties: { ProductId: { Ref: 'Product' }, RegionList: ['us-east-1'] },
    };
    const estate = estateOf({ Resources: { Product, Launch } }, { inner: [innerOf('Product', where())] });
    expect(estate.resources.filter(({ logicalId }) => logicalId === 'Copy').map(({ region }) => region)).toEqual([
      'ap-south-1',
      'us-east-1',
    ]);
  });
});

describe('a resource of the estate', () => {
  test('stands where its stack does, and is called by its path', () => {
    const Books = { Type: 'AWS::S3::Bucket', Metadata: { 'aws:cdk:path': 'Shop/Books/Bucket/Resource' } };
    const estate = estateOf({ Resources: { Books, Plain: { Type: 'AWS::S3::Bucket' } } }, { region: VIRGINIA });
    expect(resourceOf(estate, 'Books')).toMatchObject({
      path: 'Shop/Books/Bucket',
      region: 'us-east-1',
      isStore: true,
    });
    expect(resourceOf(estate, 'Plain').path).toBe('Shop/Orders/Plain');
    expect(resourceOf(estate, 'Books').placement).toEqual({ kind: 'abroad', region: 'us-east-1', country: 'US' });
  });

  test('in a stack without a region stands where nobody can tell', () => {
    const estate = estateOf({ Resources: { Books: { Type: 'AWS::S3::Bucket' } } }, { region: undefined });
    expect(resourceOf(estate, 'Books').placement).toMatchObject({ kind: 'unresolved' });
  });

  test('keeps its place in the order of stacks and templates', () => {
    const bucket = { Type: 'AWS::S3::Bucket' };
    const estate = estateOf(
      { Resources: { B: bucket, A: bucket } },
      { beside: [stackOf({ Resources: { C: bucket } }, { name: 'Books' })] },
    );
    expect(estate.resources.map(({ path }) => path)).toEqual(['Shop/Orders/B', 'Shop/Orders/A', 'Shop/Books/C']);
  });
});

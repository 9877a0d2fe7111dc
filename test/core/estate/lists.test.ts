import { describe, expect, test } from '@jest/globals';
import { folded, whyUnresolved } from './estate-of';

const regions = { Type: 'String', AllowedValues: ['ap-south-1', 'us-east-1'] };
const shop = {
  Parameters: {
    Region: regions,
    Regions: { ...regions, Type: 'CommaDelimitedList' },
    Index: { Type: 'Number' },
    Open: { Type: 'String' },
  },
  Conditions: { Later: { 'Fn::Equals': [{ Ref: 'Open' }, 'yes'] } },
  Resources: { Orders: { Type: 'AWS::DynamoDB::Table' } },
};

describe('Fn::Join', () => {
  test('makes the ARN that its items make', () => {
    const items = ['arn', { Ref: 'AWS::Partition' }, 'sqs', { Ref: 'AWS::Region' }, 111111111111, 'orders'];
    expect(folded({ 'Fn::Join': [':', items] })).toEqual(['arn:aws:sqs:ap-south-1:111111111111:orders']);
  });

  test('leaves out an item that is no value', () => {
    expect(folded({ 'Fn::Join': ['-', ['a', { Ref: 'AWS::NoValue' }, 'b']] })).toEqual(['a-b']);
  });

  test('joins a list that another intrinsic makes', () => {
    expect(folded({ 'Fn::Join': ['-', { 'Fn::Split': ['/', 'ap/south/1'] }] })).toEqual(['ap-south-1']);
    expect(folded({ 'Fn::Join': [',', { Ref: 'Open' }] }, shop)).toEqual(['${Open}']);
  });

  test('makes each text that its items can make', () => {
    expect(folded({ 'Fn::Join': ['/', [{ Ref: 'Region' }, 'orders']] }, shop)).toEqual([
      'ap-south-1/orders',
      'us-east-1/orders',
    ]);
  });

  test('with more texts than can be told apart is unresolved, and never loses one in silence', () => {
    const items = Array.from({ length: 7 }, () => ({ Ref: 'Region' }));
    expect(whyUnresolved({ 'Fn::Join': ['', items] }, shop)).toBe(
      'an `Fn::Join` with more alternatives than can be told apart',
    );
  });
});

describe('Fn::Select', () => {
  test('takes the item of a literal list, and looks at no other', () => {
    expect(folded({ 'Fn::Select': ['1', ['us-east-1', { Ref: 'AWS::Region' }, { Ref: 'Ledger' }]] })).toEqual([
      'ap-south-1',
    ]);
  });

  test('by an index that may be either takes either item', () => {
    const index = { 'Fn::If': ['Later', 0, 1] };
    expect(folded({ 'Fn::Select': [index, ['ap-south-1', 'us-east-1']] }, shop)).toEqual(['ap-south-1', 'us-east-1']);
  });

  test('by an index that is known only at deployment may take any item', () => {
    const index = { Ref: 'Index' };
    expect(folded({ 'Fn::Select': [index, ['ap-south-1', 'us-east-1']] }, shop)).toEqual(['ap-south-1', 'us-east-1']);
    const split = { 'Fn::Split': [',', 'ap-south-1,us-east-1'] };
    expect(folded({ 'Fn::Select': [index, split] }, shop)).toEqual(['ap-south-1', 'us-east-1']);
  });

  test('from a list parameter may take each of the values that it allows, at any place', () => {
    for (const index of [0, 1]) {
      expect(new Set(folded({ 'Fn::Select': [index, { Ref: 'Regions' }] }, shop))).toEqual(
        new Set(regions.AllowedValues),
      );
    }
  });

  test('a part of a reference is still that reference', () => {
    const name = { 'Fn::Select': [5, { 'Fn::Split': [':', { 'Fn::GetAtt': ['Orders', 'Arn'] }] }] };
    expect(folded({ 'Fn::Select': [1, { 'Fn::Split': ['/', name] }] }, shop)).toEqual(['${Orders.Arn}']);
  });

  test('a part of what nobody can tell says why nobody can', () => {
    expect(whyUnresolved({ 'Fn::Select': [3, { 'Fn::Split': [':', { Ref: 'Open' }] }] }, shop)).toContain(
      '`Open` can be given any value',
    );
  });

  test('an item that is not there cannot be told', () => {
    expect(whyUnresolved({ 'Fn::Select': [4, ['ap-south-1']] })).toBe('item 4 of a list that has no such item');
    expect(whyUnresolved({ 'Fn::Select': 'Orders' })).toBe('an `Fn::Select` without its list');
  });
});

describe('Fn::Split', () => {
  test('takes a text apart', () => {
    expect(folded({ 'Fn::Split': ['|', 'ap-south-1|ap-south-2'] })).toEqual([['ap-south-1', 'ap-south-2']]);
  });

  test('takes a text apart around references, whatever the separator', () => {
    const Resources = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [`Table${i}`, { Type: 'AWS::DynamoDB::Table' }]),
    );
    for (let i = 0; i < 40; i++) {
      for (const separator of ['1', 'a', ':', '']) {
        const text = { 'Fn::Join': ['', [{ Ref: 'Table3' }, ':', { Ref: `Table${i}` }]] };
        const again = { 'Fn::Join': [separator, { 'Fn::Split': [separator, text] }] };
        expect(folded(again, { Resources })).toEqual([`\${Table3}:\${Table${i}}`]);
      }
    }
  });

  test('without its text cannot be told', () => {
    expect(whyUnresolved({ 'Fn::Split': 'a,b' })).toBe('an `Fn::Split` without its text');
  });
});

describe('other functions of texts', () => {
  test('a text in Base64 is read as it was written', () => {
    expect(folded({ 'Fn::Base64': { 'Fn::Sub': 'export REGION=${AWS::Region}' } })).toEqual([
      'export REGION=ap-south-1',
    ]);
  });

  test('the zones of a region are zones of that region', () => {
    expect(folded({ 'Fn::GetAZs': '' })).toEqual([['ap-south-1a', 'ap-south-1b', 'ap-south-1c']]);
    expect(folded({ 'Fn::Select': [0, { 'Fn::GetAZs': { Ref: 'Region' } }] }, shop)).toEqual([
      'ap-south-1a',
      'us-east-1a',
    ]);
  });

  test('a structure written as JSON keeps its references', () => {
    const value = { 'Fn::ToJsonString': { table: { Ref: 'Orders' }, gone: { Ref: 'AWS::NoValue' } } };
    expect(folded(value, shop)).toEqual(['{"table":"${Orders}"}']);
    expect(folded({ 'Fn::ToJsonString': { Ref: 'AWS::NoValue' } })).toEqual([undefined]);
  });

  test('the length of a list is a number; of one that is not known it places nothing', () => {
    expect(folded({ 'Fn::Length': ['a', 'b'] })).toEqual([2]);
    expect(folded({ 'Fn::Length': { Ref: 'Open' } }, shop)).toEqual(['${a length}']);
  });

  test('address ranges place nothing', () => {
    expect(folded({ 'Fn::Select': [0, { 'Fn::Cidr': ['10.0.0.0/16', 4, 8] }] })).toEqual(['${an address range}']);
  });

  test('a transform, and a function that nobody knows, cannot be told', () => {
    expect(whyUnresolved({ 'Fn::Transform': { Name: 'Shop' } })).toBe(
      'an `Fn::Transform` that only CloudFormation runs',
    );
    expect(whyUnresolved({ 'Fn::Nearest': 'x' })).toBe('`Fn::Nearest`, which is not known');
  });
});

describe('structures', () => {
  test('a map with a few open values is folded in every combination', () => {
    const value = { Region: { Ref: 'Region' }, Name: { 'Fn::If': ['Later', 'orders', { Ref: 'AWS::NoValue' }] } };
    expect(folded(value, shop)).toEqual([
      { Region: 'ap-south-1', Name: 'orders' },
      { Region: 'ap-south-1' },
      { Region: 'us-east-1', Name: 'orders' },
      { Region: 'us-east-1' },
    ]);
  });

  test('a map with many open values still holds each of their alternatives', () => {
    const variables = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`R${i}`, { Ref: 'Region' }]));
    const alternatives = folded(variables, shop) as Record<string, string>[];
    for (const key of Object.keys(variables))
      expect(new Set(alternatives.map((one) => one[key]))).toEqual(new Set(regions.AllowedValues));
  });
});

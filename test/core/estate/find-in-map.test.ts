import { describe, expect, test } from '@jest/globals';
import { folded, VIRGINIA, whyUnresolved } from './estate-of';

const shop = {
  Parameters: { Stage: { Type: 'String', AllowedValues: ['test', 'prod'] }, Open: { Type: 'String' } },
  Mappings: {
    Copies: { 'ap-south-1': { to: 'ap-south-2' }, 'us-east-1': { to: 'us-west-2', list: ['us-west-1', 'us-west-2'] } },
    Stages: { test: { to: 'us-east-1' }, prod: { to: 'ap-south-2', spare: 'ap-south-1' } },
  },
};
const find = (...argument: unknown[]) => ({ 'Fn::FindInMap': argument });

describe('Fn::FindInMap', () => {
  test('by the own region takes that row', () => {
    expect(folded(find('Copies', { Ref: 'AWS::Region' }, 'to'), shop)).toEqual(['ap-south-2']);
    expect(folded(find('Copies', { Ref: 'AWS::Region' }, 'to'), shop, { region: VIRGINIA })).toEqual(['us-west-2']);
  });

  test('by the region of a stack that names none may take any row', () => {
    expect(folded(find('Copies', { Ref: 'AWS::Region' }, 'to'), shop, { region: undefined })).toEqual([
      'ap-south-2',
      'us-west-2',
    ]);
  });

  test('takes lists whole', () => {
    expect(folded(find('Copies', 'us-east-1', 'list'), shop)).toEqual([['us-west-1', 'us-west-2']]);
  });

  test('by each value that a parameter allows', () => {
    expect(folded(find('Stages', { Ref: 'Stage' }, 'to'), shop)).toEqual(['us-east-1', 'ap-south-2']);
  });

  test('by keys that nobody can tell may take any value', () => {
    expect(folded(find('Stages', { Ref: 'Open' }, { Ref: 'Open' }), shop)).toEqual([
      'us-east-1',
      'ap-south-2',
      'ap-south-1',
    ]);
    expect(folded(find({ Ref: 'Open' }, 'prod', 'to'), shop)).toEqual(['ap-south-2']);
  });

  test('without a row for the own region cannot deploy, and so places nothing', () => {
    const value = find('Copies', { Ref: 'AWS::Region' }, 'to');
    expect(folded(value, shop, { region: 'ap-south-2' })).toEqual([
      '${a mapping without a row for this key, which cannot deploy}',
    ]);
    expect(whyUnresolved(value, shop, { region: 'ap-south-2' })).toBeUndefined();
  });

  test('falls back to its default value where a row is missing', () => {
    expect(folded(find('Copies', 'eu-west-1', 'to', { DefaultValue: { Ref: 'AWS::Region' } }), shop)).toEqual([
      'ap-south-1',
    ]);
    expect(folded(find('Copies', 'ap-south-1', 'to', { DefaultValue: 'eu-west-1' }), shop)).toEqual(['ap-south-2']);
  });

  test('may fall back where only some of the rows are there', () => {
    const value = find('Stages', { Ref: 'Stage' }, 'spare', { DefaultValue: 'eu-west-1' });
    expect(folded(value, shop)).toEqual(['ap-south-1', 'eu-west-1']);
    expect(folded(find('Stages', { Ref: 'Open' }, 'to', { DefaultValue: 'eu-west-1' }), shop)).toContain('eu-west-1');
  });

  test('in a mapping that the template lacks cannot be told', () => {
    expect(whyUnresolved(find('Ledger', 'a', 'b'), shop)).toBe('the mapping `Ledger` is not in the template');
    expect(whyUnresolved({ 'Fn::FindInMap': 'Copies' }, shop)).toBe('an `Fn::FindInMap` without its keys');
  });

  test('of more values than can be told apart is unresolved, and never loses one in silence', () => {
    const rows = Object.fromEntries(
      Array.from({ length: 70 }, (_, i) => [`s${i}`, { to: i === 69 ? 'us-east-1' : `shop-${i}` }]),
    );
    expect(whyUnresolved(find('Many', { Ref: 'Open' }, 'to'), { ...shop, Mappings: { Many: rows } })).toBe(
      'more alternatives than can be told apart',
    );
  });
});

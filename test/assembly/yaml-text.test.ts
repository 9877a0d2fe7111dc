import { describe, expect, test } from '@jest/globals';
import { parseYaml } from '../../lib/assembly/yaml-text';
import { InputError } from '../../lib/core/model';
import { thrownBy } from './folder';

const read = (text: string): unknown => parseYaml(text, 'orders.yaml').value;
const refusal = (text: string): string => {
  const error = thrownBy(() => read(text));
  expect(error).toBeInstanceOf(InputError);
  return error.message;
};

describe('short forms', () => {
  test.each([
    ['!Ref Orders', { Ref: 'Orders' }],
    ['!Condition InIndia', { Condition: 'InIndia' }],
    ['!Sub "${AWS::Region}-orders"', { 'Fn::Sub': '${AWS::Region}-orders' }],
    ["!Sub ['${X}', {X: !Ref Orders}]", { 'Fn::Sub': ['${X}', { X: { Ref: 'Orders' } }] }],
    ['!GetAtt Orders.Arn', { 'Fn::GetAtt': ['Orders', 'Arn'] }],
    ['!GetAtt Ledger.Outputs.Table.Arn', { 'Fn::GetAtt': ['Ledger', 'Outputs.Table.Arn'] }],
    ['!GetAtt [Orders, !Ref Attribute]', { 'Fn::GetAtt': ['Orders', { Ref: 'Attribute' }] }],
    ["!Join ['-', [a, !Ref B]]", { 'Fn::Join': ['-', ['a', { Ref: 'B' }]] }],
    ["!Select [0, !GetAZs '']", { 'Fn::Select': [0, { 'Fn::GetAZs': '' }] }],
    ['!GetAZs', { 'Fn::GetAZs': '' }],
    ['!Split [",", a]', { 'Fn::Split': [',', 'a'] }],
    [
      '!FindInMap [Regions, !Ref "AWS::Region", Bucket]',
      { 'Fn::FindInMap': ['Regions', { Ref: 'AWS::Region' }, 'Bucket'] },
    ],
    ['!If [InIndia, 1, !Ref "AWS::NoValue"]', { 'Fn::If': ['InIndia', 1, { Ref: 'AWS::NoValue' }] }],
    ['!ImportValue orders', { 'Fn::ImportValue': 'orders' }],
    ['!Base64 text', { 'Fn::Base64': 'text' }],
    ['!Cidr [10.0.0.0/16, 6, 8]', { 'Fn::Cidr': ['10.0.0.0/16', 6, 8] }],
    [
      '!And [!Equals [a, b], !Not [!Condition C]]',
      { 'Fn::And': [{ 'Fn::Equals': ['a', 'b'] }, { 'Fn::Not': [{ Condition: 'C' }] }] },
    ],
    ['!Or [!Condition A, !Condition B]', { 'Fn::Or': [{ Condition: 'A' }, { Condition: 'B' }] }],
    [
      '!Transform {Name: AWS::Include, Parameters: {Location: s3://shop/x}}',
      { 'Fn::Transform': { Name: 'AWS::Include', Parameters: { Location: 's3://shop/x' } } },
    ],
    ['!ToJsonString {a: 1}', { 'Fn::ToJsonString': { a: 1 } }],
    ['!Length [a, b]', { 'Fn::Length': ['a', 'b'] }],
    [
      '!GetStackOutput {StackName: s, OutputName: o, Region: ap-south-2}',
      { 'Fn::GetStackOutput': { StackName: 's', OutputName: 'o', Region: 'ap-south-2' } },
    ],
  ])('%s', (text, value) => {
    expect(read(`Value: ${text}`)).toEqual({ Value: value });
  });

  test.each([
    '!Reff Orders',
    '!ForEach [a]',
    '!!binary aGk=',
    '!!timestamp 2010-09-09',
    '!<tag:shop.example,2026:x> y',
  ])('fails on %s, which CloudFormation does not know', (text) => {
    expect(refusal(`A: 1\nValue: ${text}`)).toMatch(
      /^orders\.yaml:2: the tag `.*` is not one that CloudFormation knows$/,
    );
  });
});

test.each([
  ['a date', '2010-09-09', '2010-09-09'],
  ['an account id', '111122223333', '111122223333'],
  ['an account id with a leading zero', '012345678901', '012345678901'],
  ['a number', '42', 42],
  ['a negative number', '-1.5', -1.5],
  ['a version', '1.10', '1.10'],
  ['a time of the old kind', '22:22', '22:22'],
  ['a hexadecimal number', '0x1f', '0x1f'],
  ['no', 'no', false],
  ['true in quotes', '"true"', 'true'],
  ['true', 'true', true],
  ['nothing', '', null],
  ['a tagged string', '!!str 42', '42'],
  ['NaN', 'NaN', 'NaN'],
])('%s keeps its meaning', (_, text, value) => {
  expect(read(`Value: ${text}`)).toEqual({ Value: value });
});

test('reads a byte order mark-free text with CRLF, comments and block scalars', () => {
  expect(read('# shop\r\nA: |\r\n  one\r\n  two\r\nB: >-\r\n  three\r\n  four\r\n')).toEqual({
    A: 'one\ntwo\n',
    B: 'three four',
  });
});

test('keeps a key that would be a prototype as a key', () => {
  const value = read('__proto__: {polluted: true}') as object;
  expect(Object.keys(value)).toEqual(['__proto__']);
  expect('polluted' in value).toBe(false);
});

describe('aliases', () => {
  test('repeat what they name, and merge it', () => {
    expect(read('a: &tags {Team: shop, Tier: 1}\nb: *tags\nc: {<<: *tags, Tier: 2}\nd: {<<: [*tags, {E: 3}]}')).toEqual(
      {
        a: { Team: 'shop', Tier: 1 },
        b: { Team: 'shop', Tier: 1 },
        c: { Team: 'shop', Tier: 2 },
        d: { Team: 'shop', Tier: 1, E: 3 },
      },
    );
  });

  test.each([
    ['names nothing', 'a: *nothing', 'the alias `*nothing` has no anchor before it'],
    ['names itself', 'a: &a [*a]', 'the alias `*a` repeats itself without end'],
    ['merges a text', 'a: &a text\nb: {<<: *a}', '`<<` merges maps only'],
  ])('fails when one %s', (_, text, message) => {
    expect(refusal(text)).toContain(message);
  });

  test('refuses a bomb of nine lines', () => {
    const lines = [...'bcdefghi'].map((name, i) => `${name}: &${name} [${`*${'abcdefgh'[i]},`.repeat(10)}]`);
    expect(refusal(['a: &a [x,x,x,x,x,x,x,x,x,x]', ...lines].join('\n'))).toMatch(/:\d: aliases repeat more than/);
  });

  test('refuses nesting that only aliases make deep', () => {
    const deep = (inner: string): string => '['.repeat(200) + inner + ']'.repeat(200);
    expect(refusal(`a: &a ${deep('1')}\nb: &b ${deep('*a')}\nc: ${deep('*b')}`)).toBe(
      'orders.yaml:3: nests deeper than 500 levels',
    );
  });
});

test.each([
  ['flow lists', '['.repeat(100_000)],
  ['flow maps', '{a: '.repeat(100_000)],
  ['block lists', `${'- '.repeat(100_000)}x`],
  ['block keys', `${'? '.repeat(10_000)}x`],
])('refuses %s that nest 100,000 deep', (_, text) => {
  expect(refusal(text)).toBe('orders.yaml:1: nests deeper than 500 levels');
});

test.each([
  ['a key stands twice', 'a: 1\nb: 2\na: 3\n', 'orders.yaml:3: the key `a` stands twice in one map'],
  ['a key stands twice in flow style', 'a:\n  {b: 1, b: 2}\n', 'orders.yaml:2: the key `b` stands twice in one map'],
  ['a key is a list', '? [a]\n: 1\n', 'orders.yaml:1: a key has to be text'],
  ['there are two documents', 'a: 1\n---\nb: 2\n', 'orders.yaml:2: holds more than one YAML document'],
  ['there are only comments', '# shop\n', 'orders.yaml:1: is empty'],
  ['a tab indents', 'a:\n\tb: 1\n', 'orders.yaml:2: is no YAML: tabs are not allowed as indentation'],
  ['a list does not end', 'a: [1, 2\n', 'orders.yaml:'],
  ['a quote does not end', 'a: "x\n', 'is no YAML: missing closing'],
])('fails with the line when %s', (_, text, message) => {
  expect(refusal(text)).toContain(message);
});

test('tells the line of each resource', () => {
  const { lineOf, linesIn } = parseYaml(
    'A: 1\n\nResources:\n  Orders:\n    Type: x\n\n  Customers:\n    Type: y\n',
    'orders.yaml',
  );
  expect(linesIn('Resources')).toEqual({ Orders: 4, Customers: 7 });
  expect(lineOf('Resources', 'Customers', 'Type')).toBe(8);
  expect(lineOf('Outputs', 'Nothing')).toBeUndefined();
});

import { describe, expect, test } from '@jest/globals';
import type { Template } from '../../../lib/core/model';
import { folded, HYDERABAD, stackOf, VIRGINIA, whyUnresolved } from './estate-of';

const books = (value: unknown, more: object = {}): Template => ({
  Resources: { Books: { Type: 'AWS::S3::Bucket' } },
  Outputs: { BooksArn: { Value: value, Export: { Name: 'shop-books' }, ...more } },
});
const arn = { 'Fn::GetAtt': ['Books', 'Arn'] };
const imported = { 'Fn::ImportValue': 'shop-books' };

describe('Fn::ImportValue', () => {
  test('is what another stack of the region exports', () => {
    const beside = [stackOf(books(arn), { name: 'Books' })];
    expect(folded(imported, {}, { beside })).toEqual(['${Books.Arn}']);
  });

  test('of a foreign ARN is that ARN, though the exporting stack stands at home', () => {
    const beside = [stackOf(books('arn:aws:sqs:us-east-1:111111111111:books'), { name: 'Books' })];
    expect(folded(imported, {}, { beside })).toEqual(['arn:aws:sqs:us-east-1:111111111111:books']);
  });

  test('never reaches into another region', () => {
    const beside = [stackOf(books(arn), { name: 'Books', region: VIRGINIA })];
    expect(whyUnresolved(imported, {}, { beside })).toBe('the export `shop-books` is in no stack that was inspected');
  });

  test('may be any of the exports of one name where an account is unknown', () => {
    const beside = ['ap-south-1', 'us-east-1'].map((value, i) =>
      stackOf(books(value), { name: `Books${i}`, account: undefined }),
    );
    expect(folded(imported, {}, { beside })).toEqual(['ap-south-1', 'us-east-1']);
  });

  test('by a name that is put together', () => {
    const Outputs = { Arn: { Value: 'books', Export: { Name: { 'Fn::Sub': '${AWS::StackName}-books' } } } };
    const name = { 'Fn::Join': ['-', ['Books', 'books']] };
    expect(folded({ 'Fn::ImportValue': name }, {}, { beside: [stackOf({ Outputs }, { name: 'Books' })] })).toEqual([
      'books',
    ]);
  });

  test('of an output that is never made cannot be told', () => {
    const never = {
      ...books('us-east-1', { Condition: 'Never' }),
      Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } },
    };
    expect(whyUnresolved(imported, {}, { beside: [stackOf(never, { name: 'Books' })] })).toContain('`shop-books`');
  });

  test('in the name of an export finds nothing, and never ends in a circle', () => {
    const template: Template = {
      Outputs: { A: { Value: 'x', Export: { Name: { 'Fn::ImportValue': 'shop-books' } } } },
    };
    expect(whyUnresolved(imported, template)).toContain('`shop-books`');
  });

  test('of a stack that comes later is known also to the conditions of an earlier one', () => {
    const Conditions = { Copies: { 'Fn::Not': [{ 'Fn::Equals': [imported, 'none'] }] } };
    const Resources = { Copy: { Type: 'AWS::S3::Bucket', Condition: 'Copies' } };
    const value = { 'Fn::If': ['Copies', 'copied', 'kept'] };
    const beside = [stackOf(books('none'), { name: 'Books' })];
    expect(folded(value, { Conditions, Resources }, { beside })).toEqual(['kept']);
    expect(folded({ Ref: 'Copy' }, { Conditions, Resources }, { beside })).toEqual(['${?}']);
  });
});

describe('Fn::GetStackOutput', () => {
  const output = (argument: object) => ({
    'Fn::GetStackOutput': { StackName: 'Books', OutputName: 'BooksArn', ...argument },
  });
  const beside = [
    stackOf(books('arn:here'), { name: 'Books' }),
    stackOf(books('arn:there'), { name: 'Books', region: VIRGINIA }),
  ];

  test('is an output of the stack of that name, in the region that it names', () => {
    expect(folded(output({ Region: VIRGINIA }), {}, { beside })).toEqual(['arn:there']);
    expect(folded(output({}), {}, { beside })).toEqual(['arn:here']);
  });

  test('of a stack, a region or an output that was not inspected cannot be told', () => {
    const why = 'the output `BooksArn` of the stack `Books` is in nothing that was inspected';
    expect(whyUnresolved(output({ Region: HYDERABAD }), {}, { beside })).toBe(why);
    expect(whyUnresolved(output({}))).toBe(why);
    expect(whyUnresolved(output({ OutputName: 'Gone' }), {}, { beside })).toContain('`Gone`');
    expect(whyUnresolved({ 'Fn::GetStackOutput': 'Books' })).toContain('`?`');
  });

  test('by a stack without a region may be that of either', () => {
    expect(folded(output({}), {}, { beside, region: undefined })).toEqual(['arn:here', 'arn:there']);
  });
});

describe("CDK's export reader", () => {
  const key = '/cdk/exports/Orders/Booksuseast1FnGetAttBooksArn';
  const reader: Template = { Resources: { Reader: { Type: 'Custom::CrossRegionExportReader', Properties: {} } } };
  const writer = (value: unknown): Template => ({
    Resources: {
      Books: { Type: 'AWS::S3::Bucket' },
      Writer: {
        Type: 'Custom::CrossRegionExportWriter',
        Properties: { WriterProps: { region: 'ap-south-1', exports: { [key]: value } } },
      },
    },
  });
  const read = { 'Fn::GetAtt': ['Reader', key] };

  test('stands at home and reads what the writer abroad wrote', () => {
    const beside = [stackOf(writer(arn), { name: 'Books', region: VIRGINIA })];
    expect(folded(read, reader, { beside })).toEqual(['${Books.Arn}']);
  });

  test('of a key that nobody writes cannot be told', () => {
    expect(whyUnresolved(read, reader)).toBe(
      `the cross-region export \`${key}\` is written by no stack that was inspected`,
    );
  });

  test('of a key that two writers share may be either', () => {
    const beside = [stackOf(writer('ap-south-2'), { name: 'A' }), stackOf(writer('us-east-1'), { name: 'B' })];
    expect(folded(read, reader, { beside })).toEqual(['ap-south-2', 'us-east-1']);
  });
});

import { describe, expect, test } from '@jest/globals';
import { parseHandWrittenJson, parseJson } from '../../lib/assembly/json-text';
import { InputError } from '../../lib/core/model';
import { thrownBy } from './folder';

const readers = [parseJson, (text: string, shown: string) => parseHandWrittenJson(text, shown)!];

describe.each(readers)('%p', (read) => {
  test.each([
    ['a colon is missing', '{"Resources"\n {}}', 2],
    ['a comma is missing', '{"a": 1\n\n "b": 2}', 3],
    ['a comma is left over', '{"a": [1,\n]}', 2],
    ['a word is no value', '{"a":\n yes}', 2],
    ['a bracket closes a brace', '{"a": [1}\n]', 1],
    ['there is more after the end', '{"a": 1}\n}', 2],
    ['an escape is broken', '{"a":\n"\\u12"}', 2],
    ['a number has a leading zero', '{"a": 012}', 1],
    ['a string holds a line break', '{"a": "\n"}', 1],
  ])('fails with the line when %s', (_, text, line) => {
    const error = thrownBy(() => read(text, 'orders.json'));
    expect(error).toBeInstanceOf(InputError);
    expect(error).toMatchObject({ file: 'orders.json', line });
    expect(error.message).toMatch(/is no JSON: unexpected `/);
  });

  test.each(['{"Resources": {"Orders": {', '{"a": "b', '[1, 2', '{"a"'])('says that %p is cut off', (text) => {
    expect(thrownBy(() => read(text, 'orders.json')).message).toBe(
      'orders.json:1: is no JSON: it ends in the middle, as if truncated',
    );
  });

  test.each([
    ['lists', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['maps', '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000)],
    ['lists that never end', '['.repeat(100_000)],
  ])('refuses %s that nest 100,000 deep', (_, text) => {
    expect(thrownBy(() => read(text, 'bomb.json')).message).toBe('bomb.json:1: nests deeper than 500 levels');
  });

  test('reads what JSON.parse reads, and tells the lines', () => {
    const text =
      '{\r\n "Resources": {\n  "Orders": {\n   "Type": "AWS::S3::Bucket",\n   "Tags": [{"Key": "a\\"\\\\"}, -1.5e3, null, true]\n}}}\n';
    const { value, lineOf, linesIn } = read(text, 'orders.json');
    expect(value).toEqual(JSON.parse(text));
    expect(lineOf('Resources', 'Orders')).toBe(3);
    expect(lineOf('Resources', 'Orders', 'Type')).toBe(4);
    expect(lineOf('Resources', 'Customers')).toBeUndefined();
    expect(linesIn('Resources')).toEqual({ Orders: 3 });
  });
});

test('fails when a key stands twice in JSON that a person wrote', () => {
  const text = '{\n "Resources": {\n  "Orders": {},\n  "Orders": {}\n }\n}';
  expect(thrownBy(() => parseHandWrittenJson(text, 'orders.json')).message).toBe(
    'orders.json:4: the key `Orders` stands twice in one map',
  );
});

test('takes the same key in two maps', () => {
  expect(parseHandWrittenJson('[{"Key": 1}, {"Key": 2, "Tags": {"Key": 3}}]', 'orders.json')?.value).toHaveLength(2);
});

test('leaves a text to another parser in which a key stands twice that may', () => {
  const text = '{"Resources": {"Orders": {"Type": "AWS::S3::Bucket", "Properties": {"A": 1, "A": 2}}}}';
  expect(parseHandWrittenJson(text, 'orders.json')).toBeUndefined();
});

import { describe, expect, test } from '@jest/globals';
import { readTemplate } from '../../lib/assembly/template-file';
import { thrownBy } from './folder';

const read = (text: string, name = 'orders.yaml') => readTemplate(text, name, 'anyone', true).template;
const refusal = (text: string): string => thrownBy(() => read(text)).message;
const bucket = (more: string): string => `Resources:\n  Orders:\n    Type: AWS::S3::Bucket\n${more}`;

describe('a key that stands twice', () => {
  test('below properties has either value', () => {
    const { Resources } = read(bucket('    Properties:\n      BucketName: orders\n      BucketName: books\n'));
    expect(Resources!['Orders']!.Properties).toEqual({
      BucketName: { 'Fn::If': ['(a key that stands twice)', 'orders', 'books'] },
    });
  });

  test('and a third time, has any of the three', () => {
    const { Resources } = read(bucket('    Properties: {BucketName: a, BucketName: b, BucketName: c}\n'));
    expect(JSON.stringify(Resources!['Orders']!.Properties)).toMatch(/"a","b".*"c"/);
  });

  test('says nothing new with the same value', () => {
    const { Resources } = read(bucket('    Properties:\n      Tags: [{Key: a}]\n      Tags:\n      - Key: a\n'));
    expect(Resources!['Orders']!.Properties).toEqual({ Tags: [{ Key: 'a' }] });
  });

  test('has either value in JSON too, whatever the file is called, and lines stay known', () => {
    const json = `{\n"Resources": {\n\t"Orders": {\n\t\t"Type": "AWS::S3::Bucket",
\t\t"Properties": {"BucketName": "orders \\u20b9 \\/", "BucketName": "books"}}}}`;
    for (const name of ['orders.json', 'orders.template']) {
      const { template, text } = readTemplate(json, name, 'anyone', true);
      expect(template.Resources!['Orders']!.Properties!['BucketName']).toEqual({
        'Fn::If': ['(a key that stands twice)', 'orders ₹ /', 'books'],
      });
      expect(text.linesIn('Resources')).toEqual({ Orders: 3 });
    }
  });

  test('has its last value where nothing is judged by it', () => {
    const text = bucket('    Metadata: {a: 1}\n    Metadata: {b: 2}\n');
    expect(read(text).Resources!['Orders']!.Metadata).toEqual({ b: 2 });
    const mapping = `Mappings:\n  Shop:\n    Prod:\n      Name: a\n      Name: b\n${bucket('')}`;
    expect(read(mapping).Mappings).toEqual({ Shop: { Prod: { Name: 'b' } } });
  });

  test.each([
    ['a section', `${bucket('')}Resources: {}\n`, 'orders.yaml:4: the key `Resources` stands twice'],
    ['a resource', bucket('  Orders:\n    Type: AWS::SQS::Queue\n'), 'orders.yaml:4: the key `Orders` stands twice'],
    ['what a resource is', bucket('    Type: AWS::SQS::Queue\n'), 'orders.yaml:4: the key `Type` stands twice'],
    [
      'all properties of one',
      bucket('    Properties: {A: 1}\n    Properties: {B: 2}\n'),
      'orders.yaml:5: the key `Properties` stands twice',
    ],
    [
      'a parameter’s default',
      `Parameters:\n  A:\n    Default: 1\n    Default: 2\n`,
      'orders.yaml:4: the key `Default`',
    ],
  ])('fails where it is %s', (_, text, message) => {
    expect(refusal(text)).toContain(message);
  });
});

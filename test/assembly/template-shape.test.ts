import { describe, expect, test } from '@jest/globals';
import { readTemplate } from '../../lib/assembly/template-file';
import { thrownBy } from './folder';

const refusal = (text: string, requireResources = false): string =>
  thrownBy(() => readTemplate(text, 'orders.yaml', 'anyone', requireResources)).message;

describe('a template', () => {
  test.each([
    ['the root is a list', '- a', 'orders.yaml: is no CloudFormation template: it has to be a map with `Resources`'],
    ['the root is a text', 'hello', 'orders.yaml: is no CloudFormation template: it has to be a map with `Resources`'],
    ['Resources is a list', 'A: 1\nResources:\n  - a', 'orders.yaml:2: `Resources` has to be a map'],
    ['Parameters is a text', 'Parameters: a', 'orders.yaml:1: `Parameters` has to be a map'],
    ['an output is a text', 'Outputs:\n  Arn: x', 'orders.yaml:2: `Arn` has to be a map'],
    ['a resource is a text', 'Resources:\n  Orders: x', 'orders.yaml:2: the resource `Orders` has to be a map'],
    ['a resource has no Type', 'Resources:\n  Orders: {}', 'orders.yaml:2: the resource `Orders` has no `Type`'],
    [
      'a Type is a word',
      'Resources:\n  Orders:\n    Type: Bucket',
      'orders.yaml:3: the resource `Orders` has the type `Bucket`, which is not of the form `A::B`',
    ],
    [
      'a Type has a hole in it',
      'Resources:\n  Orders:\n    Type: AWS::::Bucket',
      'orders.yaml:3: the resource `Orders` has the type `AWS::::Bucket`, which is not of the form `A::B`',
    ],
    [
      'Properties is a list',
      'Resources:\n  Orders:\n    Type: AWS::S3::Bucket\n    Properties: []',
      'orders.yaml:4: `Properties` of the resource `Orders` has to be a map',
    ],
    [
      'a Condition is a function',
      'Resources:\n  Orders:\n    Type: AWS::S3::Bucket\n    Condition: !Not [x]',
      'orders.yaml:4: `Condition` of the resource `Orders` has to be the name of one',
    ],
  ])('is refused with its line when %s', (_, text, message) => {
    expect(refusal(text)).toBe(message);
  });

  test.each(['Description: shop', 'Resources:\n', 'Resources: {}'])(
    'without resources (%p) is refused by itself, and empty inside an assembly',
    (text) => {
      expect(refusal(text, true)).toBe('orders.yaml: is no CloudFormation template: it has no `Resources`');
      expect(() => readTemplate(text, 'orders.yaml', 'anyone', false)).not.toThrow();
    },
  );

  test.each([
    ['a custom resource', 'Copy: {Type: "Custom::Copy_Ledger@1"}'],
    ['a third-party type', 'Thing: {Type: "Acme::Shop::Thing::MODULE"}'],
    ['a loop', '"Fn::ForEach::Buckets": [Name, [a, b], {"${Name}": {Type: AWS::S3::Bucket}}]'],
    ['a fragment in place of resources', '"Fn::Transform": {Name: AWS::Include, Parameters: {Location: s3://shop/x}}'],
    [
      'a fragment in place of a resource',
      'Orders: {"Fn::Transform": {Name: AWS::Include, Parameters: {Location: s3://shop/x}}}',
    ],
  ])('may hold %s', (_, entry) => {
    expect(() => readTemplate(`{Resources: {${entry}}}`, 'orders.yaml', 'anyone', true)).not.toThrow();
  });

  test('takes what is there and empty as absent', () => {
    const { template } = readTemplate(
      'Parameters:\nResources:\n  Orders:\n    Type: AWS::S3::Bucket\n    Properties:\n',
      'o',
      'anyone',
      true,
    );
    expect(template).toEqual({ Resources: { Orders: { Type: 'AWS::S3::Bucket' } } });
  });
});

test('YAML in flow style is read as YAML, whatever it begins with', () => {
  const { template } = readTemplate(
    '{Resources: {Orders: {Type: AWS::S3::Bucket, A: !Ref B}}}',
    'orders.yaml',
    'anyone',
  );
  expect(template.Resources).toEqual({ Orders: { Type: 'AWS::S3::Bucket', A: { Ref: 'B' } } });
});

test('JSON that is broken is refused as JSON, also where its name does not say so', () => {
  expect(refusal('{\n"Resources": {"Orders": {"Type": "AWS::S3::Bucket"}}')).toMatch(/^orders.yaml:\d: is no JSON/);
});

import { describe, expect, test } from '@jest/globals';
import { folded, whyUnresolved } from './estate-of';

const shop = {
  Resources: {
    Orders: { Type: 'AWS::S3::Bucket' },
    Rate: {
      Type: 'AWS::SSM::Parameter',
      Properties: { Type: 'String', Value: { 'Fn::Sub': 'orders-${AWS::Region}' } },
    },
  },
};

describe('Ref', () => {
  test('to a bucket of the template is that bucket', () => {
    expect(folded({ Ref: 'Orders' }, shop)).toEqual(['${Orders}']);
  });

  test('to no value leaves the property out', () => {
    expect(folded({ Ref: 'AWS::NoValue' }, shop)).toEqual([undefined]);
    expect(folded({ Region: { Ref: 'AWS::NoValue' }, Name: 'orders' }, shop)).toEqual([{ Name: 'orders' }]);
    expect(folded(['orders', { Ref: 'AWS::NoValue' }], shop)).toEqual([['orders']]);
  });

  test('to something that the template lacks cannot be told', () => {
    expect(whyUnresolved({ Ref: 'Ledger' }, shop)).toBe(
      '`Ledger` is neither a parameter nor a resource of the template',
    );
    expect(whyUnresolved({ Ref: ['Orders'] }, shop)).toBe('a `Ref` to something that is no name');
  });

  test.each([
    ['AWS::Region', 'ap-south-1'],
    ['AWS::AccountId', '111111111111'],
    ['AWS::Partition', 'aws'],
    ['AWS::URLSuffix', 'amazonaws.com'],
    ['AWS::StackName', 'Orders'],
    ['AWS::StackId', 'arn:aws:cloudformation:ap-south-1:111111111111:stack/Orders'],
    ['AWS::NotificationARNs', '${AWS::NotificationARNs}'],
  ])('to %s is what the stack is deployed with', (name, value) => {
    expect(folded({ Ref: name })).toEqual([value]);
  });

  test('to the region of a stack that names none says so', () => {
    expect(whyUnresolved({ Ref: 'AWS::Region' }, {}, { region: undefined })).toBe(
      'the stack `Shop/Orders` names no region',
    );
  });

  test('to the account of a stack that names none places nothing', () => {
    expect(folded({ Ref: 'AWS::AccountId' }, {}, { account: undefined })).toEqual(['${AWS::AccountId}']);
    expect(whyUnresolved({ Ref: 'AWS::AccountId' }, {}, { account: undefined })).toBeUndefined();
  });
});

describe('Fn::GetAtt', () => {
  test.each([[['Orders', 'Arn']], ['Orders.Arn']])('written as %j is an attribute of the bucket', (argument) => {
    expect(folded({ 'Fn::GetAtt': argument }, shop)).toEqual(['${Orders.Arn}']);
  });

  test('of a Systems Manager parameter of the template is the value that the template gives it', () => {
    expect(folded({ 'Fn::GetAtt': 'Rate.Value' }, shop)).toEqual(['orders-ap-south-1']);
    expect(folded({ 'Fn::GetAtt': 'Rate.Type' }, shop)).toEqual(['${Rate.Type}']);
  });

  test('of what the template lacks, or without its attribute, cannot be told', () => {
    expect(whyUnresolved({ 'Fn::GetAtt': ['Ledger', 'Arn'] }, shop)).toBe('`Ledger` is not a resource of the template');
    expect(whyUnresolved({ 'Fn::GetAtt': ['Orders'] }, shop)).toBe('an `Fn::GetAtt` without its attribute');
    expect(whyUnresolved({ 'Fn::GetAtt': 7 }, shop)).toBe('an `Fn::GetAtt` without its attribute');
  });
});

describe('Fn::Sub', () => {
  test('fills in parameters, pseudo-parameters, references and attributes', () => {
    expect(
      folded({ 'Fn::Sub': 'arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:${Orders}/${Orders.Arn}' }, shop),
    ).toEqual(['arn:aws:sqs:ap-south-1:111111111111:${Orders}/${Orders.Arn}']);
  });

  test('takes variables of its own first', () => {
    const argument = ['${Where}:${Orders}:${A.B}', { Where: { Ref: 'AWS::Region' }, Orders: 'ledger', 'A.B': 'x' }];
    expect(folded({ 'Fn::Sub': argument }, shop)).toEqual(['ap-south-1:ledger:x']);
  });

  test('leaves what is written with an exclamation mark', () => {
    expect(folded({ 'Fn::Sub': '${!AWS::Region} of ${!x.y}' }, shop)).toEqual(['${AWS::Region} of ${x.y}']);
  });

  test('a variable that stands twice has one value', () => {
    const template = { Parameters: { Stage: { Type: 'String', AllowedValues: ['us', 'in'] } } };
    expect(folded({ 'Fn::Sub': '${Stage}-${Stage}' }, template)).toEqual(['us-us', 'in-in']);
  });

  test('a variable that is no value is empty', () => {
    expect(folded({ 'Fn::Sub': ['a${X}b', { X: { Ref: 'AWS::NoValue' } }] }, shop)).toEqual(['ab']);
  });

  test('without its text, or with too many alternatives, cannot be told', () => {
    expect(whyUnresolved({ 'Fn::Sub': { text: 'x' } })).toBe('an `Fn::Sub` without its text');
    const Parameters = Object.fromEntries(
      ['A', 'B', 'C'].map((id) => [id, { Type: 'String', AllowedValues: ['1', '2', '3', '4', '5'] }]),
    );
    expect(whyUnresolved({ 'Fn::Sub': '${A}${B}${C}' }, { Parameters })).toBe(
      'an `Fn::Sub` with more alternatives than can be told apart',
    );
  });
});

describe('what is read at deployment', () => {
  test.each<[string, unknown, string]>([
    ['by itself', '{{resolve:ssm:/shop/region:3}}', '${resolve:ssm:/shop/region:3}'],
    ['within a text', 'https://{{resolve:ssm:/shop/host}}/x', 'https://${resolve:ssm:/shop/host}/x'],
    [
      'of a secret that is referred to',
      { 'Fn::Join': ['', ['{{resolve:secretsmanager:', { Ref: 'Orders' }, ':SecretString:url}}']] },
      '${resolve:secretsmanager:${Orders}:SecretString:url}',
    ],
    ['filled in', { 'Fn::Sub': '{{resolve:ssm:/${AWS::StackName}/host}}' }, '${resolve:ssm:/Orders/host}'],
  ])('is not known: %s', (_, value, words) => {
    expect(folded(value, shop)).toEqual([words]);
    expect(whyUnresolved(value, shop)).toBe('it is read from Systems Manager or Secrets Manager at deployment');
  });

  test('decides no condition', () => {
    const Conditions = { Here: { 'Fn::Equals': ['{{resolve:ssm:/shop/stage}}', 'prod'] } };
    expect(folded({ 'Fn::If': ['Here', 'a', 'b'] }, { Conditions })).toEqual(['a', 'b']);
  });
});

import { describe, expect, test } from '@jest/globals';
import type { TemplateParameter } from '../../../lib/core/model';
import { folded, whyUnresolved } from './estate-of';

const region = (parameter: Partial<TemplateParameter>) => ({
  Parameters: { Region: { Type: 'String', ...parameter } },
});
const ref = { Ref: 'Region' };

describe('a parameter', () => {
  test('may be each of its AllowedValues, whatever its default', () => {
    expect(folded(ref, region({ AllowedValues: ['ap-south-1', 'us-east-1'], Default: 'ap-south-1' }))).toEqual([
      'ap-south-1',
      'us-east-1',
    ]);
  });

  test('without AllowedValues may be anything', () => {
    expect(folded(ref, region({}))).toEqual(['${Region}']);
    expect(whyUnresolved(ref, region({}))).toBe('the parameter `Region` can be given any value at deployment');
    expect(whyUnresolved(ref, region({ AllowedValues: [], Default: '' }))).toBe(
      'the parameter `Region` can be given any value at deployment',
    );
  });

  test('whose default lies in India may still be anything', () => {
    expect(whyUnresolved(ref, region({ Default: 'ap-south-1' }))).toBe(
      'the parameter `Region` can be given any value at deployment (its default `ap-south-1` binds nobody)',
    );
  });

  test('whose default lies abroad says so', () => {
    expect(whyUnresolved(ref, region({ Default: 'us-east-1' }))).toBe(
      'the parameter `Region` can be given any value at deployment, and its default `us-east-1` lies abroad',
    );
  });

  test.each([
    'AWS::SSM::Parameter::Value<String>',
    'AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>',
    'AWS::SSM::Parameter::Value<List<String>>',
  ])('of type %s is read at deployment', (Type) => {
    const template = region({ Type, Default: '/shop/region', AllowedValues: ['/shop/region'] });
    expect(whyUnresolved(ref, template)).toBe('the parameter `Region` is read from Systems Manager at deployment');
  });

  test.each(['CommaDelimitedList', 'List<String>'])('of type %s may hold each of its AllowedValues', (Type) => {
    const lists = folded(ref, region({ Type, AllowedValues: ['ap-south-1', 'us-east-1'] })) as string[][];
    expect(new Set(lists.flat())).toEqual(new Set(['ap-south-1', 'us-east-1']));
    expect(new Set(lists.map((list) => list[0]))).toEqual(new Set(['ap-south-1', 'us-east-1']));
  });

  test('of type Number allows numbers', () => {
    expect(folded(ref, region({ Type: 'Number', AllowedValues: [1, 2] }))).toEqual([1, 2]);
    expect(folded({ 'Fn::Sub': '${Region}' }, region({ Type: 'Number', AllowedValues: [1] }))).toEqual(['1']);
  });

  test('hides a resource of the same name, as CloudFormation forbids both', () => {
    expect(
      folded(ref, { ...region({ AllowedValues: ['ap-south-1'] }), Resources: { Region: { Type: 'AWS::S3::Bucket' } } }),
    ).toEqual(['ap-south-1']);
  });
});

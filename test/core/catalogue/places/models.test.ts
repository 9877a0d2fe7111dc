import { describe, expect, test } from '@jest/globals';
import { foundBy, placesBy, type Asked } from '../finders/found-by';

const at = (model: unknown, asked: Asked = {}) => placesBy('model-or-profile-prefix', model, asked);
const arn = (resource: string, region = 'ap-south-1') => `arn:aws:bedrock:${region}:111111111111:${resource}`;

describe('a model runs', () => {
  test.each([
    'anthropic.claude-sonnet-5',
    'amazon.nova-lite-v1:0',
    'in.anthropic.claude-sonnet-5',
    'amazon.titan-embed-text-v2:0',
  ])('at home by its plain id, or by the profile of India: %s', (id) => {
    expect(at(id)).toEqual(['ap-south-1']);
  });

  test.each([
    ['global.anthropic.claude-sonnet-5', 'abroad'],
    ['apac.anthropic.claude-sonnet-4', 'abroad'],
    ['eu.amazon.nova-lite-v1:0', 'abroad'],
    ['us.meta.llama4-maverick-17b-instruct-v1:0', 'US'],
    ['us-gov.anthropic.claude-sonnet-4', 'US'],
    ['jp.anthropic.claude-sonnet-5', 'JP'],
    ['au.anthropic.claude-sonnet-5', 'AU'],
    ['ca.amazon.nova-lite-v1:0', 'CA'],
    ['apac.guardrail.v1:0', 'abroad'],
    ['kr.anthropic.claude-sonnet-9', 'abroad'],
  ])('abroad by the profile of another geography: %s', (id, place) => {
    expect(at(id)).toEqual([place]);
    expect(foundBy('model-or-profile-prefix', id)[0]).toMatchObject({ literal: true });
  });

  test.each([
    [arn('inference-profile/global.anthropic.claude-sonnet-5'), 'abroad'],
    [arn('inference-profile/us.anthropic.claude-sonnet-5'), 'US'],
    [arn('guardrail-profile/apac.guardrail.v1:0'), 'abroad'],
    [arn('inference-profile/in.anthropic.claude-sonnet-5'), 'ap-south-1'],
    ['arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-sonnet-5', 'us-east-1'],
    ['arn:aws:bedrock:ap-south-1::foundation-model/anthropic.claude-sonnet-5', 'ap-south-1'],
    ['arn:aws:sagemaker:us-east-1:111111111111:endpoint/fraud', 'us-east-1'],
  ])('where its profile says, though the ARN says otherwise: %s', (id, place) => {
    expect(at(id)).toEqual([place]);
  });

  test.each([
    arn('application-inference-profile/a1b2c3'),
    arn('prompt-router/a1b2c3'),
    arn('default-prompt-router/anthropic.claude:1'),
  ])('who knows where, behind an id that hides its regions: %s', (id) => {
    expect(at(id)).toEqual(['unresolved']);
  });

  test('where the application profile of the estate stands, which is judged by itself', () => {
    const Resources = { Profile: { Type: 'AWS::Bedrock::ApplicationInferenceProfile' } };
    const model = { 'Fn::GetAtt': ['Profile', 'InferenceProfileArn'] };
    expect(at(model, { template: { Resources } })).toEqual(['ap-south-1']);
    expect(foundBy('model-or-profile-prefix', model, { template: { Resources } })[0]?.resource?.logicalId).toBe(
      'Profile',
    );
  });

  test('who knows where, by an id that is known only at deployment', () => {
    const template = { Parameters: { Model: { Type: 'String' } } };
    for (const model of [
      { Ref: 'Model' },
      { 'Fn::Sub': '${Model}.anthropic.claude' },
      { 'Fn::Sub': 'arn:aws:bedrock:${AWS::Region}:${AWS::AccountId}:inference-profile/${Model}' },
      '{{resolve:ssm:/shop/model}}',
    ]) {
      expect(at(model, { template })).toEqual(['unresolved']);
    }
    const foundation = { 'Fn::Sub': 'arn:aws:bedrock:${AWS::Region}::foundation-model/${Model}' };
    expect(at(foundation, { template })).toEqual(['ap-south-1']);
  });

  test('in each region that a list names', () => {
    expect(at(['in.amazon.nova-lite-v1:0', 'us.amazon.nova-lite-v1:0'])).toEqual(['ap-south-1', 'US']);
  });
});

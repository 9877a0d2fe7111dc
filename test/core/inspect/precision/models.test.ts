import { describe, expect, test } from '@jest/globals';
import { inspected } from '../inspected';
import { declared, lambda, resource } from '../shop';

const agent = (FoundationModel: unknown) => declared(resource('AWS::Bedrock::Agent', { FoundationModel }), 'personal');

describe('models', () => {
  test.each(['global.', 'apac.', 'us.', 'eu.', 'jp.', 'au.', 'ca.', 'us-gov.'])(
    'fails when an agent uses a profile of %s',
    (prefix) => {
      const findings = inspected({ Agent: agent(`${prefix}anthropic.claude-sonnet-5`) });
      expect(findings).toMatchObject([{ level: 'violation', rule: 'processing-outside-india', id: 'Agent' }]);
    },
  );

  test.each([
    ["India's own profile", 'in.anthropic.claude-sonnet-5'],
    ['a model of the region', 'anthropic.claude-sonnet-5'],
    ['a model by its ARN', 'arn:aws:bedrock:ap-south-1::foundation-model/anthropic.claude-sonnet-5'],
    ['a model of a maker whose name begins like a region', 'us2.model'],
  ])('passes with %s', (_, model) => {
    expect(inspected({ Agent: agent(model) })).toEqual([]);
  });

  test('fails when the ARN says ap-south-1 and the profile in it is global', () => {
    const arn = 'arn:aws:bedrock:ap-south-1:111111111111:inference-profile/global.anthropic.claude-sonnet-5';
    expect(inspected({ Agent: agent(arn) })).toMatchObject([{ level: 'violation', to: 'abroad' }]);
  });

  test('fails when a guardrail names the profile of a geography', () => {
    const Guardrail = declared(
      resource('AWS::Bedrock::Guardrail', {
        CrossRegionConfig: {
          GuardrailProfileArn: 'arn:aws:bedrock:ap-south-1:111111111111:guardrail-profile/apac.guardrail.v1:0',
        },
      }),
      'personal',
    );
    expect(inspected({ Guardrail })).toMatchObject([{ level: 'violation', rule: 'processing-outside-india' }]);
  });

  test('fails wherever the profile stands: in an environment, in a definition, in an unknown property', () => {
    const profile = 'apac.anthropic.claude-sonnet-5';
    const Machine = resource('AWS::StepFunctions::StateMachine', {
      DefinitionString: JSON.stringify({ States: { Ask: { Parameters: { ModelId: profile } } } }),
    });
    const findings = inspected({
      Ask: declared(lambda({ MODEL: profile }), 'personal'),
      Machine: declared(Machine, 'personal'),
      Odd: declared(resource('AWS::Lex::Odd', { Model: profile }), 'personal'),
    });
    expect(findings.map(({ id, level }) => [id, level])).toEqual([
      ['Ask', 'violation'],
      ['Machine', 'violation'],
      ['Odd', 'violation'],
    ]);
  });

  test('fails when an application profile copies from a global one, and when one that nobody knows is used', () => {
    const Profile = declared(
      resource('AWS::Bedrock::ApplicationInferenceProfile', {
        ModelSource: {
          CopyFrom: 'arn:aws:bedrock:ap-south-1:111111111111:inference-profile/global.anthropic.claude-sonnet-5',
        },
      }),
      'personal',
    );
    const hidden = 'arn:aws:bedrock:ap-south-1:111111111111:application-inference-profile/a1b2c3';
    expect(inspected({ Profile })).toMatchObject([{ level: 'violation', rule: 'processing-outside-india' }]);
    expect(inspected({ Agent: agent(hidden) })).toMatchObject([{ level: 'violation', rule: 'placement-unresolved' }]);
  });
});

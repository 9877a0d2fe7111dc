import { describe, expect, test } from '@jest/globals';
import type { AssemblyStack, Template } from '../../../../lib/core/model';
import { findingsIn, inspected, small, stack } from '../inspected';
import { bucket, declared, ref, resource, table } from '../shop';

const REVIEWED = { macros: [{ name: 'AddTables', reviewedBy: 'Platform team', on: '2026-10-01' }] };
const withTransform = (Transform: unknown): Template => ({ Transform, Resources: { Orders: table() } });

describe('not inspected', () => {
  test('fails when an unknown macro may change the template, in the region of the deployment', () => {
    expect(inspected(withTransform('AddTables'))).toMatchObject([
      { level: 'violation', rule: 'not-inspected', to: 'ap-south-1', property: 'Transform' },
    ]);
  });

  test('passes when somebody has reviewed the macro', () => {
    expect(inspected(withTransform('AddTables'), { policy: REVIEWED })).toEqual([]);
  });

  test.each([
    'AWS::Serverless-2016-10-31',
    'AWS::LanguageExtensions',
    'AWS::SecretsManager-2020-07-23',
    'AWS::SecretsManager-2024-09-16',
    'AWS::CodeDeployBlueGreen',
  ])('passes with the transform %s, which is known', (name) => {
    expect(inspected(withTransform([name]))).toEqual([]);
  });

  test.each([
    ['at the top', withTransform({ Name: 'AWS::Include', Parameters: { Location: 's3://snippets/more.yaml' } })],
    [
      'inside a resource',
      {
        Resources: {
          Orders: table({
            'Fn::Transform': { Name: 'AWS::Include', Parameters: { Location: 's3://snippets/more.yaml' } },
          }),
        },
      },
    ],
    ['as a macro inside a resource', { Resources: { Orders: table({ 'Fn::Transform': { Name: 'AddReplicas' } }) } }],
  ])('fails with a transform from outside %s', (_, template) => {
    expect(inspected(template)).toMatchObject([{ level: 'violation', rule: 'not-inspected' }]);
  });

  test('loops over literals are written out, others fail', () => {
    const loop = (over: unknown): Template => ({
      Transform: 'AWS::LanguageExtensions',
      Parameters: { Regions: { Type: 'CommaDelimitedList' } },
      Resources: {
        'Fn::ForEach::Tables': [
          'Region',
          over,
          {
            'Orders${Region}': {
              Type: 'AWS::DynamoDB::GlobalTable',
              Properties: { Replicas: [{ Region: { 'Fn::Sub': '${Region}' } }] },
            },
          },
        ],
      } as unknown as Template['Resources'],
    });
    expect(inspected(loop(['ap-south-2']))).toEqual([]);
    expect(inspected(loop(['eu-west-1']))).toMatchObject([{ level: 'violation', to: 'eu-west-1' }]);
    expect(inspected(loop(ref('Regions')))).toMatchObject([{ level: 'violation', rule: 'not-inspected' }]);
  });

  test.each([
    [
      'a nested stack by URL',
      resource('AWS::CloudFormation::Stack', { TemplateURL: 'https://s3.ap-south-1.amazonaws.com/t/orders.yaml' }),
    ],
    [
      'a product from a URL',
      resource('AWS::ServiceCatalog::CloudFormationProduct', {
        ProvisioningArtifactParameters: [{ Info: { LoadTemplateFromURL: 'https://t.example/orders.yaml' } }],
      }),
    ],
    [
      'a stack set by URL',
      resource('AWS::CloudFormation::StackSet', {
        TemplateURL: 'https://t.example/o.yaml',
        StackInstancesGroup: [{ Regions: ['eu-west-1'] }],
      }),
    ],
  ])('warns for %s: inspect it too', (_, Other) => {
    expect(inspected({ Other })).toMatchObject([{ level: 'warning', rule: 'not-inspected', id: 'Other' }]);
  });

  test('passes when the nested template is among what is inspected', () => {
    const outer: AssemblyStack = {
      ...stack({ Resources: { Other: resource('AWS::CloudFormation::Stack', { TemplateURL: 'x' }) } }, 'ap-south-1'),
      inner: [
        { deployedBy: 'Other', template: { Resources: { Files: bucket() } }, templateFile: 'inner.json', inner: [] },
      ],
    };
    expect(findingsIn([outer]).map(small)).toEqual([]);
  });

  test('warns when a pipeline deploys a template from elsewhere, notes when it deploys a stack of this estate', () => {
    const pipeline = (StackName: string, Region?: string) =>
      resource('AWS::CodePipeline::Pipeline', {
        Stages: [
          {
            Actions: [
              {
                ActionTypeId: { Category: 'Deploy', Owner: 'AWS', Provider: 'CloudFormation', Version: '1' },
                Configuration: { StackName, ActionMode: 'CREATE_UPDATE', TemplatePath: 'Source::t.yaml' },
                ...(Region ? { Region } : {}),
              },
            ],
          },
        ],
      });
    expect(inspected({ Pipe: pipeline('Somebody') })).toMatchObject([
      { level: 'warning', rule: 'not-inspected', to: 'ap-south-1' },
    ]);
    expect(inspected({ Pipe: pipeline('Shop', 'eu-west-1') })).toMatchObject([
      { level: 'note', rule: 'not-inspected', to: 'eu-west-1' },
    ]);
    expect(inspected({ Pipe: pipeline('Shop') })).toEqual([]);
  });

  test('warns of an action of a pipeline that a condition adds, and in the region that a condition may give it', () => {
    const action = (Region: unknown) => ({
      ActionTypeId: { Category: 'Deploy', Owner: 'AWS', Provider: 'CloudFormation', Version: '1' },
      Configuration: { StackName: 'Global', ActionMode: 'CREATE_UPDATE', TemplatePath: 'Source::t.yaml' },
      Region,
    });
    const piped = (item: unknown) => ({
      Parameters: { Global: { Type: 'String' } },
      Conditions: {
        WithGlobal: { 'Fn::Equals': [ref('Global'), 'yes'] },
        InVirginia: { 'Fn::Equals': [ref('AWS::Region'), 'us-east-1'] },
      },
      Resources: { Pipe: resource('AWS::CodePipeline::Pipeline', { Stages: [{ Actions: [item] }] }) },
    });
    const added = { 'Fn::If': ['WithGlobal', action('us-east-1'), ref('AWS::NoValue')] };
    expect(inspected(piped(added))).toMatchObject([{ level: 'warning', rule: 'not-inspected', to: 'us-east-1' }]);
    const placed = action({ 'Fn::If': ['WithGlobal', 'ap-south-2', 'us-east-1'] });
    expect(inspected(piped(placed))).toMatchObject([{ level: 'warning', rule: 'not-inspected', to: 'us-east-1' }]);
    const neverHere = { 'Fn::If': ['InVirginia', action('us-east-1'), ref('AWS::NoValue')] };
    expect(inspected(piped(neverHere))).toEqual([]);
  });

  test.each([
    [
      'a state machine',
      resource('AWS::StepFunctions::StateMachine', {
        DefinitionS3Location: { Bucket: 'definitions', Key: 'orders.json' },
      }),
      'violation',
    ],
    [
      'an API',
      resource('AWS::ApiGatewayV2::Api', { BodyS3Location: { Bucket: 'definitions', Key: 'orders.yaml' } }),
      'violation',
    ],
  ])('a definition of %s that lies elsewhere is unresolved, by its weight', (_, Other, level) => {
    expect(inspected({ Other: declared(Other, 'personal') })).toMatchObject([
      { level, rule: 'placement-unresolved', id: 'Other' },
    ]);
    expect(inspected({ Other })).toMatchObject([{ level: 'warning', rule: 'placement-unresolved' }]);
  });

  test('a definition that is an asset of the assembly is read', () => {
    const hash = 'a'.repeat(64);
    const Machine = resource('AWS::StepFunctions::StateMachine', {
      DefinitionS3Location: { Bucket: 'cdk-assets', Key: `${hash}.json` },
    });
    const read = (body: string) =>
      findingsIn([
        {
          ...stack({ Resources: { Machine: declared(Machine, 'personal') } }, 'ap-south-1'),
          assetBodies: { [hash]: body },
        },
      ]).map(small);
    expect(read('{"States":{}}')).toEqual([]);
    expect(read('{"States":{"Copy":{"Parameters":{"Region":"eu-west-1"}}}}')).toMatchObject([
      { level: 'violation', to: 'eu-west-1' },
    ]);
  });

  test('an include inside a definition is a part of it: unresolved, by its weight', () => {
    const Body = {
      paths: { 'Fn::Transform': { Name: 'AWS::Include', Parameters: { Location: 's3://snippets/paths.yaml' } } },
    };
    const Api = declared(resource('AWS::ApiGatewayV2::Api', { Body }), 'personal');
    expect(inspected({ Api })).toMatchObject([{ level: 'violation', rule: 'placement-unresolved', id: 'Api' }]);
  });
});

import { describe, expect, test } from '@jest/globals';
import type { Template } from '../../../lib/core/model';
import { findingsIn, small, stack } from '../inspect/inspected';

const HASH = 'a'.repeat(64);
const FROM_ASSET = {
  Name: 'AWS::Include',
  Parameters: { Location: { 'Fn::Sub': `s3://cdk-assets-\${AWS::AccountId}-\${AWS::Region}/${HASH}.json` } },
};
const replicas = { ReplicaRegions: [{ Region: 'us-east-1' }] };
const Password = { Type: 'AWS::SecretsManager::Secret', Properties: { GenerateSecretString: {}, ...replicas } };

const found = (template: object, piece: string) =>
  findingsIn([{ ...stack(template as Template, 'ap-south-1'), assetBodies: { [HASH]: piece } }]).map(small);
const leak = { level: 'violation', rule: 'copy-outside-india', id: 'Password', to: 'us-east-1' };

describe('AWS::Include of a file of the assembly is read', () => {
  test('at the top of a template', () => {
    const piece = JSON.stringify({ Resources: { Password } });
    const Resources = { Orders: { Type: 'AWS::SQS::Queue' } };
    expect(found({ Transform: FROM_ASSET, Resources }, piece)).toMatchObject([leak]);
    expect(found({ Transform: ['AWS::LanguageExtensions', FROM_ASSET], Resources }, piece)).toMatchObject([leak]);
  });

  test('among the resources', () => {
    expect(found({ Resources: { 'Fn::Transform': FROM_ASSET } }, JSON.stringify({ Password }))).toMatchObject([leak]);
  });

  test('in the properties of a resource', () => {
    const Secret = { Type: Password.Type, Properties: { GenerateSecretString: {}, 'Fn::Transform': FROM_ASSET } };
    expect(found({ Resources: { Password: Secret } }, JSON.stringify(replicas))).toMatchObject([leak]);
    expect(found({ Resources: { Password: Secret } }, '{}')).toEqual([]);
  });

  test('in a resource', () => {
    const Whole = { Type: Password.Type, 'Fn::Transform': FROM_ASSET };
    expect(
      found({ Resources: { Password: Whole } }, JSON.stringify({ Properties: Password.Properties })),
    ).toMatchObject([leak]);
  });
});

describe('AWS::Include is not inspected', () => {
  const notInspected = [{ level: 'violation', rule: 'not-inspected' }];

  test('where the piece is no JSON, or no map', () => {
    for (const piece of ['Password:\n  Type: x', '[]', '"x"', '{'])
      expect(found({ Resources: { 'Fn::Transform': FROM_ASSET } }, piece)).toMatchObject(notInspected);
  });

  test('where the file is of no assembly, and for any other macro', () => {
    const elsewhere = { Name: 'AWS::Include', Parameters: { Location: 's3://snippets/more.json' } };
    expect(found({ Resources: { 'Fn::Transform': elsewhere } }, '{}')).toMatchObject(notInspected);
    expect(
      found({ Resources: { 'Fn::Transform': { Name: 'Company', Parameters: FROM_ASSET.Parameters } } }, '{}'),
    ).toMatchObject(notInspected);
  });
});

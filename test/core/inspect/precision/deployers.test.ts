import { describe, expect, test } from '@jest/globals';
import type { AssemblyStack, InnerTemplate } from '../../../../lib/core/model';
import { findingsIn, small, stack, type Resources } from '../inspected';
import { bucket, declared, ref, resource, table } from '../shop';

/** A stack with a resource that deploys another template. */
function deploying(resources: Resources, deployedBy: string, inner: Resources): AssemblyStack {
  const one: InnerTemplate = { deployedBy, template: { Resources: inner }, templateFile: 'inner.json', inner: [] };
  return { ...stack({ Resources: resources }, 'ap-south-1'), inner: [one] };
}

const found = (one: AssemblyStack) => findingsIn([one]).map(small);
const stackSet = (...Regions: unknown[]) =>
  resource('AWS::CloudFormation::StackSet', { TemplateBody: '{}', StackInstancesGroup: [{ Regions }] });
const Product = resource('AWS::ServiceCatalog::CloudFormationProduct', {
  Name: 'orders',
  ProvisioningArtifactParameters: [{ Info: { LoadTemplateFromURL: 'https://assets.example/orders.json' } }],
});
const Orders = table();

describe('deployers have no placement of their own', () => {
  test('what a stack set deploys is judged in each region that it names', () => {
    expect(found(deploying({ Set: stackSet('ap-south-1', 'ap-south-2') }, 'Set', { Orders }))).toEqual([]);
    expect(
      found(deploying({ Set: stackSet('ap-south-2', 'eu-west-1', 'us-east-1') }, 'Set', { Orders })).map(
        ({ rule, to }) => [rule, to],
      ),
    ).toEqual([
      ['store-outside-india', 'eu-west-1'],
      ['store-outside-india', 'us-east-1'],
    ]);
  });

  test('fails when a stack set names a region that nobody can tell and deploys a store', () => {
    const outer = deploying({ Set: stackSet(ref('Where')) }, 'Set', { Orders });
    const open = { ...outer, template: { ...outer.template, Parameters: { Where: { Type: 'String' } } } };
    expect(found(open)).toMatchObject([{ level: 'violation', rule: 'placement-unresolved' }]);
  });

  test('passes when what is deployed abroad holds nothing', () => {
    expect(found(deploying({ Set: stackSet('us-east-1') }, 'Set', { Role: resource('AWS::IAM::Role') }))).toEqual([]);
  });

  test('a declared deployer lies nowhere', () => {
    expect(
      found(
        deploying({ Set: declared(stackSet('us-east-1'), 'payment') }, 'Set', { Role: resource('AWS::IAM::Role') }),
      ),
    ).toEqual([]);
  });

  test('a product is judged in the region of its stack, and where a constraint launches it', () => {
    expect(found(deploying({ Product }, 'Product', { Orders }))).toEqual([]);
    const Launch = resource('AWS::ServiceCatalog::StackSetConstraint', {
      ProductId: ref('Product'),
      RegionList: ['ap-south-2', 'eu-west-1'],
    });
    expect(found(deploying({ Product, Launch }, 'Product', { Orders }))).toMatchObject([
      { rule: 'store-outside-india', to: 'eu-west-1' },
    ]);
    const Provisioned = resource('AWS::ServiceCatalog::CloudFormationProvisionedProduct', {
      ProductId: ref('Product'),
      ProvisioningPreferences: { StackSetRegions: ['us-west-2'] },
    });
    expect(
      found(deploying({ Product, Provisioned }, 'Product', { Orders })).filter(({ level }) => level === 'violation'),
    ).toMatchObject([{ rule: 'store-outside-india', to: 'us-west-2' }]);
  });

  test('a nested stack stands where its stack does, and is given its parameters', () => {
    const Nested = resource('AWS::CloudFormation::Stack', { TemplateURL: 'x', Parameters: { Other: 'eu-west-1' } });
    const Customers = resource('AWS::DynamoDB::GlobalTable', { Replicas: [{ Region: ref('Other') }] });
    const outer = deploying({ Nested }, 'Nested', { Customers, Files: bucket() });
    const [inner] = outer.inner;
    const open = {
      ...outer,
      inner: [{ ...inner!, template: { ...inner!.template, Parameters: { Other: { Type: 'String' } } } }],
    };
    expect(found(open)).toMatchObject([
      { level: 'violation', rule: 'copy-outside-india', id: 'Customers', to: 'eu-west-1' },
    ]);
  });
});

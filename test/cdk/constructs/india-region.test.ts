import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { App, CfnParameter, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import { type Construct } from 'constructs';
import { network } from './network';
import { QUICK } from './payments-shop';
import { STORES } from './stores';

const MAKERS = Object.entries(STORES).map(
  ([name, make]) =>
    [
      name,
      (scope: Construct, id: string) =>
        make(scope, id, network(new Stack(new App(QUICK), 'Network', { env: { region: 'ap-south-1' } }))),
    ] as const,
);

const given = process.env.CDK_DEFAULT_REGION;
beforeEach(() => {
  delete process.env.CDK_DEFAULT_REGION;
});
afterEach(() => {
  if (given === undefined) delete process.env.CDK_DEFAULT_REGION;
  else process.env.CDK_DEFAULT_REGION = given;
});

describe.each(MAKERS)('%s', (_, make) => {
  test.each(['ap-south-1', 'ap-south-2'])('can be made in %s', (region) => {
    const stack = new Stack(new App(QUICK), 'Shop', { env: { region } });
    expect(make(stack, 'Orders').node.path).toBe('Shop/Orders');
  });

  test.each(['us-east-1', 'ap-southeast-1', 'ap-south-3'])('fails in %s, and says what to write', (region) => {
    const stack = new Stack(new App(QUICK), 'Shop', { env: { region } });
    expect(() => make(stack, 'Orders')).toThrow(
      `\`Shop/Orders\`: the stack is in \`${region}\`, which is not in India; give the stack env: { region: 'ap-south-1' } or 'ap-south-2'`,
    );
  });

  test('leaves nothing behind where it fails', () => {
    const stack = new Stack(new App(QUICK), 'Shop', { env: { region: 'us-east-1' } });
    expect(() => make(stack, 'Orders')).toThrow();
    expect(stack.node.children).toEqual([]);
  });

  test('fails in a stack that names no region, and says that CDK_DEFAULT_REGION is unset', () => {
    const stack = new Stack(new App(QUICK), 'Shop', { env: { region: process.env.CDK_DEFAULT_REGION } });
    expect(() => make(stack, 'Orders')).toThrow(
      /`Shop\/Orders`: the stack names no region.*CDK_DEFAULT_REGION is not set here.*give the stack env/,
    );
  });

  test('does not blame CDK_DEFAULT_REGION where it is set and the stack does not read it', () => {
    process.env.CDK_DEFAULT_REGION = 'ap-south-1';
    const stack = new Stack(new App(QUICK), 'Shop');
    expect(() => make(stack, 'Orders')).toThrow(/the stack names no region(?!.*CDK_DEFAULT_REGION)/);
  });

  test('says so when CDK_DEFAULT_REGION is what put the stack abroad', () => {
    process.env.CDK_DEFAULT_REGION = 'eu-west-1';
    const stack = new Stack(new App(QUICK), 'Shop', { env: { region: process.env.CDK_DEFAULT_REGION } });
    expect(() => make(stack, 'Orders')).toThrow(
      /in `eu-west-1`, which is not in India \(it is what CDK_DEFAULT_REGION says here\)/,
    );
  });

  test('fails where the region is a parameter, which anybody can set at deployment', () => {
    const app = new App(QUICK);
    const parameter = new CfnParameter(new Stack(app, 'Settings'), 'Region', { default: 'ap-south-1' });
    const stack = new Stack(app, 'Shop', { env: { region: parameter.valueAsString } });
    expect(() => make(stack, 'Orders')).toThrow(/the stack's region is the token/);
  });

  test('fails in a stack of a Stage that lies abroad', () => {
    const stage = new Stage(new App(QUICK), 'Prod', { env: { region: 'us-east-1' } });
    expect(() => make(new Stack(stage, 'Shop'), 'Orders')).toThrow(/`Prod\/Shop\/Orders`: the stack is in `us-east-1`/);
  });

  test('can be made in a stack of a Stage in India', () => {
    const stage = new Stage(new App(QUICK), 'Prod', { env: { region: 'ap-south-2' } });
    expect(make(new Stack(stage, 'Shop'), 'Orders').node.path).toBe('Prod/Shop/Orders');
  });

  test('fails in a nested stack of a stack that lies abroad, and in one whose parent names no region', () => {
    const abroad = new NestedStack(new Stack(new App(QUICK), 'Shop', { env: { region: 'eu-west-1' } }), 'Inner');
    expect(() => make(abroad, 'Orders')).toThrow(/`Shop\/Inner\/Orders`: the stack is in `eu-west-1`/);
    const nowhere = new NestedStack(new Stack(new App(QUICK), 'Shop'), 'Inner');
    expect(() => make(nowhere, 'Orders')).toThrow(/`Shop\/Inner\/Orders`: the stack names no region/);
  });

  test('can be made in a nested stack in India', () => {
    const nested = new NestedStack(new Stack(new App(QUICK), 'Shop', { env: { region: 'ap-south-1' } }), 'Inner');
    expect(make(nested, 'Orders').node.path).toBe('Shop/Inner/Orders');
  });
});

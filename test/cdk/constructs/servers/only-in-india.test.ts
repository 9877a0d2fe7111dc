import { describe, expect, test } from '@jest/globals';
import { App, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import { QUICK } from '../payments-shop';
import { SERVERS } from './three-servers';

describe.each(SERVERS)('%s', (_, make) => {
  const stack = (region?: string) => new Stack(new App(QUICK), 'Shop', { env: { region } });

  test('can be made in Mumbai, in a Stage and in a nested stack', () => {
    const stage = new Stage(new App(QUICK), 'Prod', { env: { region: 'ap-south-1' } });
    expect(make(new Stack(stage, 'Shop'), 'Servers').node.path).toBe('Prod/Shop/Servers');
    expect(make(new NestedStack(stack('ap-south-1'), 'Inner'), 'Servers').node.path).toBe('Shop/Inner/Servers');
  });

  test.each(['us-east-1', 'ap-southeast-1', 'ap-south-3'])('fails in %s', (region) => {
    expect(() => make(stack(region), 'Servers')).toThrow(
      `\`Shop/Servers\`: the stack is in \`${region}\`, which is not in India; give the stack env: { region: 'ap-south-1' } or 'ap-south-2'`,
    );
  });

  test('fails in a stack that names no region', () => {
    expect(() => make(stack(), 'Servers')).toThrow(/`Shop\/Servers`: the stack names no region/);
  });

  test('fails in a Stage and in a nested stack that lie abroad', () => {
    const stage = new Stage(new App(QUICK), 'Prod', { env: { region: 'eu-west-1' } });
    expect(() => make(new Stack(stage, 'Shop'), 'Servers')).toThrow(
      /`Prod\/Shop\/Servers`: the stack is in `eu-west-1`/,
    );
    expect(() => make(new NestedStack(stack('eu-west-1'), 'Inner'), 'Servers')).toThrow(
      /`Shop\/Inner\/Servers`: the stack is in `eu-west-1`/,
    );
  });
});

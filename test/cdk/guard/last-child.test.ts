import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import {
  type App,
  type AppProps,
  Aspects,
  attachCustomSynthesis,
  CfnResource,
  NestedStack,
  Stack,
  Stage,
} from 'aws-cdk-lib';
import { Construct, type IConstruct } from 'constructs';
import { ResidencyGuard } from '../../../lib';
import type { inspect } from '../../../lib/core/inspect/inspect';
import type { Assembly } from '../../../lib/core/model';
import { aReport } from './a-report';
import { errorOf, guardedApp, manifests, MUMBAI, shopApp } from './in-process';

const inspected = jest.fn<typeof inspect>();
// the guard loads the inspection at the end of a synth: this is about what it is given
jest.mock('../../../lib/core/inspect/inspect', () => ({ inspect: inspected }));

beforeEach(() => {
  inspected.mockReset();
  inspected.mockReturnValue(aReport());
});

/** Construct paths of the stacks that the one inspection of a synth was given, with their logical ids. */
function stacksInspected(): Record<string, string[]> {
  expect(inspected).toHaveBeenCalledTimes(1);
  const { stacks } = inspected.mock.calls[0]?.[0] as Assembly;
  return Object.fromEntries(stacks.map(({ path, template }) => [path, Object.keys(template.Resources ?? {})]));
}

function topic(scope: Stack | Stage, id = 'Topic'): CfnResource {
  return new CfnResource(scope, id, { type: 'AWS::SNS::Topic' });
}

/** An Aspect that makes a stack of the app while others run, as CDK Pipelines does. */
function makesAStack(app: App): { visit(node: IConstruct): void } {
  return {
    visit: (node) => {
      if (node.node.id === 'Topic' && !app.node.tryFindChild('Support')) topic(new Stack(app, 'Support'), 'Late');
    },
  };
}

const FLAG = '@aws-cdk/core:aspectStabilization';
const contexts: [string, AppProps][] = [
  ['with Aspects run once', { context: { [FLAG]: false } }],
  ['with Aspects run until they settle', { context: { [FLAG]: true } }],
];

describe.each(contexts)('the guard comes last, %s', (_, props) => {
  test.each([['the app'], ['a stack'], ['a construct'], ['a Stage']])('where it was added to %s', (where) => {
    const app = shopApp(props);
    const orders = new Stack(app, 'Orders', { env: MUMBAI });
    const prod = new Stage(app, 'Prod', { env: MUMBAI });
    topic(new Stack(prod, 'Ledger'));
    const scopes: Record<string, IConstruct> = {
      'the app': app,
      'a stack': orders,
      'a construct': topic(orders),
      'a Stage': prod,
    };
    Aspects.of(scopes[where] ?? app).add(new ResidencyGuard());
    topic(new Stack(app, 'Books', { env: MUMBAI }));
    app.synth();
    expect(stacksInspected()).toMatchObject({ 'Prod/Ledger': ['Topic'], Books: ['Topic'], Orders: expect.anything() });
  });

  test('after a stack that an Aspect has made', () => {
    const app = guardedApp(props);
    topic(new Stack(app, 'Orders', { env: MUMBAI }));
    Aspects.of(app).add(makesAStack(app));
    app.synth();
    expect(stacksInspected()).toMatchObject({ Support: ['Late'], Orders: ['Topic'] });
  });

  test('on every one of several synths', () => {
    const app = guardedApp(props);
    const orders = new Stack(app, 'Orders', { env: MUMBAI });
    topic(orders);
    app.synth();
    inspected.mockClear();
    topic(orders, 'Second');
    new Stack(app, 'Books', { env: MUMBAI });
    app.synth({ force: true });
    expect(stacksInspected()).toMatchObject({ Orders: ['Topic', 'Second'], Books: [] });
  });
});

test('one guard may guard several apps', () => {
  const guard = new ResidencyGuard();
  const apps = [shopApp(), shopApp()];
  for (const app of apps) {
    const orders = new Stack(app, 'Orders', { env: MUMBAI });
    topic(orders);
    Aspects.of(orders).add(guard);
  }
  for (const app of apps) app.synth();
  expect(inspected).toHaveBeenCalledTimes(2);
});

describe('a stack that nobody has written yet', () => {
  test('fails closed, and the file of an earlier synth is not read', () => {
    const props = { context: { [FLAG]: false } };
    const earlier = guardedApp(props);
    topic(new Stack(earlier, 'Support'), 'Old');
    earlier.synth();
    inspected.mockClear();

    const app = guardedApp({ ...props, outdir: earlier.outdir });
    topic(new Stack(app, 'Orders', { env: MUMBAI }));
    Aspects.of(app).add(makesAStack(app));
    const error = errorOf(() => app.synth({ skipValidation: true }));
    expect(error.message).toMatch(/not-inspected +Support/);
    expect(Object.keys(stacksInspected())).toEqual(['Orders']);
    expect(manifests(app)).toEqual([]);
  });

  test('fails closed for a stack of an earlier synth of the same app', () => {
    const app = guardedApp({ context: { [FLAG]: false } });
    topic(new Stack(app, 'Orders', { env: MUMBAI }));
    new Stack(app, 'Support');
    app.synth();
    inspected.mockClear();
    // what a library may do: replace the child, so that it comes after the guard
    app.node.tryRemoveChild('Support');
    Aspects.of(app).add(makesAStack(app));
    const error = errorOf(() => app.synth({ force: true, skipValidation: true }));
    expect(error.message).toMatch(/not-inspected +Support/);
    expect(Object.keys(stacksInspected())).toEqual(['Orders']);
  });

  test('fails closed for a Stage that an Aspect made too late for its synth', () => {
    const app = guardedApp();
    const orders = new Stack(app, 'Orders', { env: MUMBAI });
    Aspects.of(orders).add({
      visit: () => {
        if (!app.node.tryFindChild('Late')) new Stack(new Stage(app, 'Late'), 'Ledger');
      },
    });
    expect(errorOf(() => app.synth()).message).toMatch(/not-inspected +Late\/Ledger/);
  });

  test('fails closed for every stack, should a later CDK hide its artifacts', () => {
    const app = guardedApp({ treeMetadata: false });
    new Stack(new Stage(app, 'Prod', { env: MUMBAI }), 'Orders');
    new Stack(app, 'Books', { env: MUMBAI });
    attachCustomSynthesis(new Construct(app, 'Later'), {
      onSynthesize: ({ assembly }) => void Object.assign(assembly, { artifacts: undefined }),
    });
    const { message } = errorOf(() => app.synth());
    expect(message).toMatch(/not-inspected +Books/);
    expect(stacksInspected()).toEqual({});
  });

  test('passes without it where Aspects settle, also when validation is skipped', () => {
    const app = guardedApp({ context: { [FLAG]: true } });
    topic(new Stack(app, 'Orders', { env: MUMBAI }));
    Aspects.of(app).add(makesAStack(app));
    app.synth({ skipValidation: true });
    expect(Object.keys(stacksInspected()).sort()).toEqual(['Orders', 'Support']);
  });
});

test('a nested stack is read where the stack around it names it, and is none of its own', () => {
  const app = guardedApp();
  const orders = new Stack(app, 'Orders', { env: MUMBAI });
  topic(new NestedStack(orders, 'Ledger') as Stack);
  app.synth();
  const { stacks } = inspected.mock.calls[0]?.[0] as Assembly;
  expect(stacks.map(({ path, inner }) => [path, inner.map((one) => one.path)])).toEqual([
    ['Orders', ['Orders/Ledger']],
  ]);
});

test('a stack inside another stack is one of its own', () => {
  const app = guardedApp();
  const orders = new Stack(app, 'Orders', { env: MUMBAI });
  topic(new Stack(orders, 'Ledger'));
  app.synth();
  expect(Object.keys(stacksInspected()).sort()).toEqual(['Orders', 'Orders/Ledger']);
});

test('a Stage that was removed from the tree is read, since the manifest still names it', () => {
  const outdir = shopApp().outdir;
  const earlier = shopApp({ outdir });
  topic(new Stack(new Stage(earlier, 'Prod', { env: MUMBAI }), 'Orders'));
  earlier.synth();

  const app = guardedApp({ outdir });
  new Stage(app, 'Prod', { env: MUMBAI });
  app.node.tryRemoveChild('Prod');
  app.synth();
  expect(stacksInspected()).toEqual({ 'Prod/Orders': ['Topic'] });
});

test('the region of a stack is what its environment says, and unknown for a token', () => {
  const app = guardedApp();
  new Stack(app, 'Orders', { env: MUMBAI });
  new Stack(app, 'Anywhere');
  app.synth();
  const { stacks } = inspected.mock.calls[0]?.[0] as Assembly;
  expect(stacks.map(({ path, region, account }) => ({ path, region, account }))).toEqual([
    { path: 'Orders', ...MUMBAI },
    { path: 'Anywhere', region: undefined, account: undefined },
  ]);
});

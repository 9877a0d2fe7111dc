import { describe, expect, test } from '@jest/globals';
import { expectRefused } from './expect-refused';
import { shop } from './shop-app';

const GUARDED = `
const app = new App();
Aspects.of(app).add(new ResidencyGuard());
`;
const LEAK_IN_A_STACK = `${GUARDED}
table(new Stack(app, 'Orders', { env: MUMBAI }), 'Table', 'us-east-2');
`;
const LEAK_IN_A_STAGE = `${GUARDED}
const prod = new Stage(app, 'Prod', { env: MUMBAI });
table(new Stack(prod, 'Orders'), 'Table', process.env.REPLICA ?? 'us-east-2');
`;

describe('cdk synth fails, and nothing of it can be deployed', () => {
  test('when a table of a stack replicates to us-east-2', () => {
    const app = shop(LEAK_IN_A_STACK);
    const outcome = app.cdkSynth();
    expectRefused(app, outcome, 'Orders/Table');
    expect(app.output('india-residency-report.json')).toMatchObject({ summary: { violations: 1 } });
    expect(app.output('india-residency.json')).toBeDefined();
  });

  test.each([['cdk synth'], ["cdk synth '**'"], ['node app.js']])('when it does in a Stage, under %s', (command) => {
    const app = shop(LEAK_IN_A_STAGE);
    const outcome = command === 'node app.js' ? app.node() : app.cdkSynth(command.includes('**') ? ['**'] : []);
    expectRefused(app, outcome, 'Prod/Orders/Table');
  });

  test('when it does in a nested stack', () => {
    const app = shop(`${GUARDED}
      const orders = new Stack(app, 'Orders', { env: MUMBAI });
      table(new NestedStack(orders, 'Ledger'), 'Table', 'us-east-2');
    `);
    expectRefused(app, app.cdkSynth(), 'Orders/Ledger/Table');
  });

  test('when the guard was added to another stack', () => {
    const app = shop(`
      const app = new App();
      const books = new Stack(app, 'Books', { env: MUMBAI });
      table(new Stack(app, 'Orders', { env: MUMBAI }), 'Table', 'us-east-2');
      Aspects.of(books).add(new ResidencyGuard());
    `);
    expectRefused(app, app.cdkSynth(), 'Orders/Table');
  });

  test('when the guard was added to a Stage, and the table is outside it', () => {
    const app = shop(`
      const app = new App();
      const prod = new Stage(app, 'Prod', { env: MUMBAI });
      table(new Stack(prod, 'Books'), 'Table');
      table(new Stack(app, 'Orders', { env: MUMBAI }), 'Table', 'us-east-2');
      Aspects.of(prod).add(new ResidencyGuard());
    `);
    expectRefused(app, app.cdkSynth(), 'Orders/Table');
  });

  test('when the app swallowed the error of a first synth', () => {
    const app = shop(`${LEAK_IN_A_STACK}
      try { app.synth(); } catch { console.error('swallowed'); }
    `);
    const outcome = app.cdkSynth();
    expect(outcome.stderr).toContain('swallowed');
    expectRefused(app, outcome, 'Orders/Table');
  });

  test('when another party attached a synthesis of its own to the app', () => {
    const app = shop(`${LEAK_IN_A_STAGE}
      cdk.attachCustomSynthesis(app, { onSynthesize: (session) => session.assembly.addArtifact('theirs', { type: 'none' }) });
    `);
    expectRefused(app, app.cdkSynth(), 'Prod/Orders/Table');
  });

  test('when the app skips validation', () => {
    const app = shop(`${LEAK_IN_A_STAGE}
      app.synth({ skipValidation: true });
    `);
    expectRefused(app, app.cdkSynth(), 'Prod/Orders/Table');
  });

  test('when an Aspect of the lowest priority overrides the replica in the end', () => {
    const app = shop(`${GUARDED}
      const orders = new Stack(app, 'Orders', { env: MUMBAI });
      const { node } = table(orders, 'Table', 'ap-south-2');
      const late = { visit: (n) => n === node.defaultChild && n.addPropertyOverride('Replicas.1.Region', 'us-east-2') };
      Aspects.of(orders).add(late, { priority: 100000 });
    `);
    expectRefused(app, app.cdkSynth(), 'Orders/Table');
  });

  test('when the app acknowledges every rule that it can think of', () => {
    const app = shop(`${LEAK_IN_A_STACK}
      for (const id of ['copy-outside-india', 'ResidencyGuard::copy-outside-india', 'cdk-india-residency::copy-outside-india']) {
        cdk.Validations.of(app).acknowledge({ id, reason: 'we would rather not know' });
      }
    `);
    expectRefused(app, app.cdkSynth(), 'Orders/Table');
  });

  test('when an earlier, clean synth left its manifests there', () => {
    const app = shop(LEAK_IN_A_STAGE);
    expect(app.cdkSynth([], { REPLICA: 'ap-south-2' }).status).toBe(0);
    expect(app.manifests().sort()).toEqual(['assembly-Prod/manifest.json', 'manifest.json']);
    expectRefused(app, app.node(), 'Prod/Orders/Table');
  });
});

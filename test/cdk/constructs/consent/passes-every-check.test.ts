import { expect, test } from '@jest/globals';
import { App, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import flags from 'aws-cdk-lib/recommended-feature-flags.json';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { AwsSolutionsChecks } from 'cdk-nag';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConsentLedger, DataClass } from '../../../../lib';
import { guardedApp, stderrOf } from '../../guard/in-process';
import { ACCOUNT, QUICK } from '../payments-shop';
import { tableOf } from './ledger';

const env = (region: string) => ({ env: { account: ACCOUNT, region } });

/** Ledgers alone and mirrored, with who records and who reads. */
function ledgers(mumbai: Stack, hyderabad: Stack): void {
  for (const mirror of [undefined, { scope: hyderabad }]) {
    const id = mirror ? 'Mirrored' : 'Alone';
    const ledger = new ConsentLedger(mumbai, id, {
      dataClass: DataClass.PERSONAL,
      mirror,
      refuseChangesInMirror: mirror !== undefined,
    });
    const role = new Role(mumbai, `${id}Clerk`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    ledger.grantRecord(role);
    ledger.grantRead(role);
  }
}

test('ledgers pass the guard under every default regime, strictly, in nested stacks of a Stage too', () => {
  const residency = mkdtempSync(join(tmpdir(), 'residency-'));
  const app = guardedApp({}, { strict: true, residency });
  const stage = new Stage(app, 'Prod');
  ledgers(new Stack(app, 'Mumbai', env('ap-south-1')), new Stack(app, 'Hyderabad', env('ap-south-2')));
  const [mumbai, hyderabad] = ['ap-south-1', 'ap-south-2'].map((region) => new Stack(stage, region, env(region))) as [
    Stack,
    Stack,
  ];
  ledgers(new NestedStack(mumbai, 'Stores'), new NestedStack(hyderabad, 'Mirrors'));
  expect(stderrOf(() => app.synth())).toBe('');
  rmSync(residency, { recursive: true });
});

test.each([
  ['that sets no feature flag', {}],
  ['that `cdk init` made, with every feature flag that it sets', flags],
])('ledgers pass AwsSolutions, and nothing is acknowledged, in an app %s', (_, context) => {
  const app = new App({ ...QUICK, context });
  ledgers(new Stack(app, 'Mumbai', env('ap-south-1')), new Stack(app, 'Hyderabad', env('ap-south-2')));
  expect(new AwsSolutionsChecks().validateScope(app).violations).toEqual([]);
});

test('both policies are there with every feature flag', () => {
  const app = new App({ ...QUICK, context: flags });
  const [mumbai, hyderabad] = [new Stack(app, 'Mumbai', env('ap-south-1')), new Stack(app, 'H', env('ap-south-2'))];
  new ConsentLedger(mumbai, 'Consents', {
    dataClass: DataClass.PERSONAL,
    mirror: { scope: hyderabad },
    refuseChangesInMirror: true,
  });
  const { replicas } = tableOf(mumbai);
  for (const region of ['ap-south-1', 'ap-south-2']) expect(JSON.stringify(replicas[region])).toContain('OnlyInserts');
});

import { afterAll, describe, expect, test } from '@jest/globals';
import { NestedStack, Stack, Stage } from 'aws-cdk-lib';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { DataClass, ResidentBucket, ResidentFileSystem } from '../../../lib';
import { errorOf, guardedApp, stderrOf } from '../guard/in-process';
import { network } from './network';
import { ACCOUNT } from './payments-shop';
import { MIRRORED, STORES, UNMIRRORED } from './stores';

const env = (region: string) => ({ env: { account: ACCOUNT, region } });

/** No folder of an organisation: that of this repository is the reference app's. */
const GUARD = { strict: true, residency: mkdtempSync(join(tmpdir(), 'residency-')) };

/** An app that guards itself under every default regime, and knows no residency folder. */
function guardedShop() {
  const app = guardedApp({}, GUARD);
  return {
    app,
    mumbai: new Stack(app, 'Mumbai', env('ap-south-1')),
    hyderabad: new Stack(app, 'Hyderabad', env('ap-south-2')),
  };
}

afterAll(() => {
  rmSync(GUARD.residency, { recursive: true });
});

describe('under every default regime, strictly', () => {
  test.each(Object.entries(STORES))('a %s passes, without a warning', (_, make) => {
    const { app, mumbai } = guardedShop();
    make(mumbai, 'Orders', network(mumbai));
    expect(stderrOf(() => app.synth())).toBe('');
  });

  test.each(Object.entries(MIRRORED))('a %s with its mirror passes, without a warning', (_, make) => {
    const { app, mumbai, hyderabad } = guardedShop();
    make(mumbai, 'Orders', network(mumbai), { mirror: { scope: hyderabad } });
    expect(stderrOf(() => app.synth())).toBe('');
  });

  test('a file system with a mirror that can be mounted passes', () => {
    const { app, mumbai, hyderabad } = guardedShop();
    new ResidentFileSystem(mumbai, 'Invoices', {
      dataClass: DataClass.COMPANY_BOOKS,
      vpc: network(mumbai),
      mirror: { scope: hyderabad, vpc: network(hyderabad) },
    });
    expect(stderrOf(() => app.synth())).toBe('');
  });

  test('a bucket whose objects are copied by a job passes', () => {
    const { app, mumbai, hyderabad } = guardedShop();
    const mirror = { scope: hyderabad, existingObjects: true };
    new ResidentBucket(mumbai, 'Orders', { dataClass: DataClass.PAYMENT, mirror });
    expect(stderrOf(() => app.synth())).toBe('');
  });

  test('all of them pass in nested stacks of a Stage, with their mirrors, and no name holds a token', () => {
    const app = guardedApp({}, GUARD);
    const stage = new Stage(app, 'Prod', { env: { account: ACCOUNT } });
    const [mumbai, hyderabad] = ['ap-south-1', 'ap-south-2'].map(
      (region) => new Stack(stage, region, { env: { region } }),
    ) as [Stack, Stack];
    const vpc = network(mumbai);
    const [stores, mirrors] = [new NestedStack(mumbai, 'Stores'), new NestedStack(hyderabad, 'Mirrors')];
    for (const [name, make] of Object.entries(UNMIRRORED)) make(stores, name, vpc);
    for (const [name, make] of Object.entries(MIRRORED)) make(stores, name, vpc, { mirror: { scope: mirrors } });
    expect(stderrOf(() => app.synth())).toBe('');
    const folder = join(app.outdir, 'assembly-Prod');
    const templates = readdirSync(folder).filter((file) => file.endsWith('.template.json'));
    expect(templates).toHaveLength(4);
    for (const file of templates) expect(readFileSync(join(folder, file), 'utf8')).not.toMatch(/\$\{token\[/i);
  });

  test('what holds logs is known to hold them, and to be kept for long enough', () => {
    const { app, mumbai, hyderabad } = guardedShop();
    MIRRORED['ResidentLogGroup']?.(mumbai, 'WebLogs', network(mumbai), { mirror: { scope: hyderabad } });
    const { directory } = app.synth();
    const declared = readFileSync(join(directory, 'Mumbai.template.json'), 'utf8').match(/"dataClass": "ict-logs"/g);
    expect(declared?.length).toBeGreaterThan(3);
  });

  test.each(Object.entries(STORES))('a %s of a class that no regime knows fails', (_, make) => {
    const { app, mumbai } = guardedShop();
    make(mumbai, 'Orders', network(mumbai), { dataClass: DataClass.of('paymant') });
    expect(errorOf(() => app.synth()).message).toMatch(/paymant/);
  });

  test('an app that guards itself fails with the same queue of the CDK in Ohio', () => {
    const { app } = guardedShop();
    new Queue(new Stack(app, 'Ohio', env('us-east-2')), 'Orders');
    expect(errorOf(() => app.synth()).message).toContain('Ohio/Orders');
  });
});

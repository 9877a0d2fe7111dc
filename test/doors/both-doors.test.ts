import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { App, Aspects } from 'aws-cdk-lib';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ResidencyGuard } from '../../lib';
import { main } from '../../lib/cli/main';
import type * as Inspection from '../../lib/core/inspect/inspect';
import { jsonReport } from '../../lib/core/report';
import { SHOP_APPS, type ShopApp } from './shop-apps';

type Inspect = typeof Inspection.inspect;
const reports: ReturnType<Inspect>[] = [];
// the guard keeps its report to itself where the synth passes, so what the real inspection answers is overheard
jest.mock('../../lib/core/inspect/inspect', () => {
  const real = jest.requireActual<typeof Inspection>('../../lib/core/inspect/inspect');
  const overheard: Inspect = (...args) => {
    const report = real.inspect(...args);
    reports.push(report);
    return report;
  };
  return { ...real, inspect: overheard };
});

const home = process.cwd();
const dir = mkdtempSync(join(tmpdir(), 'residency-doors-'));
const { CI } = process.env;
beforeAll(() => {
  delete process.env['CI'];
  jest.spyOn(process.stderr, 'write').mockImplementation(() => true);
});
afterAll(() => {
  if (CI !== undefined) process.env['CI'] = CI;
  process.chdir(home);
  rmSync(dir, { recursive: true, force: true });
});

/** Synthesises a shop into a folder of that name, in a working folder of its own. */
function synth({ build, residency = {} }: ShopApp, outdir: string, guarded: boolean, context: object = {}): void {
  const folder = mkdtempSync(join(dir, 'shop-'));
  process.chdir(folder);
  mkdirSync('residency');
  for (const [file, text] of Object.entries(residency)) writeFileSync(join('residency', file), text);
  const app = new App({ outdir, builtinCloudFormationValidation: false, context: { ...PATHS, ...context } });
  if (guarded) Aspects.of(app).add(new ResidencyGuard());
  build(app);
  app.synth();
}
const PATHS = { 'aws:cdk:enable-path-metadata': true };

/** What the guard answers, and whether it let the synth pass. */
function atTheGuard(shop: ShopApp, context: object = {}): { report: string; passed: boolean } {
  reports.length = 0;
  let passed = true;
  try {
    synth(shop, 'cdk.out', true, context);
  } catch (error) {
    if (reports.length === 0) throw error;
    passed = false;
  }
  const [report] = reports;
  return { report: report ? jsonReport(report) : '', passed };
}

/** What `check` answers on the cdk.out of the working folder, and its exit code. */
async function atCheck(): Promise<{ report: string; code: number; errors: string }> {
  const written = { out: '', err: '' };
  const stdout = { write: (text: string) => void (written.out += text), isTTY: false };
  const stderr = { write: (text: string) => void (written.err += text), isTTY: false };
  const today = new Date().toISOString().slice(0, 10);
  const io = { cwd: process.cwd(), env: {}, stdout, stderr, today };
  const code = await main(['check', 'cdk.out', '--format', 'json'], io);
  return { report: written.out, code, errors: written.err };
}

describe.each(Object.entries(SHOP_APPS))('%s', (_, shop) => {
  test('is the same at the guard and at check, with a guard or without', async () => {
    const guard = atTheGuard(shop);

    synth(shop, 'cdk.out', false);
    const check = await atCheck();
    expect(check.errors).toBe('');
    expect(JSON.parse(check.report)).toEqual(JSON.parse(guard.report));
    expect(check.code).toBe(guard.passed ? 0 : 1);

    atTheGuard(shop, { 'india-residency:mode': 'report' });
    expect((await atCheck()).report).toBe(check.report);
  });

  test('is the same where templates hold no construct paths', async () => {
    const guard = atTheGuard(shop, { 'aws:cdk:enable-path-metadata': undefined });
    synth(shop, 'cdk.out', false, { 'aws:cdk:enable-path-metadata': undefined });
    expect(JSON.parse((await atCheck()).report)).toEqual(JSON.parse(guard.report));
  });
});

test('the apps are worth comparing: they pass and fail, with findings of many rules', () => {
  const rules = new Set<string>();
  const passed = new Set<boolean>();
  for (const shop of Object.values(SHOP_APPS)) {
    passed.add(atTheGuard(shop).passed);
    for (const { rule } of reports.flatMap(({ findings }) => findings)) rules.add(rule);
  }
  expect(passed.size).toBe(2);
  expect([...rules].sort()).toEqual(
    expect.arrayContaining([
      'copy-outside-india',
      'declaration-conflict',
      'placement-unresolved',
      'store-outside-india',
    ]),
  );
});

test('a tag of the whole stack, which no template shows, classes what the stack holds', () => {
  const shop = SHOP_APPS['a class by a tag of the whole stack'];
  expect(shop && atTheGuard(shop).passed).toBe(false);
  const classes = reports.flatMap(({ findings }) => findings.map(({ dataClass, classFrom }) => [dataClass, classFrom]));
  expect(classes).toContainEqual(['payment', 'tag']);
});

test('check refuses the assembly that the guard has refused, and says so', async () => {
  const shop = SHOP_APPS['nested stacks, with a class on the outer one'];
  expect(shop && atTheGuard(shop).passed).toBe(false);
  const { code, errors } = await atCheck();
  expect({ code, errors }).toEqual({ code: 2, errors: expect.stringContaining('the guard refused this assembly') });
});

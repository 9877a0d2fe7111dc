import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { Aspects, CfnResource, Stack, Stage } from 'aws-cdk-lib';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ResidencyGuard } from '../../../lib';
import type { inspect } from '../../../lib/core/inspect/inspect';
import { textReport } from '../../../lib/core/report';
import { aReport } from './a-report';
import { errorOf, guardedApp, manifests, MUMBAI, output, shopApp, stderrOf } from './in-process';

const inspected = jest.fn<typeof inspect>();
// this is about what the guard makes of a report
jest.mock('../../../lib/core/inspect/inspect', () => ({ inspect: inspected }));

const { CI } = process.env;
beforeEach(() => {
  inspected.mockReset();
  delete process.env['CI'];
});
afterEach(() => {
  if (CI !== undefined) process.env['CI'] = CI;
});

function shopWithStage(context: Record<string, unknown> = {}, outdir?: string): ReturnType<typeof guardedApp> {
  const app = guardedApp({ context, ...(outdir !== undefined && { outdir }) });
  new CfnResource(new Stack(app, 'Orders', { env: MUMBAI }), 'Topic', { type: 'AWS::SNS::Topic' });
  new Stack(new Stage(app, 'Prod', { env: MUMBAI }), 'Ledger');
  return app;
}

describe('a synth with violations', () => {
  test('fails with the report as message and stack, and nothing else', () => {
    inspected.mockReturnValue(aReport('violation', 'warning'));
    const error = errorOf(() => shopWithStage().synth());
    expect(error.message).toBe(textReport(aReport('violation', 'warning')).trimEnd());
    expect(error.stack).toBe(error.message);
  });

  test('leaves the report and no manifest, in Stages neither, nor of an earlier synth or a Stage that is gone', () => {
    inspected.mockReturnValue(aReport());
    const earlier = shopWithStage();
    new Stack(new Stage(new Stage(earlier, 'Gone', { env: MUMBAI }), 'Inner'), 'Ledger');
    earlier.synth();
    expect(manifests(earlier)).toHaveLength(4);

    inspected.mockReturnValue(aReport('violation'));
    const app = shopWithStage({}, earlier.outdir);
    errorOf(() => app.synth());
    expect(manifests(app)).toEqual([]);
    expect(output(app, 'india-residency-report.json')).toMatchObject({ summary: { violations: 1 } });
  });

  test('leaves the manifest.json that is a file of an asset', () => {
    inspected.mockReturnValue(aReport('violation'));
    const app = shopWithStage();
    for (const folder of ['asset.0a1b', 'asset.0a1b/assembly-web']) {
      mkdirSync(join(app.outdir, folder), { recursive: true });
      writeFileSync(join(app.outdir, folder, 'manifest.json'), '{}');
    }
    errorOf(() => app.synth());
    expect(manifests(app)).toEqual(['asset.0a1b/assembly-web/manifest.json', 'asset.0a1b/manifest.json']);
  });

  test('fails again when it is synthesised again', () => {
    inspected.mockReturnValue(aReport('violation'));
    const app = shopWithStage();
    errorOf(() => app.synth());
    expect(errorOf(() => app.synth()).message).toContain('store-outside-india');
    expect(manifests(app)).toEqual([]);
  });
});

test('a synth with warnings passes, and says them on standard error', () => {
  inspected.mockReturnValue(aReport('warning', 'note'));
  const app = shopWithStage();
  const said = stderrOf(() => app.synth());
  expect(said).toContain('a warning of Orders');
  expect(said).not.toContain('a note of Orders');
  expect(manifests(app)).toHaveLength(2);
});

test('a synth with notes only says nothing', () => {
  inspected.mockReturnValue(aReport('note'));
  expect(stderrOf(() => shopWithStage().synth())).toBe('');
});

test('debt is said at every synth', () => {
  const [finding] = aReport('violation').findings;
  inspected.mockReturnValue({ ...aReport(), findings: finding ? [{ ...finding, debt: '2026-01-31' }] : [] });
  expect(stderrOf(() => shopWithStage().synth())).toContain('2026-01-31');
});

test('an error of the inspection itself leaves nothing to deploy either', () => {
  inspected.mockImplementation(() => {
    throw new TypeError('the inspection has a bug');
  });
  const app = shopWithStage();
  const error = errorOf(() => app.synth());
  expect([error.name, manifests(app)]).toEqual(['TypeError', []]);
});

describe('report mode', () => {
  const asked = { 'india-residency:mode': 'report' };

  test('passes, and says loudly that it did', () => {
    inspected.mockReturnValue(aReport('violation'));
    const app = shopWithStage(asked);
    const said = stderrOf(() => app.synth());
    expect(said.match(/REPORT MODE: 1 violation did NOT fail this synth/g)).toHaveLength(2);
    expect(said).toContain('a violation of Orders');
    expect(manifests(app)).toHaveLength(2);
  });

  test.each([['true'], ['1']])('fails where CI is %s', (ci) => {
    process.env['CI'] = ci;
    inspected.mockReturnValue(aReport('violation'));
    expect(errorOf(() => shopWithStage(asked).synth()).message).toContain('no effect where');
  });

  test.each([[''], ['false']])('has its effect where CI is `%s`', (ci) => {
    process.env['CI'] = ci;
    inspected.mockReturnValue(aReport('violation'));
    expect(stderrOf(() => shopWithStage(asked).synth())).toContain('REPORT MODE');
  });

  test('is not asked for by any other word', () => {
    inspected.mockReturnValue(aReport());
    const error = errorOf(() => shopWithStage({ 'india-residency:mode': 'off' }).synth());
    expect(error.message).toBe('the context key `india-residency:mode` is `off`; it may be `report` or `enforce`');
  });
});

describe('what the guard is told', () => {
  test('reaches the inspection', () => {
    inspected.mockReturnValue(aReport());
    const app = guardedApp({}, { strict: true, regimes: ['rbi-psd-2018'] });
    new Stack(app, 'Orders');
    app.synth();
    expect(inspected.mock.calls[0]?.[1]).toMatchObject({ strict: true, regimes: ['rbi-psd-2018'] });
    expect(inspected.mock.calls[0]?.[2]).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  test.each([
    [{ strict: true }, '`strict` is `false` for one and `true` for the other'],
    [{ regimes: ['dpdp-2023'] }, '`regimes` is not set for one and `dpdp-2023` for the other'],
    [{ residency: 'compliance' }, '`residency` is not set for one and `compliance` for the other'],
  ])('fails when a second guard is told something else: %o', (props, words) => {
    const app = shopWithStage();
    Aspects.of(app).add(new ResidencyGuard(props));
    expect(errorOf(() => app.synth()).message).toContain(words);
    expect(manifests(app)).toEqual([]);
  });

  test('is the same for two guards that name regimes in another order', () => {
    inspected.mockReturnValue(aReport());
    const app = shopApp();
    new Stack(app, 'Orders');
    for (const regimes of [
      ['a', 'b'],
      ['b', 'a', 'a'],
    ])
      Aspects.of(app).add(new ResidencyGuard({ regimes }));
    app.synth();
    expect(inspected).toHaveBeenCalledTimes(1);
  });
});

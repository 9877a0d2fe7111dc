import { describe, expect, test } from '@jest/globals';
import { folderWith } from '../assembly/folder';
import { run, type Run } from './run';

const explain = (...args: string[]): Promise<Run> => run(folderWith({}), ['explain', ...args]);

interface Json {
  readonly verdict: string;
  readonly wouldPermit: readonly (readonly string[])[];
  readonly regimes: readonly {
    readonly id: string;
    readonly status: string;
    readonly verdict: string;
    readonly clause?: string;
    readonly source?: string;
    readonly says?: string;
    readonly wouldPermit: readonly (readonly string[])[];
  }[];
}

async function answer(...args: string[]): Promise<{ readonly code: number; readonly json: Json }> {
  const { code, stdout } = await explain(...args, '--format', 'json');
  return { code, json: JSON.parse(stdout) as Json };
}

describe('explain', () => {
  test('denies a copy of personal data abroad, by the clause, with its status, and exits 1', async () => {
    const { code, json } = await answer('personal', 'copy-out', '--to', 'us-east-1');
    expect(code).toBe(1);
    expect(json.verdict).toBe('deny');
    expect(json.regimes[0]).toMatchObject({
      id: 'ecommerce-2018',
      status: 'never-law',
      verdict: 'deny',
      clause: 'personal-stays',
      wouldPermit: [],
    });
    expect(json.regimes.map(({ verdict }) => verdict)).toContain('not-governed');
  });

  test('permits personal data in India, and exits 0', async () => {
    const { code, json } = await answer('personal', 'store-in-india', '--to', 'ap-south-2');
    expect({ code, verdict: json.verdict }).toEqual({ code: 0, verdict: 'permit' });
  });

  test('says what would permit, and permits with it', async () => {
    const denied = await answer('generic', 'copy-out');
    expect(denied.json).toMatchObject({ verdict: 'deny', wouldPermit: [['aggregate-only']] });
    expect((await answer('generic', 'copy-out', '--with', 'aggregate-only')).code).toBe(0);
  });

  test('compares the number of a condition with its bound', async () => {
    const logs = (...more: string[]): ReturnType<typeof answer> =>
      answer('ict-logs', 'store-in-india', '--regimes', 'cert-in-2022', ...more);
    expect((await logs('--with', 'log-retention-days=180')).code).toBe(0);
    expect((await logs('--with', 'log-retention-days=179')).json.wouldPermit).toEqual([['log-retention-days >= 180']]);
  });

  test('is as of the day that is asked for: critical data stay from 13 May 2027', async () => {
    const asked = ['critical-personal', 'copy-out', '--regimes', 'dpdp-2023'];
    expect((await answer(...asked, '--as-of', '2027-05-12')).json).toMatchObject({
      verdict: 'not-governed',
      regimes: [{ id: 'dpdp-2023', verdict: 'not-governed' }],
    });
    expect((await answer(...asked, '--as-of', '2027-05-13')).json).toMatchObject({
      verdict: 'deny',
      regimes: [{ id: 'dpdp-2023', status: 'in-force' }],
    });
  });

  test('exits 1 where no regime governs, for silence is no permission', async () => {
    const { code, json } = await answer('personal', 'copy-out', '--regimes', 'rbi-payment-data-2018');
    expect({ code, verdict: json.verdict }).toEqual({ code: 1, verdict: 'not-governed' });
  });

  test('says it in words', async () => {
    const { stdout } = await explain('payment', 'copy-out', '--to', 'sg');
    expect(stdout).toContain('Payment data copied from India to Singapore, as of 2026-11-24: not permitted');
    expect(stdout).toContain('✗ rbi-payment-data-2018, in force: denies');
    expect(stdout).toContain('rbi-approval (the Reserve Bank has approved it)');
    expect(stdout).toMatch(/This is not legal advice\.\n$/);
  });

  test("asks an organisation's own regimes, and minds its roles", async () => {
    const regime = `
id: loyalty-2026
title: Loyalty scheme rules
citation: Board resolution 7 of 2026
status: in-force
from: 2026-01-01
governs: [loyalty-points]
clauses:
  points-stay: {source: Board resolution 7 of 2026, says: points stay in India, basis: law, waivable: true}
verdicts:
  loyalty-points:
    copy-out: {if: never, clause: points-stay}
`;
    const folder = folderWith({
      'residency/regimes/loyalty.yaml': regime,
      'residency/declarations.yaml': 'organisation: {roles: [merchant]}\n',
    });
    const own = await run(folder, ['explain', 'loyalty-points', 'copy-out', '--format', 'json']);
    expect(JSON.parse(own.stdout)).toMatchObject({ verdict: 'deny' });
    expect((JSON.parse(own.stdout) as Json).regimes[0]).toMatchObject({ id: 'loyalty-2026', clause: 'points-stay' });
    const bound = await run(folder, ['explain', 'payment', 'copy-out']);
    expect(bound.stdout).toContain('none of the roles that the organisation states');
  });
});

describe('explain exits 2', () => {
  test.each([
    [['persnal', 'copy-out'], 'unknown class `persnal`; did you mean `personal`?'],
    [['personal', 'copy'], 'unknown action `copy`'],
    [['personal', 'copy-out', '--to', 'ap-south-1'], '`ap-south-1` is in India, and `copy-out` is done abroad'],
    [['personal', 'store-in-india', '--to', 'ap-southeast-1'], '`ap-southeast-1` is not in India'],
    [['personal', 'copy-out', '--to', 'us-east-9'], 'is not a region that this version knows'],
    [['personal', 'copy-out', '--to', 'somewhere'], 'is no place'],
    [['personal', 'copy-out', '--with', 'consnt'], 'unknown condition `consnt`; did you mean `consent`?'],
    [['personal', 'copy-out', '--with', 'consent=1'], '`consent` has none'],
    [['ict-logs', 'copy-out', '--with', 'log-retention-days'], 'write `--with log-retention-days=N`'],
    [['personal', 'copy-out', '--regimes', 'gdpr'], 'unknown regime `gdpr`'],
    [['personal', 'copy-out', '--as-of', '2026-02-30'], 'is no date'],
    [['personal', 'copy-out', '--format', 'xml'], 'unknown format `xml`'],
    [['personal'], 'missing required argument `action`'],
  ])('for %j', async (args, message) => {
    const { code, stdout, stderr } = await explain(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});

describe('a regime that is named before its first day', () => {
  const dpdp = (...more: string[]) =>
    run(__dirname, ['explain', 'critical-personal', 'copy-out', '--regimes', 'dpdp-2023', ...more]);

  test('is listed as not governing, and why', async () => {
    const { code, stdout } = await dpdp('--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      verdict: 'not-governed',
      regimes: [{ id: 'dpdp-2023', status: 'enacted', verdict: 'not-governed', notAsked: 'it begins on 2027-05-13' }],
    });
    expect((await dpdp()).stdout).toContain('`dpdp-2023` is not asked on 2026-11-24: it begins on 2027-05-13');
  });

  test('is asked from that day', async () => {
    const { stdout } = await dpdp('--as-of', '2027-05-13', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({ verdict: 'deny', regimes: [{ id: 'dpdp-2023', status: 'in-force' }] });
  });
});

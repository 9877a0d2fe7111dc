import { describe, expect, test } from '@jest/globals';
import { folderWith } from '../assembly/folder';
import { run } from './run';

interface Listed {
  readonly id: string;
  readonly status: string;
  readonly asked: boolean;
  readonly applies: boolean;
  readonly own: boolean;
  readonly waivable: readonly string[];
}

async function listed(
  args: readonly string[] = [],
  files: Readonly<Record<string, string>> = {},
): Promise<Map<string, Listed>> {
  const { code, stdout } = await run(folderWith(files), ['regimes', '--format', 'json', ...args]);
  expect(code).toBe(0);
  const { regimes } = JSON.parse(stdout) as { regimes: Listed[] };
  return new Map(regimes.map((regime) => [regime.id, regime]));
}

describe('regimes', () => {
  test('tell law in force from proposals, and what is asked by default', async () => {
    const all = await listed();
    expect(all.get('rbi-payment-data-2018')).toMatchObject({ status: 'in-force', asked: true, own: false });
    expect(all.get('ecommerce-2018')).toMatchObject({ status: 'never-law', asked: true });
    expect(all.get('pdp-bill-2018')).toMatchObject({ status: 'never-law', asked: false, applies: true });
    expect(all.get('dpdp-2023')).toMatchObject({ status: 'enacted', asked: false, applies: false });
  });

  test('are as of the day that is asked for', async () => {
    const then = await listed(['--as-of', '2027-05-13']);
    expect(then.get('dpdp-2023')).toMatchObject({ status: 'in-force', asked: true });
    expect(then.get('spdi-rules-2011')).toMatchObject({ asked: false, applies: false });
  });

  test('say which clauses can be waived', async () => {
    const all = await listed();
    expect(all.get('ecommerce-2018')!.waivable).toContain('personal-stays');
    expect(all.get('rbi-payment-data-2018')!.waivable).not.toContain('payment-stored-only-in-india');
  });

  test("hold the organisation's own", async () => {
    const own = await listed([], {
      'residency/regimes/loyalty.yaml': `
id: loyalty-2026
title: Loyalty scheme rules
citation: Board resolution 7 of 2026
status: in-force
from: 2026-01-01
governs: [loyalty-points]
clauses:
  points-stay: {source: Board resolution 7 of 2026, says: points stay in India, basis: law}
verdicts:
  loyalty-points:
    copy-out: {if: never, clause: points-stay}
`,
    });
    expect(own.get('loyalty-2026')).toMatchObject({ own: true, asked: true, waivable: [] });
  });

  test('are listed in words, proposals never as law', async () => {
    const { stdout } = await run(folderWith({}), ['regimes']);
    expect(stdout).toMatch(/^Regimes as of 2026-11-24, law data /);
    expect(stdout).toContain('  ecommerce-2018: a 2018 proposal that never became law\n');
    expect(stdout).toContain('  dpdp-2023: enacted, not yet in force, from 2027-05-13\n');
    expect(stdout).toContain('  spdi-rules-2011: in force, from 2011-04-11 to 2027-05-12\n');
  });

  test('exit 2 for a date or a format that is none, and for an argument', async () => {
    for (const args of [['--as-of', 'soon'], ['--format', 'yaml'], ['ecommerce-2018']]) {
      expect((await run(folderWith({}), ['regimes', ...args])).code).toBe(2);
    }
  });
});

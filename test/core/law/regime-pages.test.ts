import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { builtInLaw } from '../../../lib/core/law';
import { verdictLines } from '../../../scripts/law/verdict-lines';

const law = builtInLaw();
const pages = join(__dirname, '../../../docs/regimes');
const verdicts = readFileSync(join(pages, 'verdicts.txt'), 'utf8');

describe('the page of a regime', () => {
  test.each(law.regimes.map((regime) => [regime.id, regime] as const))(
    '%s states its source, its dates, and each clause with its own',
    (id, regime) => {
      const page = readFileSync(join(pages, `${id}.md`), 'utf8');
      for (const text of [regime.citation, regime.from ?? '', regime.to ?? '']) expect(page).toContain(text);
      for (const clause of Object.values(regime.clauses)) {
        expect(page).toContain(`\`${clause.id}\`: ${clause.says}. Source: ${clause.source}.`);
      }
    },
  );

  test('of what never became law says so', () => {
    expect(readFileSync(join(pages, 'payment-mirroring-2018.md'), 'utf8')).toContain('never became law');
  });
});

describe('the list of verdicts', () => {
  test('is what the tables say', () => {
    expect(verdicts).toBe(verdictLines(law));
  });

  test('has a line for every subset of the conditions of a cell', () => {
    const lines = verdicts.split('\n').filter((line) => line.startsWith('pdp-bill-2018 personal copy-out'));
    // in-india-copy, approved-transfer, consent and necessity
    expect(lines).toHaveLength(16);
    expect(lines.filter((line) => line.includes(': permit'))).toHaveLength(5);
    expect(lines).toContain(
      'pdp-bill-2018 personal copy-out given in-india-copy + necessity: permit bill-2018-transfer',
    );
  });

  test('changes when a cell does', () => {
    const [first, ...rest] = law.regimes;
    const row = {
      ...first!.verdicts['personal'],
      'copy-out': { if: 'never', clause: 'spdi-same-protection' },
    } as const;
    const changed = { ...law, regimes: [{ ...first!, verdicts: { ...first!.verdicts, personal: row } }, ...rest] };
    const lines = new Set(verdicts.split('\n'));
    expect(
      verdictLines(changed)
        .split('\n')
        .filter((line) => !lines.has(line)),
    ).toContain('spdi-rules-2011 personal copy-out: deny spdi-same-protection');
  });

  test('shows what the default regimes say together, and what changes on 13 May 2027', () => {
    const together = (day: string): string[] =>
      verdicts
        .split('\n')
        .filter((line) => line.startsWith(`${day} `))
        .map((line) => line.slice(day.length + 1));
    const before = together(law.version);
    expect(before).toHaveLength(16 * 6);
    const after = together('2027-05-13').filter((line) => !before.includes(line));
    expect(after).toContain(
      'ict-logs store-in-india: deny logs-180-days-in-india by cert-in-2022; if log-retention-days >= 365',
    );
  });
});

import { describe, expect, test } from '@jest/globals';
import { csvRows } from '../../../lib/core/report';
import { countsPermitted, customersReplica, ledgerPipe, peeringNote, reportOf } from './shop-reports';

const cell = (rows: string[][], row: number, heading: string): string | undefined =>
  rows[row]?.[rows[0]!.indexOf(heading)];

describe('the rows of the CSV report', () => {
  const findings = [
    customersReplica(),
    ledgerPipe({ waiver: 'W-7' }),
    customersReplica({ debt: '2026-11-01' }),
    countsPermitted(),
    peeringNote(),
  ];
  const rows = csvRows(reportOf(findings));

  test('are one a finding, in the order of the report, below their headings', () => {
    expect(rows).toHaveLength(1 + findings.length);
    expect(rows.slice(1).map(([rule]) => rule)).toEqual(findings.map(({ rule }) => rule));
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([rows[0]!.length]));
  });

  test('say who answers for each', () => {
    expect([1, 2, 3, 4, 5].map((row) => cell(rows, row, 'state'))).toEqual([
      'open',
      'waived',
      'debt',
      'permitted',
      'open',
    ]);
    expect(cell(rows, 2, 'waiver')).toBe('W-7');
    expect(cell(rows, 4, 'permitted by')).toContain('attested by Chief Risk Officer on 2026-02-01 (NEED-2026-3)');
  });

  test('name the place, the clause, its source and what would permit', () => {
    expect(cell(rows, 1, 'destination region')).toBe('us-east-1');
    expect(cell(rows, 1, 'destination country')).toBe('US');
    expect(cell(rows, 1, 'clause')).toBe('personal-stays');
    expect(cell(rows, 2, 'would permit')).toBe('in-india-copy + business-need | rbi-approval');
  });

  test('are empty where nothing is known', () => {
    expect(cell(rows, 5, 'data class')).toBe('');
  });
});

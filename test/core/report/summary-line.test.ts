import { describe, expect, test } from '@jest/globals';
import { summaryLine } from '../../../lib/core/report';
import { customersReplica, ledgerPipe, paymentsToHost, reportOf } from './shop-reports';

describe('the summary line', () => {
  test('counts what is open, and what is waived or owed apart', () => {
    const findings = [
      customersReplica(),
      ledgerPipe({ waiver: 'W-7' }),
      paymentsToHost({ level: 'warning' }),
      customersReplica({ debt: '2026-03-01' }),
    ];
    expect(summaryLine(reportOf(findings))).toBe(
      '1 violation, 1 warning, no note, 1 waived, 1 debt in 41 resources, 9 stores, 14 flows',
    );
  });

  test('of a report without findings says what was looked at', () => {
    expect(summaryLine(reportOf([]))).toBe('no violation, no warning, no note in 41 resources, 9 stores, 14 flows');
  });
});

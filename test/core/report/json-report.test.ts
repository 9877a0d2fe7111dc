import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../../lib/core/model';
import { jsonReport } from '../../../lib/core/report';
import { countsPermitted, customersReplica, ledgerPipe, receiptsUnresolved, reportOf } from './shop-reports';

const everyKey: Finding = ledgerPipe({ waiver: 'W-7', debt: '2026-03-01', permittedBy: countsPermitted().permittedBy });

/** The same values, with the keys of every object turned round. */
function turnedRound<T>(value: T): T {
  if (Array.isArray(value)) return value.map(turnedRound) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turnedRound(inner)]),
  ) as T;
}

describe('the JSON report', () => {
  test('is the report, and ends with a new line', () => {
    const report = reportOf([customersReplica(), receiptsUnresolved(), countsPermitted(), everyKey]);
    expect(JSON.parse(jsonReport(report))).toEqual(JSON.parse(JSON.stringify(report)));
    expect(jsonReport(report)).toMatch(/^\{\n {2}"version": "1",\n[^]*\n\}\n$/);
  });

  test('has its keys in the order of the contract', () => {
    const parsed = JSON.parse(jsonReport(reportOf([everyKey])));
    expect(Object.keys(parsed)).toEqual(['version', 'asOf', 'regimes', 'summary', 'findings']);
    expect(Object.keys(parsed.summary).join(' ')).toBe('resources stores flows violations warnings notes waived debt');
    expect(Object.keys(parsed.findings[0]).join(' ')).toBe(
      'rule level path logicalId type stack region source via dataClass classFrom also destination action mechanism property ' +
        'regime status clause citation says fix at wouldPermit unmet permittedBy waiver debt',
    );
    expect(Object.keys(parsed.findings[0].destination)).toEqual(['kind', 'region', 'country']);
  });

  test('gives the same bytes in whatever order a report was put together', () => {
    const report = reportOf([everyKey, receiptsUnresolved()]);
    expect(jsonReport(turnedRound(report))).toBe(jsonReport(report));
  });

  test('leaves out what is not known', () => {
    const output = jsonReport(reportOf([customersReplica({ at: undefined, region: undefined })]));
    expect(output).not.toContain('"at"');
    expect(output).not.toContain('null');
    expect(output).toContain('"via": []');
  });
});

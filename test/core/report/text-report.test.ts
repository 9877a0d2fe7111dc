import { createColors } from 'picocolors';
import { describe, expect, test } from '@jest/globals';
import { textReport } from '../../../lib/core/report';
import { expectGolden } from './golden';
import {
  countsPermitted,
  customersReplica,
  DPDP,
  ECOMMERCE,
  ledgerPipe,
  paymentsToHost,
  peeringNote,
  RBI,
  receiptsUnresolved,
  reportOf,
} from './shop-reports';

describe('the text report', () => {
  test('tells everything about one violation', () => {
    expectGolden('one-violation', textReport(reportOf([customersReplica()])));
  });

  test('prints violations that are the same once, with the other paths under it', () => {
    const findings = [
      customersReplica(),
      customersReplica({ path: 'Prod/Orders/Books', at: 'lib/orders.ts:51' }),
      customersReplica({ path: 'Prod/Orders/Wishlists', at: undefined }),
      customersReplica({ path: 'Prod/Ledger/Entries', stack: 'Prod/Ledger', at: 'lib/ledger.ts:7' }),
    ];
    expectGolden('same-violations', textReport(reportOf(findings)));
  });

  test('shows the path of the data, and what would permit it', () => {
    expectGolden('path-of-data', textReport(reportOf([ledgerPipe()])));
  });

  test('names the missing fact of a place that nobody can tell', () => {
    expectGolden('unresolved', textReport(reportOf([receiptsUnresolved()])));
  });

  test('puts violations before warnings, warnings before notes', () => {
    const findings = [peeringNote(), paymentsToHost({ level: 'warning' }), ledgerPipe()];
    expectGolden('levels-in-order', textReport(reportOf(findings)));
  });

  test('says of warnings alone that nothing fails, not that all is well', () => {
    expectGolden('warnings-only', textReport(reportOf([paymentsToHost({ level: 'warning' })])));
  });

  test('says what was inspected when nothing is found', () => {
    expectGolden('clean', textReport(reportOf([], { regimes: [RBI, DPDP, ECOMMERCE] })));
  });

  test('prints who attested a fact behind a permitted copy, and every store that rests on it', () => {
    const findings = [
      countsPermitted(),
      countsPermitted({ path: 'Prod/Orders/Traders', stack: 'Prod/Orders', at: 'lib/orders.ts:70' }),
    ];
    expectGolden('permitted-copy', textReport(reportOf(findings)));
  });

  test('keeps waived and owed findings apart, with the age of a debt', () => {
    const findings = [
      customersReplica({ path: 'Legacy/Orders/Customers', debt: '2026-03-01' }),
      ledgerPipe({ waiver: 'W-7' }),
    ];
    expectGolden('waived-and-debt', textReport(reportOf(findings)));
  });

  test('fits a narrow terminal', () => {
    expectGolden(
      'sixty-columns',
      textReport(reportOf([ledgerPipe(), receiptsUnresolved(), peeringNote()]), { columns: 60 }),
    );
  });

  test('differs in colour only when it is given a palette', () => {
    const report = reportOf([ledgerPipe(), paymentsToHost({ level: 'warning' }), countsPermitted(), peeringNote()]);
    const coloured = textReport(report, { palette: createColors(true) });
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(textReport(report));
    expect(coloured).not.toBe(textReport(report));
  });
});

describe('notes', () => {
  test('are told once for all paths that they hold for', () => {
    const output = textReport(reportOf([peeringNote(), peeringNote({ path: 'Prod/Net/Second', at: undefined })]));
    expect(output).toContain('· network-path-abroad (2)\n');
    expect(output).toContain(
      '    Prod/Net/Peering  lib/net.ts:12 (and 1 more)  a network path reaches eu-west-1 (Ireland)\n',
    );
  });

  test('are ten at most, and say how many more there are', () => {
    const notes = Array.from({ length: 23 }, (_, n) => peeringNote({ says: `a network path reaches peer ${n}` }));
    const output = textReport(reportOf(notes));
    expect(output).toContain('reaches peer 9\n  and 13 more: --format json has all\n');
    expect(output).not.toContain('reaches peer 10');
  });
});

describe('debt', () => {
  test('of a legacy app is ten entries at most, and says how many more there are', () => {
    const owed = Array.from({ length: 12 }, (_, n) =>
      customersReplica({ debt: '2026-03-01', property: `Replicas[${n}].Region` }),
    );
    const output = textReport(reportOf(owed));
    expect(output.match(/^~ copy-outside-india/gm)).toHaveLength(10);
    expect(output).toContain('~ and 2 more like these, waived or owed: --format json has all\n');
    expect(output).toContain('(apart from these: 0 waived, 12 debt)');
  });

  test('whose date cannot be read is printed as it stands', () => {
    expect(textReport(reportOf([customersReplica({ debt: 'before the lock' })]))).toContain(
      'recorded in the lock, before the lock; debt',
    );
  });
});

describe('the end of a report', () => {
  const endOf = (output: string): string => output.slice(output.lastIndexOf('\n\n') + 2);

  test('does not call a quiet denial permitted', () => {
    const quiet = customersReplica({ level: 'note', dataClass: 'generic', classFrom: 'default' });
    expect(endOf(textReport(reportOf([quiet])))).not.toContain('unpermitted');
  });

  test('does not call a debt permitted', () => {
    expect(endOf(textReport(reportOf([customersReplica({ debt: '2026-03-01' })])))).not.toContain('unpermitted');
  });

  test('says that nothing was there, or that no regime was asked', () => {
    const nothing = { resources: 0, stores: 0, flows: 0, violations: 0, warnings: 0, notes: 0, waived: 0, debt: 0 };
    expect(textReport(reportOf([], { summary: nothing }))).toContain('There was nothing to inspect.');
    expect(textReport(reportOf([], { regimes: [] }))).toContain('No regime was asked, so nothing was judged.');
  });

  test('never says compliant', () => {
    for (const findings of [[], [customersReplica()], [countsPermitted()], [peeringNote()]]) {
      expect(textReport(reportOf(findings))).not.toMatch(/complian/i);
    }
  });
});

import { describe, expect, test } from '@jest/globals';
import { markdownReport } from '../../../lib/core/report';
import { expectGolden } from './golden';
import {
  countsPermitted,
  customersReplica,
  ledgerPipe,
  peeringNote,
  receiptsUnresolved,
  reportOf,
} from './shop-reports';

describe('the Markdown report', () => {
  test('tells every kind of finding, with what breaks the build open and the rest folded', () => {
    const findings = [
      customersReplica(),
      customersReplica({ path: 'Prod/Orders/Books', at: 'lib/orders.ts:51' }),
      ledgerPipe({ level: 'warning' }),
      receiptsUnresolved({ waiver: 'W-7' }),
      countsPermitted(),
      peeringNote(),
    ];
    expectGolden('markdown', markdownReport(reportOf(findings)));
  });

  test('reads no markup out of what a template brought', () => {
    const report = markdownReport(
      reportOf([
        peeringNote({ path: 'Prod/`Net`', says: 'the path [click](https://x.example) <img src=x> *now* | there' }),
      ]),
    );
    expect(report).toContain('\\[click\\](https://x.example) \\<img src=x\\> \\*now\\* \\| there');
    expect(report).toContain('`` Prod/`Net` ``');
  });

  test('stays within a comment of a pull request for hundreds of different violations', () => {
    const findings = Array.from({ length: 300 }, (_, n) =>
      customersReplica({ path: `Prod/Orders/Table${n}`, property: `Replicas${n}.Region`, clause: `clause-${n}` }),
    );
    const report = markdownReport(reportOf(findings));
    expect(report.length).toBeLessThan(65_536);
    expect(report).toContain('of 300');
  });

  test('marks a clean report with no tick: templates do not show everything', () => {
    expect(markdownReport(reportOf([]))).toMatch(/^## Data residency in India: no violation, no warning, no note\n/);
  });
});

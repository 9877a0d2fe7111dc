import type { Log } from 'sarif';
import type { Report } from '../../model';
import { rulesOf } from './sarif-rules';
import { resultOf } from './sarif-result';
import { taxonomiesOf } from './sarif-taxonomies';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const HOME = 'https://github.com/cdk-india-residency/cdk-india-residency';

/**
 * The report as a SARIF 2.1.0 log, for code scanning: each rule once, each regime a taxonomy whose taxa are its clauses, and each finding a
 * result with its source line and its construct path. A waived finding is suppressed; debt is under review, since it is not permission.
 */
export function sarifReport(report: Report): string {
  const rules = rulesOf(report.findings);
  const taxonomies = taxonomiesOf(report);
  const log: Log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'india-residency', informationUri: HOME, rules } },
        automationDetails: { id: 'india-residency/' },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { SRCROOT: { description: { text: 'the folder in which the inspection ran' } } },
        results: report.findings.map((finding) => resultOf(finding, { rules, taxonomies, asOf: report.asOf })),
        taxonomies,
        properties: { asOf: report.asOf, summary: report.summary },
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

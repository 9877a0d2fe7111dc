import type { Finding, Report } from '../model';
import type { Inspection } from './inspection';
import type { Flow } from './verdicts/flow';

/** Version of the report's form. It changes when a key changes its meaning. */
const REPORT_VERSION = '1';

/** Findings, counted, under the regimes that were asked. */
export function toReport(
  { estate, regimes, asOf }: Inspection,
  flows: readonly Flow[],
  findings: readonly Finding[],
): Report {
  const open = findings.filter((finding) => finding.waiver === undefined && finding.debt === undefined);
  const count = (level: Finding['level']): number => open.filter((finding) => finding.level === level).length;
  return {
    version: REPORT_VERSION,
    asOf,
    regimes: regimes.map(({ id, title, status, citation, from }) => ({
      id,
      title,
      status: status === 'enacted' && from !== undefined && from <= asOf ? 'in-force' : status,
      citation,
    })),
    summary: {
      resources: estate.resources.length,
      stores: estate.resources.filter((resource) => resource.isStore).length,
      flows: flows.filter((flow) => flow.hit.mechanism.mechanism !== 'join').length,
      violations: count('violation'),
      warnings: count('warning'),
      notes: count('note'),
      waived: findings.filter((finding) => finding.waiver !== undefined).length,
      debt: findings.filter((finding) => finding.debt !== undefined).length,
    },
    findings,
  };
}

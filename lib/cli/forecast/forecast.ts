import type { Report, ReportRegime } from '../../core/model';
import { jsonReport } from '../../core/report';
import { willChange, type Change } from './will-change';

/** What a later day brings. */
export interface Forecast {
  /** YYYY-MM-DD */
  readonly today: string;
  readonly begin: readonly ReportRegime[];
  readonly end: readonly ReportRegime[];
  readonly changes: readonly Change[];
  /** The later day's report, of what changes alone. */
  readonly report: Report;
}

/** Compares two inspections of one assembly under one policy. */
export function forecastOf(today: Report, later: Report): Forecast {
  const changes = willChange(today, later);
  const findings = later.findings.filter((finding) => changes.some((change) => change.finding === finding));
  const count = (level: string): number => findings.filter((finding) => finding.level === level).length;
  const not = (some: Report, others: Report): ReportRegime[] =>
    some.regimes.filter(({ id }) => !others.regimes.some((other) => other.id === id));
  return {
    today: today.asOf,
    begin: not(later, today),
    end: not(today, later),
    changes,
    report: {
      ...later,
      summary: {
        ...later.summary,
        violations: count('violation'),
        warnings: count('warning'),
        notes: count('note'),
        waived: 0,
        debt: 0,
      },
      findings,
    },
  };
}

/** The contract of `forecast --format json`: the findings are those of `check`, each with how it stands today. */
export function forecastAsJson({ today, begin, end, changes, report }: Forecast): string {
  const { version, asOf, findings } = JSON.parse(jsonReport(report)) as Report;
  const { violations, warnings, notes } = report.summary;
  return `${JSON.stringify(
    {
      version,
      today,
      asOf,
      begin,
      end,
      summary: { violations, warnings, notes },
      findings: findings.map((finding, n) => ({
        ...finding,
        today: changes.find((change) => change.finding === report.findings[n])!.today,
      })),
    },
    undefined,
    2,
  )}\n`;
}

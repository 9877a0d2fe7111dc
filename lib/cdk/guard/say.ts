import { textReport } from '../../core/report';
import type { Finding, Report } from '../../core/model';

const REPORT_MODE = 'india-residency:mode=report';

/** The report as text, as wide as the terminal; without colour, as it is the message of an error too. */
export function asText(report: Report): string {
  return textReport(report, { columns: process.stderr.columns }).trimEnd();
}

/** Standard error, as CDK's own warnings: standard output belongs to the template that `cdk synth` prints. */
function say(text: string): void {
  process.stderr.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** What a person has to see of a synth that passes: warnings, what is owed, what is waived; nothing where there is none. */
export function sayWarnings(report: Report): void {
  const loud = (f: Finding): boolean => f.level === 'warning' || f.waiver !== undefined || f.debt !== undefined;
  const findings = report.findings.filter(loud);
  if (findings.length > 0) say(`\n${asText({ ...report, findings })}`);
}

/** Report mode must not be mistaken for a pass. */
export function sayReportMode(report: Report): void {
  const { violations } = report.summary;
  const counted = violations === 1 ? '1 violation' : `${violations} violations`;
  const line = `REPORT MODE: ${counted} did NOT fail this synth, because of the context key ${REPORT_MODE}`;
  say(`\n${line}\n\n${asText(report)}\n${line}`);
}

/** Why report mode did not help. */
export const REFUSED_IN_CI = `${REPORT_MODE} has no effect where the environment variable CI is set`;

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REFUSAL_REPORT } from '../../assembly/manifest';
import type { Report } from '../../core/model';
import { jsonReport } from '../../core/report';
import { refusal } from './refusal';
import type { Mode } from './report-mode';
import { asText, REFUSED_IN_CI, sayReportMode, sayWarnings } from './say';

/**
 * Passes, loudly where there is something to see, or fails the synth.
 *
 * @throws the report as an error, when it holds a violation that is neither waived nor owed
 */
export function enforce(outdir: string, report: Report, mode: Mode): void {
  if (report.summary.violations === 0) return sayWarnings(report);
  if (mode === 'report') return sayReportMode(report);
  writeFileSync(join(outdir, REFUSAL_REPORT), jsonReport(report));
  const text = asText(report);
  throw refusal(mode === 'report-refused-in-ci' ? `${text}\n${REFUSED_IN_CI}` : text);
}

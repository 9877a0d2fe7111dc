import type { Report, RuleId } from '../model';
import type { Palette } from './palette';
import { counted, inspected } from './summary-line';
import { type Run, wrap } from './wrap';

/** Rules by which something goes, or may go, where a regime does not let it, however quietly it is said. */
const NOT_PERMITTED: ReadonlySet<RuleId> = new Set<RuleId>([
  'store-outside-india',
  'copy-outside-india',
  'processing-outside-india',
  'original-outside-india',
  'placement-unresolved',
  'not-inspected',
  'no-regime',
]);

/** The closing count. A report without violations says what was looked at and what that means, and never a word more. */
export function reportEnd(report: Report, palette: Palette, columns: number): string[] {
  const paragraph = (runs: readonly Run[]): string[] => wrap(runs, { lead: { text: '' }, hang: 2, columns });
  return [
    ...paragraph(countRuns(report, palette)),
    ...paragraph([{ text: `${inspected(report)} inspected` }]),
    ...outcome(report).flatMap((text) => paragraph([{ text }])),
    ...paragraph([{ text: 'This is not legal advice.', paint: palette.dim }]),
  ];
}

function countRuns({ summary }: Report, { red, yellow, green, bold }: Palette): Run[] {
  const { violations, warnings, notes, waived, debt } = summary;
  const open: Run[] = [
    { text: `${counted(violations, 'violation')},`, paint: (text) => bold((violations > 0 ? red : green)(text)) },
    { text: `${counted(warnings, 'warning')},`, paint: warnings > 0 ? yellow : undefined },
    { text: counted(notes, 'note') },
  ];
  return waived + debt === 0 ? open : [...open, { text: `(apart from these: ${waived} waived, ${debt} debt)` }];
}

function outcome(report: Report): string[] {
  const { violations, warnings, waived, debt, resources } = report.summary;
  if (violations > 0) return [];
  if (resources === 0) return ['There was nothing to inspect.'];
  if (report.regimes.length === 0) return ['No regime was asked, so nothing was judged.'];
  const denied = report.findings.some((finding) => NOT_PERMITTED.has(finding.rule));
  if (warnings > 0 || waived + debt > 0 || denied) {
    return ['Nothing fails, but a person has to look at what is listed above.'];
  }
  return ['As far as templates show, none of it leaves India unpermitted under the regimes named at the head.'];
}

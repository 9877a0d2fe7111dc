import type { Report } from '../model';

/** The whole report in one line: `2 violations, 1 warning, 3 notes, 1 waived, 4 debt in 41 resources, 9 stores, 14 flows`. */
export function summaryLine(report: Report): string {
  return `${counts(report)} in ${inspected(report)}`;
}

/** What was found: `2 violations, 1 warning, 3 notes, 1 waived, 4 debt`. */
export function counts({ summary }: Report): string {
  const { violations, warnings, notes, waived, debt } = summary;
  const known = [waived > 0 ? `${waived} waived` : '', debt > 0 ? `${debt} debt` : ''].filter(Boolean);
  return [counted(violations, 'violation'), counted(warnings, 'warning'), counted(notes, 'note'), ...known].join(', ');
}

/** What was looked at: `41 resources, 9 stores, 14 flows`. */
export function inspected({ summary }: Report): string {
  return [
    counted(summary.resources, 'resource'),
    counted(summary.stores, 'store'),
    counted(summary.flows, 'flow'),
  ].join(', ');
}

/** `1 violation`, `2 violations`, `no violation`. */
export function counted(count: number, one: string): string {
  return count === 0 ? `no ${one}` : `${count} ${one}${count === 1 ? '' : 's'}`;
}

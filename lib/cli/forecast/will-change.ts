import { linesOf } from '../../core/law';
import type { Finding, LockLine, Report } from '../../core/model';

/** A finding of the later day, and how the same thing stands today. */
export interface Change {
  readonly finding: Finding;
  readonly today: Today;
}

/** `nothing`: no regime asks anything of it today. */
export type Today = 'permitted' | 'waived' | 'judged by no regime' | 'a warning' | 'nothing';

/** What is permitted today, or at least no violation, and will be denied, or louder, on the later day. */
export function willChange(today: Report, later: Report): Change[] {
  return [...willLeaveNoMore(today, later), ...willBeAsked(today, later)];
}

/** Of what leaves, lies abroad, or will break the build. */
function willLeaveNoMore(today: Report, later: Report): Change[] {
  const now = linesOf(today.findings);
  const seen = new Set<Finding>();
  return [...linesOf(later.findings)].flatMap(([key, then]): Change[] => {
    const { finding } = then;
    if (seen.has(finding) || then.line.waiver !== undefined) return [];
    const before = now.get(key);
    const isWorse = then.open ? before?.open !== true : gradeOf(then.line) > gradeOf(before?.line);
    if (!isWorse) return [];
    seen.add(finding);
    const isWaived = today.findings.some((one) => one.waiver !== undefined && keyOf(one) === keyOf(finding));
    return [{ finding, today: before || !isWaived ? standing(before?.line) : 'waived' }];
  });
}

/** Of what stays in India: a law that begins may ask for a longer retention, say. */
function willBeAsked(today: Report, later: Report): Change[] {
  const now = new Set(today.findings.map(keyOf));
  return later.findings
    .filter((finding) => finding.level === 'warning' && finding.action === 'store-in-india' && !now.has(keyOf(finding)))
    .map((finding) => ({ finding, today: 'nothing' }));
}

function keyOf({ path, rule, dataClass }: Finding): string {
  return `${rule} ${dataClass ?? ''} ${path}`;
}

/** Denied is worse than judged by nobody, and that is worse than permitted. */
function gradeOf(line: LockLine | undefined): number {
  if (line === undefined || line.waiver !== undefined) return 0;
  return ['permit', 'no-regime', 'deny'].indexOf(line.verdict);
}

function standing(line: LockLine | undefined): Today {
  if (line === undefined) return 'nothing';
  if (line.waiver !== undefined) return 'waived';
  if (line.verdict === 'deny') return 'a warning';
  return line.verdict === 'permit' ? 'permitted' : 'judged by no regime';
}

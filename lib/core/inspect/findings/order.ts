import type { Finding, Level, Policy } from '../../model';

const LEVELS: readonly Level[] = ['violation', 'warning', 'note'];

/** Findings in an order that does not depend on the order of resources: by level, then by whom and what they are about. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const keyed = findings.map((finding) => ({ finding, key: keyOf(finding) }));
  keyed.sort((a, b) => LEVELS.indexOf(a.finding.level) - LEVELS.indexOf(b.finding.level) || compare(a.key, b.key));
  return keyed.map(({ finding }) => finding);
}

function keyOf(f: Finding): string {
  return [
    f.stack,
    f.path,
    f.property ?? '',
    f.rule,
    f.dataClass ?? '',
    JSON.stringify(f.destination ?? ''),
    f.region ?? '',
  ].join('\u0000');
}

/** By code unit: what a locale says must not change a report. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Strict raises every warning to a violation. */
export function strictly(findings: readonly Finding[], { strict }: Policy): Finding[] {
  return findings.map((finding) =>
    strict && finding.level === 'warning' ? { ...finding, level: 'violation' } : finding,
  );
}

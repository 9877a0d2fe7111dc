import type { Finding } from '../model';
import { headline } from './headline';

/** Findings that say the same of several resources: the first is printed whole, the others by their paths. */
export interface FindingGroup {
  readonly first: Finding;
  readonly others: readonly Finding[];
}

/** Puts together what `key` makes equal. Groups stand in the order of their first finding. */
export function groupFindings(findings: readonly Finding[], key: (finding: Finding) => string): FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const same = key(finding);
    const group = groups.get(same);
    if (group) group.push(finding);
    else groups.set(same, [finding]);
  }
  return [...groups.values()].map(([first, ...others]) => ({ first: first!, others }));
}

/** Equal for findings of one stack that differ only in which resource it is, and in the way that its data took. */
export function sameInOneStack(f: Finding): string {
  return JSON.stringify([f.stack, f.region, f.classFrom, ...sameAnywhere(f)]);
}

/** Equal for findings that rest on the same law and the same facts, whatever their stack. */
export function sameAnywhere(f: Finding): string[] {
  const { kind, region, country, host, why } = f.destination ?? {};
  const what = [
    f.level,
    f.rule,
    f.type,
    f.property,
    f.action,
    f.dataClass,
    f.also,
    headline({ ...f, source: undefined }),
  ];
  const law = [f.regime, f.clause, f.permittedBy, f.wouldPermit, f.waiver, f.debt];
  return [...what, kind, region, country, host, why, ...law].map((part) => JSON.stringify(part) ?? '');
}

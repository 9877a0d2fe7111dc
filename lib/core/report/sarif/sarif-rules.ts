import type { ReportingDescriptor } from 'sarif';
import { type Finding, type Level, RULES } from '../../model';
import { RULE_TITLES } from '../rule-titles';

/** What SARIF calls each level. */
export const SARIF_LEVEL = { violation: 'error', warning: 'warning', note: 'note' } as const satisfies Record<
  Level,
  string
>;

/** The rules of these findings, in the order of the contract. A rule's own level is the loudest that it has here. */
export function rulesOf(findings: readonly Finding[]): ReportingDescriptor[] {
  const found = new Map<string, Set<Level>>();
  for (const { rule, level } of findings) found.set(rule, (found.get(rule) ?? new Set<Level>()).add(level));
  return RULES.filter((rule) => found.has(rule)).map((rule) => ({
    id: rule,
    shortDescription: { text: RULE_TITLES[rule] },
    fullDescription: { text: `${RULE_TITLES[rule]}. Each result names the clause and the line that mends it.` },
    help: { text: 'See the message of the result: it names the property, the clause, its source and the fix.' },
    defaultConfiguration: { level: SARIF_LEVEL[loudest(found.get(rule)!)] },
    properties: { tags: ['data-residency', 'india'] },
  }));
}

function loudest(levels: ReadonlySet<Level>): Level {
  return (['violation', 'warning'] as const).find((level) => levels.has(level)) ?? 'note';
}

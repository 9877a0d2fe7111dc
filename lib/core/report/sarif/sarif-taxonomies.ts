import type { ReportingDescriptor, ToolComponent } from 'sarif';
import type { Finding, Report } from '../../model';
import { statusInWords } from '../status-in-words';

/** Each regime that was asked, with the clauses on which the findings rest. */
export function taxonomiesOf({ regimes, findings }: Report): ToolComponent[] {
  return regimes.map((regime) => ({
    name: regime.id,
    fullName: regime.title,
    shortDescription: { text: `${regime.title}: ${statusInWords(regime.status, regime.id)}` },
    fullDescription: { text: regime.citation },
    isComprehensive: false,
    taxa: clausesOf(findings.filter((finding) => finding.regime === regime.id)),
  }));
}

/** Where in these taxonomies a finding's clause stands, as a result refers to it. */
export function taxaOf(
  { regime, clause }: Finding,
  taxonomies: readonly ToolComponent[],
): { id: string; index: number; toolComponent: { name: string; index: number } }[] {
  const at = taxonomies.findIndex(({ name }) => name === regime);
  const index = taxonomies[at]?.taxa?.findIndex(({ id }) => id === clause) ?? -1;
  if (clause === undefined || index < 0) return [];
  return [{ id: clause, index, toolComponent: { name: taxonomies[at]!.name, index: at } }];
}

/** What a clause says stands in a finding only where the law denies or permits; the shortest text is the clause's own. */
function clausesOf(findings: readonly Finding[]): ReportingDescriptor[] {
  const clauses = new Map<string, ReportingDescriptor>();
  for (const { clause, says, citation } of findings) {
    if (clause === undefined || clauses.has(clause)) continue;
    clauses.set(clause, {
      id: clause,
      shortDescription: { text: says },
      ...(citation !== undefined && { fullDescription: { text: citation } }),
    });
  }
  return [...clauses.keys()].sort().map((id) => clauses.get(id)!);
}

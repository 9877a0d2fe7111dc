import type { Finding, Report } from '../model';
import { factInWords } from './law-in-words';

/** One column: its heading, and what a finding has for it. */
type Column = readonly [heading: string, cell: (finding: Finding) => string | undefined];

const COLUMNS: readonly Column[] = [
  ['rule', (f) => f.rule],
  ['level', (f) => f.level],
  ['state', stateOf],
  ['path', (f) => f.path],
  ['stack', (f) => f.stack],
  ['type', (f) => f.type],
  ['region', (f) => f.region],
  ['source', (f) => f.source],
  ['data class', (f) => f.dataClass],
  ['class from', (f) => f.classFrom],
  ['also', (f) => f.also.join(' ')],
  ['action', (f) => f.action],
  ['destination', (f) => f.destination?.kind],
  ['destination region', (f) => f.destination?.region],
  ['destination country', (f) => f.destination?.country],
  ['destination host', (f) => f.destination?.host],
  ['destination why', (f) => f.destination?.why],
  ['mechanism', (f) => f.mechanism],
  ['property', (f) => f.property],
  ['found', (f) => f.found],
  ['regime', (f) => f.regime],
  ['status', (f) => f.status],
  ['clause', (f) => f.clause],
  ['citation', (f) => f.citation],
  ['says', (f) => f.says],
  ['fix', (f) => f.fix],
  ['at', (f) => f.at],
  ['would permit', (f) => f.wouldPermit.map((set) => set.join(' + ')).join(' | ')],
  ['not met', (f) => f.unmet?.map(({ condition, detail }) => `${condition}: ${detail}`).join('; ')],
  ['permitted by', (f) => f.permittedBy?.map(factInWords).join('; ')],
  ['waiver', (f) => f.waiver],
  ['debt', (f) => f.debt],
];

/** The findings as the rows of a spreadsheet, the headings first: one row a finding, in the order of the report, empty where nothing is known. */
export function csvRows({ findings }: Report): string[][] {
  return [
    COLUMNS.map(([heading]) => heading),
    ...findings.map((finding) => COLUMNS.map(([, cell]) => cell(finding) ?? '')),
  ];
}

/** Whether somebody answers for it: a spreadsheet is filtered by this before anything else. */
function stateOf(finding: Finding): string {
  if (finding.waiver !== undefined) return 'waived';
  if (finding.debt !== undefined) return 'debt';
  return finding.permittedBy === undefined ? 'open' : 'permitted';
}

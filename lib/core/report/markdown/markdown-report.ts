import type { Finding, Report } from '../../model';
import { findingRows, type Row, shortRows } from '../finding-rows';
import { type FindingGroup, foldFindings, groupFindings, sameAnywhere } from '../group-findings';
import { headline } from '../headline';
import { sections } from '../sections';
import { statusInWords } from '../status-in-words';
import { counted, counts, inspected } from '../summary-line';
import { Told } from '../told';
import { markdownCode, markdownText } from './markdown-text';

/** A comment on a pull request holds 65,536 characters: as many findings of a section are told, and the others counted. */
const SHOWN = 25;

/** The report as GitHub's Markdown, for a comment on a pull request or a job's summary: what breaks the build is open, the rest folded. */
export function markdownReport(report: Report): string {
  const { violations, warnings, known, permitted, notes } = sections(report);
  const told = new Told();
  const whole = (findings: readonly Finding[]): string[] =>
    shownOf(
      foldFindings(findings).map((group) => blockOf(group, findingRows(group, report, told))),
      findings.length,
    );
  const short = (findings: readonly Finding[]): string[] =>
    shownOf(
      groupFindings(findings, sameAnywhere).map((group) => blockOf(group, shortRows(group, report))),
      findings.length,
    );
  const blocks = [
    // No tick where nothing was found: what templates do not show is not permitted by that.
    `## ${violations.length > 0 ? '❌ ' : warnings.length > 0 ? '⚠️ ' : ''}Data residency in India: ${counts(report)}`,
    `As of ${report.asOf}, ${inspected(report)} inspected.`,
    ...whole(violations),
    ...folded(counted(warnings.length, 'warning'), whole(warnings)),
    ...folded(`${known.length} waived or owed`, short(known)),
    ...folded(`${permitted.length} permitted`, short(permitted)),
    ...folded(counted(notes.length, 'note'), short(notes)),
    ...folded(`the law that was asked: ${counted(report.regimes.length, 'regime')}`, [regimeTable(report)]),
    'This is not legal advice.',
  ];
  return `${blocks.join('\n\n')}\n`;
}

function blockOf({ first, others, count }: FindingGroup, rows: readonly Row[]): string {
  const at = first.at === undefined ? '' : ` · ${markdownCode(first.at)}`;
  const times = count > 1 ? ` (${count})` : '';
  return [
    `**${markdownCode(first.rule)}**${times} ${markdownCode(first.path)}${at}  `,
    markdownText(headline(first)),
    '',
    ...rows.map(({ label, paragraphs }) => `- ${label}: ${paragraphs.map(markdownText).join('<br>')}`),
    ...likewise(others),
  ].join('\n');
}

function likewise(others: readonly Finding[]): string[] {
  const paths = others.slice(0, SHOWN).map(({ path }) => markdownCode(path));
  const more = others.length > SHOWN ? [`and ${others.length - SHOWN} more`] : [];
  return others.length === 0 ? [] : [`- likewise: ${[...paths, ...more].join(', ')}`];
}

function shownOf(blocks: string[], all: number): string[] {
  if (blocks.length <= SHOWN) return blocks;
  return [...blocks.slice(0, SHOWN), `and more like these, of ${all}: \`--format json\` has all`];
}

function folded(title: string, blocks: readonly string[]): string[] {
  return blocks.length === 0 ? [] : [`<details><summary>${title}</summary>`, ...blocks, '</details>'];
}

function regimeTable({ regimes }: Report): string {
  const rows = regimes.map(
    ({ id, title, status, citation }) =>
      `| ${markdownCode(id)} | ${markdownText(title)} | ${statusInWords(status, id)} | ${markdownText(citation)} |`,
  );
  return ['| regime | title | status | source |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

import type { Finding, Report } from '../../model';
import { findingRows, type Row, shortRows } from '../finding-rows';
import { type FindingGroup, foldFindings, groupFindings, sameAnywhere } from '../group-findings';
import { headline } from '../headline';
import { sections } from '../sections';
import { statusInWords } from '../status-in-words';
import { inspected, summaryLine } from '../summary-line';
import { Told } from '../told';
import { escaped, htmlText } from './html-text';
import { STYLESHEET } from './stylesheet';

type Kind = 'violation' | 'warning' | 'known' | 'permitted' | 'note';

/** The report as one page for an auditor: the law that was asked, and every finding with its clause, its source and those who answer for it. */
export function htmlReport(report: Report): string {
  const { violations, warnings, known, permitted, notes } = sections(report);
  const told = new Told();
  const whole = (findings: readonly Finding[], kind: Kind): string[] =>
    foldFindings(findings).map((group) => article(group, findingRows(group, report, told), kind));
  const short = (findings: readonly Finding[], kind: Kind): string[] =>
    groupFindings(findings, sameAnywhere).map((group) => article(group, shortRows(group, report), kind));
  const title = `Data residency in India as of ${report.asOf}`;
  return [
    '<!doctype html>',
    '<html lang="en">',
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>`,
    `<style>${STYLESHEET}</style></head>`,
    '<body>',
    `<h1>${title}</h1>`,
    `<p class="quiet">${escaped(summaryLine(report))}</p>`,
    counts(report),
    ...section('Violations', whole(violations, 'violation')),
    ...section('Warnings', whole(warnings, 'warning')),
    ...section('Waived or owed', short(known, 'known')),
    ...section('Permitted copies, and the facts on which they rest', short(permitted, 'permitted')),
    ...section('Notes', short(notes, 'note')),
    ...section('The law that was asked', [regimes(report)]),
    `<p class="quiet">${escaped(inspected(report))} inspected. This is not legal advice.</p>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function counts({ summary }: Report): string {
  const { violations, warnings, notes, waived, debt } = summary;
  const items = Object.entries({ violations, warnings, notes, waived, debt });
  return `<ul class="counts">${items.map(([name, count]) => `<li><b>${count}</b>${name}</li>`).join('')}</ul>`;
}

function section(title: string, blocks: readonly string[]): string[] {
  return blocks.length === 0 ? [] : ['<section>', `<h2>${title}</h2>`, ...blocks, '</section>'];
}

function article({ first, others, count }: FindingGroup, rows: readonly Row[], kind: Kind): string {
  const at = first.at === undefined ? '' : ` at <code>${escaped(first.at)}</code>`;
  const likewise =
    others.length === 0
      ? ''
      : definition(
          'likewise',
          others.map(({ path }) => `\`${path}\``),
        );
  const definitions = rows.map(({ label, paragraphs }) => definition(label, paragraphs)).join('') + likewise;
  return [
    `<article class="${kind}">`,
    `<h3>${htmlText(headline(first))}</h3>`,
    `<div class="where">${first.rule}${count > 1 ? ` (${count})` : ''}: <code>${escaped(first.path)}</code>${at}</div>`,
    definitions === '' ? '' : `<dl>${definitions}</dl>`,
    '</article>',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function definition(label: string, paragraphs: readonly string[]): string {
  return `<dt>${label}</dt><dd>${paragraphs.map((text) => `<p>${htmlText(text)}</p>`).join('')}</dd>`;
}

function regimes(report: Report): string {
  const rows = report.regimes.map(
    ({ id, title, status, citation }) =>
      `<tr><td><code>${escaped(id)}</code></td><td>${escaped(title)}</td><td>${escaped(statusInWords(status, id))}</td><td>${escaped(citation)}</td></tr>`,
  );
  return `<table><thead><tr><th>regime</th><th>title</th><th>status</th><th>source</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

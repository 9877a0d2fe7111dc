import type { Finding } from '../model';
import type { FindingGroup } from './group-findings';
import { headline } from './headline';
import type { Row } from './finding-rows';
import type { Paint, Palette } from './palette';
import { type Run, wrap } from './wrap';

const ROW_INDENT = 4;
const TEXT_COLUMN = 15;
/** As many others have a line each. */
const MANY_OTHERS = 8;

/** The sign before a finding, and its colour. */
export interface Mark {
  readonly sign: '✗' | '!' | '·' | '~';
  readonly paint: Paint;
}

/** A finding, or several that say the same: a title, what happens, its rows, and the other paths. */
export function findingBlock(
  group: FindingGroup,
  rows: readonly Row[],
  mark: Mark,
  palette: Palette,
  columns: number,
): string[] {
  const { first, destinations, count } = group;
  const sign = { text: `${mark.sign} `, paint: mark.paint };
  const title: Run[] = [
    { text: first.rule, paint: (text) => mark.paint(palette.bold(text)) },
    ...(count > 1 ? [{ text: `(${count})` }] : []),
    ...whereRuns(first, palette),
  ];
  return [
    ...wrap(title, { lead: sign, hang: 2, columns }),
    ...wrap([{ text: headline(first, destinations), paint: palette.bold }], { lead: { text: '  ' }, hang: 2, columns }),
    ...rows.flatMap((row) => rowLines(row, palette, columns)),
    ...labelled('likewise', othersInShort(group, palette), palette, columns),
  ];
}

/** The other resources: each with what it does not share with the first, its type or the value found; where they are many, by their stacks. */
function othersInShort({ first, others }: FindingGroup, palette: Palette): Run[][] {
  if (others.length > MANY_OTHERS) return othersByStack(others, palette);
  return others.map((other): Run[] => {
    const differs = [
      other.type === first.type ? '' : other.type,
      other.found === undefined || other.found === first.found ? '' : `\`${other.found}\``,
    ].filter(Boolean);
    const own = differs.length > 0 ? [{ text: differs.join(', '), gap: '  ', paint: palette.dim }] : [];
    return [...whereRuns(other, palette), ...own];
  });
}

/** Each stack once, with its resources by what comes after the stack in their paths. */
function othersByStack(others: readonly Finding[], palette: Palette): Run[][] {
  const byStack = new Map<string, string[]>();
  for (const { stack, path } of others) {
    const name = path.startsWith(`${stack}/`) ? path.slice(stack.length + 1) : path;
    byStack.set(stack, [...(byStack.get(stack) ?? []), name]);
  }
  return [...byStack].map(([stack, names]) => [{ text: `${stack}:`, paint: palette.dim }, { text: names.join(', ') }]);
}

/** Where a finding is: its construct path and, where known, its source line. */
export function whereRuns(finding: Finding, palette: Palette): Run[] {
  const path = { text: finding.path, gap: '  ' };
  return finding.at === undefined ? [path] : [path, { text: finding.at, gap: '  ', paint: palette.cyan }];
}

function rowLines(row: Row, palette: Palette, columns: number): string[] {
  const paint = row.label === 'fix' ? palette.green : undefined;
  const paragraphs = row.paragraphs.map((text) => [{ text, paint: text.startsWith('source: ') ? palette.dim : paint }]);
  return row.label === 'path'
    ? paragraphs.flatMap((runs, n) => stepLines(runs, n, palette, columns))
    : labelled(row.label, paragraphs, palette, columns);
}

function labelled(label: string, paragraphs: readonly (readonly Run[])[], palette: Palette, columns: number): string[] {
  return paragraphs.flatMap((runs, n) =>
    wrap(runs, { lead: leadOf(n === 0 ? label : '', palette), hang: TEXT_COLUMN, columns }),
  );
}

/** The steps of a path hang one under the other, each behind an arrow. */
function stepLines(runs: readonly Run[], n: number, palette: Palette, columns: number): string[] {
  if (n === 0) return wrap(runs, { lead: leadOf('path', palette), hang: TEXT_COLUMN, columns });
  return wrap(runs, { lead: { text: `${' '.repeat(TEXT_COLUMN)}→ ` }, hang: TEXT_COLUMN + 2, columns });
}

function leadOf(label: string, palette: Palette): Run {
  return { text: (' '.repeat(ROW_INDENT) + label).padEnd(TEXT_COLUMN), paint: palette.dim };
}

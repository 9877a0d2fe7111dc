import type { Finding, Report } from '../model';
import { findingBlock, type Mark } from './finding-block';
import { findingRows, shortRows } from './finding-rows';
import { foldFindings, groupFindings, sameAnywhere } from './group-findings';
import { noteLines } from './note-lines';
import { type Palette, PLAIN } from './palette';
import { reportEnd } from './report-end';
import { reportHead } from './report-head';
import { restsOn } from './rests-on';
import { sections } from './sections';
import { Told } from './told';

const FEWEST_COLUMNS = 60;
const DEFAULT_COLUMNS = 100;
const KNOWN_SHOWN = 10;

/** How a text report is to look. */
export interface TextReportOptions {
  /** @default - no colour */
  readonly palette?: Palette;
  /**
   * Columns of the terminal, at least 60. Only a word that is longer by itself goes beyond.
   * @default - 100
   */
  readonly columns?: number;
}

/** The report that a person reads, from what breaks the build down to what is good to know; ends with a new line. */
export function textReport(report: Report, options: TextReportOptions = {}): string {
  const palette = options.palette ?? PLAIN;
  const columns = Math.max(FEWEST_COLUMNS, Math.floor(options.columns || DEFAULT_COLUMNS));
  const { violations, warnings, known, permitted, notes } = sections(report);
  const told = new Told();
  const whole = (findings: readonly Finding[], mark: Mark): string[][] =>
    foldFindings(findings).map((group) =>
      findingBlock(group, findingRows(group, report, told), mark, palette, columns),
    );
  const short = (findings: readonly Finding[], mark: Mark): string[][] =>
    groupFindings(findings, sameAnywhere).map((group) =>
      findingBlock(group, shortRows(group, report), mark, palette, columns),
    );
  const parts: string[][] = [
    reportHead(report, palette, columns),
    restsOn(violations, palette, columns),
    ...whole(violations, { sign: '✗', paint: palette.red }),
    ...whole(warnings, { sign: '!', paint: palette.yellow }),
    ...firstOf(short(known, { sign: '~', paint: palette.yellow }), KNOWN_SHOWN),
    ...short(permitted, { sign: '·', paint: palette.cyan }),
    noteLines(notes, palette, columns),
    reportEnd(report, palette, columns),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** A legacy app may owe hundreds: the closing count has them all, and so has the JSON. */
function firstOf(blocks: string[][], shown: number): string[][] {
  const hidden = blocks.length - shown;
  return hidden <= 0
    ? blocks
    : [...blocks.slice(0, shown), [`~ and ${hidden} more like these, waived or owed: --format json has all`]];
}

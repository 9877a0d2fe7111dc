import { stringify } from 'csv-stringify/sync';
import * as picocolors from 'picocolors';
import { unknownWord } from '../../core/law/closest-word';
import { InputError, type Report } from '../../core/model';
import { csvRows, htmlReport, jsonReport, markdownReport, sarifReport, textReport } from '../../core/report';
import { FORMATS, type Format } from './formats';

/** How a report is to look on a terminal. */
export interface Looks {
  readonly colour: boolean;
  /** @default - as wide as a report is where there is no terminal */
  readonly columns?: number;
}

/** Turns a report into the text that is printed. */
export type Reporter = (report: Report, looks: Looks) => string;

const REPORTERS: Readonly<Record<Format, Reporter>> = {
  text: (report, { colour, columns }) =>
    textReport(report, { columns, ...(colour && { palette: picocolors.createColors(true) }) }),
  json: jsonReport,
  sarif: sarifReport,
  // A cell that begins like a formula is not to be one in a spreadsheet: paths and values come out of templates.
  csv: (report) => stringify(csvRows(report), { escape_formulas: true, record_delimiter: 'windows' }),
  markdown: markdownReport,
  html: htmlReport,
};

/** @throws InputError that lists the formats, for one that does not exist */
export function reporterFor(format: string): Reporter {
  const known = FORMATS.find((one) => one === format);
  if (known === undefined) throw new InputError(unknownWord('format', format, FORMATS));
  return REPORTERS[known];
}

export { jsonReport } from './json-report';
export type { Paint, Palette } from './palette';
export { summaryLine } from './summary-line';
export { textReport, type TextReportOptions } from './text-report';

export { csvRows } from './csv-rows';
export { htmlReport } from './html/html-report';
export { jsonReport } from './json-report';
export { markdownReport } from './markdown/markdown-report';
export type { Paint, Palette } from './palette';
export { sarifReport } from './sarif/sarif-report';
export { summaryLine } from './summary-line';
export { textReport, type TextReportOptions } from './text-report';

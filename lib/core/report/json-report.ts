import type { Destination, Finding, PermittingFact, Report, ReportRegime, UnmetCondition, Via } from '../model';

/** Keys in the order of the contract. A key that the model gains and that is not placed here does not compile. */
type Order<T> = Readonly<Record<keyof T, true>>;

const REPORT: Order<Report> = { version: true, asOf: true, regimes: true, summary: true, findings: true };
const REGIME: Order<ReportRegime> = { id: true, title: true, status: true, citation: true };
const SUMMARY: Order<Report['summary']> = {
  resources: true,
  stores: true,
  flows: true,
  violations: true,
  warnings: true,
  notes: true,
  waived: true,
  debt: true,
};
const FINDING: Order<Finding> = {
  rule: true,
  level: true,
  path: true,
  logicalId: true,
  type: true,
  stack: true,
  region: true,
  source: true,
  via: true,
  dataClass: true,
  classFrom: true,
  also: true,
  destination: true,
  action: true,
  possible: true,
  mechanism: true,
  property: true,
  found: true,
  regime: true,
  status: true,
  clause: true,
  citation: true,
  says: true,
  fix: true,
  at: true,
  wouldPermit: true,
  unmet: true,
  permittedBy: true,
  waiver: true,
  debt: true,
};
const VIA: Order<Via> = { path: true, type: true, property: true, bearer: true };
const DESTINATION: Order<Destination> = { kind: true, region: true, country: true, host: true, why: true };
const UNMET: Order<UnmetCondition> = { condition: true, detail: true };
const FACT: Order<PermittingFact> = { condition: true, how: true, id: true, by: true, on: true, detail: true };

/**
 * The contract of `check --format json`: two blanks of indent, keys in a fixed order, a final newline. What is not known is absent, never
 * null; the same report gives the same bytes.
 */
export function jsonReport(report: Report): string {
  const ordered = inOrder(REPORT, {
    ...report,
    regimes: report.regimes.map((regime) => inOrder(REGIME, regime)),
    summary: inOrder(SUMMARY, report.summary),
    findings: report.findings.map(orderedFinding),
  });
  return `${JSON.stringify(ordered, undefined, 2)}\n`;
}

function orderedFinding(finding: Finding): Finding {
  return inOrder(FINDING, {
    ...finding,
    via: finding.via.map((step) => inOrder(VIA, step)),
    destination: finding.destination && inOrder(DESTINATION, finding.destination),
    unmet: finding.unmet?.map((one) => inOrder(UNMET, one)),
    permittedBy: finding.permittedBy?.map((fact) => inOrder(FACT, fact)),
  });
}

/** The same value with its keys in that order; keys of no known place are left out, so that nothing leaks into the contract. */
function inOrder<T extends object>(order: Order<T>, value: T): T {
  const keys = Object.keys(order) as (keyof T)[];
  return Object.fromEntries(keys.filter((key) => value[key] !== undefined).map((key) => [key, value[key]])) as T;
}

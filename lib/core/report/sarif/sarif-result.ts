import type { Location, PhysicalLocation, ReportingDescriptor, Result, Suppression, ToolComponent } from 'sarif';
import type { Finding, Via } from '../../model';
import { headline } from '../headline';
import { debtInWords, factInWords, regimeInWords } from '../law-in-words';
import { SARIF_LEVEL } from './sarif-rules';
import { taxaOf } from './sarif-taxonomies';

/** What the results of one run refer to. */
export interface Run {
  readonly rules: readonly ReportingDescriptor[];
  readonly taxonomies: readonly ToolComponent[];
  /** The day of the report, YYYY-MM-DD. */
  readonly asOf: string;
}

/** One finding as a result. */
export function resultOf(finding: Finding, { rules, taxonomies, asOf }: Run): Result {
  const suppressions = suppressionsOf(finding, asOf);
  const taxa = taxaOf(finding, taxonomies);
  return {
    ruleId: finding.rule,
    ruleIndex: rules.findIndex(({ id }) => id === finding.rule),
    level: SARIF_LEVEL[finding.level],
    message: { text: messageOf(finding) },
    locations: [locationOf(finding)],
    partialFingerprints: { 'finding/v1': fingerprintOf(finding) },
    ...(finding.via.length > 0 && { relatedLocations: finding.via.map(stepLocation) }),
    ...(taxa.length > 0 && { taxa }),
    ...(suppressions.length > 0 && { suppressions }),
    properties: propertiesOf(finding),
  };
}

function messageOf(finding: Finding): string {
  const { property, type, clause, citation, wouldPermit, unmet, permittedBy, fix } = finding;
  const sentences = [
    `${finding.path}: ${headline(finding)}`,
    property === undefined || property === '' ? undefined : `Property: ${property} of ${type}`,
    clause === undefined ? undefined : `Law: ${regimeInWords(finding)}, clause ${clause}: ${finding.says}`,
    citation === undefined ? undefined : `Source: ${citation}`,
    fix === '' ? undefined : `Fix: ${fix}`,
    wouldPermit.length === 0
      ? undefined
      : `It would be permitted with ${wouldPermit.map((set) => set.join(' and ')).join(', or with ')}`,
    unmet === undefined
      ? undefined
      : unmet.map(({ condition, detail }) => `${condition} is not met: ${detail}`).join('.\n'),
    permittedBy === undefined ? undefined : `Permitted by ${permittedBy.map(factInWords).join('; ')}`,
  ];
  return sentences.filter((sentence) => sentence !== undefined).join('.\n');
}

function locationOf({ at, path, type, logicalId, stack }: Finding): Location {
  return {
    ...(at !== undefined && { physicalLocation: physicalLocation(at) }),
    logicalLocations: [{ name: logicalId, fullyQualifiedName: path, kind: 'resource', properties: { type, stack } }],
  };
}

/** `file:line`, or a file alone, as a URI below the folder in which the inspection ran. */
function physicalLocation(at: string): PhysicalLocation {
  const [, file = at, line] = /^(.*?)(?::(\d+))?$/s.exec(at)!;
  return {
    artifactLocation: { uri: encodeURI(file.replaceAll('\\', '/')), uriBaseId: 'SRCROOT' },
    ...(line !== undefined && { region: { startLine: Number(line) } }),
  };
}

function stepLocation({ path, type, property }: Via, n: number): Location {
  return {
    id: n,
    message: { text: `step ${n + 1} of the data: ${path}, by ${property} of ${type}` },
    logicalLocations: [{ fullyQualifiedName: path, kind: 'resource' }],
  };
}

/** What stays the same when lines move: which data goes where, by which property, under which rule. */
function fingerprintOf({ rule, path, source, property, dataClass, destination }: Finding): string {
  const place = destination?.host ?? destination?.region ?? destination?.kind;
  return [rule, path, source, property, dataClass, place].map((part) => part ?? '').join('|');
}

/** A waiver is leave by a named person. Debt is known, and no leave: it stays an open result, under review. */
function suppressionsOf({ waiver, debt }: Finding, asOf: string): Suppression[] {
  if (waiver !== undefined)
    return [{ kind: 'external', status: 'accepted', justification: `waived by ${waiver} in waivers.yaml` }];
  if (debt !== undefined) return [{ kind: 'external', status: 'underReview', justification: debtInWords(debt, asOf) }];
  return [];
}

function propertiesOf(finding: Finding): Record<string, unknown> {
  const { dataClass, classFrom, also, action, mechanism, destination, region, source } = finding;
  return { region, source, dataClass, classFrom, also, action, mechanism, destination };
}

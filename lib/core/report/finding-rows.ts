import { type Finding, placeOfRegion, placementInWords, type Report } from '../model';
import { classInWords } from './class-in-words';
import { areMany, destinationInWords, destinationsInWords } from './destination-in-words';
import type { FindingGroup } from './group-findings';
import { headline } from './headline';
import { howToDeclare } from './how-to-declare';
import { debtInWords, factInWords, regimeInWords } from './law-in-words';
import { pathOfData } from './path-of-data';
import type { Told } from './told';

/** One fact of a finding: a label, and a paragraph or more. */
export interface Row {
  readonly label:
    | 'property'
    | 'resource'
    | 'value'
    | 'places'
    | 'class'
    | 'path'
    | 'unknown'
    | 'why'
    | 'law'
    | 'fix'
    | 'permitted'
    | 'waived'
    | 'debt';
  readonly paragraphs: readonly string[];
}

/** Everything that a person needs to act on a finding, in the order in which they ask. */
export function findingRows(group: FindingGroup, report: Report, told: Told): Row[] {
  const { first: finding, destinations, values, fixes } = group;
  const end = destinations.length > 0 ? destinationsInWords(destinations) : '';
  return [
    propertyRow(finding),
    row(
      'value',
      values.slice(0, FEW).map((value) => `\`${inShort(value)}\``),
    ),
    row('places', areMany(destinations) ? [destinations.map(destinationInWords).join(', ')] : []),
    row('class', classParagraphs(finding, told)),
    row('path', pathOfData(finding, end)),
    row('unknown', finding.destination?.kind === 'unresolved' ? [finding.destination.why] : []),
    row('why', finding.clause === undefined && headline(finding) !== finding.says ? [finding.says] : []),
    row('law', lawParagraphs(finding, told)),
    row(
      'fix',
      fixes.slice(0, FEW).flatMap((fix) => fix.split('\n')),
    ),
    row('permitted', permittedParagraphs(finding)),
    ...standingRows(finding, report),
  ].filter((each) => each.paragraphs.length > 0);
}

/** Why a permitted, waived or owed finding is no open violation: who stands for it, and under which clause. */
export function standingRows(finding: Finding, report: Report): Row[] {
  return [
    row(
      'waived',
      finding.waiver === undefined ? [] : [`by ${finding.waiver} in waivers.yaml; it stays a ${finding.level}`],
    ),
    row('debt', finding.debt === undefined ? [] : [debtInWords(finding.debt, report.asOf)]),
  ].filter((each) => each.paragraphs.length > 0);
}

/** The law and the facts behind a permit or a known denial, in short. */
export function shortRows({ first: finding }: FindingGroup, report: Report): Row[] {
  return [
    row('law', [lawByName(finding)]),
    row('permitted', factParagraphs(finding)),
    ...standingRows(finding, report),
  ].filter((each) => each.paragraphs.length > 0);
}

function row(label: Row['label'], paragraphs: readonly (string | undefined)[]): Row {
  return { label, paragraphs: paragraphs.filter((text): text is string => text !== undefined && text.trim() !== '') };
}

/** What makes the flow: a property, or that the resource is there at all. */
function propertyRow({ property, type, region }: Finding): Row {
  const where = region ? ` in ${placementInWords(placeOfRegion(region))}` : '';
  if (property === '(exists)') return row('resource', [`${type}${where}: the resource itself`]);
  const isOfStack = property === undefined || property === '' || property === 'env.region';
  return isOfStack ? row('resource', [`${type}${where}`]) : row('property', [`${property} of ${type}${where}`]);
}

function classParagraphs(finding: Finding, told: Told): string[] {
  const { dataClass, classFrom, also, source, via, path } = finding;
  if (dataClass === undefined) return [];
  const store = source ?? via[0]?.path ?? path;
  const known = classInWords(dataClass, classFrom, store === path ? undefined : store);
  const company = also.length > 0 ? [`moving along, and not permitted either: ${also.join(', ')}`] : [];
  if (classFrom !== 'default') return [known, ...company];
  return [known, ...(told.first('how to declare') ? howToDeclare(finding, store) : []), ...company];
}

function lawParagraphs(finding: Finding, told: Told): (string | undefined)[] {
  const { clause, regime } = finding;
  const isHeadline = headline(finding) === finding.says;
  if (clause !== undefined && !isHeadline && !told.first(`${regime} ${clause} ${finding.says}`))
    return [`${lawByName(finding)}, as above`];
  return [
    regimeInWords(finding),
    clause && `clause ${clause}${isHeadline ? '' : `: ${finding.says}`}`,
    finding.citation && `source: ${finding.citation}`,
  ];
}

function lawByName(finding: Finding): string {
  return [regimeInWords(finding), finding.clause && `clause ${finding.clause}`].filter(Boolean).join(', ');
}

function permittedParagraphs(finding: Finding): string[] {
  if (finding.permittedBy) return factParagraphs(finding);
  if (finding.wouldPermit.length > 0)
    return [
      ...finding.wouldPermit.map((set, n) => `${n === 0 ? 'if' : 'or if'} ${set.join(' + ')}`),
      ...(finding.unmet ?? []).map(({ condition, detail }) => `${condition} is not met: ${detail}`),
    ];
  // where nobody can tell the place, learning it comes before any permit
  const judged =
    finding.clause !== undefined && finding.action !== undefined && finding.destination?.kind !== 'unresolved';
  return judged ? ['by nothing: no condition lifts this clause'] : [];
}

function factParagraphs({ permittedBy }: Finding): string[] {
  return (permittedBy ?? []).map((fact, n) => `${n === 0 ? 'by' : 'and by'} ${factInWords(fact)}`);
}

function inShort(text: string): string {
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE - 1)}…` : text;
}

/** As many values and fixes of one resource are shown: the others are like them. */
const FEW = 5;
/** More of a value says no more to a person. */
const LONGEST_VALUE = 160;

import { type Finding, placeOfRegion, placementInWords, type Report } from '../model';
import { classInWords } from './class-in-words';
import { headline } from './headline';
import { debtInWords, factInWords, regimeInWords } from './law-in-words';
import { pathOfData } from './path-of-data';

/** One fact of a finding: a label, and a paragraph or more. */
export interface Row {
  readonly label:
    'property' | 'resource' | 'class' | 'path' | 'unknown' | 'why' | 'law' | 'fix' | 'permitted' | 'waived' | 'debt';
  readonly paragraphs: readonly string[];
}

/** Everything that a person needs to act on a finding, in the order in which they ask. */
export function findingRows(finding: Finding, report: Report): Row[] {
  return [
    propertyRow(finding),
    row('class', classParagraphs(finding)),
    row('path', pathOfData(finding)),
    row('unknown', finding.destination?.kind === 'unresolved' ? [finding.destination.why] : []),
    row('why', finding.clause === undefined && headline(finding) !== finding.says ? [finding.says] : []),
    row('law', lawParagraphs(finding)),
    row('fix', finding.fix.split('\n')),
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
export function shortRows(finding: Finding, report: Report): Row[] {
  const law = [regimeInWords(finding), finding.clause && `clause ${finding.clause}`].filter(Boolean);
  return [
    row('law', [law.join(', ')]),
    row('permitted', factParagraphs(finding)),
    ...standingRows(finding, report),
  ].filter((each) => each.paragraphs.length > 0);
}

function row(label: Row['label'], paragraphs: readonly (string | undefined)[]): Row {
  return { label, paragraphs: paragraphs.filter((text): text is string => text !== undefined && text.trim() !== '') };
}

function propertyRow({ property, type, region }: Finding): Row {
  const where = region ? ` in ${placementInWords(placeOfRegion(region))}` : '';
  return property ? row('property', [`${property} of ${type}${where}`]) : row('resource', [`${type}${where}`]);
}

function classParagraphs({ dataClass, classFrom, also, source, via, path }: Finding): string[] {
  if (dataClass === undefined) return [];
  const store = source ?? via[0]?.path ?? path;
  const known = classInWords(dataClass, classFrom, store === path ? undefined : store);
  const company = also.length > 0 ? [`moving along, and not permitted either: ${also.join(', ')}`] : [];
  if (classFrom !== 'default') return [known, ...company];
  return [
    known,
    'declare it in code: `DataClassification.of(scope).declare(DataClass.…)`',
    `or in declarations.yaml: \`stores: [{ path: ${store}, class: … }]\``,
    ...company,
  ];
}

function lawParagraphs(finding: Finding): (string | undefined)[] {
  const clause = finding.clause;
  const says = headline(finding) === finding.says ? '' : `: ${finding.says}`;
  return [
    regimeInWords(finding),
    clause && `clause ${clause}${says}`,
    finding.citation && `source: ${finding.citation}`,
  ];
}

function permittedParagraphs(finding: Finding): string[] {
  if (finding.permittedBy) return factParagraphs(finding);
  if (finding.wouldPermit.length > 0)
    return finding.wouldPermit.map((set, n) => `${n === 0 ? 'if' : 'or if'} ${set.join(' + ')}`);
  // where nobody can tell the place, learning it comes before any permit
  const judged =
    finding.clause !== undefined && finding.action !== undefined && finding.destination?.kind !== 'unresolved';
  return judged ? ['by nothing: no condition lifts this clause'] : [];
}

function factParagraphs({ permittedBy }: Finding): string[] {
  return (permittedBy ?? []).map((fact, n) => `${n === 0 ? 'by' : 'and by'} ${factInWords(fact)}`);
}

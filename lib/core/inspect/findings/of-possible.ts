import type { Finding, Placement, Weight } from '../../model';
import type { EstateResource } from '../../estate/estate-resource';
import type { Inspection } from '../inspection';
import { abilitiesOf, isContent, type Ability } from '../possible/abilities';
import { mayHold, viaOf, type MayHold, type Step } from '../possible/may-hold';
import { onTheWay } from '../possible/on-the-way';
import type { Circumstances } from '../verdicts/facts';
import type { Flow } from '../verdicts/flow';
import { denialsOf } from './denials';
import { destinationOf } from './destination';
import { foundValue } from './found-value';
import { lawPart } from './law-part';
import { ruleOf } from './rule-of';
import { subjectOf } from './subject';

/** Something that may leave: what bears the property that says where it goes, and where that is. */
interface Exit {
  readonly bearer: EstateResource;
  readonly property: string;
  readonly place: Placement;
  readonly mechanism: string;
  readonly weight: Weight;
  readonly found?: string;
  readonly circumstances: Circumstances;
}

/**
 * Code carries what it may read to what it may write: possible, and no more, so a warning. It is looked for only where
 * something leaves at all, and said only of classes that do not leave there for certain.
 */
export function findingsOfPossible(
  inspection: Inspection,
  flows: readonly Flow[],
  certain: readonly Finding[],
): Finding[] {
  const leaving = flows.filter(({ kind, hit }) => kind === 'leaves' && hit.mechanism.mechanism !== 'join');
  const abroad = inspection.estate.resources.filter((one) => one.placement.kind === 'abroad' && isContent(one));
  if (leaving.length === 0 && abroad.length === 0) return [];
  const ends = [...abroad, ...leaving.flatMap(({ source, hit }) => [source ?? hit.bearer, hit.bearer])];
  const abilities = onTheWay(abilitiesOf(inspection.estate, inspection.hits), inspection.links, ends);
  if (abilities.length === 0) return [];
  const held = mayHold(abilities, inspection.holdings, inspection.links);

  const told = new Map<string, Finding>();
  const tell = (exit: Exit, one: MayHold): void => {
    const finding = findingOf(inspection, exit, one);
    const key = finding && [finding.path, finding.dataClass, JSON.stringify(finding.destination)].join(' ');
    if (key !== undefined && !told.has(key) && !certain.some((other) => saysMore(other, finding!)))
      told.set(key, finding!);
  };
  for (const flow of leaving)
    for (const at of new Set([flow.source ?? flow.hit.bearer, flow.hit.bearer]))
      for (const one of held.get(at.index) ?? []) if (mayMove(flow, one)) tell(exitOf(flow), one);
  const gone = new Set(leaving.map(({ hit, target }) => `${hit.bearer.index} ${target?.index ?? ''}`));
  for (const ability of abilities)
    if (isWayOut(ability) && !gone.has(`${ability.of.index} ${ability.on.index}`))
      for (const one of carriedBy(ability.of, inspection, held)) tell(permissionOf(ability), one);
  return [...told.values()];
}

/** Logs, metadata and code are more than that only where somebody said so. */
function mayMove({ hit }: Flow, { holding }: MayHold): boolean {
  return hit.mechanism.moves === 'content' || holding.said;
}

function isWayOut({ of, on, writes }: Ability): boolean {
  return writes && on.placement.kind === 'abroad' && of.placement.kind !== 'abroad';
}

/** What code carries for certain, and what it may carry. */
function carriedBy(
  code: EstateResource,
  { holdings }: Inspection,
  held: ReadonlyMap<number, readonly MayHold[]>,
): readonly MayHold[] {
  const certain = holdings.of(code).filter(({ dataClass }) => dataClass !== 'generic');
  return [
    ...certain.map((holding) => ({ holding, way: holdings.wayTo(code, holding) })),
    ...(held.get(code.index) ?? []),
  ];
}

function exitOf({ hit, place, action, source, target }: Flow): Exit {
  return {
    bearer: hit.bearer,
    property: hit.property,
    place,
    mechanism: hit.mechanism.mechanism,
    weight: hit.mechanism.weight,
    ...foundValue(hit.found),
    circumstances: { action, of: hit.bearer, original: source, target },
  };
}

function permissionOf({ of, on, bearer, property }: Ability): Exit {
  const action = on.facts?.class === 'compute' ? 'process-abroad' : 'copy-out';
  return {
    bearer,
    property,
    place: on.placement,
    mechanism: 'permission',
    weight: 'high',
    found: on.path,
    circumstances: { action, of, original: of, target: on },
  };
}

function findingOf(inspection: Inspection, exit: Exit, { holding, way }: MayHold): Finding | undefined {
  const { bearer, property, place, mechanism, weight, found, circumstances } = exit;
  const verdicts = inspection.court.decide({
    moving: [{ holding, sure: true }],
    circumstances,
    weight,
    place,
    namesRegionAbroad: true,
  });
  const [verdict] = verdicts;
  // One level below what is certain: what would be no more than a warning if it were is nothing.
  if (verdict?.level !== 'violation') return undefined;
  const law = lawPart(verdict, inspection.asOf);
  const code = way.find(({ from }) => from.facts?.class === 'compute')?.from ?? circumstances.of;
  return {
    rule: ruleOf(verdict.judgement.verdict, circumstances.action, place),
    level: 'warning',
    ...subjectOf(bearer),
    via: viaOf(way),
    dataClass: holding.dataClass,
    classFrom: 'flow',
    also: [],
    destination: destinationOf(place),
    action: circumstances.action,
    possible: true,
    mechanism,
    property,
    ...(found === undefined ? {} : { found }),
    ...law,
    ...denialsOf(verdicts),
    says: `possible, not certain, because \`${code.path}\` may read and write it: ${law.says ?? `no selected regime governs ${holding.dataClass} data that do this`}`,
    fix: fixOf(code, way),
  };
}

function fixOf(code: EstateResource, way: readonly Step[]): string {
  const read = way.find(({ bearer }) => bearer.type.startsWith('AWS::IAM::'));
  const take =
    read === undefined
      ? 'do not tell it of both'
      : `take the permission in \`${read.property}\` of \`${read.bearer.path}\` away`;
  return `if \`${code.logicalId}\` carries none of it there, ${take}; counts leave through a GenericExport`;
}

/** A finding that is certain says more than one that is possible. */
function saysMore(certain: Finding, { path, dataClass, destination }: Finding): boolean {
  return (
    certain.path === path &&
    certain.level !== 'note' &&
    (certain.level === 'violation' || certain.dataClass === dataClass) &&
    JSON.stringify(certain.destination) === JSON.stringify(destination)
  );
}

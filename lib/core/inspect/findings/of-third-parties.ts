import { unresolved, type Finding, type Placement } from '../../model';
import { matches, placeOfDeclaration } from '../../catalogue/places/place-of-declaration';
import type { EstateResource } from '../../estate/estate-resource';
import type { Holding } from '../classes/holding';
import type { Inspection } from '../inspection';
import { destinationOf } from './destination';
import { lawPart } from './law-part';
import { ruleOf } from './rule-of';
import { subjectOf, wayOf } from './subject';

/** Types of the public registry, made by others: where they keep what they get, no catalogue of AWS can tell. */
export function findingsOfThirdParties(inspection: Inspection): Finding[] {
  return inspection.estate.ofTypes(isThirdParty).flatMap((resource) => {
    const declared = inspection.policy.places.find(
      ({ name }) =>
        name !== undefined && [resource.path, resource.logicalId, resource.type].some((own) => matches(name, own)),
    );
    const place = declared
      ? placeOfDeclaration(declared)
      : resource.placement.kind === 'abroad'
        ? resource.placement
        : unresolved(`\`${resource.type}\` is a third party's type, which says nothing of where it keeps data`);
    if (place.kind === 'india') return [];
    const held = inspection.holdings.of(resource).filter((one) => one.said);
    return [held.length > 0 ? judged(inspection, resource, held, place) : undeclared(resource, place)];
  });
}

function isThirdParty(type: string): boolean {
  return !/^(?:AWS|Alexa|Custom)::/.test(type) && /^[A-Za-z0-9]+::/.test(type);
}

function judged(inspection: Inspection, resource: EstateResource, held: readonly Holding[], place: Placement): Finding {
  const action = 'store-abroad';
  const verdicts = inspection.court.decide({
    moving: held.map((holding) => ({ holding, sure: true })),
    circumstances: { action, of: resource },
    weight: 'critical',
    place,
    namesRegionAbroad: false,
  });
  const strictest = verdicts[0]!;
  const law = lawPart(strictest, inspection.asOf);
  return {
    rule: ruleOf(strictest.judgement.verdict, action, place),
    level: strictest.level,
    ...subjectOf(resource),
    ...wayOf(inspection, resource, strictest.holding),
    dataClass: strictest.holding.dataClass,
    classFrom: strictest.holding.from,
    also: verdicts.slice(1).map((one) => one.holding.dataClass),
    destination: destinationOf(place),
    action,
    mechanism: 'placement',
    ...law,
    says: law.says ?? 'no selected regime governs that',
    fix: fixOf(resource),
  };
}

function undeclared(resource: EstateResource, place: Placement): Finding {
  return {
    rule: 'placement-unresolved',
    level: 'warning',
    ...subjectOf(resource),
    via: [],
    also: [],
    destination: destinationOf(place),
    mechanism: 'placement',
    says: `\`${resource.type}\` is a third party's type, and nobody said what it holds or where`,
    fix: fixOf(resource),
    wouldPermit: [],
  };
}

function fixOf(resource: EstateResource): string {
  return `if it keeps its data in India, say so in \`residency/declarations.yaml\`: \`places: [{ name: ${resource.path}, region: ap-south-1, owner: TEAM, reason: WHY }]\``;
}

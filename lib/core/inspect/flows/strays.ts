import { isIndiaRegion, isRegionShaped, type Mechanism, type PlaceDeclaration } from '../../model';
import { parseArn } from '../../estate/arn';
import type { Estate } from '../../estate/estate';
import type { EstateResource } from '../../estate/estate-resource';
import { isMap } from '../../estate/intrinsics';
import { isIgnoredPath } from '../../catalogue/ignored-path';
import { placesInText } from '../../catalogue/bodies/places-in-text';
import type { Stray } from '../../catalogue/hit';
import { isQuiet, valueMayPointAbroad } from './may-point-abroad';

/** Keys under which a text names or describes, and places nothing. `RegionName` and `ServiceName` do place. */
const NAMES =
  /(?:^|\.)(?!RegionName$|ServiceName$|HostName$|ServerName$)(?:[A-Za-z]*Names?|[A-Za-z]*Description|Comment|Comments|ConstraintDescription|Label|Title|Alias|Aliases|Email|Path|Sid|Id|description|title|summary|comment|example|examples)(?:\[\d+\])*$/;

/** Documents of permissions. Those of roles say what is possible; those of resources say who may come. */
const ROLE_POLICY = /^AWS::IAM::(?:Policy|ManagedPolicy|Role|User|Group|RolePolicy|UserPolicy|GroupPolicy)$/;
const RESOURCE_POLICY = /(?:^|\.)(?:[A-Za-z]*Polic(?:y|ies)|[A-Za-z]*PolicyDocument|AccessPolicies)(?:\.|\[|$)/;

/** More of a value says no more to a person. */
const LONGEST_SHOWN = 120;

/** What stands in for a mechanism where no entry of the catalogue covers the property. */
const CATCH_ALL: Mechanism = {
  type: '*',
  path: '*',
  mechanism: 'stream/flow destination',
  direction: 'out',
  foundBy: 'opaque-body',
  moves: 'content',
  weight: 'high',
  sameRegionEnforced: 'no',
};

/** Is this worth a closer look? Asked of every text that no entry covers, and nearly never so in a stack in India. */
export function mayBeStray(bearer: EstateResource, value: unknown): boolean {
  if (bearer.placement.kind === 'abroad') return true;
  return valueMayPointAbroad(value, bearer.owner);
}

/** Is there no stray in a whole tree of properties? */
export function holdsNoStray(bearer: EstateResource, tree: unknown): boolean {
  return bearer.placement.kind !== 'abroad' && isQuiet(tree, bearer.owner);
}

/** The catch-all: texts abroad in a property that no entry covers and no exclusion explains. */
export function strayTexts(
  estate: Estate,
  bearer: EstateResource,
  value: unknown,
  property: string,
  places: readonly PlaceDeclaration[],
): Stray[] {
  if (bearer.placement.kind === 'abroad')
    return ROLE_POLICY.test(bearer.type) ? grantsOnIndiaStores(estate, bearer, value, property) : [];
  if (NAMES.test(property) || isIgnoredPath(bearer.type, property)) return [];
  const possible = ROLE_POLICY.test(bearer.type);
  if (possible ? !isGrant(bearer, property) : RESOURCE_POLICY.test(property)) return [];
  const strays: Stray[] = [];
  for (const text of estate.foldText(value, bearer.owner)) {
    const sought = { estate, bearer, mechanism: CATCH_ALL, value: text, places, beside: () => undefined };
    for (const found of placesInText(sought, text, lastKey(property))) {
      if (found.place.kind !== 'abroad' || (possible && !found.literal)) continue;
      strays.push({ bearer, property, found: { ...found, text: inShort(estate.marks.inWords(text)) }, possible });
    }
  }
  return strays;
}

function inShort(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN - 1)}…` : text;
}

/** What a role abroad may do with stores in India. */
function grantsOnIndiaStores(estate: Estate, bearer: EstateResource, value: unknown, property: string): Stray[] {
  if (!isGrant(bearer, property) || !mayRead(estate, bearer, property)) return [];
  return estate.foldText(value, bearer.owner).flatMap((text): Stray[] => {
    const region = parseArn(text)?.region;
    // An ARN that names a region abroad is of that region, whatever name it was made with.
    if (region !== undefined && isRegionShaped(region) && !isIndiaRegion(region)) return [];
    const [mark] = estate.marks.within(text);
    const resource = mark?.kind === 'resource' ? mark.resource : estate.names.byArn(text.replace(/\/\*$/, ''));
    if (!resource?.isStore || resource.placement.kind !== 'india') return [];
    return [
      {
        bearer,
        property,
        found: { place: bearer.placement, resource, text: estate.marks.inWords(text) },
        possible: true,
      },
    ];
  });
}

function lastKey(property: string): string {
  return (
    property
      .split('.')
      .at(-1)
      ?.replace(/\[\d+\]/g, '') ?? ''
  );
}

/** A resource that a statement allows: no condition, no principal, and not a denial. */
function isGrant(bearer: EstateResource, property: string): boolean {
  const statement = /^(.*Statement(?:\[\d+\])?)\.(?:Resource|NotAction|Action)(?:\[\d+\])?$/.exec(property);
  return statement !== null && at(bearer.properties, `${statement[1]!}.Effect`) !== 'Deny';
}

/** Does a statement allow anything that reads? */
function mayRead(estate: Estate, bearer: EstateResource, property: string): boolean {
  const statement = /^(.*Statement(?:\[\d+\])?)\./.exec(property)?.[1] ?? '';
  const written = at(bearer.properties, `${statement}.Action`);
  const actions = (Array.isArray(written) ? (written as unknown[]) : [written]).flatMap((one) =>
    one === undefined ? ['*'] : estate.foldText(one, bearer.owner),
  );
  return actions.some((action) => !WRITES.test(action));
}

/** Actions that put something there and give nothing back. */
const WRITES =
  /:(?:Put|Post|Send|Publish|Replicate|ObjectOwnerOverride|Write|Create|Update|Tag|Delete|Abort|BatchWrite)[A-Za-z]*\*?$/;

function at(value: unknown, path: string): unknown {
  for (const step of path.split(/[.[\]]+/).filter(Boolean)) {
    if (Array.isArray(value)) value = (value as unknown[])[Number(step)];
    else if (isMap(value)) value = value[step];
    else return undefined;
  }
  return value;
}

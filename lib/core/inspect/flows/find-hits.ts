import { placementKey, type Mechanism, type PlaceDeclaration } from '../../model';
import type { Estate } from '../../estate/estate';
import type { EstateResource } from '../../estate/estate-resource';
import { nameTransform } from '../../estate/transforms';
import { FINDERS } from '../../catalogue/finders';
import type { Found } from '../../catalogue/found';
import { mechanismsOf } from '../../catalogue/catalogue';
import { SPECIAL } from '../../catalogue/special';
import { directedByTasks } from './direction-by-task';
import { placeByEvidence } from './evidence';
import type { Hit, Hole, Stray } from '../../catalogue/hit';
import { pathsOfType } from './property-paths';
import { mayBeStray, strayTexts } from './strays';
import { walkProperties, type CataloguedValue } from './walk-properties';

/** Everything that a resource's properties say of places. */
export interface Hits {
  readonly hits: Hit[];
  readonly strays: Stray[];
  readonly holes: Hole[];
}

/** Finds every mechanism at work in the estate, in the order of its resources. */
export function findHits(estate: Estate, places: readonly PlaceDeclaration[]): Hits {
  const all: Hits = { hits: [], strays: [], holes: [] };
  for (const resource of estate.resources) hitsOf(estate, resource, places, all);
  return { ...all, hits: directedByTasks(all.hits) };
}

function hitsOf(estate: Estate, resource: EstateResource, places: readonly PlaceDeclaration[], all: Hits): void {
  const { root, existing, absent } = pathsOfType(resource.type);
  const own: Hit[] = [];
  const seen = new Set<string>();
  const special = SPECIAL[resource.type];

  walkProperties(estate, resource, root, {
    catalogued(value) {
      for (const mechanism of value.mechanisms) {
        seen.add(mechanism.path);
        if (!special?.owns(mechanism)) find(mechanism, value);
      }
    },
    other(value, at) {
      if (mayBeStray(resource, value)) all.strays.push(...strayTexts(estate, resource, value, at.path, places));
    },
    transform(argument, property) {
      all.holes.push({ bearer: resource, property, ...nameTransform(argument) });
    },
  });
  for (const mechanism of existing)
    if (!special?.owns(mechanism)) find(mechanism, { property: '(exists)', value: true, parent: undefined });
  for (const mechanism of absent) {
    if (!seen.has(mechanism.path) && !special?.owns(mechanism))
      find(mechanism, { property: mechanism.path, value: undefined, parent: undefined });
  }
  if (special) {
    const mechanisms = mechanismsOf(resource.type).filter((mechanism) => special.owns(mechanism));
    own.push(...special.hits({ estate, resource, places, mechanisms }));
  }
  all.hits.push(...placeByEvidence(own));

  function find(mechanism: Mechanism, { property, value, parent }: Omit<CataloguedValue, 'mechanisms'>): void {
    const beside = (name: string): string | undefined =>
      parent && Object.hasOwn(parent, name) ? estate.foldText(parent[name], resource.owner)[0] : undefined;
    const finder = FINDERS[mechanism.foundBy];
    const founds: Found[] = [];
    for (const folded of estate.fold(value, resource.owner)) {
      if (folded === undefined && value !== undefined) continue;
      founds.push(...finder({ estate, bearer: resource, mechanism, value: folded, places, beside }));
    }
    for (const found of founds.length > 1 ? distinct(founds) : founds)
      own.push({ bearer: resource, mechanism, property, found: trusting(mechanism, resource, found) });
  }
}

/** What alternatives of one value name, each place once. */
function distinct(founds: readonly Found[]): Found[] {
  const told = new Map<string, Found>();
  for (const found of founds) {
    const { place, resource, text } = found;
    const key = `${placementKey(place)} ${resource?.index ?? ''} ${place.kind === 'unresolved' ? text : ''}`;
    if (!told.has(key)) told.set(key, found);
  }
  return [...told.values()];
}

/** Where AWS itself refuses another region, what is not known can only be the own one; a literal foreign one stands. */
function trusting(mechanism: Mechanism, bearer: EstateResource, found: Found): Found {
  if (mechanism.sameRegionEnforced !== 'yes' || found.place.kind !== 'unresolved') return found;
  return { ...found, place: bearer.placement };
}

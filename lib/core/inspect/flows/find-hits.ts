import { placementKey, type Mechanism, type PlaceDeclaration } from '../../model';
import type { Estate } from '../../estate/estate';
import type { EstateResource } from '../../estate/estate-resource';
import { nameTransform } from '../../estate/transforms';
import { FINDERS } from '../../catalogue/finders';
import { NOTHING_FOUND, type Found } from '../../catalogue/found';
import { directedByTasks } from './direction-by-task';
import { placeByEvidence } from './evidence';
import type { Hit, Hole, Stray } from '../../catalogue/hit';
import { MACHINE_METADATA, TOLD_TO_MACHINE, toldToMachine } from './machine-metadata';
import { pathsOfType, type PathsOfType } from './property-paths';
import { Question } from './question';
import { holdsNoStray, mayBeStray, strayTexts } from './strays';
import { walkProperties, type Siblings, type Visitor } from './walk-properties';

/** Everything that a resource's properties say of places. */
export interface Hits {
  readonly hits: Hit[];
  readonly strays: Stray[];
  readonly holes: Hole[];
}

/** Finds every mechanism at work in the estate, in the order of its resources. */
export function findHits(estate: Estate, places: readonly PlaceDeclaration[]): Hits {
  const all: Hits = { hits: [], strays: [], holes: [] };
  for (const resource of estate.resources) new Search(estate, resource, places, all).run();
  return { ...all, hits: directedByTasks(estate, all.hits) };
}

/** The search of one resource. A class, because closures made anew for each resource take longer than what they do. */
class Search implements Visitor {
  private readonly own: Hit[] = [];
  /** Catalogued paths that the resource has, of a type for which a missing one counts. */
  private readonly seen: string[] = [];
  private readonly paths: PathsOfType;

  public constructor(
    private readonly estate: Estate,
    private readonly resource: EstateResource,
    private readonly places: readonly PlaceDeclaration[],
    private readonly all: Hits,
  ) {
    this.paths = pathsOfType(resource.type);
  }

  public run(): void {
    const { estate, resource, places, own } = this;
    const { root, existing, absent, special, mechanisms } = this.paths;
    walkProperties(estate, resource, root, this);
    const told = toldToMachine(resource);
    if (told !== undefined) this.look(TOLD_TO_MACHINE, MACHINE_METADATA, told, undefined);
    for (const mechanism of existing) this.look(mechanism, '(exists)', true, undefined);
    for (const mechanism of absent) {
      if (!this.seen.includes(mechanism.path)) this.look(mechanism, mechanism.path, undefined, undefined);
    }
    if (special) own.push(...special.hits({ estate, resource, places, mechanisms }));
    if (own.length > 0) this.all.hits.push(...placeByEvidence(own));
  }

  public catalogued(mechanisms: readonly Mechanism[], property: string, value: unknown, parent: Siblings): void {
    for (const mechanism of mechanisms) {
      if (this.paths.absent.length > 0) this.seen.push(mechanism.path);
      this.look(mechanism, property, value, parent);
    }
  }

  public passesOver(tree: unknown): boolean {
    return holdsNoStray(this.resource, tree);
  }

  public other(value: unknown, at: { readonly path: string }): void {
    const { estate, resource, places } = this;
    if (mayBeStray(resource, value)) this.all.strays.push(...strayTexts(estate, resource, value, at.path, places));
  }

  public transform(argument: unknown, property: string): void {
    this.all.holes.push({ bearer: this.resource, property, ...nameTransform(argument) });
  }

  private look(mechanism: Mechanism, property: string, value: unknown, parent: Siblings): void {
    if (this.paths.special?.owns(mechanism)) return;
    const alternatives = this.estate.fold(value, this.resource.owner);
    const [first] = alternatives;
    const founds =
      alternatives.length === 1
        ? this.find(mechanism, value, first, parent)
        : alternatives.flatMap((folded) => this.find(mechanism, value, folded, parent));
    for (const found of founds.length > 1 ? distinct(founds) : founds)
      this.own.push({
        bearer: this.resource,
        mechanism,
        property,
        found: trusting(mechanism, this.resource, found),
      });
  }

  private find(mechanism: Mechanism, value: unknown, folded: unknown, parent: Siblings): readonly Found[] {
    if (folded === undefined && value !== undefined) return NOTHING_FOUND;
    const { estate, resource, places } = this;
    return FINDERS[mechanism.foundBy](new Question(estate, resource, mechanism, folded, places, parent));
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

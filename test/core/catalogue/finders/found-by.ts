import { FINDERS } from '../../../../lib/core/catalogue/finders';
import type { Found } from '../../../../lib/core/catalogue/found';
import type { Estate } from '../../../../lib/core/estate/estate';
import type { FoundBy, Mechanism, PlaceDeclaration, Placement, Template } from '../../../../lib/core/model';
import { estateOf, resourceOf, type Around } from '../../estate/estate-of';

export interface Asked extends Around {
  /** The template in which the value stands; a function called Pay bears it. */
  readonly template?: Template;
  readonly places?: readonly Partial<PlaceDeclaration>[];
  readonly mechanism?: Partial<Mechanism>;
  /** Properties beside the value. */
  readonly siblings?: Readonly<Record<string, unknown>>;
}

/** Everything that a finder finds in a value, which is folded first. */
export function foundBy(finder: FoundBy, value: unknown, asked: Asked = {}): Found[] {
  return foundIn(estateWith(asked), finder, value, asked);
}

/** The places of everything that a finder finds, in short. */
export function placesBy(finder: FoundBy, value: unknown, asked: Asked = {}): string[] {
  return foundBy(finder, value, asked).map(({ place }) => inShort(place));
}

/** Where a value points: a region, a country, `external HOST`, `global`, `unresolved`. */
export function inShort(place: Placement): string {
  switch (place.kind) {
    case 'india':
      return place.region ?? 'India';
    case 'abroad':
      return place.region ?? place.country ?? 'abroad';
    case 'external':
      return `external ${place.host}`;
    default:
      return place.kind;
  }
}

/** An organisation's line about a place that no template shows. */
export function declaredPlace(place: Partial<PlaceDeclaration>): PlaceDeclaration {
  return { owner: 'Ledger team', reason: 'agreed', ...place };
}

export function mechanismOf(foundBy: FoundBy, mechanism: Partial<Mechanism> = {}): Mechanism {
  return {
    type: 'AWS::Lambda::Function',
    path: 'Destination',
    mechanism: 'stream/flow destination',
    direction: 'out',
    foundBy,
    moves: 'content',
    weight: 'high',
    sameRegionEnforced: 'no',
    ...mechanism,
  };
}

function estateWith({ template = {}, ...around }: Asked): Estate {
  return estateOf(
    { ...template, Resources: { Pay: { Type: 'AWS::Lambda::Function' }, ...template.Resources } },
    around,
  );
}

function foundIn(estate: Estate, finder: FoundBy, value: unknown, asked: Asked): Found[] {
  const bearer = resourceOf(estate, 'Pay');
  const places = (asked.places ?? []).map(declaredPlace);
  const beside = (name: string): string | undefined =>
    asked.siblings && name in asked.siblings ? estate.foldText(asked.siblings[name], bearer.owner)[0] : undefined;
  return estate.fold(value, bearer.owner).flatMap((folded) =>
    FINDERS[finder]({
      estate,
      bearer,
      mechanism: mechanismOf(finder, asked.mechanism),
      value: folded,
      places,
      beside,
    }),
  );
}

import { mechanismsOf } from '../../../../lib/core/catalogue/catalogue';
import type { Hit } from '../../../../lib/core/catalogue/hit';
import { SPECIAL } from '../../../../lib/core/catalogue/special';
import type { PlaceDeclaration, TemplateResource } from '../../../../lib/core/model';
import { estateOf, resourceOf, type Around } from '../../estate/estate-of';
import { declaredPlace, inShort } from '../finders/found-by';

export interface Asked extends Around {
  readonly parameters?: Readonly<
    Record<string, { readonly Type: string; readonly AllowedValues?: readonly unknown[] }>
  >;
  readonly conditions?: Readonly<Record<string, unknown>>;
  readonly resources?: Readonly<Record<string, TemplateResource>>;
  readonly places?: readonly Partial<PlaceDeclaration>[];
}

/** What the special finder of a resource's type finds in it. */
export function hitsOf(Type: string, Properties: Record<string, unknown>, asked: Asked = {}): Hit[] {
  const { parameters = {}, conditions = {}, resources = {}, places = [], ...around } = asked;
  const estate = estateOf(
    { Parameters: parameters, Conditions: conditions, Resources: { Asked: { Type, Properties }, ...resources } },
    around,
  );
  const finder = SPECIAL[Type]!;
  const mechanisms = mechanismsOf(Type).filter((mechanism) => finder.owns(mechanism));
  return finder.hits({ estate, resource: resourceOf(estate, 'Asked'), places: places.map(declaredPlace), mechanisms });
}

/** Only where it goes. */
export function placesOf(Type: string, Properties: Record<string, unknown>, asked: Asked = {}): string[] {
  return hitsOf(Type, Properties, asked).map(({ found }) => inShort(found.place));
}

import type { Template } from '../../../../lib/core/model';

type Holder = Record<string, unknown>;

/** A place in the properties of a resource: what holds it, and under which key. */
export interface Place {
  readonly id: string;
  readonly holder: Holder;
  readonly key: string;
}

/** Every place in the properties of all resources. */
export function placesIn(template: Template): readonly Place[] {
  return Object.entries(template.Resources ?? {}).flatMap(([id, resource]) => below(id, resource?.Properties, false));
}

/** Every text that stands for itself: not inside an intrinsic, where another text may mean something else. */
export function literalsIn(template: Template): readonly Place[] {
  return Object.entries(template.Resources ?? {})
    .flatMap(([id, resource]) => below(id, resource?.Properties, true))
    .filter(({ holder, key }) => typeof holder[key] === 'string' && holder[key] !== '');
}

function below(id: string, value: unknown, literally: boolean): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value).flatMap((key) => {
    if (literally && /^(?:Ref|Condition|Fn::.*)$/.test(key)) return [];
    const holder = value as Holder;
    return [{ id, holder, key }, ...below(id, holder[key], literally)];
  });
}

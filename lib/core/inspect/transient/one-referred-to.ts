import type { Estate } from '../../estate/estate';
import type { EstateResource } from '../../estate/estate-resource';

/** The one resource of the estate to which a value refers, by a reference, an ARN or a physical name; undefined where it may be another. */
export function oneReferredTo(
  estate: Estate,
  value: unknown,
  owner: EstateResource['owner'],
): EstateResource | undefined {
  const [text, ...others] = value === undefined ? [] : estate.foldText(value, owner);
  if (text === undefined || others.length > 0) return undefined;
  const marks = estate.marks.within(text).flatMap((mark) => (mark.kind === 'resource' ? [mark.resource] : []));
  const found = marks.length > 0 ? marks : estate.names.named(text);
  return found.length === 1 ? found[0] : estate.names.byArn(text);
}

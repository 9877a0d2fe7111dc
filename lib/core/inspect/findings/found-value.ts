import type { Finding } from '../../model';
import type { Found } from '../../catalogue/found';

/** The value that names a destination, as a person reads it; absent where the destination itself says as much. */
export function foundValue({
  place,
  text,
  resource,
}: Pick<Found, 'place' | 'text' | 'resource'>): Pick<Finding, 'found'> {
  const isKnown =
    place.kind === 'global' ||
    (resource !== undefined && /^\$\{[^}]*\}$/.test(text)) ||
    ((place.kind === 'abroad' || place.kind === 'india') && text === place.region) ||
    (place.kind === 'external' && text === place.host);
  return isKnown || text === '' ? {} : { found: text };
}

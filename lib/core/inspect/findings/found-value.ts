import type { Finding } from '../../model';
import type { Found } from '../../catalogue/found';

/** The value that names a destination, as a person reads it; absent where the destination itself says as much. */
export function foundValue({ place, text }: Pick<Found, 'place' | 'text'>): Pick<Finding, 'found'> {
  const isKnown =
    place.kind === 'global' ||
    ((place.kind === 'abroad' || place.kind === 'india') && text === place.region) ||
    (place.kind === 'external' && text === place.host);
  return isKnown || text === '' ? {} : { found: text };
}

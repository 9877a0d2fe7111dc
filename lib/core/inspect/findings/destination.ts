import type { Destination, Placement } from '../../model';

/** A placement as the JSON of a report states it. */
export function destinationOf(place: Placement): Destination {
  switch (place.kind) {
    case 'india':
      return { kind: 'india', ...(place.region ? { region: place.region } : {}), country: 'IN' };
    case 'abroad':
      return {
        kind: 'abroad',
        ...(place.region ? { region: place.region } : {}),
        ...(place.country ? { country: place.country } : {}),
        ...(place.what ? { why: place.what } : {}),
      };
    case 'global':
      return { kind: 'global', why: place.what };
    case 'external':
      return { kind: 'external', host: place.host, ...(place.what ? { why: place.what } : {}) };
    case 'unresolved':
      return { kind: 'unresolved', why: place.why };
  }
}

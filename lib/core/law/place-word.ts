import type { Destination } from '../model';

/** A destination in one word, as waivers and the lock name it: a region, a host, a country, or the kind of place. */
export function placeWord({ kind, region, host, country }: Destination): string {
  return region ?? host ?? (kind === 'abroad' || kind === 'external' ? country : undefined) ?? kind;
}

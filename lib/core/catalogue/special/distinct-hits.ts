import { placementKey } from '../../model';
import type { Hit } from '../hit';

/** Hits of a structure that was folded whole: what does not differ between its alternatives is told once. */
export function distinctHits(hits: readonly Hit[]): Hit[] {
  const told = new Map<string, Hit>();
  for (const hit of hits) {
    const { found, property, source, passes, mechanism } = hit;
    const key = [
      property,
      mechanism.path,
      mechanism.direction,
      placementKey(found.place),
      found.text,
      found.resource?.index,
      source?.index,
      passes === undefined,
    ].join(' ');
    if (!told.has(key)) told.set(key, hit);
  }
  return [...told.values()];
}

import type { Hit } from '../../catalogue/hit';
import { segmentsOf } from './property-paths';

/**
 * A key has to be of the region of what it encrypts: where a destination cannot be placed by its name, the key beside
 * it tells. Evidence that nothing needs says nothing more; evidence without a destination beside it stands for one.
 */
export function placeByEvidence(hits: readonly Hit[]): readonly Hit[] {
  if (hits.every((hit) => hit.mechanism.role === undefined)) return hits;
  const evidence = hits.filter((hit) => hit.mechanism.role === 'evidence');
  const others = hits.filter((hit) => hit.mechanism.role !== 'evidence' && hit.mechanism.role !== 'switch');
  const placed = others.map((hit) => {
    if (hit.found.place.kind !== 'unresolved' && hit.found.place.kind !== 'external') return hit;
    const proof = evidence.find(
      (e) => e.mechanism.evidenceFor === hit.mechanism.path && besideEachOther(e, hit) && isPlaced(e),
    );
    return proof ? { ...hit, found: { ...hit.found, place: proof.found.place, account: undefined } } : hit;
  });
  const alone = evidence.filter(
    (e) =>
      e.mechanism.evidenceFor !== undefined &&
      isPlaced(e) &&
      !others.some((hit) => hit.mechanism.path === e.mechanism.evidenceFor && besideEachOther(e, hit)),
  );
  return [...placed, ...alone];
}

/** A bare key id or an alias is of the bearer's own region only by assumption: as evidence it takes a region in the text, or a reference. */
function isPlaced({ found }: Hit): boolean {
  return (
    (found.place.kind === 'abroad' || found.place.kind === 'india') &&
    (found.literal === true || found.resource !== undefined)
  );
}

/** Do two concrete paths stand in the same items of the lists that they share? */
function besideEachOther(a: Hit, b: Hit): boolean {
  const left = segmentsOf(a.property.replace(/\[\d+\]/g, '.$&'));
  const right = segmentsOf(b.property.replace(/\[\d+\]/g, '.$&'));
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    if (left[i] === right[i]) continue;
    return !(left[i]!.startsWith('[') && right[i]!.startsWith('['));
  }
  return true;
}

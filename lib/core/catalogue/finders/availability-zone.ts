import { isRegionShaped, placeOfRegion, regionOfZone, unresolved } from '../../model';
import type { Finder, Found, Sought } from '../found';
import { leafTexts } from './leaf-texts';

/**
 * The value is an availability zone, a zone id or a Local Zone: its region is the part before the letter. A zone that
 * is known only at deployment is one of the stack's own region, where AWS takes no other; for a copy, of the region that
 * stands beside it.
 */
export const availabilityZone: Finder = (sought) => leafTexts(sought.value).map((text) => zoneOf(sought, text));

function zoneOf({ estate, bearer, mechanism, beside }: Sought, text: string): Found {
  const region = regionOfZone(text) ?? regionBefore(text);
  const inWords = estate.marks.inWords(text);
  if (region) return { place: placeOfRegion(region), text: inWords, literal: true };
  const open = estate.marks.unresolvedIn(text);
  if (!open || open.ownRegion || mechanism.sameRegionEnforced === 'yes')
    return { place: bearer.placement, text: inWords };
  const written = beside('Region');
  const place = written !== undefined && isRegionShaped(written) ? placeOfRegion(written) : unresolved(open.why);
  return { place, text: inWords };
}

/** Zones of other kinds (`us-east-1-wl1-bos-wlz-1`) begin with their region too. */
function regionBefore(zone: string): string | undefined {
  const region = /^[a-z]+(?:-[a-z]+)+-\d+(?=-|$)/.exec(zone)?.[0];
  return region !== undefined && isRegionShaped(region) ? region : undefined;
}

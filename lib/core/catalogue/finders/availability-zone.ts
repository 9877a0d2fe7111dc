import { placeOfRegion, regionOfZone } from '../../model';
import type { Finder, Found, Sought } from '../found';
import { leafTexts } from './leaf-texts';

/**
 * The value is an availability zone, a zone id or a Local Zone: its region is the part before the letter. A zone that
 * is known only at deployment is one of the stack's own region: no service takes another region's.
 */
export const availabilityZone: Finder = (sought) => leafTexts(sought.value).map((text) => zoneOf(sought, text));

function zoneOf({ estate, bearer }: Sought, text: string): Found {
  const region = regionOfZone(text);
  if (region) return { place: placeOfRegion(region), text, literal: true };
  return { place: bearer.placement, text: estate.marks.inWords(text) };
}

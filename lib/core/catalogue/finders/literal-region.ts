import { isRegionShaped, placeOfRegion, regionOfZone, unresolved } from '../../model';
import type { Finder, Found, Sought } from '../found';
import { placeOfMark } from '../places/place-of-mark';
import { leafTexts } from './leaf-texts';

/** The value is a region code, or a list of them; every one counts. */
export const literalRegion: Finder = (sought) =>
  leafTexts(sought.value)
    .filter((text) => text !== '')
    .map((text) => regionOf(sought, text));

function regionOf(sought: Sought, text: string): Found {
  const { estate } = sought;
  const marked = placeOfMark(sought, text);
  if (marked) return marked;
  // Some types write region codes as enumerations: US_EAST_1.
  const code = text.trim().toLowerCase().replaceAll('_', '-');
  if (isRegionShaped(code)) return { place: placeOfRegion(code), text, literal: true };
  const zone = regionOfZone(code);
  if (zone) return { place: placeOfRegion(zone), text, literal: true };
  const inWords = estate.marks.inWords(text);
  const open = estate.marks.unresolvedIn(text);
  return { place: unresolved(open?.why ?? `\`${inWords}\` is no region code`), text: inWords };
}

import { placeOfRegion, regionOfZone, unresolved } from '../../model';
import type { Finder, Found, Sought } from '../found';
import { placeOfMark } from '../places/place-of-mark';
import { leafTexts } from './leaf-texts';

/** The value is an availability zone, a zone id or a Local Zone: its region is the part before the letter. */
export const availabilityZone: Finder = (sought) => leafTexts(sought.value).map((text) => zoneOf(sought, text));

function zoneOf(sought: Sought, text: string): Found {
  const { estate, bearer } = sought;
  const marked = placeOfMark(sought, text);
  if (marked) return marked;
  const region = regionOfZone(text);
  if (region) return { place: placeOfRegion(region), text, literal: true };
  const inWords = estate.marks.inWords(text);
  const open = estate.marks.unresolvedIn(text);
  // `${AWS::Region}a` in a stack without a region is wherever that stack is.
  if (open?.ownRegion) return { place: bearer.placement, text: inWords };
  return { place: unresolved(open?.why ?? `\`${inWords}\` is no availability zone`), text: inWords };
}

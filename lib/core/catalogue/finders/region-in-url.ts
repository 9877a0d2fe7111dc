import type { Finder, Found, Sought } from '../found';
import { placeOfBucket } from '../places/place-of-bucket';
import { placesOfHosts } from '../places/place-of-host';
import { placeOfText } from '../places/place-of-text';
import { leafTexts } from './leaf-texts';

/** The value is an address: AWS hosts carry their region, any other host is outside AWS. */
export const regionInUrl: Finder = (sought) => leafTexts(sought.value).flatMap((text) => placesOf(sought, text));

function placesOf(sought: Sought, text: string): Found[] {
  if (text.startsWith('arn:')) return [placeOfText(sought, text)];
  return /^s3(?:a|n|ssl)?:\/\//.test(text) ? [placeOfBucket(sought, text)] : placesOfHosts(sought, text);
}

import type { Finder, Found, Sought } from '../found';
import { hostOf } from '../places/hosts-of';
import { placeOfDeclaration, matches } from '../places/place-of-declaration';
import { placesOfHosts } from '../places/place-of-host';
import { placeOfMark } from '../places/place-of-mark';
import { leafTexts } from './leaf-texts';

/** The value names somebody outside AWS: a host, an account at a vendor, a person. It needs a declared destination. */
export const externalHost: Finder = (sought) =>
  leafTexts(sought.value)
    .filter((text) => text !== '')
    .flatMap((text) => (isAddress(text) ? placesOfHosts(sought, text) : placeOfVendor(sought, text)));

/** A model, a tenant or a channel has no dot and no protocol: `openai/gpt-5`. */
function isAddress(text: string): boolean {
  return /:\/\/|@/.test(text) || hostOf(text).includes('.');
}

function placeOfVendor(sought: Sought, text: string): Found {
  const { estate, places } = sought;
  const marked = placeOfMark(sought, text);
  if (marked) return marked;
  const host = estate.marks.inWords(text);
  const declared = places.find((place) => place.host !== undefined && matches(place.host, text));
  if (declared) return { place: placeOfDeclaration(declared), text: host };
  return { place: { kind: 'external', host }, text: host, declare: { key: 'host', value: host }, literal: true };
}

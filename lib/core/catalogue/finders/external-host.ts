import { hasMark } from '../../estate/marks';
import type { Finder } from '../found';
import { placeOfDeclaration, matches } from '../places/place-of-declaration';
import { placeOfHost } from '../places/place-of-host';
import { placeOfMark } from '../places/place-of-mark';
import { leafTexts } from './leaf-texts';

/** The value names somebody outside AWS: a host, an account at a vendor, a person. It needs a declared destination. */
export const externalHost: Finder = (sought) =>
  leafTexts(sought.value)
    .filter((text) => text !== '')
    .map((text) => {
      const marked = placeOfMark(sought, text);
      if (marked) return marked;
      if (/[./@]/.test(text) && !hasMark(text)) return placeOfHost(sought, text);
      const declared = sought.places.find((place) => place.host !== undefined && matches(place.host, text));
      const inWords = sought.estate.marks.inWords(text);
      if (declared) return { place: placeOfDeclaration(declared), text: inWords };
      return {
        place: { kind: 'external', host: inWords },
        text: inWords,
        declare: { key: 'host', value: inWords },
        literal: true,
      };
    });

import { unresolved } from '../../model';
import type { Finder } from '../found';
import { leafTexts } from './leaf-texts';

/** The value is the code of a country. */
export const countryOrSite: Finder = ({ estate, value }) =>
  leafTexts(value).map((text) => {
    const code = text.trim().toUpperCase();
    if (code === 'IN') return { place: { kind: 'india' }, text };
    if (/^[A-Z]{2}$/.test(code)) return { place: { kind: 'abroad', country: code }, text, literal: true };
    const inWords = estate.marks.inWords(text);
    return {
      place: unresolved(estate.marks.unresolvedIn(text)?.why ?? `\`${inWords}\` is no country code`),
      text: inWords,
    };
  });

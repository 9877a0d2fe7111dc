import { unresolved } from '../../model';
import { NOTHING_FOUND, type Finder } from '../found';
import { placeOfDeclaration } from '../places/place-of-declaration';
import { leafTexts } from './leaf-texts';

/**
 * The value is another account. Where that account keeps what it gets is not in the template, unless the property
 * beside it names the thing itself: those entries are told by the thing.
 */
export const crossAccount: Finder = ({ bearer, places, value }) => {
  const found = leafTexts(value)
    .filter((text) => /^\d{12}$/.test(text) && text !== bearer.owner.account)
    .map((account) => {
      const declared = places.find((place) => place.account === account);
      const place = declared
        ? placeOfDeclaration(declared)
        : unresolved(`account \`${account}\` is not one that was inspected`);
      return { place, text: account, account, declare: { key: 'account', value: account } as const };
    });
  return found.length > 0 ? found : NOTHING_FOUND;
};

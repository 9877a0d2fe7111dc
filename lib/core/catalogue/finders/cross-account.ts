import { unresolved } from '../../model';
import { parseArn } from '../../estate/arn';
import type { Finder, Found, Sought } from '../found';
import { placeOfDeclaration } from '../places/place-of-declaration';
import { leafTexts } from './leaf-texts';

/**
 * The value is another account, by its number or by the ARN of somebody in it. Where that account keeps what it gets is
 * not in the template, unless the property beside it names the thing itself: those entries are told by the thing.
 */
export const crossAccount: Finder = (sought) => leafTexts(sought.value).flatMap((text) => accountOf(sought, text));

function accountOf({ bearer, estate, places }: Sought, text: string): Found[] {
  const account = parseArn(text)?.account ?? text;
  const open = estate.marks.whole(account);
  if (open?.kind === 'unresolved') return [{ place: unresolved(open.why), text: estate.marks.inWords(text) }];
  if (!/^\d{12}$/.test(account) || account === bearer.owner.account) return [];
  const declared = places.find((place) => place.account === account);
  const place = declared
    ? placeOfDeclaration(declared)
    : unresolved(`account \`${account}\` is not one that was inspected`);
  return [{ place, text: estate.marks.inWords(text), account, declare: { key: 'account', value: account } }];
}

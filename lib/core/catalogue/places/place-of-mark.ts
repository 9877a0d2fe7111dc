import { unresolved } from '../../model';
import type { Found, Sought } from '../found';
import { placeOfResource } from './place-of-resource';

/** Where a text points that is one reference and nothing else; `undefined` for any other text. */
export function placeOfMark({ estate, bearer }: Sought, text: string): Found | undefined {
  const mark = estate.marks.whole(text);
  if (!mark) return undefined;
  const inWords = estate.marks.inWords(text);
  if (mark.kind === 'resource') return placeOfResource(mark.resource, mark.attribute, inWords);
  if (mark.kind === 'opaque' || mark.ownRegion) return { place: bearer.placement, text: inWords };
  return { place: unresolved(mark.why), text: inWords };
}

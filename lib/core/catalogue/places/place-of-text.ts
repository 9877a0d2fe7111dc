import { isRegionShaped, placeOfRegion, unresolved } from '../../model';
import { parseArn } from '../../estate/arn';
import type { Found, Sought } from '../found';
import { hostOf } from './hosts-of';
import { placeOfArn } from './place-of-arn';
import { isAwsHost } from './place-of-aws-host';
import { matches, placeOfDeclaration } from './place-of-declaration';
import { placeOfHost } from './place-of-host';
import { placeOfMark } from './place-of-mark';
import { placeOfResource } from './place-of-resource';

/**
 * Where a text points that names one thing: a reference, an ARN, an address, or a bare name. A bare name is of the
 * bearer's own region: no AWS API looks a name up in another.
 */
export function placeOfText(sought: Sought, text: string): Found {
  const marked = placeOfMark(sought, text);
  if (marked) return marked;
  // What follows a resource's name (a prefix, a version, a path) places nothing.
  const leading = /^(\uE000[0-9a-z]+\uE001)[/:*]/.exec(text)?.[1];
  const led = leading === undefined ? undefined : sought.estate.marks.whole(leading);
  if (led?.kind === 'resource') return placeOfResource(led.resource, led.attribute, sought.estate.marks.inWords(text));
  if (parseArn(text)) return placeOfArn(sought, text);
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text) || isAwsHost(hostOf(text))) return placeOfHost(sought, text);
  if (isRegionShaped(text)) return { place: placeOfRegion(text), text, literal: true };
  return placeOfName(sought, text);
}

function placeOfName({ estate, bearer, places }: Sought, text: string): Found {
  const inWords = estate.marks.inWords(text);
  const here = estate.names.named(text).find((r) => r.region === bearer.region);
  if (here) return { place: here.placement, resource: here, text: inWords };
  const declared = places.find((place) => place.name !== undefined && matches(place.name, text));
  if (declared) return { place: placeOfDeclaration(declared), text: inWords };
  const open = estate.marks.unresolvedIn(text);
  if (open && !open.ownRegion) return { place: unresolved(open.why), text: inWords };
  return { place: bearer.placement, text: inWords };
}

import { unresolved, type Placement } from '../../model';
import type { EstateResource } from '../../estate/estate-resource';
import { isMap } from '../../estate/intrinsics';
import type { Estate } from '../../estate/estate';
import type { Finder } from '../found';
import { matches, placeOfDeclaration } from '../places/place-of-declaration';
import { leafTexts } from './leaf-texts';

/** The value is an Outpost: its ARN says the region it is run from, and only its site says in which country it stands. */
export const outpostSite: Finder = ({ estate, value, places }) =>
  leafTexts(value).map((text) => {
    const inWords = estate.marks.inWords(text);
    const outpost = estate.marks.within(text).find((mark) => mark.kind === 'resource');
    const place = outpost?.kind === 'resource' ? placeOfOutpost(estate, outpost.resource) : undefined;
    if (place) return { place, text: inWords };
    const declared = places.find(
      ({ name }) => name !== undefined && (matches(name, inWords) || inWords.endsWith(`/${name}`)),
    );
    if (declared) return { place: placeOfDeclaration(declared), text: inWords };
    const why = `an Outpost stands where its site is, and the site of \`${inWords}\` is not known`;
    return { place: unresolved(why), text: inWords, declare: { key: 'name', value: inWords } };
  });

function placeOfOutpost(estate: Estate, outpost: EstateResource): Placement | undefined {
  if (outpost.type === 'AWS::Outposts::Site') return countryOf(estate, outpost);
  const siteId = outpost.properties['SiteId'];
  for (const text of siteId === undefined ? [] : estate.foldText(siteId, outpost.owner)) {
    const site = estate.marks.whole(text);
    if (site?.kind === 'resource') return countryOf(estate, site.resource);
  }
  return undefined;
}

function countryOf(estate: Estate, site: EstateResource): Placement | undefined {
  const address = site.properties['OperatingAddress'];
  const [code] = isMap(address) ? estate.foldText(address['CountryCode'], site.owner) : [];
  if (code === undefined || !/^[A-Z]{2}$/.test(code)) return undefined;
  return code === 'IN' ? { kind: 'india' } : { kind: 'abroad', country: code };
}

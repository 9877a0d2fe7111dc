import { isRegionShaped, placeOfRegion, unresolved, type Placement } from '../../model';
import { parseArn } from '../../estate/arn';
import type { Found, Sought } from '../found';
import { placeOfMark } from './place-of-mark';

/** Geographies of cross-region inference profiles, by the prefix of the profile's id. India's own is `in.`. */
const GEOGRAPHIES: Readonly<Record<string, { readonly country?: string }>> = {
  global: {},
  apac: {},
  us: { country: 'US' },
  'us-gov': { country: 'US' },
  eu: {},
  jp: { country: 'JP' },
  au: { country: 'AU' },
  ca: { country: 'CA' },
};

const PROFILE = /(?:^|[/:])((?:global|apac|us-gov|us|eu|jp|au|ca))\.(?:[a-z0-9-]+\.)*[a-z0-9-]+/;

/** The geography that a model or profile id names by its prefix; `undefined` for an id without one, and for `in.`. */
export function profileGeography(text: string): string | undefined {
  return PROFILE.exec(text)?.[1];
}

/** Where a model runs: a profile's prefix decides, also inside an ARN that says ap-south-1. */
export function placeOfModel(sought: Sought, text: string): Found {
  const marked = placeOfMark(sought, text);
  if (marked) return marked;
  const { estate, bearer } = sought;
  const inWords = estate.marks.inWords(text);
  const geography = profileGeography(text);
  if (geography) {
    return { place: geographyPlace(geography), text: inWords, literal: true };
  }
  const arn = parseArn(text);
  if (arn && isRegionShaped(arn.region)) {
    const place = placeOfRegion(arn.region);
    if (
      place.kind === 'india' &&
      /^(?:application-inference-profile|prompt-router)\//.test(arn.resource) &&
      !estate.names.byArn(text)
    ) {
      return {
        place: unresolved(`the profile \`${inWords}\` hides the regions that it uses behind an id`),
        text: inWords,
      };
    }
    return { place, resource: estate.names.byArn(text), text: inWords, literal: true };
  }
  const open = estate.marks.unresolvedIn(text);
  if (open && !open.ownRegion) return { place: unresolved(open.why), text: inWords };
  return { place: bearer.placement, text: inWords };
}

/** The placement of a geography: its country where it is one, else only the profile's regions. */
export function geographyPlace(geography: string): Placement {
  const country = GEOGRAPHIES[geography]?.country;
  const what = `the regions of the \`${geography}.\` inference profile`;
  return country ? { kind: 'abroad', country, what } : { kind: 'abroad', what };
}

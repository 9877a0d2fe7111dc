import { isRegionShaped, placeOfRegion, unresolved, type Placement } from '../../model';
import { parseArn, type Arn } from '../../estate/arn';
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

/** A prefix that is known, or any other code of two letters before a maker and a model: geographies are added every few months. */
const PROFILE =
  /(?:^|[/:])(?:(global|apac|us-gov|us|eu|jp|au|ca)\.(?:[a-z0-9-]+\.)*[a-z0-9-]+|(?!in\.)([a-z]{2}(?:-[a-z]+)?)\.[a-z][a-z0-9]*\.[a-z])/;

/** The geography that a model or profile id names by its prefix; `undefined` for an id without one, and for `in.`. */
export function profileGeography(text: string): string | undefined {
  const match = PROFILE.exec(text);
  return match?.[1] ?? match?.[2];
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
  if (arn && isRegionShaped(arn.region)) return placeOfModelArn(sought, text, arn);
  const open = estate.marks.unresolvedIn(text);
  if (open && !open.ownRegion) return { place: unresolved(open.why), text: inWords };
  return { place: bearer.placement, text: inWords };
}

/** Profiles and routers of an account choose among regions that their id does not tell. */
const HIDES_REGIONS = /^(?:application-inference-profile|(?:default-)?prompt-router)\//;

function placeOfModelArn({ estate }: Sought, arn: string, { region, resource: id }: Arn): Found {
  const [place, text, resource] = [placeOfRegion(region), estate.marks.inWords(arn), estate.names.byArn(arn)];
  const open = id.startsWith('foundation-model/') ? undefined : estate.marks.unresolvedIn(id);
  if (place.kind === 'india' && open) return { place: unresolved(open.why), text };
  if (place.kind === 'india' && HIDES_REGIONS.test(id) && !resource)
    return { place: unresolved(`the profile \`${text}\` hides the regions that it uses behind an id`), text };
  return { place, resource, text, literal: true };
}

/** The placement of a geography: its country where it is one, else only the profile's regions. */
export function geographyPlace(geography: string): Placement {
  const country = GEOGRAPHIES[geography]?.country;
  const what = `the regions of the \`${geography}.\` inference profile`;
  return country ? { kind: 'abroad', country, what } : { kind: 'abroad', what };
}

import { countryName, countryOfRegion, INDIA_CITIES, isIndiaRegion } from './region';

/** Where something is. Not knowing is an answer of its own, and says why. */
export type Placement =
  | { readonly kind: 'india'; readonly region?: string }
  /** `what` names a place abroad that is more than one region: `the regions of the \`apac.\` inference profile`. */
  | { readonly kind: 'abroad'; readonly region?: string; readonly country?: string; readonly what?: string }
  | { readonly kind: 'global'; readonly what: string }
  /** `what` stands there, where it is no server: `a mailbox`, `a telephone`. */
  | { readonly kind: 'external'; readonly host: string; readonly what?: string }
  | { readonly kind: 'unresolved'; readonly why: string };

/** The placement of a region code. */
export function placeOfRegion(region: string): Placement {
  if (isIndiaRegion(region)) return { kind: 'india', region };
  const country = countryOfRegion(region);
  return country ? { kind: 'abroad', region, country } : { kind: 'abroad', region };
}

/** A placement that nobody can tell, and why. */
export function unresolved(why: string): Placement {
  return { kind: 'unresolved', why };
}

/** A placement in the words of a message: `us-east-1 (United States)`. */
export function placementInWords(place: Placement): string {
  switch (place.kind) {
    case 'india':
      return place.region ? `${place.region} (${INDIA_CITIES[place.region] ?? 'India'})` : 'India';
    case 'abroad':
      if (!place.region) return geographyInWords(place);
      return place.country ? `${place.region} (${countryName(place.country)})` : `${place.region} (not in India)`;
    case 'global':
      return place.what;
    case 'external':
      return place.what ? `${place.what} at ${place.host} (outside AWS)` : `${place.host} (a host outside AWS)`;
    case 'unresolved':
      return 'a place that nobody can tell';
  }
}

function geographyInWords({ what, country }: Extract<Placement, { kind: 'abroad' }>): string {
  if (what === undefined) return country ? countryName(country) : 'a place outside India';
  return country ? `${what} (${countryName(country)})` : what;
}

/** One string for one placement, for sorting and for telling two apart. */
export function placementKey(place: Placement): string {
  switch (place.kind) {
    case 'india':
      return place.region ?? 'india';
    case 'abroad':
      return place.region ?? place.country ?? 'abroad';
    case 'global':
      return 'global';
    case 'external':
      return place.host;
    case 'unresolved':
      return 'unresolved';
  }
}

/**
 * Where AWS regions lie. India is an exact set, never a prefix: `ap-southeast-1` starts with `ap-south`.
 */

/** The regions in India, home of everything that has to stay. */
export const INDIA_REGIONS = ['ap-south-1', 'ap-south-2'] as const;

/** The cities by which people know the India regions. */
export const INDIA_CITIES: Readonly<Record<string, string>> = { 'ap-south-1': 'Mumbai', 'ap-south-2': 'Hyderabad' };

/** Country of each region, by code as printed in `destination.country` (ISO 3166-1 alpha-2 where there is one country). */
const COUNTRY_OF_REGION: Readonly<Record<string, string>> = {
  'af-south-1': 'ZA',
  'ap-east-1': 'HK',
  'ap-east-2': 'TW',
  'ap-northeast-1': 'JP',
  'ap-northeast-2': 'KR',
  'ap-northeast-3': 'JP',
  'ap-south-1': 'IN',
  'ap-south-2': 'IN',
  'ap-southeast-1': 'SG',
  'ap-southeast-2': 'AU',
  'ap-southeast-3': 'ID',
  'ap-southeast-4': 'AU',
  'ap-southeast-5': 'MY',
  'ap-southeast-6': 'NZ',
  'ap-southeast-7': 'TH',
  'ca-central-1': 'CA',
  'ca-west-1': 'CA',
  'cn-north-1': 'CN',
  'cn-northwest-1': 'CN',
  'eu-central-1': 'DE',
  'eu-central-2': 'CH',
  'eu-north-1': 'SE',
  'eu-south-1': 'IT',
  'eu-south-2': 'ES',
  'eu-west-1': 'IE',
  'eu-west-2': 'GB',
  'eu-west-3': 'FR',
  'eusc-de-east-1': 'DE',
  'il-central-1': 'IL',
  'me-central-1': 'AE',
  'me-south-1': 'BH',
  'mx-central-1': 'MX',
  'sa-east-1': 'BR',
  'us-east-1': 'US',
  'us-east-2': 'US',
  'us-gov-east-1': 'US',
  'us-gov-west-1': 'US',
  'us-west-1': 'US',
  'us-west-2': 'US',
};

const COUNTRY_NAMES: Readonly<Record<string, string>> = {
  AE: 'United Arab Emirates',
  AU: 'Australia',
  BH: 'Bahrain',
  BR: 'Brazil',
  CA: 'Canada',
  CH: 'Switzerland',
  CN: 'China',
  DE: 'Germany',
  ES: 'Spain',
  FR: 'France',
  GB: 'United Kingdom',
  HK: 'Hong Kong',
  ID: 'Indonesia',
  IE: 'Ireland',
  IL: 'Israel',
  IN: 'India',
  IT: 'Italy',
  JP: 'Japan',
  KR: 'South Korea',
  MX: 'Mexico',
  MY: 'Malaysia',
  NZ: 'New Zealand',
  SE: 'Sweden',
  SG: 'Singapore',
  TH: 'Thailand',
  TW: 'Taiwan',
  US: 'United States',
  ZA: 'South Africa',
};

/** The general shape of a region code; a string of that shape which is not India is abroad, known or not. */
export const REGION_SHAPE =
  /^(?:af|ap|ca|cn|eu|eusc|il|me|mx|sa|us|us-gov|us-iso[a-z]?|eu-iso[a-z]?)-(?:[a-z]+-)?(?:north|south|east|west|central|northeast|northwest|southeast|southwest)-\d{1,2}$/;

/** Is this region in India? */
export function isIndiaRegion(region: string): boolean {
  return region === 'ap-south-1' || region === 'ap-south-2';
}

/** Does this string look like a region code, India's included? */
export function isRegionShaped(text: string): boolean {
  return isKnownRegion(text) || REGION_SHAPE.test(text);
}

/** Is this one of the region codes that AWS has published? */
export function isKnownRegion(text: string): boolean {
  return Object.hasOwn(COUNTRY_OF_REGION, text);
}

/** ISO code of the country in which a region lies, `undefined` for a region that this version does not know. */
export function countryOfRegion(region: string): string | undefined {
  return COUNTRY_OF_REGION[region];
}

/** A country's name in English; an unknown code is returned as it is. */
export function countryName(code: string): string {
  return COUNTRY_NAMES[code] ?? code;
}

/**
 * The region of an availability zone, of a zone id (`aps1-az2`) or of a Local Zone (`ap-south-1-del-1a`).
 * `undefined` when the text is not of any of these forms.
 */
export function regionOfZone(zone: string): string | undefined {
  const local = /^([a-z]+(?:-[a-z]+)+-\d+)-[a-z0-9]+-\d+[a-z]$/.exec(zone);
  if (local && isRegionShaped(local[1]!)) return local[1];
  const byLetter = /^([a-z]+(?:-[a-z]+)+-\d+)[a-z]$/.exec(zone);
  if (byLetter && isRegionShaped(byLetter[1]!)) return byLetter[1];
  const byId = /^([a-z]+\d)-[a-z0-9-]*az\d+$/.exec(zone);
  return byId ? regionOfShortCode(byId[1]!) : undefined;
}

const AREAS: Readonly<Record<string, string>> = {
  af: 'af',
  ap: 'ap',
  ca: 'ca',
  cn: 'cn',
  eu: 'eu',
  il: 'il',
  me: 'me',
  mx: 'mx',
  sa: 'sa',
  us: 'us',
  ug: 'us-gov',
};
const DIRECTIONS: Readonly<Record<string, string>> = {
  c: 'central',
  e: 'east',
  n: 'north',
  s: 'south',
  w: 'west',
  ne: 'northeast',
  nw: 'northwest',
  se: 'southeast',
  sw: 'southwest',
};

/** The region behind AWS's short code, as in zone ids and cache host names: `use1` is us-east-1, `aps1` ap-south-1. */
export function regionOfShortCode(code: string): string | undefined {
  const parts = /^([a-z]{2})([a-z]{1,2})(\d)$/.exec(code);
  if (!parts) return undefined;
  const area = AREAS[parts[1]!];
  const direction = DIRECTIONS[parts[2]!];
  const region = area && direction ? `${area}-${direction}-${parts[3]}` : undefined;
  return region && isKnownRegion(region) ? region : undefined;
}

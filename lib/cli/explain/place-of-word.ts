import {
  countryName,
  InputError,
  isKnownRegion,
  isRegionShaped,
  placeOfRegion,
  regionOfZone,
  type Action,
  type Placement,
} from '../../core/model';

const IN_INDIA: readonly Action[] = ['store-in-india', 'replicate-in-india'];
const HOST = /^(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i;

/**
 * The place that somebody names, if the action can be done there.
 *
 * @throws InputError for a word that names no place, and for a place that contradicts the action
 */
export function placeOfWord(word: string, action: Action): Placement {
  const place = placeNamed(word.trim());
  if (!place) {
    throw new InputError(
      `\`${word}\` for \`--to\` is no place; write a region such as \`us-east-1\`, a country's code such as \`SG\`, a host, or \`global\``,
    );
  }
  const isIndia = place.kind === 'india';
  if (isIndia === IN_INDIA.includes(action)) return place;
  throw new InputError(
    isIndia
      ? `\`${word}\` is in India, and \`${action}\` is done abroad; ask for \`store-in-india\` or \`replicate-in-india\`, or name a place abroad`
      : `\`${word}\` is not in India, and \`${action}\` is done there; ask for \`store-abroad\`, \`copy-out\` or \`process-abroad\`, or name \`ap-south-1\` or \`ap-south-2\``,
  );
}

function placeNamed(word: string): Placement | undefined {
  const lower = word.toLowerCase();
  if (lower === 'india' || lower === 'in') return { kind: 'india' };
  if (lower === 'abroad') return { kind: 'abroad' };
  if (lower === 'global') return { kind: 'global', what: "AWS's edge locations" };
  const region = isRegionShaped(lower) ? lower : regionOfZone(lower);
  if (region !== undefined) return refuseTypo(region, word);
  if (/^[A-Za-z]{2}$/.test(word)) {
    const country = word.toUpperCase();
    return countryName(country) === country ? undefined : { kind: 'abroad', country };
  }
  return HOST.test(word) ? { kind: 'external', host: word } : undefined;
}

/** A region that nobody has heard of is most likely a typing error. */
function refuseTypo(region: string, word: string): Placement {
  if (isKnownRegion(region)) return placeOfRegion(region);
  throw new InputError(
    `\`${word}\` for \`--to\` is not a region that this version knows; write its code, as in \`us-east-1\``,
  );
}

import { countryName, type Destination, placementInWords } from '../model';

/** More places than this are counted in a sentence, and listed below it. */
const FEW = 3;

/** A destination in the words of a message: `us-east-1 (United States)`, `api.example.com (a host outside AWS)`. */
export function destinationInWords(to: Destination): string {
  switch (to.kind) {
    case 'india':
      return to.region ? placementInWords({ kind: 'india', region: to.region }) : (to.host ?? 'India');
    case 'abroad': {
      const place = placementInWords({ kind: 'abroad', region: to.region, country: to.country, what: to.why });
      return to.host ? `${to.host} in ${place}` : place;
    }
    case 'global':
      return to.why ?? 'everywhere that AWS has an edge';
    case 'external':
      return externalInWords(to);
    case 'unresolved':
      return 'a place that nobody can tell';
  }
}

/** Several destinations: all of them where they are few, else the first and how many more. */
export function destinationsInWords(all: readonly Destination[]): string {
  const words = all.map(destinationInWords);
  const shown = words.length > FEW ? words.slice(0, FEW - 1) : words;
  const rest = words.length - shown.length;
  const last = rest > 0 ? `${rest} more` : shown.pop()!;
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}

/** Are there so many destinations that a sentence only counts them? */
export function areMany(all: readonly Destination[]): boolean {
  return all.length > FEW;
}

function externalInWords({ host = 'a host', country, why: what }: Destination): string {
  const where = country ? `, in ${countryName(country)}` : '';
  const parameter = /^\$\{([A-Za-z0-9]+)\}$/.exec(host)?.[1];
  if (parameter !== undefined)
    return `${what ?? 'a host'} that the parameter \`${parameter}\` names (outside AWS${where})`;
  if (what === undefined) return `${host} (a host outside AWS${where})`;
  return / /.test(host) ? `${host} (outside AWS${where})` : `${what} at ${host} (outside AWS${where})`;
}

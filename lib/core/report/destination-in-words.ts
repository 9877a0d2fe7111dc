import { countryName, type Destination, placementInWords } from '../model';

/** A destination in the words of a message: `us-east-1 (United States)`, `api.example.com (a host outside AWS)`. */
export function destinationInWords(to: Destination): string {
  switch (to.kind) {
    case 'india':
      return to.region ? placementInWords({ kind: 'india', region: to.region }) : (to.host ?? 'India');
    case 'abroad': {
      const place = placementInWords({ kind: 'abroad', region: to.region, country: to.country });
      return to.host ? `${to.host} in ${place}` : place;
    }
    case 'global':
      return to.why ?? 'everywhere that AWS has an edge';
    case 'external': {
      const host = to.host ?? 'a host';
      return to.country
        ? `${host} (a host outside AWS, in ${countryName(to.country)})`
        : `${host} (a host outside AWS)`;
    }
    case 'unresolved':
      return 'a place that nobody can tell';
  }
}

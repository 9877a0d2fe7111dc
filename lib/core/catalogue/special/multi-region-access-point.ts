import type { EstateResource } from '../../estate/estate-resource';
import { isMap } from '../../estate/intrinsics';
import type { Hit } from '../hit';
import { placeOfBucket } from '../places/place-of-bucket';
import { distinctHits } from './distinct-hits';
import type { SpecialFinder } from './special';

/** A global endpoint over buckets: it stays where its members are, and content of those in India can reach every other. */
export const multiRegionAccessPoint: SpecialFinder = {
  owns: ({ path, mechanism }) => path === '(exists)' || (path === 'Regions[].Bucket' && mechanism !== 'join'),
  hits({ estate, resource, places, mechanisms }) {
    const mechanism = mechanisms.find(({ path }) => path === 'Regions[].Bucket');
    if (!mechanism) return [];
    const lists = estate.fold(resource.properties['Regions'], resource.owner).filter(Array.isArray);
    const hits = lists.flatMap((regions: unknown[]) =>
      regions.flatMap((region, i): Hit[] => {
        const value = isMap(region) ? region['Bucket'] : undefined;
        if (typeof value !== 'string') return [];
        const sought = { estate, bearer: resource, mechanism, value, places, beside: () => undefined };
        const found = placeOfBucket(sought, value);
        return [{ bearer: resource, mechanism, property: `Regions[${i}].Bucket`, found }];
      }),
    );
    const members = distinctHits(hits);
    const inIndia = members.filter(({ found }) => found.place.kind === 'india');
    const elsewhere = members.filter(({ found }) => found.place.kind !== 'india');
    // Without a member in India nothing leaves it: each bucket is judged as the store that it is. What nobody can place may be in India.
    if (inIndia.length === 0) return elsewhere.filter(({ found }) => found.place.kind === 'unresolved');
    const sources = inIndia
      .map(({ found }) => found.resource)
      .filter((one): one is EstateResource => one !== undefined);
    return elsewhere.flatMap((hit): Hit[] =>
      sources.length > 0 ? sources.map((source) => ({ ...hit, source })) : [hit],
    );
  },
};

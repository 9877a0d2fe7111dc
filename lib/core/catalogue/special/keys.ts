import { placeOfText } from '../places/place-of-text';
import type { SpecialFinder } from './special';

/** A replica of an India key abroad opens there whatever the key encrypts: a copy of that content, not of a mere key. */
export const replicaKey: SpecialFinder = {
  owns: ({ path }) => path === 'PrimaryKeyArn',
  hits({ estate, resource, places, mechanisms }) {
    const entry = mechanisms[0];
    if (!entry) return [];
    const mechanism = { ...entry, moves: 'content' as const };
    return estate.foldText(resource.properties['PrimaryKeyArn'], resource.owner).map((value) => {
      const sought = { estate, bearer: resource, mechanism, value, places, beside: () => undefined };
      return { bearer: resource, mechanism, property: 'PrimaryKeyArn', found: placeOfText(sought, value) };
    });
  },
};

/** A multi-region key that nobody replicated is still only in its own region: worth a note, no more. */
export const multiRegionKey: SpecialFinder = {
  owns: ({ path }) => path === 'MultiRegion',
  hits({ estate, resource, mechanisms }) {
    const entry = mechanisms[0];
    const set = estate.foldText(resource.properties['MultiRegion'], resource.owner).some((value) => value === 'true');
    if (!entry || !set) return [];
    const what = 'any region into which the multi-region key is replicated';
    return [
      {
        bearer: resource,
        mechanism: { ...entry, weight: 'info' },
        property: 'MultiRegion',
        found: { place: { kind: 'global', what }, text: 'true' },
      },
    ];
  },
};

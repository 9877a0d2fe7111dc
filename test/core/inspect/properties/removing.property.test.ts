import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Level, Mechanism, Template } from '../../../../lib/core/model';
import { findingsOf } from '../inspected';
import { everyProperty, type Property } from '../sweep/entries';
import { isExcepted } from '../sweep/exceptions';
import { emptyResource, isLouder, write } from '../sweep/one-resource';
import { BUCKETS, nobodyKnows, PLACES, placeIn, WHERE } from '../sweep/values';
import { runs } from './runs';

/** Properties that name a destination by what is written there; the absence of some is itself a finding. */
const written = everyProperty.filter(
  (property) =>
    property.path !== '(exists)' &&
    !isExcepted(property, 'abroad') &&
    property.entries.every((entry) => !triggersWhenAbsent(entry) && !isToldByItsNeighbour(entry)),
);

function triggersWhenAbsent({ foundBy, argument }: Mechanism): boolean {
  return foundBy === 'value-triggers' && (argument ?? '').includes('absent');
}

/** The zone of a copy that nobody can tell is of the region that stands beside it. */
function isToldByItsNeighbour({ foundBy, sameRegionEnforced }: Mechanism): boolean {
  return foundBy === 'availability-zone' && sameRegionEnforced !== 'yes';
}

const byType = new Map<string, Property[]>();
for (const property of written) byType.set(property.type, [...(byType.get(property.type) ?? []), property]);
const withSeveral = [...byType.values()].filter((properties) => properties.length > 1);

const anyResource = fc
  .constantFrom(...withSeveral)
  .chain((properties) => fc.shuffledSubarray(properties, { minLength: 2, maxLength: Math.min(4, properties.length) }))
  .chain((properties) =>
    fc.tuple(fc.constant(properties), fc.array(fc.nat({ max: 2 }), { minLength: 4, maxLength: 4 })),
  );

function template(all: readonly Property[], values: readonly number[], without?: Property): Template | undefined {
  // What has to stand beside any of them stays, whichever is taken out.
  const Orders = emptyResource(all[0]!, 'payment');
  for (const one of all) Object.assign(Orders.Properties, emptyResource(one, undefined).Properties);
  for (const [i, property] of all.entries()) {
    if (property === without) continue;
    const [entry] = property.entries;
    const value = [placeIn('abroad', entry!), placeIn('india', entry!), nobodyKnows(entry!)][values[i]!];
    // A path below one that holds a text already: both cannot be there.
    if (value !== undefined && !write(Orders.Properties, property.path, value)) return undefined;
  }
  return { Parameters: WHERE, Resources: { Orders } };
}

interface Said {
  readonly what: string;
  readonly level: Level;
}

/** What is said of the resource, without the property by which it is said: of several that say the same the loudest counts. */
function said(of: Template): Said[] {
  return findingsOf(of, { policy: { places: PLACES }, beside: BUCKETS })
    .filter(({ logicalId }) => logicalId.startsWith('Orders'))
    .map(({ level, rule, destination }) => ({
      level,
      what: JSON.stringify([rule, { ...destination, why: undefined }]),
    }));
}

describe('whatever the resource', () => {
  test('taking a destination out of it adds no finding', () => {
    fc.assert(
      fc.property(anyResource, ([properties, values]) => {
        const [before, after] = [template(properties, values), template(properties, values, properties[0])];
        fc.pre(before !== undefined && after !== undefined);
        const known = said(before);
        const isNew = ({ what, level }: Said): boolean =>
          !known.some((one) => one.what === what && !isLouder(level, one.level));
        expect(said(after).filter(isNew)).toEqual([]);
      }),
      runs(500),
    );
  });
});

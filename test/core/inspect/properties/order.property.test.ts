import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { findingsIn } from '../inspected';
import { anyShop, resourcesOf, stacksOf } from './any-shop';
import { runs } from './runs';

describe('whatever the shop', () => {
  test('the order of resources and of stacks does not matter', () => {
    fc.assert(
      fc.property(anyShop, fc.infiniteStream(fc.nat()), (shop, keys) => {
        const resources = resourcesOf(shop);
        const shuffled = Object.entries(resources)
          .map((entry) => ({ entry, key: keys.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ entry }) => entry);
        const mixed = findingsIn(stacksOf(Object.fromEntries(shuffled)).reverse());
        expect(mixed).toEqual(findingsIn(stacksOf(resources)));
      }),
      runs(200),
    );
  });

  test('the same input gives the same findings', () => {
    fc.assert(
      fc.property(anyShop, (shop) => {
        const once = JSON.stringify(findingsIn(stacksOf(resourcesOf(shop))));
        expect(JSON.stringify(findingsIn(stacksOf(resourcesOf(shop))))).toBe(once);
      }),
      runs(50),
    );
  });
});

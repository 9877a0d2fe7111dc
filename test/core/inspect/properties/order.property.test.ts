import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { AssemblyStack } from '../../../../lib/core/model';
import { findingsIn, type Resources } from '../inspected';
import { anyShop, resourcesOf, stacksOf } from './any-shop';
import { runs } from './runs';

/** The resources of a stack in another order. */
function shuffled({ template }: AssemblyStack, keys: Iterator<number>): Resources {
  const keyed = Object.entries(template.Resources!).map((entry) => ({ entry, key: keys.next().value as number }));
  return Object.fromEntries(keyed.sort((a, b) => a.key - b.key).map(({ entry }) => entry));
}

describe('whatever the shop', () => {
  test('the order of resources and of stacks does not matter', () => {
    fc.assert(
      fc.property(anyShop, fc.infiniteStream(fc.nat()), (shop, keys) => {
        const stacks = stacksOf(resourcesOf(shop));
        const mixed = stacks.map((one) => ({ ...one, template: { ...one.template, Resources: shuffled(one, keys) } }));
        expect(findingsIn(mixed.reverse())).toEqual(findingsIn(stacks));
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

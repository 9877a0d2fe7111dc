import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { findingsIn, type Resources } from '../inspected';
import { anyShop, resourcesOf, stacksOf } from './any-shop';
import { runs } from './runs';

/** Other names in the same order, for of several causes the first by name is told: `Id3x` becomes `Name3y`. */
const renamed = (text: string): string => text.replace(/\bId(\d+)x/g, 'Name$1y');

describe('whatever the shop', () => {
  test('renaming logical ids changes names in findings and nothing else', () => {
    fc.assert(
      fc.property(anyShop, (shop) => {
        const resources = resourcesOf(shop);
        const other = JSON.parse(renamed(JSON.stringify(resources))) as Resources;
        const before = findingsIn(stacksOf(resources)).map((finding) => renamed(JSON.stringify(finding)));
        const after = findingsIn(stacksOf(other)).map((finding) => JSON.stringify(finding));
        expect(after.sort()).toEqual(before.sort());
      }),
      runs(150),
    );
  });
});

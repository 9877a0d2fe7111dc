import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { InputError } from '../../../../lib/core/model';
import { findingsIn, stack, type Resources } from '../inspected';
import { anyShop, DUBLIN, resourcesOf } from './any-shop';
import { JUNK } from './junk-values';
import { runs } from './runs';

interface Change {
  readonly at: number;
  readonly how: 'replace' | 'remove' | 'wrap';
  readonly junk: unknown;
}

const anyChange: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('replace', 'remove', 'wrap'),
  junk: fc.oneof(fc.constantFrom(...JUNK), fc.jsonValue({ maxDepth: 2 })),
});

type Holder = Record<string, unknown>;

/** Every place in the properties of a shop, as what holds it and its key. */
function places(value: unknown, depth = 0): [Holder, string][] {
  if (typeof value !== 'object' || value === null || depth > 10) return [];
  return Object.keys(value).flatMap((key) => [
    [value as Holder, key] as [Holder, string],
    ...places((value as Holder)[key], depth + 1),
  ]);
}

function changed(resources: Resources, changes: readonly Change[]): Resources {
  const copy = structuredClone(resources);
  for (const { at, how, junk } of changes) {
    const all = Object.values(copy).flatMap(({ Properties, Metadata }) => [...places(Properties), ...places(Metadata)]);
    const place = all[at % Math.max(1, all.length)];
    if (!place) continue;
    const [holder, key] = place;
    if (how === 'remove' && !Array.isArray(holder)) Reflect.deleteProperty(holder, key);
    else holder[key] = how === 'wrap' ? [holder[key], structuredClone(junk)] : structuredClone(junk);
  }
  return copy;
}

describe('whatever is done to the properties of a shop', () => {
  test('it is inspected, or refused as bad input', () => {
    fc.assert(
      fc.property(anyShop, fc.array(anyChange, { minLength: 1, maxLength: 5 }), (shop, changes) => {
        const Resources = changed(resourcesOf(shop), changes);
        const Parameters = { Where: { Type: 'String' } };
        try {
          findingsIn([stack({ Parameters, Resources }, 'ap-south-1'), DUBLIN]);
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      }),
      runs(1000),
    );
  });
});

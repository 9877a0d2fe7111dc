import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { builtInLaw, CONDITIONS, judge, selectRegimes, whatWouldPermit } from '../../../lib/core/law';
import { ACTIONS, BUILT_IN_CLASSES, type FactOf } from '../../../lib/core/model';
import { TODAY } from './asked';

const law = builtInLaw();

/** What may be known: of each condition nothing, or a truth, or a number where it takes one. */
const known = fc.record(
  Object.fromEntries(
    Object.entries(CONDITIONS).map(([condition, { bound }]) => [
      condition,
      fc.constantFrom<boolean | number | undefined>(
        undefined,
        ...(bound ? [0, 24, 25, 180, 365, Infinity] : [true, false]),
      ),
    ]),
  ),
);
const question = fc.record({
  dataClass: fc.constantFrom(...BUILT_IN_CLASSES),
  action: fc.constantFrom(...ACTIONS),
  roles: fc.subarray(['merchant', 'bank', 'ifsc']),
});
const regimes = fc
  .subarray(
    law.regimes.map(({ id }) => id),
    { minLength: 1 },
  )
  .chain((named) => fc.shuffledSubarray(named, { minLength: named.length }))
  .map((named) => selectRegimes(law, named, TODAY));

const factOf =
  (values: Readonly<Record<string, boolean | number | undefined>>): FactOf =>
  (condition) => {
    const value = values[condition];
    return value === undefined ? undefined : { how: 'verified', value };
  };

test('adding a fact never turns a permit into a denial', () => {
  const condition = fc.constantFrom(...Object.keys(CONDITIONS));
  fc.assert(
    fc.property(regimes, question, known, known, condition, (selected, asked, before, other, added) => {
      fc.pre(before[added] === undefined && other[added] !== undefined);
      const { verdict } = judge(law, selected, { ...asked, factOf: factOf(before) });
      const after = judge(law, selected, { ...asked, factOf: factOf({ ...before, [added]: other[added] }) });
      if (verdict !== 'deny') expect(after.verdict).toBe(verdict);
    }),
    { numRuns: 1000 },
  );
});

test('adding a regime never turns a denial into a permit', () => {
  fc.assert(
    fc.property(regimes, regimes, question, known, (some, more, asked, values) => {
      const all = [...new Set([...some, ...more])];
      const { verdict } = judge(law, some, { ...asked, factOf: factOf(values) });
      if (verdict === 'deny') expect(judge(law, all, { ...asked, factOf: factOf(values) }).verdict).toBe('deny');
    }),
  );
});

test('what would permit, added to what is known, permits', () => {
  fc.assert(
    fc.property(regimes, question, known, (selected, asked, values) => {
      const judgement = judge(law, selected, { ...asked, factOf: factOf(values) });
      for (const set of whatWouldPermit(judgement)) {
        const given = set.map((condition) => condition.split(/ (?:<=|>=) /));
        const more = Object.fromEntries(
          given.map(([name, bound]) => [name!, bound === undefined ? true : Number(bound)]),
        );
        const after = judge(law, selected, { ...asked, factOf: factOf({ ...values, ...more }) });
        expect(after.verdict).toBe('permit');
      }
    }),
    { numRuns: 500 },
  );
});

test('the order in which regimes are named does not matter', () => {
  fc.assert(
    fc.property(regimes, question, known, (selected, asked, values) => {
      const once = judge(law, selected, { ...asked, factOf: factOf(values) });
      const again = judge(law, [...selected].reverse(), { ...asked, factOf: factOf(values) });
      expect(again).toEqual(once);
    }),
  );
});

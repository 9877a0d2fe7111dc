import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { typeFacts } from '../../../lib/core/catalogue/type-facts';
import { MOST_ALTERNATIVES } from '../../../lib/core/estate/alternatives';
import { Estate } from '../../../lib/core/estate/estate';
import { InputError, type AssemblyStack } from '../../../lib/core/model';
import { anyStacks } from './any-template';

const SIGNS = /[\uE000\uE001]/;

/** Folds everything that stacks write down; what is bad input stops it. */
function foldAll(stacks: AssemblyStack[], see: (estate: Estate, alternatives: unknown[]) => void): void {
  try {
    const estate = new Estate({ stacks, declarations: [], missingContext: false }, typeFacts);
    for (const { owner, properties } of estate.resources) {
      for (const value of Object.values(properties)) see(estate, estate.fold(value, owner));
      estate.names.named('books');
    }
    for (const stack of estate.stacks) {
      for (const output of Object.values(stack.template.Outputs ?? {})) see(estate, estate.fold(output.Value, stack));
      for (const name of Object.keys(stack.template.Conditions ?? {})) estate.conditionHolds(name, stack);
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.message).not.toMatch(SIGNS);
  }
}

test('any template is folded into a few alternatives, or is bad input', () => {
  fc.assert(
    fc.property(anyStacks, (stacks) => {
      foldAll(stacks, (_, alternatives) => {
        expect(alternatives.length).toBeGreaterThan(0);
        expect(alternatives.length).toBeLessThanOrEqual(MOST_ALTERNATIVES);
      });
    }),
    { numRuns: 250 },
  );
});

test('no mark is ever shown to a person, nor the reason for one', () => {
  fc.assert(
    fc.property(anyStacks, (stacks) => {
      foldAll(stacks, ({ marks }, alternatives) => {
        const text = JSON.stringify(alternatives);
        expect(marks.inWords(text)).not.toMatch(SIGNS);
        for (const mark of marks.within(text)) if (mark.kind === 'unresolved') expect(mark.why).not.toMatch(SIGNS);
      });
    }),
    { numRuns: 120 },
  );
});

test('folding twice gives the same, and what is folded stays as it is', () => {
  fc.assert(
    fc.property(anyStacks, (stacks) => {
      const once: string[] = [];
      const again: string[] = [];
      foldAll(stacks, (_, alternatives) => once.push(JSON.stringify(alternatives)));
      foldAll(stacks, (estate, alternatives) => {
        again.push(JSON.stringify(alternatives));
        // An intrinsic may fold to a list or map that looks like another: only texts are final.
        for (const one of alternatives)
          if (typeof one === 'string') expect(estate.fold(one, estate.stacks[0]!)).toEqual([one]);
      });
      expect(again).toEqual(once);
    }),
    { numRuns: 60 },
  );
});

import type { Estate } from './estate';
import type { StackInstance } from './stack-instance';

/** Folds a value that has to be a number: alternatives that are none become `NaN`. */
export function foldNumber(estate: Estate, value: unknown, stack: StackInstance): number[] {
  return estate.fold(value, stack).map((folded) => (typeof folded === 'object' ? NaN : Number(folded)));
}

/** What a flow or a store does with data, in the words that every verdict table has as its columns (law.md section 7, A1 to A6). */
export const ACTIONS = [
  'store-in-india',
  'store-abroad',
  'mirror-from-abroad',
  'process-abroad',
  'replicate-in-india',
  'copy-out',
] as const;

/** A column of the verdict tables. */
export type Action = (typeof ACTIONS)[number];

/** Is this word an action? */
export function isAction(word: string): word is Action {
  return (ACTIONS as readonly string[]).includes(word);
}

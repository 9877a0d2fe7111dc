/** More alternatives than this are no longer worth telling apart: the value is unresolved. */
export const MOST_ALTERNATIVES = 64;

/** Every combination of one alternative of each part; `undefined` when there are too many to tell apart. */
export function everyCombination<T>(parts: readonly (readonly T[])[]): T[][] | undefined {
  let count = 1;
  for (const alternatives of parts) count *= alternatives.length;
  if (count === 1) return [parts.map((alternatives) => alternatives[0]!)];
  if (count > MOST_ALTERNATIVES) return undefined;
  let rows: T[][] = [[]];
  for (const alternatives of parts) rows = rows.flatMap((row) => alternatives.map((one) => [...row, one]));
  return rows;
}

/** Rows in which each alternative of each part stands at least once: enough where the parts are read one by one. */
export function eachAtLeastOnce<T>(parts: readonly (readonly T[])[]): T[][] {
  const rows = Math.max(...parts.map((alternatives) => alternatives.length));
  return Array.from({ length: rows }, (_, row) =>
    parts.map((alternatives) => alternatives[row % alternatives.length]!),
  );
}

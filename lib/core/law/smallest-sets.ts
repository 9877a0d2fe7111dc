/** Of several sets of conditions, those that hold no other one: smallest first, else in the order given. */
export function smallestSets(sets: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const kept: (readonly string[])[] = [];
  for (const set of [...sets].sort((a, b) => a.length - b.length)) {
    if (!kept.some((smaller) => smaller.every((condition) => set.includes(condition)))) kept.push(set);
  }
  return kept;
}

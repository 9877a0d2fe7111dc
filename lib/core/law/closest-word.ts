/** How many letters have to be changed, added or dropped to make one word of the other. */
function lettersApart(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}

/** The known word that somebody most likely meant, `undefined` when none is near. */
export function closestWord(word: string, known: Iterable<string>, within = 2): string | undefined {
  let best: string | undefined;
  let distance = within + 1;
  for (const candidate of known) {
    const apart = lettersApart(word, candidate);
    if (apart < distance) [best, distance] = [candidate, apart];
  }
  return best;
}

/** "unknown class `persnal`; did you mean `personal`?; known classes: …" */
export function unknownWord(kind: string, word: string, known: readonly string[], plural = `${kind}s`): string {
  const meant = closestWord(word, known);
  const suggestion = meant === undefined ? '' : ` did you mean \`${meant}\`?;`;
  return `unknown ${kind} \`${word}\`;${suggestion} known ${plural}: ${known.join(', ')}`;
}

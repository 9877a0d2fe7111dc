const counted = new Intl.NumberFormat('en-GB');

/** One sentence about the size of the catalogue; `mechanisms` is its compiled JSON. */
export function catalogueCounts(mechanisms: string, types: number): string {
  const compiled = (JSON.parse(mechanisms) as { mechanisms: Record<string, readonly unknown[]> }).mechanisms;
  const ways = Object.values(compiled).reduce((sum, entries) => sum + entries.length, 0);
  return (
    `The catalogue knows ${counted.format(ways)} ways in which a property of ${counted.format(Object.keys(compiled).length)} ` +
    `resource types places, copies or sends data, and what each of ${counted.format(types)} types holds.`
  );
}

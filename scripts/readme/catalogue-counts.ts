const counted = new Intl.NumberFormat('en-GB');

/** Rounded down, so that the page does not change with every entry. */
const moreThan = (count: number, step: number): string => `more than ${counted.format(count - (count % step))}`;

/** One sentence about the size of the catalogue; `mechanisms` is its compiled JSON. */
export function catalogueCounts(mechanisms: string, types: number): string {
  const compiled = (JSON.parse(mechanisms) as { mechanisms: Record<string, readonly unknown[]> }).mechanisms;
  const ways = Object.values(compiled).reduce((sum, entries) => sum + entries.length, 0);
  return (
    `The catalogue knows ${moreThan(ways, 100)} ways in which a property of ${moreThan(Object.keys(compiled).length, 50)} ` +
    `resource types places, copies or sends data, and what each of ${moreThan(types, 50)} types holds.`
  );
}

/** Every literal string in a value, deep down: a URL of a template may be a Join of pieces, one of which names the asset. */
export function literalsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(literalsIn);
}

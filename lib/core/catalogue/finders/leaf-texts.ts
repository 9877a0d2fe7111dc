import type { Found, Sought } from '../found';

/** The texts in a folded value: itself, the items of a list, the values of a map. Numbers and truths count as texts. */
export function leafTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
  if (Array.isArray(value)) return (value as unknown[]).flatMap(leafTexts);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leafTexts);
  return [];
}

/** Where each text in a folded value points. Most values are one text, for which no list is made. */
export function placesOfTexts(sought: Sought, placeOf: (sought: Sought, text: string) => Found): Found[] {
  const { value } = sought;
  return typeof value === 'string' ? [placeOf(sought, value)] : leafTexts(value).map((text) => placeOf(sought, text));
}

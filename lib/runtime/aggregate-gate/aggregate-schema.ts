/** What one field of an aggregate row may hold. */
export type FieldRule =
  /** A number of people or things: whole, and of no group that is too small. */
  | { readonly kind: 'count' }
  /** A sum, mean or share: rounded, so that no number of a person's fits into it. */
  | { readonly kind: 'statistic' }
  /** One of the values that are listed, and nothing else. */
  | { readonly kind: 'category'; readonly values: readonly string[] }
  /** A year, month or day. */
  | { readonly kind: 'period'; readonly unit: 'year' | 'month' | 'day' };

/** What rows may leave: their fields, each by its name, and the smallest group that may be counted. */
export interface AggregateSchema {
  readonly smallest: number;
  readonly fields: Readonly<Record<string, FieldRule>>;
  /** Elements of the vocabulary that the rows are; the guard asks whether each is generic. */
  readonly elements: readonly string[];
}

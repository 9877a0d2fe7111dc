/** No text of a template is longer: CloudFormation takes templates of one megabyte. */
export const LONGEST_TEXT = 1_000_000;

/** A folded value as it stands in a text: numbers and truths as words, lists and maps as JSON. */
export function printed(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}

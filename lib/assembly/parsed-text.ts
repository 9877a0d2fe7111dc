/** A JSON or YAML text as values, and where in the text they were. */
export interface ParsedText {
  readonly value: unknown;
  /** Line of a key, by the keys that lead to it, as far as it is known. */
  lineOf(...keys: readonly string[]): number | undefined;
  /** Line of each entry of a section. */
  linesIn(section: string): Readonly<Record<string, number>>;
}

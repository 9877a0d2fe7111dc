/** How deep a template may nest. The deepest that CDK writes are a tenth of it; a bomb nests by the hundred thousand. */
export const DEEPEST_NESTING = 500;

export const TOO_DEEP = `nests deeper than ${DEEPEST_NESTING} levels`;

/** Does a parsed value nest too deeply for others to walk it? Turns back at the limit, and so needs little stack itself. */
export function isTooDeep(value: unknown, level = 0): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (level >= DEEPEST_NESTING) return true;
  for (const key in value) if (isTooDeep((value as Record<string, unknown>)[key], level + 1)) return true;
  return false;
}

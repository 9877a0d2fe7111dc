/** How deep a template may nest. The deepest that CDK writes are a tenth of it; a bomb nests by the hundred thousand. */
export const DEEPEST_NESTING = 500;

export const TOO_DEEP = `nests deeper than ${DEEPEST_NESTING} levels`;

/** Does a parsed value nest too deeply for others to walk it? Turns back at the limit, and so needs little stack itself. */
export function isTooDeep(value: unknown): boolean {
  return isContainer(value) && isDeeper(value, 0);
}

/** Leaves outnumber everything else in a template: they are passed over here, without a call for each. */
function isDeeper(container: object, level: number): boolean {
  if (level >= DEEPEST_NESTING) return true;
  if (Array.isArray(container)) {
    for (const item of container as unknown[]) if (isContainer(item) && isDeeper(item, level + 1)) return true;
    return false;
  }
  for (const key in container) {
    const value = (container as Record<string, unknown>)[key];
    if (isContainer(value) && isDeeper(value, level + 1)) return true;
  }
  return false;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

import { isMap } from '../../estate/intrinsics';
import type { Law } from '../../model';

/** Below two, a row is about one person. */
const SMALLEST = 2;
const KINDS = new Set(['count', 'statistic', 'category', 'period']);

/**
 * The elements that the rows of a schema are: those that it names, and those that a field is called after, so that counts by
 * `eatingPreferences` are not taken for plain numbers. Undefined for what is no schema of aggregates.
 */
export function elementsOf(schema: string | undefined, law: Law): readonly string[] | undefined {
  const read = parsed(schema);
  if (!isMap(read)) return undefined;
  const { smallest, fields, elements } = read;
  if (typeof smallest !== 'number' || smallest < SMALLEST || !isMap(fields) || !Array.isArray(elements))
    return undefined;
  const rules = Object.values(fields).map((rule) => (isMap(rule) ? rule['kind'] : undefined));
  if (!rules.includes('count') || rules.some((kind) => typeof kind !== 'string' || !KINDS.has(kind))) return undefined;
  const named = (elements as unknown[]).filter((one): one is string => typeof one === 'string');
  const called = Object.keys(fields)
    .map(kebab)
    .filter((name) => law.vocabulary.has(name));
  return named.length === 0 ? undefined : [...new Set([...named, ...called])];
}

function parsed(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function kebab(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/[_\s]+/g, '-')
    .toLowerCase();
}

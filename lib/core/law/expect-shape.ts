import { isCalendarDate } from './calendar-date';
import { unknownWord } from './closest-word';
import { LawError, type DataPath } from './law-error';

/** Checks of parsed data: each returns the value in its type, or throws a LawError that says what was found and what was expected. */

function found(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a map' : `\`${String(value)}\``;
}

function wrong(expected: string, value: unknown, path: DataPath): LawError {
  const key = path.at(-1);
  if ((value === undefined || value === null) && typeof key === 'string') {
    return new LawError(`\`${key}\` is missing; expected ${expected}`, path);
  }
  return new LawError(`expected ${expected}, found ${found(value)}`, path);
}

/** A map whose keys are all among `keys`; without `keys`, any. */
export function expectMap(value: unknown, path: DataPath, keys?: readonly string[]): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong('a map', value, path);
  if (keys) {
    for (const key of Object.keys(value)) {
      if (!keys.includes(key)) throw new LawError(unknownWord('key', key, keys), [...path, key]);
    }
  }
  return value as Record<string, unknown>;
}

export function expectList(value: unknown, path: DataPath): readonly unknown[] {
  if (!Array.isArray(value)) throw wrong('a list', value, path);
  return value;
}

/** A text with something in it. */
export function expectText(value: unknown, path: DataPath): string {
  if (typeof value !== 'string' || value.trim() === '') throw wrong('a text', value, path);
  return value.trim();
}

/** A name in kebab-case. */
export function expectName(value: unknown, path: DataPath): string {
  if (typeof value !== 'string' || !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(value)) {
    throw wrong('a name in kebab-case', value, path);
  }
  return value;
}

export function expectDate(value: unknown, path: DataPath): string {
  if (typeof value !== 'string' || !isCalendarDate(value)) throw wrong('a date as YYYY-MM-DD', value, path);
  return value;
}

export function expectOneOf<T extends string>(
  kind: string,
  value: unknown,
  known: readonly T[],
  path: DataPath,
  plural = `${kind}s`,
): T {
  if (typeof value !== 'string') throw wrong(`one of ${known.join(', ')}`, value, path);
  if (!(known as readonly string[]).includes(value)) throw new LawError(unknownWord(kind, value, known, plural), path);
  return value as T;
}

/** A citation that counsel can look up: a word that stands in for one is refused. */
export function expectSource(value: unknown, path: DataPath): string {
  const source = expectText(value, path);
  if (/^(?:\?+|-+|n\/?a|none|tbc|tbd|todo|unknown)$/i.test(source)) {
    throw new LawError(`unknown source \`${source}\`; cite the document and its paragraph`, path);
  }
  return source;
}

import { InputError } from '../core/model';
import { JsonScanner } from './json-scanner';
import { lazy } from './lazy';
import { isTooDeep } from './nesting';
import type { ParsedText } from './parsed-text';

/**
 * Parses JSON that a program wrote, CDK above all: as fast as `JSON.parse`. Lines are looked for only when one is asked for.
 *
 * @throws InputError with the line, where the text is no JSON or nests too deeply
 */
export function parseJson(text: string, shown: string): ParsedText {
  const scan = (): ReadonlyMap<string, number> => new JsonScanner(text, shown).scan();
  const value = parseOrLocate(text, shown);
  if (isTooDeep(value)) scan();
  return withLines(value, scan);
}

/**
 * Parses JSON that a person may have written. `undefined` where a key stands twice that may: `JSON.parse` drops one of the two in silence,
 * and both are wanted.
 *
 * @throws InputError with the line, where the text is no JSON, nests too deeply or holds a key twice that may stand there once
 */
export function parseHandWrittenJson(text: string, shown: string): ParsedText | undefined {
  const scanner = new JsonScanner(text, shown);
  const lines = scanner.scan();
  return scanner.repeatsKeys ? undefined : withLines(parseOrLocate(text, shown), () => lines);
}

function parseOrLocate(text: string, shown: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    new JsonScanner(text, shown).scan();
    throw new InputError('is no JSON', { file: shown });
  }
}

function withLines(value: unknown, scan: () => ReadonlyMap<string, number>): ParsedText {
  const lines = lazy(scan);
  return {
    value,
    lineOf: (...keys) => lines().get(keys.join('\0')),
    linesIn: (section) => {
      const under = [...lines()].map(([keys, line]) => [keys.split('\0'), line] as const);
      const entries = under.filter(([keys]) => keys.length === 2 && keys[0] === section);
      return Object.fromEntries(entries.map(([keys, line]) => [keys[1]!, line]));
    },
  };
}

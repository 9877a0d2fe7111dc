import { InputError } from '../core/model';
import { JsonScanner } from './json-scanner';
import { lazy } from './lazy';
import { lineOfOffset } from './line-of-offset';
import { TOO_DEEP, tooDeepAt } from './nesting';
import type { ParsedText } from './parsed-text';

/**
 * Parses JSON that a program wrote, CDK above all: as fast as `JSON.parse`. Lines are looked for only when one is asked for.
 *
 * @throws InputError with the line, where the text is no JSON or nests too deeply
 */
export function parseJson(text: string, shown: string): ParsedText {
  const deep = tooDeepAt(text);
  if (deep !== -1) throw new InputError(TOO_DEEP, { file: shown, line: lineOfOffset(text, deep) });
  const value = parseOrLocate(text, shown);
  const lines = lazy(() => new JsonScanner(text, shown).scan());
  return { value, lineOf: (...keys) => lines().get(keys.join('\0')) };
}

/**
 * Parses JSON that a person may have written: a key that stands twice is refused, because `JSON.parse` drops one of the two in silence.
 *
 * @throws InputError with the line, where the text is no JSON, nests too deeply or holds a key twice
 */
export function parseHandWrittenJson(text: string, shown: string): ParsedText {
  const lines = new JsonScanner(text, shown).scan();
  return { value: parseOrLocate(text, shown), lineOf: (...keys) => lines.get(keys.join('\0')) };
}

function parseOrLocate(text: string, shown: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    new JsonScanner(text, shown).scan();
    throw new InputError('is no JSON', { file: shown });
  }
}

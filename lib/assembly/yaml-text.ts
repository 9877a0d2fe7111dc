import { Composer, isMap, isScalar, Parser, type Document } from 'yaml';
import { InputError } from '../core/model';
import { lineOfOffset } from './line-of-offset';
import { TOO_DEEP } from './nesting';
import type { ParsedText } from './parsed-text';
import { yamlTooDeepAt } from './yaml-nesting';
import { offsetOf, YamlReader, type FailAt } from './yaml-reader';

/**
 * Parses YAML as CloudFormation writes it, short forms included.
 *
 * @throws InputError with the line, where the text is no YAML, holds a key twice, a tag that CloudFormation does not know, more than one
 * document, or nests or repeats itself beyond all measure
 */
export function parseYaml(text: string, shown: string): ParsedText {
  const fail: FailAt = (message, offset) => {
    throw new InputError(message, { file: shown, line: lineOfOffset(text, offset) });
  };
  const root = compose(text, fail).contents;
  return {
    value: new YamlReader(fail).read(root),
    lineOf: (...keys) => {
      const offset = entryAt(root, keys)?.offset;
      return offset === undefined ? undefined : lineOfOffset(text, offset);
    },
    linesIn: (section) => linesOfEntries(text, entryAt(root, [section])?.value),
  };
}

function compose(text: string, fail: FailAt): Document {
  // The parser keeps its own stack, the composer recurses: depth is judged in between.
  const tokens = [...new Parser().parse(text)];
  const deep = yamlTooDeepAt(tokens);
  if (deep !== -1) fail(TOO_DEEP, deep);
  const composer = new Composer({ schema: 'failsafe', resolveKnownTags: false, uniqueKeys: false });
  const [document, second] = [...composer.compose(tokens)];
  if (document === undefined) return fail('is empty', 0);
  const [error] = document.errors;
  if (error !== undefined) fail(`is no YAML: ${inOurWords(error.message)}`, error.pos[0]);
  if (second !== undefined) fail('holds more than one YAML document, and a template is one', second.range[0]);
  return document;
}

function entryAt(root: unknown, keys: readonly string[]): { value: unknown; offset?: number } | undefined {
  let entry: { value: unknown; offset?: number } = { value: root };
  for (const key of keys) {
    const map: unknown = entry.value;
    const pair = isMap(map) ? map.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
    if (pair === undefined) return undefined;
    entry = { value: pair.value, offset: offsetOf(pair.key) };
  }
  return entry;
}

function linesOfEntries(text: string, map: unknown): Record<string, number> {
  const lines: Record<string, number> = {};
  let [line, counted] = [1, 0];
  for (const { key } of isMap(map) ? map.items : []) {
    const offset = offsetOf(key);
    line += lineOfOffset(text.slice(counted, offset), offset - counted) - 1;
    counted = offset;
    if (isScalar(key)) lines[String(key.value)] = line;
  }
  return lines;
}

function inOurWords(message: string): string {
  const first = message.split('\n')[0]!;
  return first.charAt(0).toLowerCase() + first.slice(1);
}

import { Composer, isMap, isScalar, Parser, type Document } from 'yaml';
import { InputError } from '../core/model';
import { lineOfOffset } from './line-of-offset';
import { TOO_DEEP } from './nesting';
import type { ParsedText } from './parsed-text';
import { withLinesIndented } from './yaml-indentation';
import { yamlTooDeepAt } from './yaml-nesting';
import { offsetOf, YamlReader, type FailAt } from './yaml-reader';

/**
 * Parses YAML as CloudFormation takes it, short forms included.
 *
 * @throws InputError with the line, where the text is no YAML, holds a key twice that may stand there once, a tag that CloudFormation does
 * not know, more than one document, or nests or repeats itself beyond all measure
 */
export function parseYaml(written: string, shown: string): ParsedText {
  const { document, text, fail } = compose(written, shown);
  const root = document.contents;
  return {
    value: new YamlReader(fail).read(root),
    lineOf: (...keys) => {
      const offset = entryAt(root, keys)?.offset;
      return offset === undefined ? undefined : lineOfOffset(text, offset);
    },
    linesIn: (section) => linesOfEntries(text, entryAt(root, [section])?.value),
  };
}

interface Composed {
  readonly document: Document;
  /** The text as it was parsed at last: its lines are those of the text that was written. */
  readonly text: string;
  readonly fail: FailAt;
}

/** Indentation is looked at only where a text cannot be read as it stands. */
function compose(written: string, shown: string): Composed {
  const failIn =
    (text: string): FailAt =>
    (message, offset) => {
      throw new InputError(message, { file: shown, line: lineOfOffset(text, offset) });
    };
  const asWritten = parseOnce(written, failIn(written));
  const [document, text] =
    asWritten.errors.length === 0 ? [asWritten, written] : parseAgain(withLinesIndented(written), failIn);
  const [error] = document.errors;
  if (error !== undefined) failIn(text)(`is no YAML: ${inOurWords(error.message)}`, error.pos[0]);
  return { document, text, fail: failIn(text) };
}

function parseAgain(text: string, failIn: (text: string) => FailAt): [Document, string] {
  return [parseOnce(text, failIn(text)), text];
}

function parseOnce(text: string, fail: FailAt): Document {
  // The parser keeps its own stack, the composer recurses: depth is judged in between.
  const tokens = [...new Parser().parse(text)];
  const deep = yamlTooDeepAt(tokens);
  if (deep !== -1) fail(TOO_DEEP, deep);
  const composer = new Composer({ schema: 'failsafe', resolveKnownTags: false, uniqueKeys: false });
  const [document, second] = [...composer.compose(tokens)];
  if (document === undefined) return fail('is empty', 0);
  if (second !== undefined && document.errors.length === 0)
    fail('holds more than one YAML document, and a template is one', second.range[0]);
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

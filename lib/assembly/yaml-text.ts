import { Composer, isMap, isScalar, Parser, type Document } from 'yaml';
import { InputError } from '../core/model';
import { lineOfOffset } from './line-of-offset';
import { TOO_DEEP } from './nesting';
import type { ParsedText } from './parsed-text';
import { yamlTooDeepAt } from './yaml-nesting';
import { YamlReader, type FailAt } from './yaml-reader';

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
  return { value: new YamlReader(fail).read(root), lineOf: (...keys) => lineOfKey(text, root, keys) };
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

function lineOfKey(text: string, root: unknown, keys: readonly string[]): number | undefined {
  let node = root;
  let offset: number | undefined;
  for (const key of keys) {
    if (!isMap(node)) return undefined;
    const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
    if (pair === undefined) return undefined;
    offset = isScalar(pair.key) ? pair.key.range?.[0] : undefined;
    node = pair.value;
  }
  return offset === undefined ? undefined : lineOfOffset(text, offset);
}

function inOurWords(message: string): string {
  const first = message.split('\n')[0]!;
  return first.charAt(0).toLowerCase() + first.slice(1);
}

import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import * as v from 'valibot';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { InputError } from '../../lib/core/model';

/** A YAML file of the catalogue, parsed, that can tell on which line a part of it stands. */
export interface YamlSource {
  /** Path as messages print it. */
  readonly file: string;
  readonly data: unknown;
  lineOf(path: readonly unknown[]): number;
}

/** Reads one YAML file. Duplicate keys and broken syntax are refused with their line. */
export function readYaml(path: string, root: string): YamlSource {
  const file = relative(root, path);
  const lines = new LineCounter();
  const doc = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines });
  const broken = doc.errors[0];
  if (broken) throw new InputError(broken.message.split('\n')[0]!, { file, line: lines.linePos(broken.pos[0]).line });
  return { file, data: doc.toJS(), lineOf: (keys) => lineOf(doc, lines, keys) };
}

/** Checks data against a schema; the first thing that is wrong is reported on its own line. */
export function validate<T extends v.GenericSchema>(source: YamlSource, schema: T): v.InferOutput<T> {
  const result = v.safeParse(schema, source.data);
  if (result.success) return result.output;
  const issue = result.issues[0];
  const path = (issue.path ?? []).map((step: { key: unknown }) => step.key);
  throw new InputError(`${path.join('.')}: ${issue.message}`, { file: source.file, line: source.lineOf(path) });
}

function lineOf(doc: Document, lines: LineCounter, keys: readonly unknown[]): number {
  for (let n = keys.length; n > 0; n--) {
    const node = doc.getIn(keys.slice(0, n), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

import { isAlias, isMap, isNode, isScalar, isSeq, type Alias, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { DEEPEST_NESTING, TOO_DEEP } from './nesting';
import { mayRepeat, repeated } from './repeated-keys';
import { argumentOf, longFormOf } from './short-forms';
import { plainScalar } from './yaml-scalar';

/** As many values as aliases may add to a text. A bomb of ten lines adds a thousand million. */
const MOST_REPEATED = 1_000_000;

const TEXT_TAGS = new Set(['!', 'tag:yaml.org,2002:str']);
const PLAIN_TAGS = new Set(['int', 'float', 'bool', 'null', 'map', 'seq'].map((name) => `tag:yaml.org,2002:${name}`));

/** A function that throws, naming the line of an offset. */
export type FailAt = (message: string, offset: number) => never;

/** What stands behind an anchor: its value, how many values that is, and how many levels. */
interface Anchored {
  readonly value: unknown;
  readonly size: number;
  readonly height: number;
}

type Tagged = Scalar | YAMLMap | YAMLSeq;

/** Turns the nodes of a YAML document into the values that CloudFormation makes of them. */
export class YamlReader {
  private readonly anchors = new Map<string, Anchored | 'open'>();
  private values = 0;
  private repeated = 0;
  private deepest = 0;
  /** The section of the template that is being read. */
  private section = '';

  public constructor(private readonly fail: FailAt) {}

  /** The value of a node that lies so many levels deep. */
  public read(node: unknown, level = 0): unknown {
    if (isAlias(node)) return this.readAlias(node, level);
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return null;
    this.values++;
    this.descend(node, level);
    return node.anchor === undefined ? this.readTagged(node, level) : this.readAnchored(node.anchor, node, level);
  }

  private readTagged(node: Tagged, level: number): unknown {
    const tag = node.tag;
    if (tag === undefined || PLAIN_TAGS.has(tag) || TEXT_TAGS.has(tag)) return this.readBare(node, level);
    const longForm = longFormOf(tag);
    if (longForm === undefined) {
      const written = tag.replace('tag:yaml.org,2002:', '!!');
      return this.fail(`the tag \`${written}\` is not one that CloudFormation knows`, offsetOf(node));
    }
    const value = isScalar(node) ? textOf(node) : this.readBare(node, level + 1);
    return { [longForm]: argumentOf(longForm, value) };
  }

  private readBare(node: Tagged, level: number): unknown {
    if (isMap(node)) return this.readMap(node, level);
    if (isSeq(node)) return node.items.map((item) => this.read(item, level + 1));
    const isPlain = node.type === 'PLAIN' && !TEXT_TAGS.has(node.tag ?? '');
    return isPlain ? plainScalar(textOf(node)) : textOf(node);
  }

  private readMap(map: YAMLMap, level: number): Record<string, unknown> {
    const own = new Map<string, unknown>();
    const merged: unknown[] = [];
    for (const { key, value } of map.items) {
      if (!isScalar(key)) return this.fail('a key has to be text', offsetOf(key));
      const text = textOf(key);
      if (level === 0) this.section = text;
      const read = this.read(value, level + 1);
      if (text === '<<' && key.type === 'PLAIN') merged.push(...(Array.isArray(read) ? (read as unknown[]) : [read]));
      else if (!own.has(text)) own.set(text, read);
      else if (!mayRepeat(text, level)) this.fail(`the key \`${text}\` stands twice in one map`, offsetOf(key));
      else own.set(text, repeated(own.get(text), read, this.section, level));
    }
    for (const source of merged) {
      if (source === null || typeof source !== 'object') return this.fail('`<<` merges maps only', offsetOf(map));
      for (const [key, value] of Object.entries(source)) if (!own.has(key)) own.set(key, value);
    }
    return Object.fromEntries(own);
  }

  private readAnchored(anchor: string, node: Tagged, level: number): unknown {
    const [valuesBefore, deepestBefore] = [this.values, this.deepest];
    this.anchors.set(anchor, 'open');
    this.deepest = level;
    const value = this.readTagged(node, level);
    this.anchors.set(anchor, { value, size: this.values - valuesBefore + 1, height: this.deepest - level });
    this.deepest = Math.max(this.deepest, deepestBefore);
    return value;
  }

  private readAlias(alias: Alias, level: number): unknown {
    const anchored = this.anchors.get(alias.source);
    if (anchored === undefined || anchored === 'open') {
      const why = anchored === 'open' ? 'repeats itself without end' : 'has no anchor before it';
      return this.fail(`the alias \`*${alias.source}\` ${why}`, offsetOf(alias));
    }
    this.values += anchored.size;
    this.repeated += anchored.size;
    if (this.repeated > MOST_REPEATED) this.fail(`aliases repeat more than ${MOST_REPEATED} values`, offsetOf(alias));
    this.descend(alias, level + anchored.height);
    return anchored.value;
  }

  private descend(node: unknown, level: number): void {
    if (level > DEEPEST_NESTING) this.fail(TOO_DEEP, offsetOf(node));
    if (level > this.deepest) this.deepest = level;
  }
}

function textOf(scalar: Scalar): string {
  return typeof scalar.value === 'string' ? scalar.value : '';
}

/** Where in the text a node begins. */
export function offsetOf(node: unknown): number {
  return isNode(node) && node.range ? node.range[0] : 0;
}

import { InputError } from '../core/model';
import { DEEPEST_NESTING, TOO_DEEP } from './nesting';
import { mayRepeat } from './repeated-keys';

/** Keys are remembered down to the attribute of a resource: `Resources`, logical id, `Type`. */
const REMEMBERED_DEPTH = 3;

const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/y;

type Expects = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

interface Container {
  readonly closes: ']' | '}';
  /** Keys seen so far, of an object. */
  readonly keys?: Set<string>;
  /** The keys that lead here, joined; `undefined` below the depth that is remembered. */
  readonly path: string | undefined;
  key: string;
}

/**
 * Reads a JSON text token by token, and so finds what `JSON.parse` hides or says without a line: a key that stands twice, the place of a
 * syntax error, the line of each key of the upper levels. Needs no stack, however deep the text nests.
 */
export class JsonScanner {
  private readonly lines = new Map<string, number>();
  private readonly open: Container[] = [];
  private expects: Expects = 'value';
  private line = 1;
  private at = 0;
  /** Does a key stand twice where it may? */
  public repeatsKeys = false;

  public constructor(
    private readonly text: string,
    private readonly shown: string,
  ) {}

  /**
   * The line of each key of the upper levels, by the keys that lead to it, joined with `\0`.
   *
   * @throws InputError at the first thing that is wrong
   */
  public scan(): ReadonlyMap<string, number> {
    for (this.skipSpace(); this.at < this.text.length; this.skipSpace()) this.readToken(this.text[this.at]!);
    if (this.expects !== 'nothing') this.unexpected();
    return this.lines;
  }

  private readToken(mark: string): void {
    switch (this.expects) {
      case 'nothing':
        return this.unexpected();
      case 'colon':
        return mark === ':' ? this.advance('value') : this.unexpected();
      case 'comma-or-end':
        return mark === ',' ? this.advance(this.inner!.keys ? 'key' : 'value') : this.close(mark);
      case 'key-or-end':
        return mark === '}' ? this.close(mark) : this.readKey(mark);
      case 'key':
        return this.readKey(mark);
      case 'value-or-end':
        return mark === ']' ? this.close(mark) : this.readValue(mark);
      case 'value':
        return this.readValue(mark);
    }
  }

  private readValue(mark: string): void {
    if (mark === '{' || mark === '[') return this.enter(mark);
    if (mark === '"') this.readString();
    else this.readScalar();
    this.expects = this.afterValue;
  }

  private enter(mark: '{' | '['): void {
    if (this.open.length >= DEEPEST_NESTING) this.fail(TOO_DEEP);
    const outer = this.inner;
    const remembered = this.open.length < REMEMBERED_DEPTH && outer?.closes !== ']';
    const path = remembered ? (outer ? `${outer.path}${outer.key}\0` : '') : undefined;
    if (mark === '{') this.open.push({ closes: '}', keys: new Set(), path, key: '' });
    else this.open.push({ closes: ']', path: undefined, key: '' });
    this.advance(mark === '{' ? 'key-or-end' : 'value-or-end');
  }

  private close(mark: string): void {
    if (this.inner?.closes !== mark) this.unexpected();
    this.open.pop();
    this.advance(this.afterValue);
  }

  private readKey(mark: string): void {
    if (mark !== '"') this.unexpected();
    const key = this.readString();
    const container = this.inner!;
    if (container.keys!.has(key) && !mayRepeat(key, this.open.length - 1))
      this.fail(`the key \`${key}\` stands twice in one map`);
    if (container.keys!.has(key)) this.repeatsKeys = true;
    container.keys!.add(key);
    container.key = key;
    if (container.path !== undefined) this.lines.set(container.path + key, this.line);
    this.expects = 'colon';
  }

  private readString(): string {
    const end = endOfString(this.text, this.at);
    if (end >= this.text.length) this.at = end;
    const start = this.at;
    try {
      const value = JSON.parse(this.text.slice(start, end + 1)) as string;
      this.at = end + 1;
      return value;
    } catch {
      return this.unexpected();
    }
  }

  private readScalar(): void {
    SCALAR.lastIndex = this.at;
    const found = SCALAR.exec(this.text);
    if (found === null) this.unexpected();
    else this.at = SCALAR.lastIndex;
  }

  private skipSpace(): void {
    for (; this.at < this.text.length; this.at++) {
      const c = this.text.charCodeAt(this.at);
      if (c === 0x0a) this.line++;
      else if (c !== 0x20 && c !== 0x0d && c !== 0x09) return;
    }
  }

  private advance(expects: Expects): void {
    this.at++;
    this.expects = expects;
  }

  private get inner(): Container | undefined {
    return this.open[this.open.length - 1];
  }

  private get afterValue(): Expects {
    return this.open.length === 0 ? 'nothing' : 'comma-or-end';
  }

  private unexpected(): never {
    if (this.at >= this.text.length) return this.fail('is no JSON: it ends in the middle, as if truncated');
    return this.fail(
      `is no JSON: unexpected \`${/^.[^\s,]{0,19}/s.exec(this.text.slice(this.at, this.at + 20))![0]}\``,
    );
  }

  private fail(message: string): never {
    throw new InputError(message, { file: this.shown, line: this.line });
  }
}

/** Offset of the quote that ends the string which begins at `start`; the text's end when there is none. */
function endOfString(json: string, start: number): number {
  for (let end = json.indexOf('"', start + 1); end !== -1; end = json.indexOf('"', end + 1)) {
    let escapes = 0;
    while (json[end - 1 - escapes] === '\\') escapes++;
    if (escapes % 2 === 0) return end;
  }
  return json.length;
}

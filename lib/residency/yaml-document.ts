import { readFileSync } from 'node:fs';
import {
  isMap,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Pair,
  type YAMLError,
} from 'yaml';
import { InputError } from '../core/model';
import { shownAs } from './shown-as';

type Path = readonly (string | number)[];

/** A parsed YAML file that knows on which line each of its values is written. */
export class YamlDocument {
  /** What the file says, as plain data; an empty file says nothing: `undefined`. */
  public readonly value: unknown;
  private readonly name: string;
  private readonly root: unknown;
  private readonly lines = new LineCounter();

  /**
   * @param file path of the file
   * @throws InputError when the file cannot be read or is not YAML
   */
  public constructor(file: string) {
    this.name = shownAs(file);
    const text = textOf(file, this.name);
    const document = parseDocument(text, { lineCounter: this.lines });
    const [broken] = [...document.errors, ...document.warnings];
    if (broken) {
      const { line } = this.lines.linePos(broken.pos[0]);
      throw new InputError(inOurWords(broken, text.split('\n')[line - 1]), { file: this.name, line });
    }
    this.root = document.contents;
    this.refuseStrayAliases(document);
    this.value = this.plain(document);
  }

  /** Refuses the file because of what stands at a path; of a path that is not there, its nearest parent is named. */
  public fail(message: string, path: Path): never {
    throw new InputError(message, { file: this.name, line: this.lineOf(path) });
  }

  /** Where something is written, as a report names it: `residency/waivers.yaml:3`. */
  public at(path: Path): string {
    return `${this.name}:${this.lineOf(path)}`;
  }

  /** `path: **\/Orders` is an alias to YAML, which to its author is a glob. */
  private refuseStrayAliases(document: Document): void {
    visit(document, {
      Alias: (_, alias) => {
        if (alias.resolve(document)) return;
        const line = this.lines.linePos(alias.range?.[0] ?? 0).line;
        const message = `\`*${alias.source}\` refers to nothing; put a text that begins with * in quotes`;
        throw new InputError(message, { file: this.name, line });
      },
    });
  }

  /** Aliases that multiply without end are refused by the reader, and not where they stand. */
  private plain(document: Document): unknown {
    try {
      return (document.toJS() as unknown) ?? undefined;
    } catch (error) {
      throw new InputError(`cannot be read: ${firstLine((error as Error).message)}`, { file: this.name });
    }
  }

  private lineOf(path: Path): number {
    let node: unknown = this.root;
    let offset = 0;
    for (const step of path) {
      const inner = stepInto(node, step);
      if (!inner) break;
      offset = inner.offset ?? offset;
      node = inner.node;
    }
    return this.lines.linePos(offset).line;
  }
}

function stepInto(node: unknown, step: string | number): { node: unknown; offset?: number } | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(step)] as Node | undefined;
    return item && { node: item, offset: item.range?.[0] };
  }
  if (!isMap(node)) return undefined;
  const pair = (node.items as Pair<Node, unknown>[]).find(({ key }) => String(key) === String(step));
  return pair && { node: pair.value, offset: pair.key.range?.[0] };
}

/** The text without the mark that some editors put at its beginning. */
function textOf(file: string, name: string): string {
  let bytes;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new InputError(`cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}`, { file: name });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError('cannot be read: it is not encoded as UTF-8; save it as that', { file: name });
  }
}

function inOurWords({ code, message }: YAMLError, line: string | undefined): string {
  if (code === 'MULTIPLE_DOCS') return 'a second document begins here; write all of it as one, without `---`';
  if (line !== undefined && /^\s*\t/.test(line)) return 'a tab stands in the indentation; write blanks';
  return `cannot be read as YAML: ${firstLine(message)}`;
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0]!.replace(/ at line \d+, column \d+:?$/, '');
}

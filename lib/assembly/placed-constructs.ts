import type { StackMetadata } from './stack-entry';

const TEMPLATE_FILE = 'aws:cdk:templateFile';
const LOGICAL_ID = 'aws:cdk:logicalId';

/** What the metadata of a construct says of where it stands. */
export interface PlacedConstruct {
  readonly path: string;
  readonly logicalId?: string;
  /** The template of the stack that it is. */
  readonly templateFile?: string;
}

/** The constructs of a stack's metadata. */
export function placedConstructs(metadata: StackMetadata): PlacedConstruct[] {
  return Object.entries(metadata)
    .filter(([, entries]) => Array.isArray(entries))
    .map(([path, entries]) => {
      const textOf = (type: string): string | undefined => {
        const data = entries.find((entry) => entry.type === type)?.data;
        return typeof data === 'string' ? data : undefined;
      };
      return { path: path.slice(1), logicalId: textOf(LOGICAL_ID), templateFile: textOf(TEMPLATE_FILE) };
    });
}

/** How CDK begins and ends a metadata file, and what stands before the path of a construct in it. */
const BEGINS = '{\n  "/';
const ENDS = '\n}';
const CONSTRUCT = '\n  "/';

/**
 * The same, out of the text of a metadata file as CDK lays it out: to parse megabytes of stack traces for the sake of a few
 * names takes several times as long. `undefined`: the file is laid out in another way.
 */
export function placedConstructsInText(text: string): PlacedConstruct[] | undefined {
  if (!text.startsWith(BEGINS) || !text.endsWith(ENDS)) return undefined;
  const found: PlacedConstruct[] = [];
  for (const [path, templateFile] of entriesInText(text, TEMPLATE_FILE)) found.push({ path, templateFile });
  for (const [path, logicalId] of entriesInText(text, LOGICAL_ID)) found.push({ path, logicalId });
  return found;
}

/** Paths and texts of all entries of a type. No text of JSON can hold a line break, so what follows one is never inside of a text. */
function entriesInText(text: string, type: string): [string, string][] {
  const entries: [string, string][] = [];
  const sign = `\n      "type": "${type}",\n      "data": `;
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + sign.length)) {
    const data = textAt(text, at + sign.length);
    const path = textAt(text, text.lastIndexOf(CONSTRUCT, at) + CONSTRUCT.length - 2);
    if (data !== undefined && path !== undefined) entries.push([path.slice(1), data]);
  }
  return entries;
}

/** The text of JSON that begins at an offset; `undefined` where something else does. */
function textAt(json: string, start: number): string | undefined {
  if (json[start] !== '"') return undefined;
  const line = json.slice(start, json.indexOf('\n', start));
  const end = line.lastIndexOf('"');
  const inner = line.slice(1, end);
  return inner.includes('\\') ? (JSON.parse(line.slice(0, end + 1)) as string) : inner;
}

import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { InputError, type CodeDeclaration } from '../core/model';
import { parseJson } from './json-text';
import { MANIFEST } from './manifest';
import { relativeTo } from './relative-to';
import { shownAs } from './shown-as';
import type { StackEntry } from './stack-entry';
import { readTextFile } from './text-file';

/** What the code of an app declared, as the synth leaves it in the assembly. Only `check` reads it: the guard has the code itself. */
export const DECLARATIONS_FILE = 'india-residency.json';

const VERSION = 1;

/** The declarations of an assembly, and which templates they were made for. */
export interface WrittenDeclarations {
  readonly version: typeof VERSION;
  readonly declarations: readonly CodeDeclaration[];
  /** SHA-256 of each stack's template, by its file relative to the assembly. A template that has changed since is another's. */
  readonly templates: Readonly<Record<string, string>>;
}

type TemplateEntry = Pick<StackEntry, 'dir' | 'templateFile'>;

/** Writes what the code declared into an assembly, with the hash of each template that it was declared for. */
export function writeDeclarations(
  dir: string,
  declarations: readonly CodeDeclaration[],
  entries: readonly TemplateEntry[],
): void {
  const hashes = entries.map((entry) => [nameIn(dir, entry), hashOf(entry)] as const);
  const templates = Object.fromEntries(hashes.sort(([a], [b]) => (a < b ? -1 : 1)));
  const written: WrittenDeclarations = { version: VERSION, declarations, templates };
  const file = path.join(dir, DECLARATIONS_FILE);
  fs.writeFileSync(`${file}.tmp`, `${JSON.stringify(written, undefined, 1)}\n`);
  fs.renameSync(`${file}.tmp`, file);
}

/**
 * Reads what the code declared. The assembly of a Stage has none of its own: what was declared lies in the assembly around it.
 *
 * @returns the folder in which it lies too; `undefined` where nothing was declared
 * @throws InputError when the file cannot be read
 */
export function readDeclarations(
  dir: string,
  cwd: string,
): (WrittenDeclarations & { readonly dir: string }) | undefined {
  const file = path.join(dir, DECLARATIONS_FILE);
  if (!fs.existsSync(file)) {
    const around = path.dirname(dir);
    return around !== dir && fs.existsSync(path.join(around, MANIFEST)) ? readDeclarations(around, cwd) : undefined;
  }
  const shown = shownAs(file, cwd);
  const value = parseJson(readTextFile({ file, shown }, Infinity), shown).value as Partial<WrittenDeclarations> | null;
  if (value?.version !== VERSION) {
    const found = `version \`${String(value?.version)}\`, and this version reads ${VERSION}`;
    throw new InputError(`${found}; update cdk-india-residency, or run \`cdk synth\` again`, { file: shown });
  }
  if (!Array.isArray(value.declarations) || !value.declarations.every(isDeclaration)) {
    throw new InputError('`declarations` has to be a list of maps with `path` and `dataClass`', { file: shown });
  }
  return { version: VERSION, declarations: value.declarations, templates: value.templates ?? {}, dir };
}

/** Is a template still the one for which something was declared? */
export function isFresh(
  entry: TemplateEntry,
  { dir, templates }: { readonly dir: string } & WrittenDeclarations,
): boolean {
  return templates[nameIn(dir, entry)] === hashOf(entry);
}

function isDeclaration(value: unknown): value is CodeDeclaration {
  const { path: scope, dataClass } = (value ?? {}) as Partial<CodeDeclaration>;
  return typeof scope === 'string' && typeof dataClass === 'string';
}

function nameIn(dir: string, { dir: from, templateFile }: TemplateEntry): string {
  return relativeTo(dir, path.resolve(from, templateFile));
}

function hashOf({ dir, templateFile }: TemplateEntry): string {
  return createHash('sha256')
    .update(fs.readFileSync(path.join(dir, templateFile)))
    .digest('hex');
}

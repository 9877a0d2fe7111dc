import * as fs from 'node:fs';
import * as path from 'node:path';
import { InputError, type Assembly, type AssemblyStack, type CodeDeclaration } from '../core/model';
import { stacksOfFolder } from './assembly-folder';
import { readBareTemplate } from './bare-template';
import { declarationsFor } from './declarations-for';
import { isFresh, readDeclarations } from './declarations-file';
import { readStack, type StackEntry } from './read-stack';
import { shownAs } from './shown-as';
import { templateNames } from './template-names';
import { reasonOf, type NamedFile } from './text-file';

/** How several PATHs become one assembly. */
export interface ReadAssemblyOptions {
  /**
   * Where a template, or the stacks that name no region, will be deployed. What an assembly states is never overridden.
   *
   * @default - a stack that names no region has none, and a bare template is refused
   */
  readonly region?: string;
  /** Working folder: PATHs, messages and source lines are relative to it. */
  readonly cwd: string;
}

/**
 * Reads assemblies (`cdk.out`) and templates (JSON, YAML) into one.
 *
 * @throws InputError with file and line, for whatever cannot be read as one of the two
 */
export function readAssembly(paths: readonly string[], { region, cwd }: ReadAssemblyOptions): Assembly {
  const files = [...new Set(paths.map((given) => path.resolve(cwd, given)))];
  const named = files.map((file) => nameFile(file, cwd));
  const folders = named.filter(({ file }) => fs.statSync(file).isDirectory());
  const templates = named.filter((one) => !folders.includes(one));
  const [first] = templates;
  if (region === undefined && first !== undefined) throw noRegion(first.shown);

  const once = new Set<string>();
  const isFirst = (file: string): boolean => !once.has(file) && once.add(file).has(file);
  const read = folders.map(({ file }) => readFolder(file, region, cwd, isFirst, files.length === 1));
  const names = templateNames(templates.map(({ shown }) => shown));
  const bare = templates
    .map((template, i) => ({ template, name: names[i]! }))
    .filter((one) => isFirst(one.template.file));
  return {
    stacks: [
      ...read.flatMap(({ stacks }) => stacks),
      ...bare.map(({ template, name }) => readBareTemplate(template, name, region!, cwd)),
    ],
    declarations: read.flatMap(({ declarations }) => declarations),
    missingContext: false,
  };
}

interface ReadFolder {
  readonly stacks: readonly AssemblyStack[];
  readonly declarations: readonly CodeDeclaration[];
}

function readFolder(
  dir: string,
  region: string | undefined,
  cwd: string,
  isFirst: (templateFile: string) => boolean,
  isAlone: boolean,
): ReadFolder {
  const all = stacksOfFolder(dir, region, cwd);
  const entries = all.filter(({ templateFile }) => isFirst(path.join(dir, templateFile)));
  const stacks = entries.map((entry) => readStack(entry, { cwd }));
  const written = readDeclarations(dir, cwd);
  if (written === undefined) return { stacks, declarations: [] };
  const fresh = entries.filter((entry) => isFresh(entry, written));
  // Where nothing else is inspected, what the code said can be passed on as it was said.
  if (isAlone && fresh.length === all.length) return { stacks, declarations: written.declarations };
  const pathOf = (entry: StackEntry): string => entry.path;
  return { stacks, declarations: declarationsFor(fresh.map(pathOf), all.map(pathOf), written.declarations) };
}

function nameFile(file: string, cwd: string): NamedFile {
  const shown = shownAs(file, cwd);
  try {
    fs.accessSync(file, fs.constants.R_OK);
    return { file, shown };
  } catch (error) {
    throw new InputError(reasonOf(error), { file: shown });
  }
}

function noRegion(shown: string): InputError {
  const what = 'a template does not say where it will be deployed';
  return new InputError(`${what}: add \`--region\` with its region, as in \`--region ap-south-1\``, { file: shown });
}

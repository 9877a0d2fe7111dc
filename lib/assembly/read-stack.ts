import * as path from 'node:path';
import type { AssemblyStack } from '../core/model';
import { AssetTable } from './asset-table';
import { followTemplate } from './follow-template';
import { lazy } from './lazy';
import { shownAs } from './shown-as';
import type { StackEntry } from './stack-entry';
import { Metadata } from './stack-metadata';
import { readTemplateFile } from './template-file';

export type { StackEntry } from './stack-entry';

/** What reading needs to know of who reads. */
export interface ReadOptions {
  /**
   * Messages and source lines are relative to this folder.
   *
   * @default - the working folder
   */
  readonly cwd?: string;
}

/**
 * Reads one stack of an assembly: its template, the templates that it deploys in turn, and the definitions that it refers to, as far
 * as they lie in the assembly. Construct paths and source lines are read when they are first asked for.
 *
 * @throws InputError with file and line, when one of these files is missing or is not what it should be
 */
export function readStack(entry: StackEntry, { cwd = path.resolve() }: ReadOptions = {}): AssemblyStack {
  const file = path.resolve(entry.dir, entry.templateFile);
  const read = readTemplateFile({ file, shown: shownAs(file, cwd) }, 'cdk', false);
  const constructs = new Metadata(entry, cwd);
  const stack = { dir: entry.dir, cwd, assets: AssetTable.of(entry, () => constructs.entries, cwd), constructs };
  const paths = lazy(() => constructs.pathsIn(entry.path));
  const sources = lazy(() => constructs.sourcesIn(entry.path));
  return {
    name: entry.name,
    path: entry.path,
    region: entry.region,
    account: entry.account,
    tags: entry.tags,
    template: read.template,
    templateFile: entry.templateFile,
    ...followTemplate(stack, { read, file, stackPath: () => entry.path }),
    get paths() {
      return paths();
    },
    get sources() {
      return sources();
    },
  };
}

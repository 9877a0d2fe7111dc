import * as path from 'node:path';
import type { AssemblyStack } from '../core/model';
import { assetBodiesOf } from './asset-bodies';
import { AssetTable } from './asset-table';
import { InnerTemplates, type OpenTemplate } from './inner-templates';
import { lazy } from './lazy';
import { shownAs } from './shown-as';
import type { StackEntry } from './stack-entry';
import { Metadata } from './stack-metadata';
import { readTemplateFile } from './template-file';

/** What reading needs to know of who reads. */
export interface ReadOptions {
  /** Working folder: messages and source lines are relative to it. */
  readonly cwd: string;
}

/**
 * Reads one stack of an assembly: its template, the templates that it deploys in turn, and the definitions that it refers to, as far
 * as they lie in the assembly. Construct paths and source lines are read when they are first asked for.
 *
 * @throws InputError with file and line, when one of these files is missing or is not what it should be
 */
export function readStack(entry: StackEntry, { cwd }: ReadOptions): AssemblyStack {
  const file = path.resolve(entry.dir, entry.templateFile);
  const read = readTemplateFile({ file, shown: shownAs(file, cwd) }, 'cdk', false);
  const assets = AssetTable.of(entry, cwd);
  const metadata = new Metadata(entry, cwd);
  const assetBodies: Record<string, string> = {};
  const collect = (template: OpenTemplate): void => {
    Object.assign(assetBodies, assetBodiesOf(template, assets));
  };
  const open: OpenTemplate = { read, file, stackPath: () => entry.path, above: [] };
  collect(open);
  const paths = lazy(() => metadata.pathsIn(entry.path));
  const sources = lazy(() => metadata.sourcesIn(entry.path));
  return {
    name: entry.name,
    path: entry.path,
    region: entry.region,
    account: entry.account,
    template: read.template,
    templateFile: entry.templateFile,
    inner: new InnerTemplates(entry.dir, cwd, assets, metadata, collect).of(open),
    assetBodies,
    get paths() {
      return paths();
    },
    get sources() {
      return sources();
    },
  };
}

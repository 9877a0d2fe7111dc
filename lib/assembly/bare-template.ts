import * as fs from 'node:fs';
import * as path from 'node:path';
import type { AssemblyStack } from '../core/model';
import { AssetTable } from './asset-table';
import { followTemplate } from './follow-template';
import { lazy } from './lazy';
import { linesOfResources } from './lines-of-resources';
import { refuseCircles } from './refuse-circles';
import { relativeTo } from './relative-to';
import { readTemplateFile } from './template-file';
import type { NamedFile } from './text-file';

const CDK_TEMPLATE = '.template.json';

/**
 * Reads a template that stands by itself, in JSON or YAML, and the files beside it that it refers to, as `aws cloudformation package`
 * and SAM follow them; for a template out of a cdk.out, the assets of its stack too.
 *
 * @param name name and path of the stack that it will be
 * @param region where it will be deployed
 * @throws InputError with file and line, when it is no template
 */
export function readBareTemplate(named: NamedFile, name: string, region: string, cwd: string): AssemblyStack {
  const read = readTemplateFile(named, 'anyone', true);
  const { file } = named;
  const templateFile = relativeTo(cwd, file);
  refuseCircles(read.template, (id) => ({ file: templateFile, line: read.text.lineOf('Resources', id) }));
  const sources = lazy(() => linesOfResources(read, templateFile));
  return {
    name,
    path: name,
    region,
    template: read.template,
    templateFile,
    ...followTemplate(
      { dir: path.dirname(file), cwd, assets: assetsBeside(file, cwd) },
      { read, file, stackPath: () => undefined },
    ),
    get sources() {
      return sources();
    },
  };
}

/** `Orders.template.json` has its assets in `Orders.assets.json`. */
function assetsBeside(file: string, cwd: string): AssetTable {
  if (!file.endsWith(CDK_TEMPLATE)) return AssetTable.EMPTY;
  const [dir, templateFile] = [path.dirname(file), path.basename(file)];
  const assetsFile = templateFile.replace(CDK_TEMPLATE, '.assets.json');
  if (!fs.existsSync(path.join(dir, assetsFile))) return AssetTable.EMPTY;
  return AssetTable.of({ dir, templateFile, name: '', path: '', assetsFile }, () => ({}), cwd);
}

import * as fs from 'node:fs';
import { filesNamedBy } from './asset-finder';
import type { AssetTable } from './asset-table';
import { definitionFilesOf, includedFilesOf } from './definition-files';
import type { OpenTemplate } from './inner-templates';

/** The largest definition that is read. Step Functions takes 1 MB, API Gateway 10 MB. */
const LARGEST_BODY = 10 * 1024 * 1024;

/** Texts of the definition files that a template names, by the hash or the local path by which it names them. */
export function assetBodiesOf(open: OpenTemplate, assets: AssetTable): Record<string, string> {
  const { read, file } = open;
  const named = [...definitionFilesOf(read.template), ...(read.mayInclude ? includedFilesOf(read.template) : [])];
  const bodies: Record<string, string> = {};
  for (const found of named.flatMap((value) => filesNamedBy(value, assets, file))) {
    const text = bodies[found.key] ?? readBody(found.file);
    if (text !== undefined) bodies[found.key] = text;
  }
  return bodies;
}

/** The text of a file; `undefined` where it is missing, too large or no text, which leaves the definition unread. */
function readBody(file: string): string | undefined {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (!stat?.isFile() || stat.size > LARGEST_BODY) return undefined;
  const bytes = fs.readFileSync(file);
  return bytes.includes(0) ? undefined : bytes.toString('utf8');
}

import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { AssetTable } from './asset-table';
import { literalsIn } from './literals';
import { localFile } from './local-file';

/** A file that a property names. */
export interface FoundFile {
  /** Absolute path. */
  readonly file: string;
  /** By what the property names it: the hash of an asset, or a local path as written. */
  readonly key: string;
}

/** The files that the value of a property names: assets by their hash, else a file beside the template. */
export function filesNamedBy(value: unknown, assets: AssetTable, templateFile: string): FoundFile[] {
  const hashes = assets.hashesIn(literalsIn(value).join('\n'));
  if (hashes.length > 0) return hashes.map((hash) => ({ file: assets.fileOf(hash)!, key: hash }));
  const local = localFile(value, templateFile);
  return local === undefined ? [] : [{ file: local, key: value as string }];
}

/**
 * The file that a resource's `aws:asset:path` names, for a synthesizer that writes no asset manifest. It is believed only where the
 * property still names that very file: an override may have pointed the property elsewhere.
 */
export function fileInMetadata(metadata: unknown, value: unknown, templateFile: string): string | undefined {
  const file = localFile((metadata as Record<string, unknown> | undefined)?.['aws:asset:path'], templateFile);
  if (file === undefined) return undefined;
  const named = literalsIn(value).join('\n');
  const hash = createHash('sha256').update(fs.readFileSync(file)).digest('hex');
  return named.includes(path.basename(file)) || named.includes(hash) ? file : undefined;
}

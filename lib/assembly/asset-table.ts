import * as path from 'node:path';
import { InputError } from '../core/model';
import { parseJson } from './json-text';
import { shownAs } from './shown-as';
import type { StackEntry, StackMetadata } from './stack-entry';
import { readTextFile } from './text-file';

/** The hash by which CDK names an asset, alone or inside an object key, a URL or the name of a legacy asset parameter. */
const HASH = /[0-9a-f]{64}/g;

/** Asset manifests of large apps go beyond what a template may hold. */
const LARGEST_MANIFEST = 128 * 1024 * 1024;

/** The file assets of a stack, by hash: only those that are single files, since a template or a definition is never a zip. */
export class AssetTable {
  private constructor(private readonly files: ReadonlyMap<string, string>) {}

  /** A table of nothing, for a bare template. */
  public static readonly EMPTY = new AssetTable(new Map());

  /**
   * Reads the asset manifest of a stack; assets that older CDK versions describe in the metadata come along.
   *
   * @throws InputError when there is a manifest and it cannot be read
   */
  public static of(entry: StackEntry, cwd: string): AssetTable {
    const files = new Map<string, string>();
    for (const [hash, file] of assetsInMetadata(entry.metadata ?? {})) files.set(hash, path.resolve(entry.dir, file));
    if (entry.assetsFile !== undefined) {
      const manifest = path.join(entry.dir, entry.assetsFile);
      for (const [hash, file] of assetsInManifest(manifest, shownAs(manifest, cwd))) {
        files.set(hash, path.resolve(path.dirname(manifest), file));
      }
    }
    return new AssetTable(files);
  }

  /** Hashes of known assets in a text, each once. */
  public hashesIn(text: string): string[] {
    return [...new Set(text.match(HASH) ?? [])].filter((hash) => this.files.has(hash));
  }

  /** Absolute path of the file of an asset. */
  public fileOf(hash: string): string | undefined {
    return this.files.get(hash);
  }
}

interface ManifestFile {
  readonly source?: { readonly path?: unknown; readonly packaging?: unknown };
}

function* assetsInManifest(file: string, shown: string): Generator<[string, string]> {
  const manifest = parseJson(readTextFile({ file, shown }, LARGEST_MANIFEST), shown).value as {
    readonly files?: Readonly<Record<string, ManifestFile | null>>;
  } | null;
  if (typeof manifest !== 'object' || manifest === null) throw new InputError('is no asset manifest', { file: shown });
  for (const [hash, asset] of Object.entries(manifest.files ?? {})) {
    const source = asset?.source;
    if (typeof source?.path === 'string' && source.packaging !== 'zip') yield [hash, source.path];
  }
}

function* assetsInMetadata(metadata: StackMetadata): Generator<[string, string]> {
  for (const entry of Object.values(metadata).flat()) {
    if (entry.type !== 'aws:cdk:asset') continue;
    const { sourceHash, path: file, packaging } = entry.data as Record<string, unknown>;
    if (typeof sourceHash === 'string' && typeof file === 'string' && packaging === 'file') yield [sourceHash, file];
  }
}

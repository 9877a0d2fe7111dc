import * as path from 'node:path';
import { InputError } from '../core/model';
import { parseJson } from './json-text';
import { lazy } from './lazy';
import { shownAs } from './shown-as';
import type { StackEntry, StackMetadata } from './stack-entry';
import { readTextFile } from './text-file';

/** The hash by which CDK names an asset, alone or inside an object key, a URL or the name of a legacy asset parameter. */
const HASH = /[0-9a-f]{64}/g;

/** Asset manifests of large apps go beyond what a template may hold. */
const LARGEST_MANIFEST = 128 * 1024 * 1024;

/**
 * The file assets of a stack, by hash: only those that are single files, since a template or a definition is never a zip.
 * They are read when a template first names one.
 */
export class AssetTable {
  private readonly files: () => ReadonlyMap<string, string>;

  private constructor(read: () => ReadonlyMap<string, string>) {
    this.files = lazy(read);
  }

  /** A table of nothing, for a bare template. */
  public static readonly EMPTY = new AssetTable(() => new Map());

  /**
   * The assets of a stack: those of its asset manifest, or those that its metadata names, as the legacy synthesizer writes them.
   *
   * @param metadata of the stack's constructs, as a function because reading it is dear
   */
  public static of(entry: StackEntry, metadata: () => StackMetadata, cwd: string): AssetTable {
    return new AssetTable(() => {
      const { dir, assetsFile } = entry;
      const files = assetsFile === undefined ? assetsInMetadata(metadata()) : assetsInManifest(dir, assetsFile, cwd);
      return new Map([...files].map(([hash, file]) => [hash, path.resolve(dir, file)]));
    });
  }

  /**
   * Hashes of known assets in a text, each once.
   *
   * @throws InputError when the asset manifest is needed and cannot be read
   */
  public hashesIn(text: string): string[] {
    const hashes = new Set(text.match(HASH) ?? []);
    return [...hashes].filter((hash) => this.files().has(hash));
  }

  /** Absolute path of the file of an asset. */
  public fileOf(hash: string): string | undefined {
    return this.files().get(hash);
  }
}

interface ManifestFile {
  readonly source?: { readonly path?: unknown; readonly packaging?: unknown };
}

function* assetsInManifest(dir: string, assetsFile: string, cwd: string): Generator<[string, string]> {
  const file = path.join(dir, assetsFile);
  const shown = shownAs(file, cwd);
  const manifest = parseJson(readTextFile({ file, shown }, LARGEST_MANIFEST), shown).value as {
    readonly files?: Readonly<Record<string, ManifestFile | null>>;
  } | null;
  if (typeof manifest !== 'object' || manifest === null) throw new InputError('is no asset manifest', { file: shown });
  for (const [hash, asset] of Object.entries(manifest.files ?? {})) {
    const source = asset?.source;
    if (typeof source?.path !== 'string' || source.packaging === 'zip') continue;
    yield [hash, path.isAbsolute(source.path) ? source.path : path.join(path.dirname(assetsFile), source.path)];
  }
}

function* assetsInMetadata(metadata: StackMetadata): Generator<[string, string]> {
  for (const entry of Object.values(metadata).flat()) {
    if (entry?.type !== 'aws:cdk:asset') continue;
    const { sourceHash, path: file, packaging } = (entry.data ?? {}) as Record<string, unknown>;
    if (typeof sourceHash === 'string' && typeof file === 'string' && packaging === 'file') yield [sourceHash, file];
  }
}

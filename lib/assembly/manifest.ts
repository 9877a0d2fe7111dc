import * as fs from 'node:fs';
import * as path from 'node:path';
import { InputError } from '../core/model';
import { parseJson } from './json-text';
import { shownAs } from './shown-as';
import type { StackMetadata } from './stack-entry';
import { readTextFile } from './text-file';

/** Name of the file by which a folder is a cloud assembly. */
export const MANIFEST = 'manifest.json';

/** Report that the guard leaves in an assembly that it refused. */
export const REFUSAL_REPORT = 'india-residency-report.json';

/** Newest schema of which the parts that are read here are known. aws-cdk-lib 2.276 writes 55; a new major mostly adds a field. */
const NEWEST_SCHEMA = 60;

/** Older CDK versions keep all metadata in the manifest. */
const LARGEST_MANIFEST = 512 * 1024 * 1024;

/** One entry of a manifest: a stack, an assembly of a Stage, an asset manifest, and others. */
export interface Artifact {
  readonly type?: string;
  readonly environment?: string;
  readonly displayName?: string;
  readonly dependencies?: readonly string[];
  readonly additionalMetadataFile?: string;
  readonly metadata?: StackMetadata;
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** The manifest of a cloud assembly, as far as it is read. */
export interface Manifest {
  /** The file, as messages name it. */
  readonly shown: string;
  readonly artifacts: Readonly<Record<string, Artifact>>;
}

/**
 * Reads the manifest of a cloud assembly.
 *
 * @throws InputError when there is none, when a newer CDK wrote it, or when it still misses context
 */
export function readManifest(dir: string, cwd: string): Manifest {
  const file = path.join(dir, MANIFEST);
  const shown = shownAs(file, cwd);
  if (!fs.existsSync(file)) throw noManifest(dir, shownAs(dir, cwd));
  const manifest = parseJson(readTextFile({ file, shown }, LARGEST_MANIFEST), shown).value;
  if (!isMap(manifest)) throw new InputError('is no manifest of a cloud assembly', { file: shown });
  checkVersion(manifest['version'], shown);
  checkContext(manifest['missing'], shown);
  const artifacts = manifest['artifacts'] ?? {};
  if (!isMap(artifacts) || !Object.values(artifacts).every(isMap)) {
    throw new InputError('`artifacts` has to be a map of maps', { file: shown });
  }
  return { shown, artifacts: artifacts as Readonly<Record<string, Artifact>> };
}

function noManifest(dir: string, shown: string): InputError {
  if (fs.existsSync(path.join(dir, REFUSAL_REPORT))) {
    const why = `the guard refused this assembly, and its report is \`${REFUSAL_REPORT}\` in it`;
    return new InputError(`${why}; remove the violations and run \`cdk synth\` again`, { file: shown });
  }
  const inside = fs.existsSync(path.join(dir, 'cdk.out', MANIFEST)) ? `; did you mean \`${shown}/cdk.out\`?` : '';
  return new InputError(`is no cloud assembly: it has no \`${MANIFEST}\`${inside}`, { file: shown });
}

function checkVersion(version: unknown, shown: string): void {
  const major = typeof version === 'string' ? /^(\d+)\.\d+\.\d+/.exec(version)?.[1] : undefined;
  if (major === undefined) {
    throw new InputError('is no manifest of a cloud assembly: it names no `version`', { file: shown });
  }
  if (Number(major) > NEWEST_SCHEMA) {
    const found = `a newer CDK wrote it: schema \`${String(version)}\`, and this version reads up to ${NEWEST_SCHEMA}`;
    throw new InputError(`${found}; update cdk-india-residency`, { file: shown });
  }
}

function checkContext(missing: unknown, shown: string): void {
  if (!Array.isArray(missing) || missing.length === 0) return;
  const keys = missing.map((one: unknown) => `\`${String(isMap(one) ? one['key'] : one)}\``);
  const more = keys.length > 3 ? ` and ${keys.length - 3} more` : '';
  const what = `still misses context: ${keys.slice(0, 3).join(', ')}${more}`;
  throw new InputError(
    `${what}; run \`cdk synth\` with credentials, so that CDK looks it up, and commit \`cdk.context.json\``,
    { file: shown },
  );
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

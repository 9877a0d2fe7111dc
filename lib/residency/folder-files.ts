import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { unknownWord } from '../core/law';
import { InputError } from '../core/model';
import { shownAs } from './shown-as';

const NAMES = ['attestations.yaml', 'declarations.yaml', 'vocabulary.yaml', 'waivers.yaml'] as const;

/** The YAML files of the organisation's folder that are there. */
export interface FolderFiles {
  readonly regimes: readonly string[];
  readonly file: (name: (typeof NAMES)[number]) => string | undefined;
}

/**
 * Finds the files of the folder. A YAML file of another name is refused: the declarations in an `attestation.yml` that nobody
 * reads would be missed by nobody.
 */
export function folderFiles(dir: string): FolderFiles {
  const names = yamlFilesIn(dir);
  for (const name of names) {
    if ((NAMES as readonly string[]).includes(name)) continue;
    throw new InputError(unknownWord('file', name, NAMES), { file: shownAs(join(dir, name)) });
  }
  const regimes = join(dir, 'regimes');
  return {
    regimes: existsSync(regimes) ? yamlFilesIn(regimes).map((name) => regimeFile(join(regimes, name))) : [],
    file: (name) => (names.includes(name) ? join(dir, name) : undefined),
  };
}

function yamlFilesIn(dir: string): string[] {
  return readdirSync(dir)
    .filter((name) => /\.ya?ml$/i.test(name))
    .sort();
}

function regimeFile(file: string): string {
  if (file.endsWith('.yaml')) return file;
  throw new InputError('regimes are read from files that end in .yaml; rename it', { file: shownAs(file) });
}

/**
 * Compiles `policies/` into the JSON that lib/core reads.
 * `--check` writes nothing and exits 1 where the file on disk is not what the YAML says.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { InputError } from '../lib/core/model';
import { emitLaw } from './law/emit-law';
import { readPolicies } from './law/read-policies';

function main(root: string, check: boolean): number {
  const file = 'lib/core/law/law.json';
  const text = emitLaw(readPolicies(join(root, 'policies')));
  const same = existsSync(join(root, file)) && readFileSync(join(root, file), 'utf8') === text;
  if (same) return 0;
  if (check) {
    console.error(`${file} is not what policies/ says: run scripts/generate-law.ts`);
    return 1;
  }
  writeFileSync(join(root, file), text);
  return 0;
}

try {
  process.exitCode = main(resolve(__dirname, '..'), process.argv.includes('--check'));
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

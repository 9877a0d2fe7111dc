/**
 * Compiles `catalogue/**\/*.yaml` into the JSON that lib/core reads.
 * `--check` writes nothing and exits 1 where a file on disk is not what the YAML says.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { InputError } from '../lib/core/model';
import { readCatalogue } from './catalogue/compile';
import { emitMechanisms, emitTypes } from './catalogue/emit';

function main(root: string, check: boolean): number {
  const source = readCatalogue(root);
  const outputs = {
    'lib/core/catalogue/mechanisms.json': emitMechanisms(source),
    'lib/core/catalogue/types.json': emitTypes(source),
  };
  let stale = 0;
  for (const [file, text] of Object.entries(outputs)) {
    const path = join(root, file);
    const same = existsSync(path) && readFileSync(path, 'utf8') === text;
    if (!same && check) {
      console.error(`${file} is not what catalogue/ says: run scripts/generate-catalogue.ts`);
      stale++;
    }
    if (!same && !check) writeFileSync(path, text);
  }
  return stale === 0 ? 0 : 1;
}

try {
  process.exitCode = main(resolve(__dirname, '..'), process.argv.includes('--check'));
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

/**
 * Writes the parts of README.md that stand between markers: what the catalogue, the classes and the law cover.
 * `--check` writes nothing and exits 1 where the page is not what the sources say.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { readCatalogue } from './catalogue/compile';
import { emitMechanisms } from './catalogue/emit';
import { readPolicies } from './law/read-policies';
import { catalogueCounts } from './readme/catalogue-counts';
import { classTable } from './readme/class-table';
import { regimeTable } from './readme/regime-table';
import { replacePart } from './readme/replace-part';

async function main(root: string, check: boolean): Promise<number> {
  const page = join(root, 'README.md');
  const source = readCatalogue(root);
  const law = readPolicies(join(root, 'policies'));
  const classes = readFileSync(join(root, 'lib/cdk/data-class.ts'), 'utf8');

  const before = readFileSync(page, 'utf8');
  let text = replacePart(before, 'catalogue', catalogueCounts(emitMechanisms(source), source.types.size));
  text = replacePart(text, 'classes', classTable(classes, law.regimes));
  text = replacePart(text, 'regimes', regimeTable(law.regimes));
  text = await format(text, { ...(await resolveConfig(page)), parser: 'markdown' });

  if (text === before) return 0;
  if (check) console.error('README.md is not what its sources say: run `npm run generate`');
  else writeFileSync(page, text);
  return check ? 1 : 0;
}

void main(resolve(__dirname, '..'), process.argv.includes('--check')).then((code) => (process.exitCode = code));

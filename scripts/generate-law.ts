/**
 * Compiles `policies/` into the JSON that lib/core reads, and into the pages and the list of verdicts that people review.
 * `--check` writes nothing and exits 1 where a file on disk is not what the YAML says.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { InputError, type Law } from '../lib/core/model';
import { emitLaw } from './law/emit-law';
import { readPolicies } from './law/read-policies';
import { regimeIndex } from './law/regime-index';
import { regimePage } from './law/regime-page';
import { verdictLines } from './law/verdict-lines';
import { vocabularyPage } from './law/vocabulary-page';

const PAGES = 'docs/regimes';

async function outputsOf(law: Law, root: string): Promise<Map<string, string>> {
  const options = { ...(await resolveConfig(join(root, PAGES, 'README.md'))), parser: 'markdown' };
  const pages = new Map([
    ['README.md', regimeIndex(law)],
    ['vocabulary.md', vocabularyPage(law)],
    ...law.regimes.map((regime) => [`${regime.id}.md`, regimePage(regime, law)] as const),
  ]);
  const outputs = new Map([
    ['lib/core/law/law.json', emitLaw(law)],
    [`${PAGES}/verdicts.txt`, verdictLines(law)],
  ]);
  for (const [name, text] of pages) outputs.set(`${PAGES}/${name}`, await format(text, options));
  return outputs;
}

async function main(root: string, check: boolean): Promise<number> {
  const outputs = await outputsOf(readPolicies(join(root, 'policies')), root);
  mkdirSync(join(root, PAGES), { recursive: true });
  const orphans = readdirSync(join(root, PAGES)).filter((name) => !outputs.has(`${PAGES}/${name}`));
  const stale = [...outputs].filter(([file, text]) => {
    const path = join(root, file);
    return !existsSync(path) || readFileSync(path, 'utf8') !== text;
  });
  if (check) {
    for (const [file] of stale) console.error(`${file} is not what policies/ says: run \`npm run generate\``);
    for (const name of orphans) console.error(`${PAGES}/${name} is of no regime: run \`npm run generate\``);
    return stale.length + orphans.length === 0 ? 0 : 1;
  }
  for (const [file, text] of stale) writeFileSync(join(root, file), text);
  for (const name of orphans) rmSync(join(root, PAGES, name));
  return 0;
}

main(resolve(__dirname, '..'), process.argv.includes('--check')).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    if (!(error instanceof InputError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  },
);

/**
 * Bundles the handlers that run inline in a template, from `lib/runtime/` into the JSON that constructs write and the inspection recognises.
 * `--check` writes nothing and exits 1 where the file on disk is not what the sources give.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';

const HANDLERS = ['aggregate-gate', 'transient-sweeper'];
const COMPILED = 'lib/core/inspect/own-code/handlers.json';
/** As much inline code does a function take. */
const MOST = 4096;

/** Names stay as they are, so that an auditor can read what a template holds. */
function inlineCode(root: string, source: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(root, source)],
    write: false,
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'cjs',
    external: ['@aws-sdk/*'],
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
  });
  const code = outputFiles[0]!.text.trim();
  if (code.length > MOST) throw new Error(`${source} comes to ${code.length} characters; inline code has ${MOST}`);
  return code;
}

function main(root: string, check: boolean): number {
  const codes = HANDLERS.map((name) => [name, inlineCode(root, `lib/runtime/${name}/handler.ts`)]);
  const all = { generated: 'from lib/runtime/ by npm run generate', ...Object.fromEntries(codes) } as object;
  const text = `${JSON.stringify(all, undefined, 2)}\n`;
  const file = join(root, COMPILED);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return 0;
  if (check) console.error(`${COMPILED} is not what lib/runtime/ gives: run npm run generate`);
  else writeFileSync(file, text);
  return check ? 1 : 0;
}

process.exitCode = main(resolve(__dirname, '..'), process.argv.includes('--check'));

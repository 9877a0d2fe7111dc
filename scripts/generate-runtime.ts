/**
 * Bundles the handlers that run inline in a template, from `lib/runtime/` into the JSON that constructs write and the inspection recognises.
 * `--check` writes nothing and exits 1 where the file on disk is not what the sources give.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';

/** Each handler, and the JSON that it is compiled into. */
const HANDLERS: Readonly<Record<string, string>> = {
  'lib/runtime/aggregate-gate/handler.ts': 'lib/core/inspect/gate/aggregate-gate.json',
  'lib/runtime/transient-sweeper/handler.ts': 'lib/core/inspect/transient/transient-sweeper.json',
};
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

function compile(root: string, source: string, compiled: string, check: boolean): boolean {
  const text = `${JSON.stringify({ generated: `from ${source} by npm run generate`, code: inlineCode(root, source) }, undefined, 2)}\n`;
  const file = join(root, compiled);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return true;
  if (check) console.error(`${compiled} is not what ${source} gives: run npm run generate`);
  else writeFileSync(file, text);
  return !check;
}

function main(root: string, check: boolean): number {
  const done = Object.entries(HANDLERS).map(([source, compiled]) => compile(root, source, compiled, check));
  return done.every(Boolean) ? 0 : 1;
}

process.exitCode = main(resolve(__dirname, '..'), process.argv.includes('--check'));

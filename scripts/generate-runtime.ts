/**
 * Bundles the handlers that run inline in a template, from `lib/runtime/` into the JSON that constructs write and the inspection recognises.
 * `--check` writes nothing and exits 1 where the file on disk is not what the sources give.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';

const SOURCE = 'lib/runtime/aggregate-gate/handler.ts';
const COMPILED = 'lib/core/inspect/gate/aggregate-gate.json';
/** As much inline code does a function take. */
const MOST = 4096;

/** Names stay as they are, so that an auditor can read what a template holds. */
function inlineCode(root: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(root, SOURCE)],
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
  if (code.length > MOST) throw new Error(`${SOURCE} comes to ${code.length} characters; inline code has ${MOST}`);
  return code;
}

function main(root: string, check: boolean): number {
  const text = `${JSON.stringify({ generated: `from ${SOURCE} by npm run generate`, code: inlineCode(root) }, undefined, 2)}\n`;
  const file = join(root, COMPILED);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return 0;
  if (check) {
    console.error(`${COMPILED} is not what ${SOURCE} gives: run npm run generate`);
    return 1;
  }
  writeFileSync(file, text);
  return 0;
}

process.exitCode = main(resolve(__dirname, '..'), process.argv.includes('--check'));

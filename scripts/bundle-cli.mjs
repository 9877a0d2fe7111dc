// node scripts/bundle-cli.mjs [DIST]: bundles the CLI into DIST/bin/india-residency.js, beside the data that it loads when it needs it.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const CORE = path.join(ROOT, 'lib', 'core');

/**
 * The compiled catalogue and law stay files of their own: most of a start would go into parsing what `--version` never asks for, and the
 * jsii module loads the same files. A `require` of one is pointed from the bundle to its copy in DIST.
 */
function dataOfItsOwn(dist) {
  return {
    name: 'data-of-its-own',
    setup({ onResolve }) {
      onResolve({ filter: /\.json$/ }, ({ path: written, resolveDir }) => {
        const file = path.resolve(resolveDir, written);
        if (!file.startsWith(CORE + path.sep)) return undefined;
        const inDist = path.join(dist, path.relative(ROOT, file));
        fs.mkdirSync(path.dirname(inDist), { recursive: true });
        fs.copyFileSync(file, inDist);
        return { path: `../${path.relative(dist, inDist).split(path.sep).join('/')}`, external: true };
      });
    },
  };
}

const dist = path.resolve(process.argv[2] ?? path.join(ROOT, 'dist'));
const outfile = path.join(dist, 'bin', 'india-residency.js');
await build({
  entryPoints: [path.join(ROOT, 'bin', 'india-residency.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  banner: { js: '#!/usr/bin/env node' },
  plugins: [dataOfItsOwn(dist)],
  logLevel: 'warning',
});
fs.chmodSync(outfile, 0o755);

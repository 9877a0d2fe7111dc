// node scripts/bundle-guard.mjs [DIST]: puts what runs at the end of a synth into one file, in the place of the one that jsii compiled.
// Looking up and loading its 200 files one by one took longer than inspecting a small app.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const GUARD = path.join('lib', 'cdk', 'guard');

/** The compiled catalogue and law stay files of their own: the CLI loads the same ones. */
const dataOfItsOwn = {
  name: 'data-of-its-own',
  setup({ onResolve }) {
    onResolve({ filter: /\.json$/ }, ({ path: written, resolveDir }) => {
      const file = path.relative(path.join(ROOT, GUARD), path.resolve(resolveDir, written));
      return { path: file.split(path.sep).join('/'), external: true };
    });
  },
};

const dist = path.resolve(process.argv[2] ?? path.join(ROOT, 'dist'));
const outfile = path.join(dist, GUARD, 'at-synthesis.js');
const { outputFiles } = await build({
  entryPoints: [path.join(ROOT, GUARD, 'at-synthesis.ts')],
  outfile,
  write: false,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  packages: 'external',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  plugins: [dataOfItsOwn],
  logLevel: 'warning',
});
// A namespace import of a built-in module would be a copy of it, made anew for each file that has one.
const [{ text }] = outputFiles;
fs.writeFileSync(outfile, text.replaceAll(/__toESM\((require\("node:\w+"\))\)/g, '$1'));

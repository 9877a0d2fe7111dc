// node scripts/bundle-runtime.mjs [DIST]: puts each handler of a custom resource into one file, DIST/runtime/<its name>/index.js.
// That folder is what Lambda gets. The SDK is Lambda's own.
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Handlers that run inline in a template are bundled by `npm run generate`. */
const HANDLERS = ['replicate-existing'];

const dist = path.resolve(process.argv[2] ?? path.join(ROOT, 'dist'));
for (const name of HANDLERS) {
  await build({
    entryPoints: [path.join(ROOT, 'lib', 'runtime', name, 'handler.ts')],
    outfile: path.join(dist, 'runtime', name, 'index.js'),
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'cjs',
    external: ['@aws-sdk/*'],
    legalComments: 'none',
    logLevel: 'warning',
  });
}

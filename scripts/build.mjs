// node scripts/build.mjs: compiles lib/ into dist/ with jsii, and bundles the CLI and what the guard runs.
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The package supports Node 20 as long as its users' apps run on it; jsii's banner about that is for the users of jsii. */
const quietJsii = {
  JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: process.versions.node.split('.')[0],
  JSII_SILENCE_WARNING_DEPRECATED_NODE_VERSION: '1',
  JSII_SILENCE_WARNING_UNTESTED_NODE_VERSION: '1',
};

function run(script, ...args) {
  const env = { ...process.env, ...quietJsii };
  const { status } = spawnSync(process.execPath, [path.join(ROOT, script), ...args], {
    cwd: ROOT,
    env,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** The compiler only adds: what a removed source left in dist would be packed for ever. */
function removeOrphans() {
  const lib = path.join(ROOT, 'dist', 'lib');
  if (!fs.existsSync(lib)) return;
  for (const file of fs.readdirSync(lib, { recursive: true })) {
    const source = path.join(ROOT, 'lib', file.replace(/\.(js|d\.ts)$/, '.ts'));
    if (/\.(js|d\.ts)$/.test(file) && !fs.existsSync(source)) fs.rmSync(path.join(lib, file));
  }
}

removeOrphans();
run('node_modules/jsii/bin/jsii');
run('scripts/bundle-cli.mjs');
run('scripts/bundle-guard.mjs');
run('scripts/bundle-runtime.mjs');
run('scripts/lazy-exports.mjs');

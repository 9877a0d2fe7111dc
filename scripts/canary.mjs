// npm run canary: packs what is built, installs it beside the newest CDK, and runs the tests that synthesise real apps there.
// The guard hangs on a hook of CDK that is meant for official libraries: this tells of a change before the users of a new CDK do.
// It needs the network, and what it says depends on the day, so it is no part of `npm run check`.
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const NEWEST = ['aws-cdk-lib', 'constructs', 'aws-cdk'];
/** Those that run the real `cdk synth` and `node`. */
const TESTS = 'test/cdk/guard/(cdk-synth|pipelines)';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'india-residency-canary-'));
try {
  process.exitCode = canary();
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}

function canary() {
  fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'canary', private: true }));
  run('npm', ['pack', '--silent', '--pack-destination', folder], ROOT);
  const tarball = fs.readdirSync(folder).find((file) => file.endsWith('.tgz'));
  run(
    'npm',
    ['install', '--no-audit', '--no-fund', '--silent', `./${tarball}`, ...NEWEST.map((name) => `${name}@latest`)],
    folder,
  );
  for (const name of NEWEST) console.log(`${name} ${versionOf(name)}`);
  return run('npx', ['--no-install', 'jest', TESTS], ROOT, { CDK_CANARY: folder });
}

function versionOf(name) {
  return JSON.parse(fs.readFileSync(path.join(folder, 'node_modules', name, 'package.json'), 'utf8')).version;
}

function run(command, args, cwd, env = {}) {
  const shell = process.platform === 'win32';
  const { status, error } = spawnSync(command, args, { cwd, shell, stdio: 'inherit', env: { ...process.env, ...env } });
  if (status !== 0 && cwd === folder) throw new Error(`\`${command} ${args[0]}\` failed`, { cause: error });
  return status ?? 1;
}

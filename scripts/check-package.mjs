// node scripts/check-package.mjs: packs what is built, installs it into an empty CDK project, and uses it as its users do.
// npm's cache serves the install; the network is asked only for what `npm ci` did not bring.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const { name, version, devDependencies, files } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
const project = fs.mkdtempSync(path.join(os.tmpdir(), 'india-residency-package-'));

/** A table whose replica leaves India, guarded. */
const APP = `
const { App, Aspects, Stack } = require('aws-cdk-lib');
const { CfnGlobalTable } = require('aws-cdk-lib/aws-dynamodb');
const { DataClass, DataClassification, ResidencyGuard } = require('${name}');
const app = new App();
const orders = new CfnGlobalTable(new Stack(app, 'Shop', { env: { region: 'ap-south-1' } }), 'Orders', {
  attributeDefinitions: [{ attributeName: 'id', attributeType: 'S' }],
  keySchema: [{ attributeName: 'id', keyType: 'HASH' }],
  replicas: [{ region: 'ap-south-1' }, { region: 'us-east-1' }],
});
DataClassification.of(orders).declare(DataClass.PAYMENT);
Aspects.of(app).add(new ResidencyGuard());
app.synth();
`;

/** What a custom resource uploads as an asset. */
const HANDLER = 'dist/runtime/replicate-existing/index.js';

const TYPED = `
import { Aspects, App } from 'aws-cdk-lib';
import { DataClass, ResidencyGuard, ResidentBucket } from '${name}';
import { inspect, type Report } from '${name}/core';
const app = new App();
Aspects.of(app).add(new ResidencyGuard({ strict: true }));
export const names: [typeof ResidentBucket, DataClass, typeof inspect, Report['findings']] | undefined = undefined;
`;

try {
  holdsWhatItShould(pack());
  installs();
  loads();
  runs();
  types();
} finally {
  fs.rmSync(project, { recursive: true, force: true });
}

function pack() {
  const [packed] = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', project], { cwd: ROOT }).stdout);
  console.log(`${packed.filename}: ${packed.entryCount} files, ${Math.round(packed.size / 1024)} KiB`);
  return packed.files.map((file) => file.path);
}

function holdsWhatItShould(packed) {
  const must = [
    '.jsii',
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'package.json',
    'dist/bin/india-residency.js',
    HANDLER,
  ];
  const data = [
    'dist/lib/core/law/law.json',
    'dist/lib/core/catalogue/mechanisms.json',
    'dist/lib/core/catalogue/types.json',
  ];
  for (const file of [...must, ...data, 'dist/lib/index.js', 'dist/lib/index.d.ts', 'dist/lib/core/index.js']) {
    assert(packed.includes(file), `the package lacks \`${file}\``);
  }
  const own = packed.filter((file) => !file.startsWith('node_modules/') && !must.includes(file));
  const strangers = own.filter((file) => !/^dist\/lib\/.*(\.js|\.d\.ts|\.json)$/.test(file));
  assert.deepEqual(strangers, [], `the package holds what its users do not need; \`files\` is ${files.join(', ')}`);
}

function installs() {
  const tarball = path.join(
    project,
    fs.readdirSync(project).find((file) => file.endsWith('.tgz')),
  );
  const peers = ['aws-cdk-lib', 'constructs'].map((peer) => `${peer}@${devDependencies[peer]}`);
  fs.writeFileSync(path.join(project, 'package.json'), JSON.stringify({ name: 'shop', private: true }));
  run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', tarball, ...peers]);
}

function loads() {
  const { stdout } = run('node', [
    '-p',
    `Object.keys(require('${name}')).includes('ResidencyGuard') && typeof require('${name}/core').inspect`,
  ]);
  assert.equal(stdout.trim(), 'function', 'its two entries do not load');
  assert.equal(run('npx', ['--no-install', 'india-residency', '--version']).stdout.trim(), version);
}

function runs() {
  fs.writeFileSync(path.join(project, 'app.js'), APP);
  const { stderr } = run('node', ['app.js'], { status: 1 });
  assert.match(stderr, /copy-outside-india\s+Shop\/Orders/);
  fs.writeFileSync(path.join(project, 'app.js'), APP.replace('us-east-1', 'ap-south-2'));
  run('node', ['app.js']);
}

function types() {
  fs.writeFileSync(path.join(project, 'app.ts'), TYPED);
  const flags = [
    '--noEmit',
    '--strict',
    '--module',
    'nodenext',
    '--target',
    'es2022',
    '--types',
    'node',
    '--skipLibCheck',
    'false',
  ];
  const typeRoots = ['--typeRoots', path.join(ROOT, 'node_modules', '@types')];
  run('node', [path.join(ROOT, 'node_modules/typescript/bin/tsc'), ...flags, ...typeRoots, 'app.ts']);
}

/** npm and npx are scripts on Windows, which need a shell. */
function run(command, args, { cwd = project, status = 0 } = {}) {
  const shell = process.platform === 'win32' && command !== 'node';
  const program = command === 'node' ? process.execPath : command;
  const result = spawnSync(program, args, { cwd, shell, encoding: 'utf8' });
  const shown = `${result.error ?? ''}${result.stdout}${result.stderr}`;
  assert.equal(
    result.status,
    status,
    `\`${command} ${args[0]}\` exited ${result.status}, expected ${status}:\n${shown}`,
  );
  return result;
}

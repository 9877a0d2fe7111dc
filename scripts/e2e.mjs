// npm run e2e [-- deploy|python] [-- --json FILE]: deploys the reference app into an AWS emulator and reads back where everything is,
// and builds the Python package and uses it. Both need Python; neither needs Docker, an AWS account or credentials.
// It takes the package as it was built last: `npm run build` first.
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findPython } from './e2e/find-python.mjs';
import { startEmulator } from './e2e/start-emulator.mjs';
import { virtualEnv } from './e2e/virtual-env.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const CACHE = path.join(ROOT, 'node_modules', '.cache', 'e2e');
const TESTS = path.join(ROOT, 'test', 'e2e');

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'india-residency-e2e-'));
const started = [];
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
process.on('exit', () => {
  for (const stop of started) stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  for (const stop of started.splice(0)) stop();
}

async function main(args) {
  const python = findPython();
  const parts = ['deploy', 'python'].filter((part) => args.includes(part) || !args.some((arg) => isPart(arg)));
  // the SDK warns of every Node that it will leave one day
  const quiet = { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' };
  const env = { ...process.env, ...quiet, E2E_FOLDER: folder };
  if (parts.includes('deploy')) {
    const emulator = await emulatorOf(python);
    started.push(emulator.stop);
    Object.assign(env, { E2E_EMULATOR: emulator.url, E2E_EMULATOR_LOG: emulator.log });
  }
  if (parts.includes('python')) {
    env.E2E_PYTHON = envOf(python, 'python-requirements.txt');
    // jsii-pacmak takes the Python that is first on the path
    if (path.isAbsolute(python)) env.PATH = `${path.dirname(python)}${path.delimiter}${env.PATH}`;
  }
  const json = args.includes('--json') ? ['--json', '--outputFile', args[args.indexOf('--json') + 1]] : [];
  return jest(
    ['--config', path.join(TESTS, 'jest.config.mjs'), ...parts.map((part) => `test/e2e/${part}/`), ...json],
    env,
  );
}

function isPart(arg) {
  return arg === 'deploy' || arg === 'python';
}

function envOf(python, requirements) {
  return virtualEnv({ python, requirements: path.join(TESTS, requirements), cache: CACHE });
}

function emulatorOf(python) {
  return startEmulator({ python: envOf(python, 'emulator-requirements.txt'), root: ROOT, folder });
}

function jest(args, env) {
  const child = spawn(process.execPath, [path.join(ROOT, 'node_modules/jest/bin/jest.js'), ...args], {
    cwd: ROOT,
    env,
    stdio: 'inherit',
  });
  started.push(() => child.exitCode ?? child.kill('SIGTERM'));
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)));
}

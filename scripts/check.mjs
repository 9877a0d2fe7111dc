// npm run check [-- --examples DIR]: everything that CI checks. It goes on after a failure, so that one run shows all of them.
// --examples names a folder of worked examples with a run.js that takes this project; where there is none, it says so and goes on.
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'india-residency-check-'));
const unit = path.join(folder, 'unit.json');
const endToEnd = path.join(folder, 'end-to-end.json');

/** In order, quick ones first. Each counts as one, except where `count` reads how many tests it ran. */
const checks = [
  { name: 'generated files', command: 'node scripts/generate.mjs --check' },
  { name: 'types', command: 'tsc -p tsconfig.dev.json' },
  { name: 'lint', command: 'eslint .' },
  { name: 'format', command: 'prettier --check --log-level warn .' },
  { name: 'import directions', command: 'depcruise lib bin --config .dependency-cruiser.cjs' },
  { name: 'unused code', command: 'knip' },
  { name: 'build', command: 'node scripts/build.mjs' },
  { name: 'package', command: 'node scripts/check-package.mjs' },
  { name: 'tests', command: `jest --json --outputFile="${unit}"`, count: () => countOfJest(unit) },
  { name: 'end to end', command: `node scripts/e2e.mjs --json "${endToEnd}"`, count: () => countOfJest(endToEnd) },
  ...workedExamples(),
];

const results = checks.map(run);
console.log();
for (const { name, failed, seconds } of results) {
  console.log(`${failed === 0 ? 'passed' : 'FAILED'} ${String(seconds).padStart(4)} s  ${name}`);
}
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
fs.rmSync(folder, { recursive: true, force: true });
process.exit(sum('failed') === 0 ? 0 : 1);

/** The commands are found because npm puts node_modules/.bin on the path. */
function run({ name, command, count }) {
  console.log(`\n${name}: ${command}`);
  const start = Date.now();
  // of the worked examples only the verdicts are shown, not what the guard says to each
  const stdio = count === countOfExamples ? ['ignore', 'pipe', 'ignore'] : ['ignore', 'inherit', 'inherit'];
  const { status, stdout } = spawnSync(command, { cwd: ROOT, stdio, shell: true, encoding: 'utf8' });
  if (stdout) process.stdout.write(stdout);
  const seconds = Math.round((Date.now() - start) / 1000);
  const { passed, failed } = count?.(stdout) ?? { passed: status === 0 ? 1 : 0, failed: 0 };
  return { name, seconds, passed, failed: status === 0 ? failed : Math.max(failed, 1) };
}

/** Test files that do not even load count as failed. */
function countOfJest(file) {
  if (!fs.existsSync(file)) return undefined;
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(fs.readFileSync(file, 'utf8'));
  return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
}

/** Their last line is `N passed, N failed`. */
function countOfExamples(stdout) {
  const [, passed, failed] = /(\d+) passed, (\d+) failed\s*$/.exec(stdout) ?? [];
  return passed === undefined ? undefined : { passed: Number(passed), failed: Number(failed) };
}

function workedExamples() {
  const at = process.argv.indexOf('--examples');
  if (at < 0) return [];
  const runner = path.resolve(ROOT, process.argv[at + 1] ?? '', 'run.js');
  if (!fs.existsSync(runner)) {
    console.log('worked examples: there are none beside this checkout, so none are run');
    return [];
  }
  return [{ name: 'worked examples', command: `node "${runner}" . --door both`, count: countOfExamples }];
}

// npm start: synthesises the reference app, inspects what it would deploy, prints the report and writes it to residency-report.json.
import { spawnSync } from 'node:child_process';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const REPORT = 'residency-report.json';

/** The app looks nothing up, so neither credentials nor a network are needed. */
const env = { ...process.env, CDK_DISABLE_CLI_TELEMETRY: 'true' };

function run(args, stdio = 'inherit') {
  return spawnSync(process.execPath, args, { cwd: ROOT, env, stdio, encoding: 'utf8' });
}

// what the CDK CLI says of a synth that passes is of no use here
const synth = run(['node_modules/aws-cdk/bin/cdk', 'synth', '--quiet', '--no-notices'], 'pipe');
if (synth.status !== 0) {
  process.stderr.write(synth.stderr);
  process.exit(synth.status ?? 1);
}
const check = ['--import', 'tsx', 'bin/india-residency.ts', 'check', 'cdk.out'];
const printed = run(check).status ?? 2;
const written = run([...check, '--format', 'json', '--out', REPORT]).status ?? 2;
process.exit(Math.max(printed, written));

import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../../..');

/** Runs the real `cdk synth` on an app of this folder, with the Python of the virtual environment. */
export function synth(app: string, python: string, folder: string) {
  const outdir = mkdtempSync(join(folder, 'synth-'));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(ROOT, 'node_modules/aws-cdk/bin/cdk'),
      'synth',
      ...['--app', `python ${app}`],
      ...['--output', outdir],
      ...['--quiet', '--no-notices', '--no-color'],
    ],
    {
      cwd: __dirname,
      env: {
        ...process.env,
        PATH: `${dirname(python)}${delimiter}${process.env.PATH}`,
        // as whoever works in Mumbai has it
        AWS_REGION: 'ap-south-1',
        CDK_DISABLE_CLI_TELEMETRY: 'true',
        NO_COLOR: '1',
      },
      encoding: 'utf8',
    },
  );
  return { status, output: stdout + stderr, outdir };
}

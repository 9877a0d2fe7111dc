import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../../..');

/**
 * Builds the wheel with jsii-pacmak and installs it into the virtual environment. Its dependencies are there already, pinned
 * (python-requirements.txt): the newest aws-cdk-lib of PyPI may be older than the one of npm that the wheel asks for.
 */
export function installPackage(python: string, folder: string): void {
  const outdir = join(folder, 'pacmak');
  run(process.execPath, [
    join(ROOT, 'node_modules/jsii-pacmak/bin/jsii-pacmak'),
    '--targets',
    'python',
    '--outdir',
    outdir,
    ROOT,
  ]);
  const wheel = readdirSync(join(outdir, 'python')).find((file) => file.endsWith('.whl'))!;
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-deps', '--force-reinstall'];
  run(python, [...pip, join(outdir, 'python', wheel)]);
}

function run(program: string, args: string[]): void {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) {
    throw new Error(`\`${program} ${args[0]}\` exited ${status}\n${error ?? ''}${stdout}${stderr}`);
  }
}

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';

/**
 * The Python of a virtual environment that holds exactly the requirements of the file. It is made on the first run, kept in
 * node_modules/.cache, and made anew when the file or the Python changes.
 */
export function virtualEnv({ python, requirements, cache }) {
  const version = spawnSync(python, ['-VV'], { encoding: 'utf8' }).stdout;
  const key = createHash('sha256').update(fs.readFileSync(requirements)).update(version).digest('hex').slice(0, 12);
  const folder = path.join(cache, `${path.basename(requirements, '-requirements.txt')}-${key}`);
  const inside = pythonOf(folder);
  // written last, so that an install that was broken off is not taken for a whole one
  const whole = path.join(folder, 'whole');
  if (fs.existsSync(whole)) return inside;

  console.log(`installing ${path.basename(requirements)} into a virtual environment of its own`);
  fs.rmSync(folder, { recursive: true, force: true });
  run(python, ['-m', 'venv', folder]);
  run(inside, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--requirement', requirements]);
  fs.writeFileSync(whole, '');
  return inside;
}

function pythonOf(folder) {
  return process.platform === 'win32' ? path.join(folder, 'Scripts', 'python.exe') : path.join(folder, 'bin', 'python');
}

function run(program, args) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
  if (status === 0) return;
  throw new Error(
    `\`${[program, ...args].join(' ')}\` exited ${status}\n${error ?? ''}${stdout}${stderr}` +
      'the first run installs from the Python package index (PyPI), so it needs the network',
  );
}

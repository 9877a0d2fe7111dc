import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const PROJECT = resolve(__dirname, '../../..');

/** The package as its users get it, built first where its sources are newer. */
export function builtPackage(): string {
  const entry = join(PROJECT, 'dist/lib/index.js');
  if (!existsSync(entry) || newestSource(join(PROJECT, 'lib')) > builtAt()) {
    execFileSync('npm', ['run', 'build'], { cwd: PROJECT, stdio: 'pipe' });
  }
  return PROJECT;
}

/** The compiler writes this file at the end of every build, also of one that changed nothing. */
function builtAt(): number {
  const jsiiModule = join(PROJECT, '.jsii');
  return existsSync(jsiiModule) ? statSync(jsiiModule).mtimeMs : 0;
}

function newestSource(folder: string): number {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((file) => file.name.endsWith('.ts'))
    .reduce((newest, file) => Math.max(newest, statSync(join(file.parentPath, file.name)).mtimeMs), 0);
}

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const PROJECT = resolve(__dirname, '../../..');
const LOCK = join(PROJECT, 'node_modules/.cache/build-for-tests');
let isBuilt = false;

/** The package as its users get it, built first where its sources are newer. */
export function builtPackage(): string {
  if (isBuilt) return PROJECT;
  lock();
  try {
    if (isStale()) build();
  } finally {
    rmdirSync(LOCK);
  }
  isBuilt = true;
  return PROJECT;
}

function build(): void {
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build'], { cwd: PROJECT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the package does not build:\n${stdout}${stderr}`);
}

/** The compiler writes `.jsii` at the end of every build, also of one that changed nothing. */
function isStale(): boolean {
  const files = ['dist/lib/index.js', '.jsii'].map((file) => join(PROJECT, file));
  if (!files.every((file) => existsSync(file))) return true;
  const builtAt = statSync(join(PROJECT, '.jsii')).mtimeMs;
  return readdirSync(join(PROJECT, 'lib'), { withFileTypes: true, recursive: true }).some(
    (file) => file.name.endsWith('.ts') && statSync(join(file.parentPath, file.name)).mtimeMs > builtAt,
  );
}

/** Jest runs several files at a time, and one of them builds. */
function lock(): void {
  mkdirSync(join(LOCK, '..'), { recursive: true });
  const until = Date.now() + 120_000;
  for (;;) {
    try {
      return mkdirSync(LOCK);
    } catch (error) {
      if (Date.now() > until) throw new Error(`another test seems to build for ever; remove ${LOCK}`, { cause: error });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
}

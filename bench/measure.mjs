import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const USAGE = fileURLToPath(new URL('usage.cjs', import.meta.url));

/**
 * Runs a Node.js program to its end: whole-process time, processor time and the main thread's part of it in milliseconds, peak memory
 * in MB, and what it printed.
 *
 * @param args script and arguments
 * @param cwd working folder; one of no project, so that nothing of one is read
 */
export function measure(args, cwd, { mayFail = false } = {}) {
  const started = performance.now();
  const { status, output } = spawnSync(process.execPath, ['--require', USAGE, ...args], {
    cwd,
    env: { ...process.env, CDK_VALIDATION: 'false', CDK_DISABLE_CLI_TELEMETRY: 'true', NODE_OPTIONS: '' },
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const wall = performance.now() - started;
  const [, stdout, stderr, usage] = output;
  if (status !== 0 && !mayFail) throw new Error(`${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  return { wall, ...JSON.parse(usage), stdout };
}

/** The middle of some numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

import { afterEach, jest } from '@jest/globals';
import { App, type AppProps, Aspects } from 'aws-cdk-lib';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { ResidencyGuard } from '../../../lib';
import type { ResidencyGuardProps } from '../../../lib/cdk/guard/residency-guard-props';

export const MUMBAI = { account: '111122223333', region: 'ap-south-1' };

const folders: string[] = [];

/** A folder for one cdk.out, gone after the test. */
function outdir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'residency-out-'));
  folders.push(dir);
  return dir;
}

/** An app of the shop as the CLI runs it, with CDK's own validation off for speed. */
export function shopApp({ context, ...props }: AppProps = {}): App {
  return new App({
    outdir: outdir(),
    builtinCloudFormationValidation: false,
    context: { 'aws:cdk:enable-path-metadata': true, ...context },
    ...props,
  });
}

/** The same with a guard. */
export function guardedApp(props: AppProps = {}, guard: ResidencyGuardProps = {}): App {
  const app = shopApp(props);
  Aspects.of(app).add(new ResidencyGuard(guard));
  return app;
}

/** The error that a step throws. */
export function errorOf(step: () => unknown): Error {
  try {
    step();
  } catch (error) {
    return error as Error;
  }
  throw new Error('nothing was thrown');
}

/** What goes to standard error meanwhile. */
export function stderrOf(step: () => unknown): string {
  const write = jest.spyOn(process.stderr, 'write').mockImplementation(() => true);
  try {
    step();
    return write.mock.calls.map(([text]) => String(text)).join('');
  } finally {
    write.mockRestore();
  }
}

export function manifests(app: App): string[] {
  if (!existsSync(app.outdir)) return [];
  const files = readdirSync(app.outdir, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => basename(file) === 'manifest.json').sort();
}

export function output(app: App, file: string): unknown {
  return JSON.parse(readFileSync(join(app.outdir, file), 'utf8'));
}

afterEach(() => {
  for (const dir of folders.splice(0)) rmSync(dir, { recursive: true, force: true });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtPackage } from '../cdk/guard/built-package';
import { blocks, PROJECT, rewriteBlock } from './readme';

const HEADING = 'An app that fails';
const dir = mkdtempSync(join(tmpdir(), 'residency-readme-'));

beforeAll(() => {
  const modules = join(dir, 'node_modules');
  mkdirSync(modules);
  mkdirSync(join(dir, 'bin'));
  for (const name of ['aws-cdk-lib', 'constructs', 'tsx']) {
    symlinkSync(join(PROJECT, 'node_modules', name), join(modules, name), 'junction');
  }
  symlinkSync(builtPackage(), join(modules, 'cdk-india-residency'), 'junction');
}, 300_000);
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** `npx cdk synth` on the app, as the page says. */
function synth(app: string): { status: number | null; report: string; manifests: string[] } {
  writeFileSync(join(dir, 'bin', 'shop.ts'), app);
  const cdk = join(PROJECT, 'node_modules/aws-cdk/bin/cdk');
  const args = [cdk, 'synth', '--quiet', '--no-notices', '--app', 'node --import tsx bin/shop.ts'];
  const env = {
    ...process.env,
    NODE_OPTIONS: `--require "${join(__dirname, 'shifted-date.cjs').replaceAll('\\', '/')}"`,
    CI: undefined,
    NO_COLOR: '1',
    CDK_DISABLE_VERSION_CHECK: '1',
    CDK_DISABLE_CLI_TELEMETRY: 'true',
    // CDK's own validation takes longer than the synthesis
    CDK_VALIDATION: 'false',
  };
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: dir, env, encoding: 'utf8' });
  const [report = ''] = /^Data residency.*This is not legal advice\.\n/ms.exec(stderr) ?? [];
  const manifests = readdirSync(join(dir, 'cdk.out')).filter((file) => file === 'manifest.json');
  return { status, report, manifests };
}

describe('the app of the README', () => {
  const [app = ''] = blocks(HEADING, 'ts');
  const [printed = ''] = blocks(HEADING, 'text');
  const [fix = ''] = blocks(HEADING, 'diff');

  test('fails with the output that the README prints, and leaves nothing to deploy', () => {
    const { status, report, manifests } = synth(app);
    expect({ status, manifests }).toEqual({ status: 1, manifests: [] });
    if (process.env['UPDATE_GOLDEN'] === '1') return rewriteBlock('text', printed, report);
    expect(printed).toBe(report);
  });

  test('passes, without a word, with the fix that the README shows', () => {
    const removed = [...fix.matchAll(/^-(.*)$/gm)].map(([, line = '']) => line);
    const added = [...fix.matchAll(/^\+(.*)$/gm)].map(([, line = '']) => line);
    expect(app).toContain(removed.join('\n'));
    const { status, report, manifests } = synth(app.replace(removed.join('\n'), added.join('\n')));
    expect({ status, report, manifests }).toEqual({ status: 0, report: '', manifests: ['manifest.json'] });
  });
});

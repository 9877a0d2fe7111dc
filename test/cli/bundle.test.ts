import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { folderWith, ORDERS_YAML } from '../assembly/folder';

const ROOT = path.join(__dirname, '..', '..');

describe('the bundled CLI', () => {
  let bin: string;
  beforeAll(() => {
    const dist = path.join(folderWith(), 'dist');
    const built = spawnSync(process.execPath, ['scripts/bundle-cli.mjs', dist], { cwd: ROOT, encoding: 'utf8' });
    expect(built).toMatchObject({ status: 0, stderr: '' });
    bin = path.join(dist, 'bin', 'india-residency.js');
  });

  const runIn = (cwd: string, ...args: string[]) =>
    spawnSync(bin, args, { cwd, encoding: 'utf8', env: { PATH: process.env['PATH'] } });

  test('runs as a program of its own, without the packages of the project', () => {
    const folder = folderWith({ 'orders.yaml': ORDERS_YAML });
    const { status, stdout, stderr } = runIn(
      folder,
      'check',
      'orders.yaml',
      '--region',
      'ap-south-1',
      '--format',
      'json',
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ summary: { resources: 1, violations: 0 } });
  });

  test('exits 1 for a store abroad, and 2 without a stack trace for bad input', () => {
    const folder = folderWith({ 'orders.yaml': ORDERS_YAML, 'broken.json': '{"Resources": {' });
    expect(runIn(folder, 'check', 'orders.yaml', '--region', 'eu-west-1').status).toBe(1);
    expect(runIn(folder, 'check', 'broken.json', '--region', 'ap-south-1')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: 'error: broken.json:1: is no JSON: it ends in the middle, as if truncated\n',
    });
  });

  test('keeps the compiled data as files beside it', () => {
    const code = fs.readFileSync(bin, 'utf8');
    const data = [...code.matchAll(/require\("(\.\.\/lib\/core\/[^"]+\.json)"\)/g)].map((match) => match[1]!);
    expect(data).toContain('../lib/core/law/law.json');
    for (const file of data) expect(fs.existsSync(path.join(path.dirname(bin), file))).toBe(true);
  });

  test('prints its version without loading law, catalogue or YAML', () => {
    const dist = path.join(path.dirname(bin), '..', 'lib');
    const away = `${dist}.away`;
    fs.renameSync(dist, away);
    try {
      expect(runIn('/', '--version')).toMatchObject({ status: 0, stderr: '' });
    } finally {
      fs.renameSync(away, dist);
    }
  });

  test('keeps its verdict when the reader of its output goes away', async () => {
    const resources = Array.from({ length: 3000 }, (_, i) => [`Orders${i}`, { Type: 'AWS::S3::Bucket' }]);
    const template = JSON.stringify({ Resources: Object.fromEntries(resources) });
    const folder = folderWith({ 'orders.json': template });
    const child = spawn(bin, ['check', 'orders.json', '--region', 'us-east-1', '--format', 'json'], { cwd: folder });
    let stderr = '';
    child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  });
});

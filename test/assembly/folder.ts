import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { afterAll } from '@jest/globals';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) fs.rmSync(folder, { recursive: true, force: true });
});

/** A new folder with these files in it, gone when the tests of the file are done. */
export function folderWith(files: Readonly<Record<string, string | Buffer>> = {}): string {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'shop-')));
  made.push(folder);
  for (const [name, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

/** The smallest template of the shop. */
export const ORDERS_YAML = `AWSTemplateFormatVersion: 2010-09-09
Resources:
  Orders:
    Type: AWS::S3::Bucket
`;

/** A cloud assembly as CDK writes it, with one stack; parts of the manifest can be replaced. */
export function assemblyWith(
  manifest: Readonly<Record<string, unknown>> = {},
  files: Readonly<Record<string, string>> = {},
): string {
  const artifacts = {
    Orders: {
      type: 'aws:cloudformation:stack',
      environment: 'aws://111122223333/ap-south-1',
      properties: { templateFile: 'Orders.template.json' },
      displayName: 'Orders',
    },
  };
  return folderWith({
    'manifest.json': JSON.stringify({ version: '55.0.0', artifacts, ...manifest }),
    'Orders.template.json': JSON.stringify({ Resources: { Orders: { Type: 'AWS::S3::Bucket' } } }),
    ...files,
  });
}

/** The error that a function throws. */
export function thrownBy(run: () => unknown): Error {
  try {
    run();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('nothing was thrown');
}

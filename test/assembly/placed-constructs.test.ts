import * as fs from 'node:fs';
import * as path from 'node:path';
import { expect, test } from '@jest/globals';
import { type App, CfnResource, Stack } from 'aws-cdk-lib';
import { placedConstructs, placedConstructsInText, type PlacedConstruct } from '../../lib/assembly/placed-constructs';
import type { StackMetadata } from '../../lib/assembly/stack-entry';
import { buildShop, synthesise } from './shop';

function metadataFiles(outdir: string): string[] {
  return fs
    .readdirSync(outdir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.metadata.json'))
    .map((file) => fs.readFileSync(path.join(outdir, file), 'utf8'));
}

/** What is said of each construct, in one order: the text is searched for one kind of entry after the other. */
function told(constructs: readonly PlacedConstruct[] | undefined): string[] | undefined {
  return constructs
    ?.flatMap(({ path: construct, logicalId, templateFile }) => [
      ...(logicalId === undefined ? [] : [`${construct} is ${logicalId}`]),
      ...(templateFile === undefined ? [] : [`${construct} has ${templateFile}`]),
    ])
    .sort();
}

const parsed = (text: string): PlacedConstruct[] => placedConstructs(JSON.parse(text) as StackMetadata);

test('the text of a metadata file says what the parsed file says', () => {
  const files = metadataFiles(synthesise(buildShop));
  expect(files).toHaveLength(2);
  for (const text of files) {
    expect(told(placedConstructsInText(text))).toEqual(told(parsed(text)));
    expect(told(parsed(text))?.length).toBeGreaterThan(3);
  }
});

test('names that JSON has to escape, and metadata that looks like an entry, mislead nobody', () => {
  const [text] = metadataFiles(
    synthesise((app: App) => {
      const stack = new Stack(app, 'Orders');
      const bucket = new CfnResource(stack, 'the "best" \\ ledger, ₹', { type: 'AWS::S3::Bucket' });
      bucket.node.addMetadata('shop:note', { type: 'aws:cdk:logicalId', data: 'NotThis' });
      bucket.node.addMetadata(
        'shop:text',
        '\n  "/Orders/Other": [\n      "type": "aws:cdk:logicalId",\n      "data": "NorThis"',
      );
    }),
  );
  expect(told(placedConstructsInText(text!))).toEqual(told(parsed(text!)));
  expect(told(parsed(text!))?.join('\n')).toContain('Orders/the "best" \\ ledger, ₹ is ');
});

test.each([
  ['on one line', '{"/Orders/Books":[{"type":"aws:cdk:logicalId","data":"Books"}]}'],
  ['cut off', '{\n  "/Orders/Books": [\n    {\n      "type": "aws:cdk:logicalId",\n      "data": "Books"'],
  ['that is empty', '{}'],
])('a file %s is left to the parser', (_, text) => {
  expect(placedConstructsInText(text)).toBeUndefined();
});

import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { assemblyWith, folderWith, ORDERS_YAML } from '../assembly/folder';
import { run } from './run';

/** Bad input: exit 2, nothing on standard output, one line that names the file, no stack trace. */
async function refused(folder: string, ...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await run(folder, ['check', ...args]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^error: [^\n]+\n(?:see `india-residency --help`\n)?$/);
  expect(stderr).not.toContain('    at ');
  return stderr.split('\n')[0]!.slice('error: '.length);
}

const BOMB = [
  'a: &a [x,x,x,x,x,x,x,x,x,x]',
  ...[...'bcdefghi'].map((name, i) => `${name}: &${name} [${`*${'abcdefgh'[i]},`.repeat(10)}]`),
].join('\n');
const AS_JSON = '{"Resources": {"Orders": {"Type": "AWS::S3::Bucket"}}}';

describe('a template is refused with file and line when it', () => {
  test.each<[string, string, string | Buffer, string]>([
    ['is empty', 'orders.yaml', '', 'orders.yaml: is empty'],
    [
      'is cut off in JSON',
      'orders.json',
      AS_JSON.slice(0, -3),
      'orders.json:1: is no JSON: it ends in the middle, as if truncated',
    ],
    [
      'is cut off in YAML',
      'orders.yaml',
      `${ORDERS_YAML}    Properties: {BucketName: "ord`,
      'orders.yaml:5: is no YAML: ',
    ],
    ['is none', 'notes.yaml', 'shop: orders\n', 'notes.yaml: is no CloudFormation template: it has no `Resources`'],
    [
      'is a list',
      'notes.json',
      '[1]',
      'notes.json: is no CloudFormation template: it has to be a map with `Resources`',
    ],
    [
      'has Resources that are no map',
      'orders.yaml',
      'A: 1\nResources: all\n',
      'orders.yaml:2: `Resources` has to be a map',
    ],
    [
      'has a resource without a Type',
      'orders.yaml',
      'Resources:\n  Orders: {}\n',
      'orders.yaml:2: the resource `Orders` has no `Type`',
    ],
    [
      'has a Type that is none',
      'orders.yaml',
      'Resources:\n  Orders:\n    Type: Bucket\n',
      'orders.yaml:3: the resource `Orders` has the type `Bucket`',
    ],
    [
      'has a key twice in JSON',
      'orders.json',
      '{"Resources": {\n"Orders": {},\n"Orders": {}}}',
      'orders.json:3: the key `Orders` stands twice in one map',
    ],
    [
      'has a key twice in YAML',
      'orders.yaml',
      `${ORDERS_YAML}    Type: AWS::SQS::Queue\n`,
      'orders.yaml:5: the key `Type` stands twice in one map',
    ],
    [
      'has an unknown YAML tag',
      'orders.yaml',
      `${ORDERS_YAML}    Properties: !Include x\n`,
      'orders.yaml:5: the tag `!Include` is not one that CloudFormation knows',
    ],
    ['is a YAML bomb', 'bomb.yaml', BOMB, 'bomb.yaml:6: aliases repeat more than 1000000 values'],
    ['nests 100,000 deep in JSON', 'deep.json', '{"a":'.repeat(100_000), 'deep.json:1: nests deeper than 500 levels'],
    [
      'nests 100,000 deep in YAML',
      'deep.yaml',
      `a: ${'['.repeat(100_000)}`,
      'deep.yaml:1: nests deeper than 500 levels',
    ],
    [
      'nests 100,000 deep in YAML blocks',
      'deep.yaml',
      `${'- '.repeat(100_000)}x`,
      'deep.yaml:1: nests deeper than 500 levels',
    ],
    [
      'holds more than 10 MB',
      'big.yaml',
      Buffer.alloc(11 * 1024 * 1024, '#'),
      'big.yaml: holds 11.0 MB, and nothing over 10 MB is read',
    ],
    ['is no text', 'orders.yaml', Buffer.from([0, 1, 2]), 'orders.yaml: is not UTF-8 text'],
  ])('%s', async (_, name, content, message) => {
    expect(await refused(folderWith({ [name]: content }), name, '--region', 'ap-south-1')).toContain(message);
  });
});

describe('a PATH is refused when it', () => {
  test('is not there', async () => {
    expect(await refused(folderWith(), 'cdk.out')).toBe('cdk.out: does not exist');
  });

  test('is a link that leads round and round', async () => {
    const folder = folderWith();
    fs.symlinkSync('cdk.out', path.join(folder, 'cdk.out'));
    expect(await refused(folder, 'cdk.out')).toBe('cdk.out: cannot be read: ELOOP');
  });

  test('is a folder that is no assembly', async () => {
    expect(await refused(folderWith(), '.')).toBe('.: is no cloud assembly: it has no `manifest.json`');
  });

  test('is an assembly that the guard refused', async () => {
    const folder = folderWith({ 'cdk.out/india-residency-report.json': '{}' });
    expect(await refused(folder, 'cdk.out')).toMatch(/^cdk\.out: the guard refused this assembly, and its report is/);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['was written by a newer CDK', { version: '99.0.0' }, 'manifest.json: a newer CDK wrote it: schema `99.0.0`'],
    [
      'names a template that is missing',
      { artifacts: { Books: { type: 'aws:cloudformation:stack', properties: { templateFile: 'Books.json' } } } },
      'manifest.json: the template `Books.json` of the stack `Books` does not exist',
    ],
    [
      'still misses context',
      { missing: [{ key: 'availability-zones:account=1:region=ap-south-1' }] },
      'manifest.json: still misses context: `availability-zones:account=1:region=ap-south-1`',
    ],
  ])('%s', async (_, manifest, message) => {
    expect(await refused(assemblyWith(manifest), '.')).toContain(message);
  });

  test('is a template and nobody says where it will be deployed', async () => {
    expect(await refused(folderWith({ 'orders.yaml': ORDERS_YAML }), 'orders.yaml')).toMatch(
      /^orders\.yaml: a template does not say where it will be deployed: add `--region`/,
    );
  });

  test('is one of several, and only this one is broken', async () => {
    const folder = folderWith({ 'orders.yaml': ORDERS_YAML, 'books.yaml': 'Resources: [1' });
    expect(await refused(folder, 'orders.yaml', 'books.yaml', '--region', 'ap-south-1')).toContain(
      'books.yaml:1: is no YAML',
    );
  });
});

describe('an argument is refused when', () => {
  const template = (): string => folderWith({ 'orders.yaml': ORDERS_YAML });

  test.each([
    [
      'the region is a city',
      ['--region', 'mumbai'],
      '`mumbai` for `--region` is no AWS region; write its code, as in `ap-south-1`',
    ],
    [
      'the region is one that this version does not know',
      ['--region', 'ap-south-9'],
      '`ap-south-9` for `--region` is not a region that this version knows',
    ],
    ['the region is empty', ['--region', ''], '`` for `--region` is no AWS region'],
    [
      'the date is a word',
      ['--as-of', 'tomorrow'],
      '`tomorrow` is no date for `--as-of`; write a day of the calendar as YYYY-MM-DD',
    ],
    ['no calendar has the date', ['--as-of', '2026-02-29'], '`2026-02-29` is no date'],
    ['the date has a time', ['--as-of', '2026-02-28T00:00'], 'is no date'],
    [
      'the regime is unknown',
      ['--regimes', 'dpdp-2023,dpdp-2032'],
      'unknown regime `dpdp-2032`; did you mean `dpdp-2023`?; known regimes: ',
    ],
    ['no regime is named', ['--regimes', ','], 'no regime is named; known regimes: '],
    [
      'the format is unknown',
      ['--format', 'jsn'],
      'unknown format `jsn`; did you mean `json`?; known formats: text, json',
    ],
    ['the format is the name of a method', ['--format', 'toString'], 'unknown format `toString`'],
    ['the option is unknown', ['--formt', 'json'], 'unknown option `--formt`; did you mean `--format`?'],
    ['an option lacks its value', ['--region'], 'option `--region <region>` argument missing'],
    ['the folder of the organisation is missing', ['--residency', 'rules'], 'there is no folder'],
    [
      '--out is in a folder that is missing',
      ['--out', 'reports/out.json'],
      'reports/out.json: the folder of `--out` does not exist',
    ],
    ['--out is in a file', ['--out', 'orders.yaml/out.json'], 'orders.yaml/out.json: '],
    ['--out is a folder', ['--out', '.'], '.: `--out` names a folder; name a file'],
  ])('%s', async (_, args, message) => {
    expect(await refused(template(), 'orders.yaml', '--region', 'ap-south-1', ...args)).toContain(message);
  });

  test('no PATH is given', async () => {
    expect(await refused(template())).toBe('missing required argument `path`');
  });

  test('the command is unknown', async () => {
    const { code, stdout, stderr } = await run(template(), ['chek', 'cdk.out']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe('error: unknown command `chek`; did you mean `check`?\nsee `india-residency --help`\n');
  });

  test('the arguments are judged before any file is read', async () => {
    expect(
      await refused(folderWith(), 'missing.yaml', '--region', 'ap-south-1', '--out', 'reports/out.json'),
    ).toContain('`--out`');
  });
});

test("the organisation's folder is refused with file and line", async () => {
  const folder = folderWith({
    'orders.yaml': ORDERS_YAML,
    'residency/declarations.yaml': 'stores:\n  - {path: Orders, class: persnal}\n',
  });
  const message = await refused(folder, 'orders.yaml', '--region', 'ap-south-1');
  expect(message).toMatch(/declarations\.yaml:2: /);
  expect(message).toContain('persnal');
});

import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readAssembly } from '../../lib/assembly';
import type { AssemblyStack } from '../../lib/core/model';
import { folderWith, ORDERS_YAML, thrownBy } from './folder';
import { buildShop, synthesise } from './shop';

const read = (files: Record<string, string | Buffer>, name: string): AssemblyStack =>
  readAssembly([name], { cwd: folderWith(files), region: 'ap-south-1' }).stacks[0]!;
const refusal = (content: string | Buffer, name = 'orders.yaml'): string =>
  thrownBy(() => read({ [name]: content }, name)).message;

test.each([
  ['YAML', 'orders.yaml', ORDERS_YAML],
  ['YAML with a byte order mark and CRLF', 'orders.yml', `\ufeff${ORDERS_YAML.replaceAll('\n', '\r\n')}`],
  ['JSON', 'orders.json', '{"Resources": {"Orders": {"Type": "AWS::S3::Bucket"}}}'],
  ['JSON with a byte order mark', 'orders.json', '\ufeff{"Resources": {"Orders": {"Type": "AWS::S3::Bucket"}}}'],
  ['JSON under another name', 'orders.template', '{"Resources": {"Orders": {"Type": "AWS::S3::Bucket"}}}'],
  ['YAML under a name of JSON', 'orders.json', ORDERS_YAML],
])('a template in %s is read', (_, name, content) => {
  const stack = read({ [name]: content }, name);
  expect(stack.template.Resources).toEqual({ Orders: { Type: 'AWS::S3::Bucket' } });
  expect(stack.name).toBe('orders');
});

test('resources know their line in the template', () => {
  expect(read({ 'cfn/orders.yaml': ORDERS_YAML }, 'cfn/orders.yaml').sources).toEqual({ Orders: 'cfn/orders.yaml:3' });
  const json = '{\n"Resources": {\n"Orders": {"Type": "AWS::S3::Bucket"},\n\n"Books": {"Type": "AWS::SQS::Queue"}}}';
  expect(read({ 'orders.json': json }, 'orders.json').sources).toEqual({
    Orders: 'orders.json:3',
    Books: 'orders.json:5',
  });
});

describe('files beside a template', () => {
  const PARENT = `Transform: AWS::Serverless-2016-10-31
Resources:
  Ledger:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: ./nested/ledger.yaml
  Books:
    Type: AWS::Serverless::Application
    Properties:
      Location: books.json
  Elsewhere:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: https://s3.ap-south-1.amazonaws.com/shop/other.yaml
  Missing:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: ./missing.yaml
  Pay:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionUri: statemachine/pay.asl.json
`;
  const files = {
    'template.yaml': PARENT,
    'nested/ledger.yaml':
      'Resources:\n  Deep:\n    Type: AWS::CloudFormation::Stack\n    Properties:\n      TemplateURL: deep.yaml\n',
    'nested/deep.yaml': ORDERS_YAML,
    'books.json': '{"Resources": {"Books": {"Type": "AWS::SQS::Queue"}}}',
    'statemachine/pay.asl.json': '{"StartAt": "Pay"}',
  };

  test('are followed as SAM and `aws cloudformation package` follow them', () => {
    const { inner } = read(files, 'template.yaml');
    expect(inner.map(({ deployedBy, templateFile }) => [deployedBy, templateFile])).toEqual([
      ['Ledger', 'nested/ledger.yaml'],
      ['Books', 'books.json'],
    ]);
    expect(inner[0]!.inner.map(({ templateFile }) => templateFile)).toEqual(['nested/deep.yaml']);
    expect(inner[0]!.inner[0]!.sources).toEqual({ Orders: 'nested/deep.yaml:3' });
  });

  test('give the body of a definition, by the path as written', () => {
    expect(read(files, 'template.yaml').assetBodies).toEqual({ 'statemachine/pay.asl.json': '{"StartAt": "Pay"}' });
  });

  test('are refused with their own name when they are broken', () => {
    expect(thrownBy(() => read({ ...files, 'nested/deep.yaml': 'Resources: [1' }, 'template.yaml')).message).toMatch(
      /^nested\/deep\.yaml:1: is no YAML/,
    );
  });

  test('fail when they deploy one another without end', () => {
    const loop = (to: string): string =>
      `Resources:\n  Next:\n    Type: AWS::CloudFormation::Stack\n    Properties: {TemplateURL: ${to}}\n`;
    expect(thrownBy(() => read({ 'a.yaml': loop('b.yaml'), 'b.yaml': loop('a.yaml') }, 'a.yaml')).message).toBe(
      'b.yaml:2: the template that `Next` deploys deploys itself in the end',
    );
  });

  test('fail when they deploy one another twice over, and over', () => {
    const twice = (n: number): string =>
      ['A', 'B']
        .map((id) => `  ${id}:\n    Type: AWS::CloudFormation::Stack\n    Properties: {TemplateURL: t${n}.yaml}\n`)
        .join('');
    const bomb = Object.fromEntries(
      Array.from({ length: 30 }, (_, n) => [`t${n}.yaml`, `Resources:\n${twice(n + 1)}`]),
    );
    expect(thrownBy(() => read({ ...bomb, 't30.yaml': ORDERS_YAML }, 't0.yaml')).message).toMatch(
      /more than 5000 templates/,
    );
  });
});

test('a template out of a cdk.out finds the assets of its stack', () => {
  const outdir = synthesise(buildShop);
  const stage = path.join(outdir, 'assembly-Prod');
  const [name] = fs.readdirSync(stage).filter((file) => /^ProdOrders[^.]*\.template\.json$/.test(file));
  const [stack] = readAssembly([path.join(stage, name!)], { cwd: stage, region: 'ap-south-1' }).stacks;
  expect(stack!.inner).toHaveLength(1);
});

describe('a file is refused when it is', () => {
  test.each([
    ['empty', '', 'orders.yaml: is empty'],
    ['blank', ' \n\n', 'orders.yaml: is empty'],
    ['UTF-16', Buffer.from(ORDERS_YAML, 'utf16le'), 'orders.yaml: is not UTF-8 text'],
    ['Latin-1', Buffer.from('Description: Zürich', 'latin1'), 'orders.yaml: is not UTF-8 text'],
    ['a zip', Buffer.from([0x50, 0x4b, 3, 4, 0xff, 0xfe]), 'orders.yaml: is not UTF-8 text'],
    [
      'over 10 MB',
      Buffer.alloc(10 * 1024 * 1024 + 1, '#'),
      'orders.yaml: holds 10.0 MB, and nothing over 10 MB is read',
    ],
  ])('%s', (_, content, message) => {
    expect(refusal(content)).toContain(message);
  });

  test('a link that leads nowhere, or round and round', () => {
    const folder = folderWith();
    fs.symlinkSync('gone.yaml', path.join(folder, 'lost.yaml'));
    fs.symlinkSync('loop.yaml', path.join(folder, 'loop.yaml'));
    const refused = (name: string): string =>
      thrownBy(() => readAssembly([name], { cwd: folder, region: 'ap-south-1' })).message;
    expect(refused('lost.yaml')).toBe('lost.yaml: does not exist');
    expect(refused('loop.yaml')).toBe('loop.yaml: cannot be read: ELOOP');
  });

  (process.getuid?.() === 0 ? test.skip : test)('not allowed to be read', () => {
    const folder = folderWith({ 'orders.yaml': ORDERS_YAML });
    fs.chmodSync(path.join(folder, 'orders.yaml'), 0);
    expect(thrownBy(() => readAssembly(['orders.yaml'], { cwd: folder, region: 'ap-south-1' })).message).toBe(
      'orders.yaml: cannot be read: permission denied',
    );
  });

  test('no file at all', () => {
    expect(thrownBy(() => readAssembly(['/dev/null'], { cwd: '/', region: 'ap-south-1' })).message).toContain(
      'is not a file',
    );
  });
});

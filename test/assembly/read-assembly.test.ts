import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import * as cdk from 'aws-cdk-lib';
import { aws_ec2 as ec2 } from 'aws-cdk-lib';
import { readAssembly, REFUSAL_REPORT } from '../../lib/assembly';
import { InputError } from '../../lib/core/model';
import { assemblyWith, folderWith, ORDERS_YAML, thrownBy } from './folder';
import { buildShop, MUMBAI, synthesise } from './shop';

const refusal = (folder: string, region?: string): string => {
  const error = thrownBy(() => readAssembly([folder], { cwd: path.dirname(folder), region }));
  expect(error).toBeInstanceOf(InputError);
  return error.message.replaceAll(path.basename(folder), 'cdk.out');
};

describe('the region', () => {
  test('that an assembly states is never overridden; a stack without one has that of --region', () => {
    const { stacks } = readAssembly([synthesise(buildShop)], { cwd: __dirname, region: 'ap-south-2' });
    expect(stacks.map(({ path: at, region }) => [at, region])).toEqual([
      ['Prod/Orders', 'ap-south-1'],
      ['Customers', 'ap-south-2'],
    ]);
  });

  test('of a bare template is that of --region, and without one the template is refused', () => {
    const folder = folderWith({ 'orders.yaml': ORDERS_YAML });
    const [stack] = readAssembly(['orders.yaml'], { cwd: folder, region: 'us-east-1' }).stacks;
    expect(stack).toMatchObject({ name: 'orders', path: 'orders', region: 'us-east-1', templateFile: 'orders.yaml' });
    expect(thrownBy(() => readAssembly(['orders.yaml'], { cwd: folder })).message).toBe(
      'orders.yaml: a template does not say where it will be deployed: add `--region` with its region, as in `--region ap-south-1`',
    );
  });
});

describe('several paths', () => {
  test('form one assembly, and nothing is read twice', () => {
    const outdir = synthesise(buildShop);
    const stage = path.join(outdir, 'assembly-Prod');
    const books = path.join(folderWith({ 'books.yaml': ORDERS_YAML }), 'books.yaml');
    const { stacks } = readAssembly([outdir, stage, books, outdir, books], { cwd: outdir, region: 'ap-south-1' });
    expect(stacks.map((stack) => stack.path)).toEqual(['Prod/Orders', 'Customers', 'books']);
  });

  test('the assembly of a Stage can be read by itself', () => {
    const stage = path.join(synthesise(buildShop), 'assembly-Prod');
    expect(readAssembly([stage], { cwd: stage }).stacks.map((stack) => stack.path)).toEqual(['Prod/Orders']);
  });

  test('templates of one name are told apart by their folders', () => {
    const cwd = folderWith({
      'orders/template.yaml': ORDERS_YAML,
      'books/template.yaml': ORDERS_YAML,
      'ledger.json': '{"Resources":{"L":{"Type":"AWS::SQS::Queue"}}}',
    });
    const given = ['orders/template.yaml', 'books/template.yaml', 'ledger.json'];
    const { stacks } = readAssembly(given, { cwd, region: 'ap-south-1' });
    expect(stacks.map(({ name }) => name)).toEqual(['orders/template', 'books/template', 'ledger']);
  });
});

describe('an assembly is refused when', () => {
  test('it is not there', () => {
    expect(refusal(path.join(folderWith(), 'nowhere'))).toBe('cdk.out: does not exist');
  });

  test('it has no manifest', () => {
    expect(refusal(folderWith())).toBe('cdk.out: is no cloud assembly: it has no `manifest.json`');
  });

  test('it is the project around one, and the message points into it', () => {
    expect(refusal(path.dirname(synthesise(buildShop)))).toContain('; did you mean `cdk.out/cdk.out`?');
  });

  test('the guard has refused it', () => {
    expect(refusal(folderWith({ [REFUSAL_REPORT]: '{}' }))).toMatch(
      /^cdk\.out: the guard refused this assembly, and its report is `india-residency-report\.json`/,
    );
  });

  test.each([
    [
      'a newer CDK wrote it',
      { version: '99.0.0' },
      /^cdk\.out\/manifest\.json: a newer CDK wrote it: schema `99\.0\.0`, .* up to \d+; update/,
    ],
    ['it names no version', { version: undefined }, /it names no `version`/],
    ['its artifacts are a list', { artifacts: [1] }, /`artifacts` has to be a map of maps/],
    [
      'a stack names no template',
      { artifacts: { Orders: { type: 'aws:cloudformation:stack' } } },
      /the stack `Orders` names no template/,
    ],
    [
      'a template is missing',
      {
        artifacts: { Books: { type: 'aws:cloudformation:stack', properties: { templateFile: 'Books.template.json' } } },
      },
      /^cdk\.out\/manifest\.json: the template `Books\.template\.json` of the stack `Books` does not exist$/,
    ],
    [
      'the assembly of a Stage is missing',
      {
        artifacts: { 'assembly-Prod': { type: 'cdk:cloud-assembly', properties: { directoryName: 'assembly-Prod' } } },
      },
      /^cdk\.out\/assembly-Prod: is no cloud assembly/,
    ],
    [
      'a Stage names no folder',
      { artifacts: { Prod: { type: 'cdk:cloud-assembly' } } },
      /the assembly `Prod` names no folder/,
    ],
  ])('%s', (_, manifest, message) => {
    expect(refusal(assemblyWith(manifest))).toMatch(message);
  });

  test('its manifest is cut off', () => {
    expect(refusal(assemblyWith({}, { 'manifest.json': '{"version": "55.0.0",' }))).toBe(
      'cdk.out/manifest.json:1: is no JSON: it ends in the middle, as if truncated',
    );
  });

  test('a template in it is broken, or is none', () => {
    expect(refusal(assemblyWith({}, { 'Orders.template.json': '{"Resources": {' }))).toMatch(
      /^cdk\.out\/Orders\.template\.json:1: is no JSON/,
    );
    expect(refusal(assemblyWith({}, { 'Orders.template.json': '{"Resources":\n {"O": {}}}' }))).toBe(
      'cdk.out/Orders.template.json:2: the resource `O` has no `Type`',
    );
  });

  test('it still misses context', () => {
    const outdir = synthesise((app) => {
      ec2.Vpc.fromLookup(new cdk.Stack(app, 'Orders', { env: MUMBAI }), 'Vpc', { vpcId: 'vpc-1' });
    });
    expect(refusal(outdir)).toMatch(
      /^cdk\.out\/manifest\.json: still misses context: `vpc-provider:.*`; run `cdk synth` with credentials/,
    );
  });
});

test('a stack without resources is an empty stack', () => {
  const [stack] = readAssembly([assemblyWith({}, { 'Orders.template.json': '{}' })], { cwd: '/' }).stacks;
  expect(stack!.template.Resources).toBeUndefined();
});

test('an assembly that contains itself is read once', () => {
  const artifacts = { Again: { type: 'cdk:cloud-assembly', properties: { directoryName: '.' } } };
  expect(readAssembly([assemblyWith({ artifacts })], { cwd: '/' }).stacks).toEqual([]);
});

test('a symbolic link to an assembly is followed', () => {
  const link = path.join(folderWith(), 'latest');
  fs.symlinkSync(assemblyWith(), link);
  expect(readAssembly([link], { cwd: '/' }).stacks).toHaveLength(1);
});

import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { DECLARATIONS_FILE, readAssembly, writeDeclarations } from '../../lib/assembly';
import { declarationsFor } from '../../lib/assembly/declarations-for';
import { stacksOfFolder } from '../../lib/assembly/assembly-folder';
import type { CodeDeclaration } from '../../lib/core/model';
import { thrownBy } from './folder';
import { buildShop, synthesise } from './shop';

const APP: CodeDeclaration = { path: '', dataClass: 'personal' };
const ORDERS: CodeDeclaration = { path: 'Prod/Orders', dataClass: 'payment', elements: ['card-number'] };
const INVOICES: CodeDeclaration = { path: 'Prod/Orders/Invoices', dataClass: 'company-books', attestations: ['A-1'] };

/** The shop, guarded: what was declared lies in its assembly. */
function guardedShop(declarations: readonly CodeDeclaration[]): string {
  const outdir = synthesise(buildShop);
  writeDeclarations(outdir, declarations, stacksOfFolder(outdir, undefined, outdir));
  return outdir;
}

const declared = (...paths: string[]): readonly CodeDeclaration[] =>
  readAssembly(paths, { cwd: __dirname, region: 'ap-south-1' }).declarations;

/** Changes a template after it was declared for. */
function touch(outdir: string, templateFile: string): void {
  const file = path.join(outdir, templateFile);
  fs.writeFileSync(file, `${fs.readFileSync(file, 'utf8')}\n`);
}

test('what the code declared is read back as it was said', () => {
  expect(declared(guardedShop([APP, ORDERS, INVOICES]))).toEqual([APP, ORDERS, INVOICES]);
});

test('the file is the same for the same assembly, whatever the order of the stacks', () => {
  const outdir = guardedShop([APP]);
  const before = fs.readFileSync(path.join(outdir, DECLARATIONS_FILE), 'utf8');
  writeDeclarations(outdir, [APP], stacksOfFolder(outdir, undefined, outdir).reverse());
  expect(fs.readFileSync(path.join(outdir, DECLARATIONS_FILE), 'utf8')).toBe(before);
  expect(Object.keys((JSON.parse(before) as { templates: object }).templates)).toEqual([
    'Customers.template.json',
    expect.stringMatching(/^assembly-Prod\/ProdOrders.*\.template\.json$/),
  ]);
});

test('nothing declared, nothing read', () => {
  expect(declared(synthesise(buildShop))).toEqual([]);
});

test('a template that has changed since loses its declarations, and the others keep theirs', () => {
  const outdir = guardedShop([APP, INVOICES]);
  touch(outdir, 'Customers.template.json');
  expect(declared(outdir)).toEqual([{ path: 'Prod/Orders', dataClass: 'personal' }, INVOICES]);
});

test('all templates changed, nothing holds', () => {
  const outdir = guardedShop([APP, ORDERS, INVOICES]);
  for (const { templateFile } of stacksOfFolder(outdir, undefined, outdir)) touch(outdir, templateFile);
  expect(declared(outdir)).toEqual([]);
});

test('what one app declares does not reach the stacks of another', () => {
  const other = synthesise(buildShop);
  expect(declared(guardedShop([APP]), path.join(other, 'Customers.template.json'))).toEqual([
    { path: 'Prod/Orders', dataClass: 'personal' },
    { path: 'Customers', dataClass: 'personal' },
  ]);
});

test('the assembly of a Stage has what the assembly around it says', () => {
  const outdir = guardedShop([APP, INVOICES]);
  expect(declared(path.join(outdir, 'assembly-Prod'))).toEqual([APP, INVOICES]);
});

describe('narrowed to stacks', () => {
  const all = ['Prod/Orders', 'Prod/Orders/Sub', 'Books'];

  test('the nearest scope above wins', () => {
    const stage: CodeDeclaration = { path: 'Prod', dataClass: 'sensitive-personal' };
    expect(declarationsFor(['Prod/Orders'], all, [APP, stage])).toEqual([{ ...stage, path: 'Prod/Orders' }]);
  });

  test('a stack that is declared itself needs nothing from above', () => {
    expect(declarationsFor(['Prod/Orders'], all, [APP, ORDERS])).toEqual([ORDERS]);
  });

  test('two declarations of one scope stay two', () => {
    const books: CodeDeclaration = { path: '', dataClass: 'company-books' };
    expect(declarationsFor(['Books'], all, [APP, books])).toEqual([
      { ...APP, path: 'Books' },
      { ...books, path: 'Books' },
    ]);
  });

  test('what is declared in a stack within a stack goes with the inner one', () => {
    const inner: CodeDeclaration = { path: 'Prod/Orders/Sub/Table', dataClass: 'generic' };
    expect(declarationsFor(['Prod/Orders'], all, [inner])).toEqual([]);
    expect(declarationsFor(['Prod/Orders/Sub'], all, [inner])).toEqual([inner]);
  });
});

test.each([
  ['of a newer version', '{"version": 2}', 'version `2`, and this version reads 1; update cdk-india-residency'],
  ['cut off', '{"version": 1,', 'is no JSON'],
  ['without declarations', '{"version": 1}', '`declarations` has to be a list of maps with `path` and `dataClass`'],
  ['with a declaration of nothing', '{"version": 1, "declarations": [{}]}', '`declarations` has to be a list'],
])('fails when the file is %s', (_, content, message) => {
  const outdir = synthesise(buildShop);
  fs.writeFileSync(path.join(outdir, DECLARATIONS_FILE), content);
  const error = thrownBy(() => declared(outdir));
  expect(error.message).toContain(`${DECLARATIONS_FILE}:`);
  expect(error.message).toContain(message);
});

import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { folderWith } from '../assembly/folder';
import { run } from './run';

const SHOP = ['shop.json', '--region', 'ap-south-1'];

type Table = { readonly name: string; readonly to?: string; readonly dataClass: string; readonly elements?: string[] };

/** Tables of the shop, some of which replicate abroad. */
function shop(tables: readonly Table[]): string {
  const resources = tables.map(({ name, to, dataClass, elements }) => [
    name,
    {
      Type: 'AWS::DynamoDB::GlobalTable',
      Metadata: { 'india-residency': { dataClass, ...(elements && { elements }) } },
      Properties: { Replicas: [{ Region: 'ap-south-1' }, ...(to === undefined ? [] : [{ Region: to }])] },
    },
  ]);
  return JSON.stringify({ Resources: Object.fromEntries(resources) });
}

const CUSTOMERS: Table = { name: 'Customers', to: 'us-east-1', dataClass: 'personal' };
const ORDERS: Table = { name: 'Orders', to: 'eu-west-1', dataClass: 'personal' };
const COUNTS: Table = { name: 'Counts', to: 'eu-west-1', dataClass: 'generic', elements: ['customer-count'] };

const lockIn = (folder: string): string => fs.readFileSync(path.join(folder, 'residency/residency.lock'), 'utf8');
const put = (folder: string, tables: readonly Table[]): void =>
  fs.writeFileSync(path.join(folder, 'shop.json'), shop(tables));

interface Json {
  readonly summary: { readonly violations: number; readonly debt: number };
  readonly findings: readonly { readonly path: string; readonly level: string; readonly debt?: string }[];
}

describe('lock --adopt', () => {
  test("makes the folder, and records today's violations as debt", async () => {
    const folder = folderWith({ 'shop.json': shop([CUSTOMERS, COUNTS]) });
    const { code, stdout, stderr } = await run(folder, ['lock', '--adopt', ...SHOP]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^residency\/residency\.lock: 2 lines under \d+ regimes: 1 permitted, 1 debt\n/);
    expect(lockIn(folder).split('\n').slice(1)).toEqual([
      'shop/Counts generic copy-out eu-west-1 permit aggregates-are-not-payment-data',
      'shop/Customers personal copy-out us-east-1 deny debt since 2026-11-24',
      '',
    ]);
    const check = await run(folder, ['check', ...SHOP], { today: '2026-12-04' });
    expect(check.code).toBe(0);
    expect(check.stdout).toContain('since 2026-11-24, 10 days ago; debt is not permission');
  });

  test('fails where a lock is there, and leaves it as it is', async () => {
    const folder = folderWith({ 'shop.json': shop([CUSTOMERS]) });
    await run(folder, ['lock', '--adopt', ...SHOP]);
    const before = lockIn(folder);
    const { code, stderr } = await run(folder, ['lock', '--adopt', ...SHOP]);
    expect(code).toBe(2);
    expect(stderr).toContain('there is a lock already, and it takes no new debt');
    expect(lockIn(folder)).toBe(before);
  });
});

describe('lock', () => {
  test('writes the same bytes when nothing changed, and keeps the day of a debt', async () => {
    const folder = folderWith({ 'shop.json': shop([CUSTOMERS, COUNTS]) });
    await run(folder, ['lock', '--adopt', ...SHOP]);
    const before = lockIn(folder);
    const again = await run(folder, ['lock', ...SHOP], { today: '2027-01-04' });
    expect(again.stdout).toContain('nothing changed');
    expect(lockIn(folder)).toBe(before);
  });

  test('adds what is permitted and takes out what is gone, and says so', async () => {
    const folder = folderWith({ 'shop.json': shop([CUSTOMERS]) });
    await run(folder, ['lock', '--adopt', ...SHOP]);
    put(folder, [COUNTS]);
    expect((await run(folder, ['check', ...SHOP])).code).toBe(1);
    const { code, stdout } = await run(folder, ['lock', ...SHOP]);
    expect(code).toBe(0);
    expect(stdout).toContain('- shop/Customers personal copy-out us-east-1 deny debt since 2026-11-24');
    expect(stdout).toContain('+ shop/Counts generic copy-out eu-west-1 permit aggregates-are-not-payment-data');
    expect((await run(folder, ['check', ...SHOP])).code).toBe(0);
  });

  test('fails on a new violation, which enters only through a waiver', async () => {
    const folder = folderWith({ 'shop.json': shop([CUSTOMERS]) });
    await run(folder, ['lock', '--adopt', ...SHOP]);
    const before = lockIn(folder);
    put(folder, [CUSTOMERS, ORDERS]);
    const refused = await run(folder, ['lock', ...SHOP]);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('shop/Orders personal copy-out eu-west-1 deny personal-stays');
    expect(refused.stderr).not.toContain('shop/Customers');
    expect(lockIn(folder)).toBe(before);

    fs.writeFileSync(
      path.join(folder, 'residency/waivers.yaml'),
      '- {id: W-7, path: shop/Orders, class: personal, action: copy-out, to: eu-west-1, clause: [personal-stays], reason: migration, approver: A. Rao, ticket: SEC-7, issued: 2026-11-01, expires: 2027-01-31}\n',
    );
    expect((await run(folder, ['lock', ...SHOP])).code).toBe(0);
    expect(lockIn(folder)).toContain('shop/Orders personal copy-out eu-west-1 deny waiver W-7\n');
    expect((await run(folder, ['check', ...SHOP])).code).toBe(0);
  });

  test('without --adopt fails to write a first one while violations are open', async () => {
    const folder = folderWith({ 'shop.json': shop([CUSTOMERS]) });
    const { code, stderr } = await run(folder, ['lock', ...SHOP]);
    expect(code).toBe(1);
    expect(stderr).toContain('`india-residency lock --adopt PATH…`');
    expect(fs.existsSync(path.join(folder, 'residency'))).toBe(false);
  });

  test('fails on a folder that somebody names and that is not there', async () => {
    const folder = folderWith({ 'shop.json': shop([COUNTS]) });
    expect((await run(folder, ['lock', ...SHOP, '--residency', 'nowhere'])).code).toBe(2);
  });
});

test('a legacy app of 3,000 resources with 200 violations adopts the lock; then one new egress fails, and it alone', async () => {
  const tables = Array.from({ length: 3000 }, (_, n): Table => {
    const abroad = n % 15 === 0 ? { to: 'us-east-2' } : {};
    return { name: `Ledger${n}`, dataClass: 'personal', ...abroad };
  });
  const folder = folderWith({ 'shop.json': shop(tables) });
  await run(folder, ['lock', '--adopt', ...SHOP]);
  const args = ['check', ...SHOP, '--format', 'json'];
  const adopted = await run(folder, args);
  expect(adopted.code).toBe(0);
  expect((JSON.parse(adopted.stdout) as Json).summary).toMatchObject({ violations: 0, debt: 200 });

  put(folder, [...tables.slice(0, -1), { ...tables.at(-1)!, to: 'eu-west-1' }]);
  const later = await run(folder, args);
  expect(later.code).toBe(1);
  const { findings, summary } = JSON.parse(later.stdout) as Json;
  expect(summary.debt).toBe(200);
  const open = findings.filter(({ level, debt }) => level === 'violation' && debt === undefined);
  expect(new Set(open.map(({ path: at }) => at))).toEqual(new Set(['shop/Ledger2999']));
});

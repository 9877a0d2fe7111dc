import { describe, expect, test } from '@jest/globals';
import type { Finding, PlaceDeclaration, Policy, StoreDeclaration } from '../../../../lib/core/model';
import { findingsOf } from '../inspected';
import { bucket, declared, table } from '../shop';

const SHOP = { Orders: table({ TableName: 'orders' }), Photos: bucket({ BucketName: 'shop-photos' }) };
const STORE: StoreDeclaration = { path: 'Shop/Orders', dataClass: 'payment', elements: [], attestations: [] };
const PLACE: PlaceDeclaration = {
  bucket: 'shop-photos',
  region: 'ap-south-1',
  owner: 'Platform team',
  reason: 'an app of ours',
  at: 'residency/declarations.yaml:7',
};

const conflicts = (policy: Partial<Policy>): Finding[] =>
  findingsOf(SHOP, { policy }).filter(({ rule }) => rule === 'declaration-conflict');

describe('a store of the file', () => {
  test('that is there says nothing, by path, by glob or by name', () => {
    const byName = { dataClass: 'payment', elements: [], attestations: [] };
    for (const store of [
      STORE,
      { ...STORE, path: 'Shop/*' },
      { ...byName, name: 'orders' },
      { ...byName, name: 'ord*' },
    ])
      expect(conflicts({ stores: [store] })).toEqual([]);
  });

  test.each([
    ['path', { ...STORE, path: 'Shop/Ordres' }, 'did you mean `Shop/Orders`?'],
    ['scope above it', { ...STORE, path: 'Shop' }, 'did you mean `Shop/Orders`, or `Shop/**`?'],
    ['name', { ...STORE, path: undefined, name: 'order' }, 'take the line out'],
  ])('that no resource answers to, by its %s, is a warning', (_, store, fix) => {
    const [finding, ...more] = conflicts({ stores: [{ ...store, at: 'residency/declarations.yaml:3' }] });
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ level: 'warning', dataClass: 'payment', at: 'residency/declarations.yaml:3' });
    expect(finding!.fix).toContain(fix);
  });
});

describe('an element', () => {
  const of = (...elements: string[]): Finding[] =>
    findingsOf({ Orders: declared(table(), 'personal', { elements }) }).filter(
      ({ rule }) => rule === 'declaration-conflict',
    );

  test('that is a letter away from a known one is a warning, for what it was to say is lost', () => {
    expect(of('biometrcs')).toMatchObject([{ level: 'warning', path: 'Shop/Orders' }]);
    expect(of('biometrcs')[0]!.fix).toContain('did you mean `biometrics`?');
  });

  test('that is known, or like no other, says nothing', () => {
    expect(of('wish-list', 'favourite-colour')).toEqual([]);
  });
});

describe('a declared place', () => {
  test('that the templates confirm, or do not show, says nothing', () => {
    expect(conflicts({ places: [PLACE, { ...PLACE, bucket: 'of-another-app' }] })).toEqual([]);
    expect(conflicts({ places: [{ ...PLACE, region: undefined, country: 'IN' }] })).toEqual([]);
  });

  test.each<[string, Partial<PlaceDeclaration>]>([
    ['region', { region: 'eu-west-1' }],
    ['country', { region: undefined, country: 'IE' }],
  ])('fails when the templates contradict its %s', (_, changes) => {
    const [finding, ...more] = conflicts({ places: [{ ...PLACE, ...changes }] });
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ level: 'violation', path: 'Shop/Photos', at: 'residency/declarations.yaml:7' });
    expect(finding!.says).toContain('its stack puts it in ap-south-1 (Mumbai)');
  });

  test("fails when a host's own name says another region", () => {
    const host = { ...PLACE, bucket: undefined, host: 'search-shop.us-east-1.es.amazonaws.com' };
    expect(conflicts({ places: [host] })).toMatchObject([{ level: 'violation' }]);
    expect(conflicts({ places: [{ ...host, host: 'search-shop.ap-south-1.es.amazonaws.com' }] })).toEqual([]);
    expect(conflicts({ places: [{ ...host, host: 'ap-south-1.shop.example' }] })).toEqual([]);
  });

  test('fails when nobody stands for it', () => {
    expect(conflicts({ places: [{ ...PLACE, owner: 'TBD' }] })).toMatchObject([{ level: 'violation' }]);
  });
});

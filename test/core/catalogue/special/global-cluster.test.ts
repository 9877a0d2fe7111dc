import { describe, expect, test } from '@jest/globals';
import type { AssemblyStack, TemplateResource } from '../../../../lib/core/model';
import { HYDERABAD, stackOf, VIRGINIA } from '../../estate/estate-of';
import { hitsOf, placesOf, type Asked } from './hits-of';

const cluster = (GlobalClusterIdentifier: unknown, Type = 'AWS::RDS::DBCluster'): TemplateResource => ({
  Type,
  Properties: { GlobalClusterIdentifier },
});
const global = (Properties: object): TemplateResource => ({
  Type: 'AWS::RDS::GlobalCluster',
  Properties: { ...Properties },
});
const there = (name: string, region: string | undefined, Resources: Record<string, TemplateResource>): AssemblyStack =>
  stackOf({ Resources }, { name, region });
const members = (GlobalClusterIdentifier: unknown, asked: Asked = {}) =>
  placesOf('AWS::RDS::DBCluster', { GlobalClusterIdentifier }, asked);

describe('a member of a global cluster in India', () => {
  test('is copied to each member abroad, and to none at home', () => {
    const beside = [
      there('Us', VIRGINIA, { Ledger: cluster('books') }),
      there('Hyd', HYDERABAD, { Ledger: cluster('books') }),
      there('Other', VIRGINIA, { Ledger: cluster('orders') }),
    ];
    expect(members('books', { beside })).toEqual(['us-east-1']);
    expect(hitsOf('AWS::RDS::DBCluster', { GlobalClusterIdentifier: 'books' }, { beside })[0]).toMatchObject({
      property: 'GlobalClusterIdentifier',
      found: { resource: { path: 'Shop/Us/Ledger' } },
      mechanism: { direction: 'out' },
    });
  });

  test('is copied also where one refers to the global cluster and another writes its name', () => {
    const resources = { Global: global({ GlobalClusterIdentifier: 'books' }) };
    const beside = [there('Us', VIRGINIA, { Ledger: cluster('books') })];
    expect(members({ Ref: 'Global' }, { resources, beside })).toEqual(['us-east-1']);
    expect(members('books', { resources, beside })).toEqual(['us-east-1']);
  });

  test('comes from an original abroad, where the global cluster was made of one', () => {
    const resources = {
      Global: global({
        GlobalClusterIdentifier: 'books',
        SourceDBClusterIdentifier: 'arn:aws:rds:us-east-1:111111111111:cluster:ledger',
      }),
    };
    const [hit, ...more] = hitsOf('AWS::RDS::DBCluster', { GlobalClusterIdentifier: 'books' }, { resources });
    expect(hit).toMatchObject({ found: { place: { region: 'us-east-1' } }, mechanism: { direction: 'in' } });
    expect(more).toEqual([]);
  });

  test('may come from an original that nobody can place', () => {
    const parameters = { Source: { Type: 'String' } };
    const resources = {
      Global: global({ GlobalClusterIdentifier: 'books', SourceDBClusterIdentifier: { Ref: 'Source' } }),
    };
    const [hit] = hitsOf('AWS::RDS::DBCluster', { GlobalClusterIdentifier: 'books' }, { resources, parameters });
    expect(hit).toMatchObject({ found: { place: { kind: 'unresolved' } }, mechanism: { direction: 'in' } });
  });

  test('is itself the original: nothing comes from elsewhere', () => {
    const resources = { Global: global({ SourceDBClusterIdentifier: { Ref: 'Asked' } }) };
    expect(placesOf('AWS::RDS::DBCluster', {}, { resources })).toEqual([]);
    const beside = [there('Us', VIRGINIA, { Ledger: cluster({ 'Fn::ImportValue': 'x' }) })];
    expect(placesOf('AWS::RDS::DBCluster', {}, { resources, beside })).toEqual([]);
  });

  test('whose others are in no stack that was inspected cannot be told', () => {
    expect(members('books')).toEqual(['unresolved']);
    expect(hitsOf('AWS::RDS::DBCluster', { GlobalClusterIdentifier: 'books' })[0]?.found.place).toEqual({
      kind: 'unresolved',
      why: 'the other members of the global cluster `books` are in no stack that was inspected',
    });
  });

  test('whose global cluster is in the estate, and alone in it, is copied nowhere', () => {
    expect(members({ Ref: 'Global' }, { resources: { Global: global({}) } })).toEqual([]);
  });

  test('is no member without a global cluster', () => {
    expect(placesOf('AWS::RDS::DBCluster', {})).toEqual([]);
  });

  test('is not copied to a member whose stack names no region; nobody knows where that is', () => {
    expect(members('books', { beside: [there('Open', undefined, { Ledger: cluster('books') })] })).toEqual([
      'unresolved',
    ]);
  });
});

test('a member abroad is judged from the side of those in India', () => {
  const beside = [there('Mum', 'ap-south-1', { Ledger: cluster('books') })];
  expect(members('books', { region: VIRGINIA, beside })).toEqual([]);
});

test.each(['Neptune', 'DocDB'])('a global cluster of %s is told the same', (service) => {
  const type = `AWS::${service}::DBCluster`;
  const beside = [
    there('Us', VIRGINIA, { Ledger: cluster('books', type) }),
    there('Rds', VIRGINIA, { Ledger: cluster('books') }),
  ];
  expect(placesOf(type, { GlobalClusterIdentifier: 'books' }, { beside })).toEqual(['us-east-1']);
});

test('a global cluster itself is no place', () => {
  expect(hitsOf('AWS::RDS::GlobalCluster', { SourceDBClusterIdentifier: 'arn:aws:rds:us-east-1:1:cluster:x' })).toEqual(
    [],
  );
});

describe('a member of a global cluster whose original lies abroad', () => {
  const secondary = { GlobalClusterIdentifier: 'books', SourceRegion: 'us-east-1' };
  const beside = [there('Us', VIRGINIA, { Ledger: cluster('books') })];

  test('is copied from there, where it names the region of its primary', () => {
    const [hit] = hitsOf('AWS::RDS::DBCluster', secondary, { beside });
    expect(hit).toMatchObject({ found: { resource: { path: 'Shop/Us/Ledger' } }, mechanism: { direction: 'in' } });
  });

  test('is copied from there, where the global cluster was made of a cluster of the estate', () => {
    const Global = global({
      GlobalClusterIdentifier: 'books',
      SourceDBClusterIdentifier: 'arn:aws:rds:us-east-1:111111111111:cluster:ledger',
    });
    const Ledger = { Type: 'AWS::RDS::DBCluster', Properties: { DBClusterIdentifier: 'ledger' } };
    const made = [there('Us', VIRGINIA, { Global, Ledger })];
    const hits = hitsOf('AWS::RDS::DBCluster', { GlobalClusterIdentifier: 'books' }, { beside: made });
    expect(hits).toMatchObject([{ found: { resource: { path: 'Shop/Us/Ledger' } }, mechanism: { direction: 'in' } }]);
  });

  test('is the original of a member abroad, where it names no region, or one in India', () => {
    for (const SourceRegion of [undefined, 'ap-south-2']) {
      const asked = { GlobalClusterIdentifier: 'books', ...(SourceRegion && { SourceRegion }) };
      expect(hitsOf('AWS::RDS::DBCluster', asked, { beside })[0]).toMatchObject({ mechanism: { direction: 'out' } });
    }
  });
});

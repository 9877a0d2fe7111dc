import { describe, expect, test } from '@jest/globals';
import { findingsIn, inspected, small, stack, type Resources } from '../inspected';
import { declared, ref, resource } from '../shop';

const FAMILIES = [
  ['Aurora', 'AWS::RDS'],
  ['Neptune', 'AWS::Neptune'],
  ['DocumentDB', 'AWS::DocDB'],
] as const;

const stacks = (byRegion: Record<string, Resources>) =>
  Object.entries(byRegion).map(([region, Resources]) => stack({ Resources }, region, `Shop-${region}`));
const findings = (byRegion: Record<string, Resources>) => findingsIn(stacks(byRegion)).map(small);

describe.each(FAMILIES)('a global cluster of %s', (_, family) => {
  const World = resource(`${family}::GlobalCluster`, { GlobalClusterIdentifier: 'ledger' });
  const member = (id: unknown = 'ledger') =>
    declared(resource(`${family}::DBCluster`, { GlobalClusterIdentifier: id }), 'payment');

  test('fails when its members are in Mumbai and in Ireland: a copy goes out, once', () => {
    const found = findings({
      'ap-south-1': { World, Ledger: member(ref('World')) },
      'eu-west-1': { Ledger: member() },
    });
    expect(found).toMatchObject([
      { level: 'violation', rule: 'copy-outside-india', to: 'eu-west-1', dataClass: 'payment' },
    ]);
  });

  test('passes when its members are in Mumbai and in Hyderabad', () => {
    expect(findings({ 'ap-south-1': { World, Ledger: member() }, 'ap-south-2': { Ledger: member() } })).toEqual([]);
  });

  test('fails for each member as a store when none of the estate is in India', () => {
    const found = findings({ 'us-east-1': { World, Ledger: member() }, 'eu-west-1': { Ledger: member() } });
    expect(found.map(({ rule, to }) => [rule, to])).toEqual([
      ['store-outside-india', 'eu-west-1'],
      ['store-outside-india', 'us-east-1'],
    ]);
  });

  test('fails when a member names a global cluster of which nothing is known', () => {
    expect(inspected({ Ledger: member('somebodys') })).toMatchObject([
      { level: 'violation', rule: 'placement-unresolved' },
    ]);
  });

  test('clusters of different global clusters are no copies of each other', () => {
    const Other = resource(`${family}::GlobalCluster`, { GlobalClusterIdentifier: 'offers' });
    const found = findings({
      'ap-south-1': { World, Ledger: member() },
      'eu-west-1': { Other, Ledger: member('offers') },
    });
    expect(found).toMatchObject([{ rule: 'store-outside-india', to: 'eu-west-1' }]);
  });

  test('by itself is no place', () => {
    expect(inspected({ World })).toEqual([]);
  });
});

describe('a global datastore of ElastiCache', () => {
  const World = (region: string) =>
    resource('AWS::ElastiCache::GlobalReplicationGroup', {
      Members: [
        { ReplicationGroupId: 'orders', ReplicationGroupRegion: 'ap-south-1', Role: 'PRIMARY' },
        { ReplicationGroupId: 'orders', ReplicationGroupRegion: region, Role: 'SECONDARY' },
      ],
    });

  test('fails with a member abroad, although nobody said what it holds', () => {
    expect(inspected({ World: World('us-east-1') })).toMatchObject([
      { level: 'violation', rule: 'copy-outside-india', to: 'us-east-1', dataClass: 'personal' },
    ]);
  });

  test('passes with a member in Hyderabad', () => {
    expect(inspected({ World: World('ap-south-2') })).toEqual([]);
  });
});

import { describe, expect, test } from '@jest/globals';
import { knownWords, builtInLaw, loadRegime } from '../../../../lib/core/law';
import type { Finding, TemplateResource } from '../../../../lib/core/model';
import { findingsOf } from '../inspected';
import { bucket, declared, globalTable, queue, replicating, resource, table } from '../shop';

/** The shop's own rule: loyalty points are encrypted wherever they lie, and may be copied where they stay so. */
const RULE = loadRegime(
  {
    id: 'loyalty-2026',
    title: 'Loyalty scheme rules',
    citation: 'Board resolution 7 of 2026',
    status: 'in-force',
    from: '2026-01-01',
    governs: ['loyalty-points'],
    clauses: { sealed: { source: 'Board resolution 7, paragraph 2', says: 'points are encrypted', basis: 'law' } },
    verdicts: {
      'loyalty-points': {
        'store-in-india': { if: 'encrypted', clause: 'sealed' },
        'copy-out': { if: 'encrypted', clause: 'sealed' },
      },
    },
  },
  knownWords(builtInLaw()),
);

function found(one: TemplateResource, beside: Record<string, TemplateResource> = {}): Finding[] {
  return findingsOf(
    { Points: declared(one, 'loyalty-points') },
    { policy: { ownRegimes: [RULE], regimes: ['loyalty-2026'] }, beside: { 'eu-west-1': beside } },
  ).filter(({ logicalId }) => logicalId === 'Points');
}

describe('encrypted, asked of a store in India', () => {
  test.each<[string, TemplateResource]>([
    ['a bucket', bucket()],
    ['a table', table()],
    ['a queue', queue()],
    ['a database that says so', resource('AWS::RDS::DBInstance', { StorageEncrypted: true })],
    ['a stream that says so', resource('AWS::Kinesis::Stream', { StreamEncryption: { EncryptionType: 'KMS' } })],
  ])('passes for %s', (_, store) => {
    expect(found(store)).toEqual([]);
  });

  test.each<[string, TemplateResource]>([
    ['a database that does not say so', resource('AWS::RDS::DBInstance')],
    ['a database of which nobody can tell', resource('AWS::RDS::DBInstance', { StorageEncrypted: { Ref: 'Sealed' } })],
    ['a queue that turns it off', queue({ SqsManagedSseEnabled: false })],
    [
      'a search domain that turns it off',
      resource('AWS::OpenSearchService::Domain', { EncryptionAtRestOptions: { Enabled: 'false' } }),
    ],
    ['a store of a type that nobody looked up', resource('AWS::Timestream::Table')],
  ])('is lacking for %s', (_, store) => {
    expect(found(store)).toMatchObject([
      { level: 'warning', rule: 'condition-missing', clause: 'sealed', wouldPermit: [['encrypted']] },
    ]);
  });
});

describe('encrypted, asked of a copy that leaves', () => {
  test('passes for a replica of a table, and for a bucket in Dublin', () => {
    expect(found(globalTable('ap-south-1', 'eu-west-1'))).toMatchObject([{ level: 'note', rule: 'permitted-copy' }]);
    const copied = found(replicating('arn:aws:s3:::in-dublin'), { Dublin: bucket({ BucketName: 'in-dublin' }) });
    expect(copied).toMatchObject([{ level: 'note', permittedBy: [{ condition: 'encrypted', how: 'verified' }] }]);
  });

  test('fails for a bucket that nobody knows', () => {
    expect(found(replicating('arn:aws:s3:::in-dublin'))[0]).toMatchObject({ level: 'violation' });
  });
});

import { describe, expect, test } from '@jest/globals';
import { findingsIn, small, stack, type Resources } from '../inspected';
import { declared, resource } from '../shop';

const ABROAD = 'us-east-1';
const findings = (abroad: Resources, india: Resources) =>
  findingsIn([stack({ Resources: abroad }, ABROAD, 'Us'), stack({ Resources: india }, 'ap-south-1', 'India')])
    .filter(({ rule }) => rule !== 'lock-changed')
    .map((finding) => ({ ...small(finding), source: finding.source }));

describe('a mirror of an original abroad', () => {
  test('is one finding, although a replica says twice where its source is', () => {
    const Orders = declared(resource('AWS::RDS::DBInstance', { DBInstanceIdentifier: 'orders' }), 'company-books');
    const Mirror = declared(
      resource('AWS::RDS::DBInstance', {
        SourceDBInstanceIdentifier: `arn:aws:rds:${ABROAD}:111111111111:db:orders`,
        SourceRegion: ABROAD,
      }),
      'company-books',
    );
    expect(findings({ Orders }, { Mirror })).toEqual([
      expect.objectContaining({ level: 'note', id: 'Mirror', action: 'mirror-from-abroad', source: 'Us/Orders' }),
    ]);
  });

  test('is one finding, also of a global cluster: nothing is copied out of India', () => {
    const Ledger = declared(resource('AWS::RDS::DBCluster', { GlobalClusterIdentifier: 'books' }), 'company-books');
    const Mirror = declared(
      resource('AWS::RDS::DBCluster', { GlobalClusterIdentifier: 'books', SourceRegion: ABROAD }),
      'company-books',
    );
    expect(findings({ Ledger }, { Mirror })).toEqual([
      expect.objectContaining({ level: 'note', id: 'Mirror', action: 'mirror-from-abroad', source: 'Us/Ledger' }),
    ]);
  });

  test('needs a role abroad that writes into India, and reads nothing there', () => {
    const Copy = declared(resource('AWS::S3::Bucket', { BucketName: 'ledger-in-india' }), 'company-books');
    const role = (...Action: string[]) =>
      resource('AWS::IAM::Policy', {
        PolicyDocument: { Statement: [{ Effect: 'Allow', Action, Resource: 'arn:aws:s3:::ledger-in-india/*' }] },
      });
    const Writer = role('s3:ReplicateObject', 's3:ReplicateDelete', 's3:ObjectOwnerOverrideToBucketOwner');
    expect(findings({ Writer }, { Copy })).toEqual([]);
    expect(findings({ Reader: role('s3:GetObject') }, { Copy })).toMatchObject([
      { level: 'warning', rule: 'processing-outside-india', id: 'Reader' },
    ]);
  });
});

describe('the password of a database abroad', () => {
  const attach = (TargetId: unknown) =>
    resource('AWS::SecretsManager::SecretTargetAttachment', {
      SecretId: { Ref: 'Password' },
      TargetId,
      TargetType: 'AWS::RDS::DBInstance',
    });
  const Password = resource('AWS::SecretsManager::Secret', { GenerateSecretString: {} });
  const Orders = declared(resource('AWS::RDS::DBInstance', { DBInstanceIdentifier: 'orders' }), 'company-books');

  test('is judged with its database, once', () => {
    const found = findings({ Orders, Password, Attachment: attach({ Ref: 'Orders' }) }, {});
    expect(found.map(({ level, id }) => [level, id])).toEqual([['violation', 'Orders']]);
  });

  test('fails by itself where it was declared to hold more, or opens nothing that is known', () => {
    const more = declared(Password, 'payment');
    const found = findings({ Orders, Password: more, Attachment: attach({ Ref: 'Orders' }) }, {});
    expect(found.map(({ level, id }) => [level, id])).toContainEqual(['violation', 'Password']);
    expect(findings({ Password, Attachment: attach('orders') }, {}).map(({ id }) => id)).toEqual(['Password']);
  });
});

describe('a call that writes replication into a bucket abroad', () => {
  const Copy = declared(resource('AWS::S3::Bucket', { BucketName: 'ledger-in-india' }), 'company-books');
  const rule = (more: object = {}) => ({
    Status: 'Enabled',
    Filter: { Prefix: '' },
    Destination: { Bucket: 'arn:aws:s3:::ledger-in-india' },
    ...more,
  });
  const call = (Rules: object[], more: object = {}) =>
    declared(
      resource('Custom::AWS', {
        Create: JSON.stringify({
          service: 'S3',
          action: 'putBucketReplication',
          region: ABROAD,
          parameters: { Bucket: 'parent-ledger', ReplicationConfiguration: { Role: 'r', Rules } },
          ...more,
        }),
      }),
      'company-books',
    );
  const judged = (Call: ReturnType<typeof call>, abroad: Resources = {}) =>
    findings(abroad, { Copy, Call }).map(({ level, rule: id, action }) => [level, id, action]);

  test('makes the bucket in India a mirror, and sends nothing abroad', () => {
    expect(judged(call([rule()]))).toEqual([['note', 'permitted-copy', 'mirror-from-abroad']]);
  });

  test.each([
    ['one prefix', { Filter: { Prefix: 'invoices/' } }],
    ['tagged objects', { Filter: { Tag: { Key: 'keep', Value: 'yes' } } }],
    ['objects of two tags', { Filter: { And: { Tags: [] } } }],
    ['nothing, being disabled', { Status: 'Disabled' }],
  ])('fails where its rule copies %s: the copy is not complete', (_, more) => {
    expect(judged(call([rule(more)]))).toEqual([['violation', 'original-outside-india', 'mirror-from-abroad']]);
  });

  test('fails where the copy is deleted after a month', () => {
    const Rules = [{ Status: 'Enabled', ExpirationInDays: 30 }];
    const Short = declared(
      resource('AWS::S3::Bucket', { BucketName: 'ledger-in-india', LifecycleConfiguration: { Rules } }),
      'company-books',
    );
    const found = findings({}, { Copy: Short, Call: call([rule()]) });
    expect(found.map(({ level, id }) => [level, id])).toEqual([['violation', 'Call']]);
  });

  test('judges an original of the estate once, by its copy', () => {
    const Ledger = declared(resource('AWS::S3::Bucket', { BucketName: 'parent-ledger' }), 'company-books');
    expect(judged(call([rule()]), { Ledger })).toEqual([['note', 'permitted-copy', 'mirror-from-abroad']]);
  });

  test('fails as ever where the bucket lies in India and replicates abroad', () => {
    const Ledger = declared(resource('AWS::S3::Bucket', { BucketName: 'parent-ledger' }), 'payment');
    const Abroad = resource('AWS::S3::Bucket', { BucketName: 'ledger-abroad' });
    const out = call([rule({ Destination: { Bucket: 'arn:aws:s3:::ledger-abroad' } })], { region: 'ap-south-1' });
    expect(findings({ Abroad }, { Ledger, Call: out }).map(({ level, rule: id }) => [level, id])).toContainEqual([
      'violation',
      'copy-outside-india',
    ]);
  });
});

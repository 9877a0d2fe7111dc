import { describe, expect, test } from '@jest/globals';
import { stackOf, VIRGINIA } from '../../estate/estate-of';
import { hitsOf, placesOf } from './hits-of';

const open = { parameters: { Open: { Type: 'String' } } };

describe('a replica of a key', () => {
  test('is told by the key of which it is one', () => {
    const [hit] = hitsOf(
      'AWS::KMS::ReplicaKey',
      { PrimaryKeyArn: 'arn:aws:kms:ap-south-1:111111111111:key/mrk-1' },
      { region: VIRGINIA },
    );
    expect(hit).toMatchObject({
      found: { place: { region: 'ap-south-1' } },
      mechanism: { moves: 'content' },
      property: 'PrimaryKeyArn',
    });
  });

  test('of a key of the estate, of one abroad, and of one that nobody can tell', () => {
    const Key = { Type: 'AWS::KMS::Key' };
    const Outputs = { Arn: { Value: { 'Fn::GetAtt': ['Key', 'Arn'] } } };
    const beside = [stackOf({ Resources: { Key }, Outputs }, { name: 'Keys' })];
    const PrimaryKeyArn = { 'Fn::GetStackOutput': { StackName: 'Keys', OutputName: 'Arn', Region: 'ap-south-1' } };
    expect(
      hitsOf('AWS::KMS::ReplicaKey', { PrimaryKeyArn }, { region: VIRGINIA, beside })[0]?.found.resource?.logicalId,
    ).toBe('Key');
    expect(placesOf('AWS::KMS::ReplicaKey', { PrimaryKeyArn: 'arn:aws:kms:us-east-1:111111111111:key/mrk-1' })).toEqual(
      ['us-east-1'],
    );
    expect(placesOf('AWS::KMS::ReplicaKey', { PrimaryKeyArn: { Ref: 'Open' } }, open)).toEqual(['unresolved']);
  });
});

describe('a multi-region key', () => {
  test('by itself is worth a note', () => {
    expect(hitsOf('AWS::KMS::Key', { MultiRegion: true })).toMatchObject([
      { found: { place: { kind: 'global' } }, mechanism: { weight: 'info' } },
    ]);
  });

  test('that is none is no finding', () => {
    expect(hitsOf('AWS::KMS::Key', { MultiRegion: false })).toEqual([]);
    expect(hitsOf('AWS::KMS::Key', {})).toEqual([]);
  });
});

describe('a policy of the organisation', () => {
  const policy = (copy: unknown) => ({
    plans: {
      nightly: {
        regions: { '@@assign': ['us-east-1', 'ap-south-1'] },
        rules: { r: { copy_actions: copy, lifecycle: {} } },
        selections: {},
      },
    },
  });
  const vault = 'arn:aws:backup:us-east-1:$account:backup-vault:copy';
  const copy = { [vault]: { target_backup_vault_arn: { '@@assign': vault } } };
  const of = (Type: unknown, Content: unknown) => placesOf('AWS::Organizations::Policy', { Type, Content }, open);

  test('copies to the vaults that it names, and its regions only select', () => {
    expect(of('BACKUP_POLICY', policy(copy))).toEqual(['us-east-1']);
    expect(of('BACKUP_POLICY', JSON.stringify(policy(copy)))).toEqual(['us-east-1']);
    expect(of('BACKUP_POLICY', policy({}))).toEqual([]);
  });

  test('may name a vault that is known only at deployment', () => {
    const target = { x: { target_backup_vault_arn: { '@@assign': { Ref: 'Open' } } } };
    expect(of('BACKUP_POLICY', policy(target))).toEqual(['unresolved']);
    const region = {
      x: { target_backup_vault_arn: { '@@assign': { 'Fn::Sub': 'arn:aws:backup:${Open}:$account:backup-vault:x' } } },
    };
    expect(of('BACKUP_POLICY', policy(region))).toEqual(['unresolved']);
  });

  test('of another kind moves nothing, whatever regions it names', () => {
    const deny = {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Deny', Condition: { StringNotEquals: { 'aws:RequestedRegion': ['us-east-1'] } } }],
    };
    expect(of('SERVICE_CONTROL_POLICY', deny)).toEqual([]);
    expect(of('TAG_POLICY', policy(copy))).toEqual([]);
  });

  test('of a kind that is known only at deployment may be one that copies', () => {
    expect(of({ Ref: 'Open' }, policy(copy))).toEqual(['us-east-1']);
  });

  test('that nobody can read may copy anywhere', () => {
    expect(of('BACKUP_POLICY', { Ref: 'Open' })).toEqual(['unresolved']);
    expect(of('BACKUP_POLICY', '{"plans":')).toEqual(['unresolved']);
    expect(of('SERVICE_CONTROL_POLICY', { Ref: 'Open' })).toEqual([]);
  });
});

describe('a multi-region access point', () => {
  const resources = { Home: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'acme-in' } } };
  const beside = [
    stackOf(
      { Resources: { Away: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'acme-us' } } } },
      { name: 'Us', region: VIRGINIA },
    ),
  ];
  const over = (...buckets: unknown[]) =>
    hitsOf(
      'AWS::S3::MultiRegionAccessPoint',
      { Regions: buckets.map((Bucket) => ({ Bucket })) },
      { resources, beside },
    );

  test('lets content of its bucket in India reach each one abroad', () => {
    expect(over({ Ref: 'Home' }, 'acme-us')).toMatchObject([
      { property: 'Regions[1].Bucket', source: { logicalId: 'Home' }, found: { resource: { logicalId: 'Away' } } },
    ]);
  });

  test('over buckets of one side only moves nothing', () => {
    expect(over({ Ref: 'Home' })).toEqual([]);
    expect(over('acme-us')).toEqual([]);
  });

  test('over a bucket that nobody can place may move anywhere', () => {
    expect(over('acme-in', 'partner').map(({ found }) => found.place.kind)).toEqual(['unresolved']);
  });
});

describe("CDK's cross-region writer", () => {
  const writes = (value: unknown, region: unknown = 'us-east-1') =>
    hitsOf(
      'Custom::CrossRegionExportWriter',
      { WriterProps: { region, exports: { key: value } } },
      { resources: { Key: { Type: 'AWS::IAM::AccessKey' }, Orders: { Type: 'AWS::SQS::Queue' } } },
    );

  test('hands over names, which is worth a note', () => {
    expect(writes({ 'Fn::GetAtt': ['Orders', 'Arn'] })).toMatchObject([
      { found: { place: { region: 'us-east-1' } }, mechanism: { moves: 'metadata', weight: 'info' } },
    ]);
  });

  test.each([
    { 'Fn::GetAtt': ['Key', 'SecretAccessKey'] },
    '{{resolve:secretsmanager:shop/db}}',
    { 'Fn::Sub': '{{resolve:ssm-secure:/${AWS::StackName}/db}}' },
  ])('that hands over a secret moves content: %j', (value) => {
    expect(writes(value)).toMatchObject([{ mechanism: { moves: 'content', weight: 'critical' } }]);
  });

  test('that hands over a plain parameter moves none', () => {
    expect(writes('{{resolve:ssm:/shop/name}}')).toMatchObject([{ mechanism: { moves: 'metadata' } }]);
  });
});

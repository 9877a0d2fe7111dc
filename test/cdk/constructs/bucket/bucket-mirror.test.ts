import { describe, expect, test } from '@jest/globals';
import { App, Duration, NestedStack, RemovalPolicy, Stack, Stage } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Key } from 'aws-cdk-lib/aws-kms';
import { ObjectLockRetention } from 'aws-cdk-lib/aws-s3';
import {
  type BucketMirrorProps,
  DataClass,
  ResidentBucket,
  type ResidentBucketProps,
  ResidentKey,
} from '../../../../lib';
import { ACCOUNT, QUICK, shop } from '../payments-shop';

interface Statement {
  Action: string | string[];
  Resource: unknown;
  Condition?: Record<string, Record<string, unknown>>;
}

function mirrored(props: Partial<ResidentBucketProps> = {}, mirror: Partial<BucketMirrorProps> = {}) {
  const stacks = shop();
  const bucket = new ResidentBucket(stacks.mumbai, 'Orders', {
    dataClass: DataClass.PERSONAL,
    ...props,
    mirror: { scope: stacks.hyderabad, ...mirror },
  });
  return { ...stacks, bucket };
}

function replicationOf(stack: Stack): Record<string, never> {
  const [bucket] = Object.values(
    Template.fromStack(stack).findResources('AWS::S3::Bucket', {
      Properties: { ReplicationConfiguration: Match.anyValue() },
    }),
  );
  return bucket?.Properties.ReplicationConfiguration as Record<string, never>;
}

function statementsOf(stack: Stack): Statement[] {
  return Object.values(Template.fromStack(stack).findResources('AWS::IAM::Policy')).flatMap(
    (policy) => policy.Properties.PolicyDocument.Statement as Statement[],
  );
}

function bucketNameIn(stack: Stack): string {
  const [mirror] = Object.values(
    Template.fromStack(stack).findResources('AWS::S3::Bucket', { Properties: { BucketName: Match.anyValue() } }),
  );
  return mirror?.Properties.BucketName as string;
}

const arnOf = (name: string, objects = '') => ({
  'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:s3:::${name}${objects}`]],
});

describe('the replication rule', () => {
  test('copies every object, its deletion and its encryption, in 15 minutes, and says how it goes', () => {
    const { mumbai, hyderabad } = mirrored();
    expect(replicationOf(mumbai)).toEqual({
      Role: { 'Fn::GetAtt': [expect.stringMatching(/^OrdersMirrorRole/), 'Arn'] },
      Rules: [
        {
          Id: 'india-mirror',
          Priority: 0,
          Status: 'Enabled',
          Filter: { Prefix: '' },
          DeleteMarkerReplication: { Status: 'Enabled' },
          SourceSelectionCriteria: { SseKmsEncryptedObjects: { Status: 'Enabled' } },
          Destination: {
            Bucket: arnOf(bucketNameIn(hyderabad)),
            EncryptionConfiguration: {
              ReplicaKmsKeyID: {
                'Fn::GetAtt': [expect.stringMatching(/^ExportsReader/), expect.stringContaining('OrdersMirrorKey')],
              },
            },
            ReplicationTime: { Status: 'Enabled', Time: { Minutes: 15 } },
            Metrics: { Status: 'Enabled', EventThreshold: { Minutes: 15 } },
          },
        },
      ],
    });
  });

  test('goes from Hyderabad to Mumbai as well', () => {
    const { mumbai, hyderabad } = shop();
    const bucket = new ResidentBucket(hyderabad, 'Books', {
      dataClass: DataClass.COMPANY_BOOKS,
      mirror: { scope: mumbai },
    });
    expect(bucket.mirror?.stack).toBe(mumbai);
    expect(replicationOf(hyderabad)).toMatchObject({
      Rules: [{ Destination: { Bucket: arnOf(bucketNameIn(mumbai)) } }],
    });
  });

  test('is known to the L2 as its replication role', () => {
    const { bucket, mumbai } = mirrored();
    expect(mumbai.resolve(bucket.replicationRoleArn)).toEqual({
      'Fn::GetAtt': [expect.stringMatching(/^OrdersMirrorRole/), 'Arn'],
    });
  });
});

describe('the role of the replication', () => {
  const { mumbai, hyderabad } = mirrored();
  const mirrorName = bucketNameIn(hyderabad);
  const statements = statementsOf(mumbai);
  const statementOf = (action: string) =>
    statements.find(({ Action }) => [Action].flat().includes(action)) as Statement;

  test('is taken on by S3 and nobody else', () => {
    Template.fromStack(mumbai).hasResourceProperties('AWS::IAM::Role', {
      AssumeRolePolicyDocument: {
        Statement: [{ Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: 's3.amazonaws.com' } }],
      },
    });
  });

  test('reads versions of the source', () => {
    const source = { 'Fn::GetAtt': [expect.stringMatching(/^Orders/), 'Arn'] };
    expect(statementOf('s3:GetReplicationConfiguration').Resource).toEqual(source);
    expect(statementOf('s3:ListBucket').Resource).toEqual(source);
    for (const action of [
      's3:GetObjectVersionForReplication',
      's3:GetObjectVersionAcl',
      's3:GetObjectVersionTagging',
    ]) {
      expect(statementOf(action).Resource).toEqual({ 'Fn::Join': ['', [source, '/*']] });
    }
  });

  test('writes replicas, deletions and tags to the mirror', () => {
    for (const action of ['s3:ReplicateObject', 's3:ReplicateDelete', 's3:ReplicateTags']) {
      expect(statementOf(action).Resource).toEqual(arnOf(mirrorName, '/*'));
    }
  });

  test('decrypts with the source key through S3 of the source region, for this bucket and its objects', () => {
    const source = { 'Fn::GetAtt': [expect.stringMatching(/^Orders/), 'Arn'] };
    expect(statementOf('kms:Decrypt')).toMatchObject({
      Resource: { 'Fn::GetAtt': [expect.stringMatching(/^OrdersKey/), 'Arn'] },
      Condition: {
        StringEquals: { 'kms:ViaService': 's3.ap-south-1.amazonaws.com' },
        StringLike: { 'kms:EncryptionContext:aws:s3:arn': [source, { 'Fn::Join': ['', [source, '/*']] }] },
      },
    });
  });

  test('encrypts with the mirror key through S3 of the mirror region, for the mirror and its objects', () => {
    expect(statementOf('kms:Encrypt')).toMatchObject({
      Action: ['kms:Encrypt', 'kms:GenerateDataKey'],
      Resource: { 'Fn::GetAtt': [expect.stringMatching(/^ExportsReader/), expect.stringContaining('OrdersMirrorKey')] },
      Condition: {
        StringEquals: { 'kms:ViaService': 's3.ap-south-2.amazonaws.com' },
        StringLike: { 'kms:EncryptionContext:aws:s3:arn': [arnOf(mirrorName), arnOf(mirrorName, '/*')] },
      },
    });
  });

  test('has no other rights, and no wildcard action', () => {
    expect(statements).toHaveLength(5);
    expect(statements.flatMap(({ Action }) => Action).filter((action) => action.includes('*'))).toEqual([]);
  });
});

describe('the mirror', () => {
  test('is a ResidentBucket with a key of its own in the other region', () => {
    const { bucket, hyderabad } = mirrored();
    expect(bucket.mirror).toBeInstanceOf(ResidentBucket);
    expect(bucket.mirror?.node.path).toBe('Hyderabad/OrdersMirror');
    expect(bucket.mirror?.encryptionKey?.node.path).toBe('Hyderabad/OrdersMirrorKey');
    Template.fromStack(hyderabad).hasResourceProperties('AWS::S3::Bucket', {
      BucketName: Match.stringLikeRegexp('^[a-z0-9-]{3,63}$'),
      VersioningConfiguration: { Status: 'Enabled' },
    });
  });

  test('has the lifecycle, lock and end of its source', () => {
    const { bucket, hyderabad } = mirrored({
      lifecycleRules: [{ expiration: Duration.days(4000) }],
      objectLockDefaultRetention: ObjectLockRetention.governance(Duration.days(30)),
      removalPolicy: RemovalPolicy.DESTROY,
      autoDeleteObjects: true,
    });
    const id = hyderabad.getLogicalId(bucket.mirror?.node.defaultChild as never);
    expect(Template.fromStack(hyderabad).toJSON().Resources[id]).toMatchObject({
      Properties: { LifecycleConfiguration: { Rules: [{ ExpirationInDays: 4000 }] }, ObjectLockEnabled: true },
      DeletionPolicy: 'Delete',
    });
    Template.fromStack(hyderabad).resourceCountIs('Custom::S3AutoDeleteObjects', 1);
  });

  test('takes an id, a name, a key and rules of its own', () => {
    const stacks = shop();
    const key = new ResidentKey(stacks.hyderabad, 'VaultKey', { dataClass: DataClass.PERSONAL });
    new ResidentBucket(stacks.mumbai, 'Orders', {
      dataClass: DataClass.PERSONAL,
      mirror: {
        scope: stacks.hyderabad,
        id: 'Vault',
        bucketName: 'shop-orders-vault',
        encryptionKey: key,
        lifecycleRules: [{ expiration: Duration.days(5000) }],
      },
    });
    const template = Template.fromStack(stacks.hyderabad);
    template.hasResourceProperties('AWS::S3::Bucket', {
      BucketName: 'shop-orders-vault',
      LifecycleConfiguration: { Rules: [Match.objectLike({ ExpirationInDays: 5000 })] },
    });
    template.resourceCountIs('AWS::KMS::Key', 1);
    expect(replicationOf(stacks.mumbai)).toMatchObject({
      Rules: [{ Destination: { Bucket: arnOf('shop-orders-vault') } }],
    });
  });

  test('does not give a name to a bucket that had none: a new name would replace it', () => {
    const { mumbai } = mirrored();
    Template.fromStack(mumbai).allResourcesProperties('AWS::S3::Bucket', { BucketName: Match.absent() });
  });

  test('may stand under a nested stack, as may its source', () => {
    const { mumbai, hyderabad, app } = shop();
    const [source, copy] = [new NestedStack(mumbai, 'Stores'), new NestedStack(hyderabad, 'Mirrors')];
    new ResidentBucket(source, 'Orders', { dataClass: DataClass.PERSONAL, mirror: { scope: copy } });
    app.synth();
    expect(bucketNameIn(copy)).toMatch(/^hyderabadmirrorsordersmirror[0-9a-f]{20}$/);
    expect(replicationOf(source)).toMatchObject({ Rules: [{ Destination: { Bucket: arnOf(bucketNameIn(copy)) } }] });
    expect(mumbai.dependencies).toContain(hyderabad);
  });
});

describe('the order of deployment', () => {
  test('makes the mirror first: S3 replicates only to a bucket that exists', () => {
    const { mumbai, hyderabad } = mirrored();
    expect(mumbai.dependencies).toContain(hyderabad);
    expect(hyderabad.dependencies).toEqual([]);
  });

  test('holds also where the mirror has a key that no stack makes', () => {
    const stacks = shop();
    const arn = `arn:aws:kms:ap-south-2:${ACCOUNT}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;
    new ResidentBucket(stacks.mumbai, 'Orders', {
      dataClass: DataClass.PERSONAL,
      mirror: { scope: stacks.hyderabad, encryptionKey: Key.fromKeyArn(stacks.hyderabad, 'Key', arn) },
    });
    expect(stacks.mumbai.dependencies).toContain(stacks.hyderabad);
    expect(replicationOf(stacks.mumbai)).toMatchObject({
      Rules: [{ Destination: { EncryptionConfiguration: { ReplicaKmsKeyID: arn } } }],
    });
  });

  test('fails where the mirror would have to wait for its source, and says what to do', () => {
    const { mumbai, hyderabad } = mirrored();
    expect(
      () => new ResidentBucket(hyderabad, 'Books', { dataClass: DataClass.COMPANY_BOOKS, mirror: { scope: mumbai } }),
    ).toThrow(
      "`Hyderabad/Books`: the mirror's stack `Mumbai` already depends on `Hyderabad`, and the source needs its mirror first; " +
        'make mirrors in a stack of their own, which holds no source',
    );
  });

  test('lets both regions hold sources when mirrors have stacks of their own', () => {
    const { app, mumbai, hyderabad } = shop();
    const mirrors = (id: string, region: string) => new Stack(app, id, { env: { account: ACCOUNT, region } });
    new ResidentBucket(mumbai, 'Orders', {
      dataClass: DataClass.PERSONAL,
      mirror: { scope: mirrors('MumbaiMirrors', 'ap-south-2') },
    });
    new ResidentBucket(hyderabad, 'Books', {
      dataClass: DataClass.COMPANY_BOOKS,
      mirror: { scope: mirrors('HyderabadMirrors', 'ap-south-1') },
    });
    expect(app.synth().stacks.map((stack) => stack.id)).toHaveLength(4);
  });
});

describe('the alarms of a mirror', () => {
  test('go off in its region when it is more than 15 minutes behind', () => {
    const { bucket, hyderabad } = mirrored();
    expect(bucket.mirrorLagAlarm?.stack).toBe(hyderabad);
    Template.fromStack(hyderabad).hasResourceProperties('AWS::CloudWatch::Alarm', {
      Threshold: 900,
      ComparisonOperator: 'GreaterThanThreshold',
      TreatMissingData: 'notBreaching',
      Metrics: [
        Match.objectLike({
          Expression: {
            'Fn::Join': [
              '',
              [
                'SELECT MAX(ReplicationLatency) FROM "AWS/S3" WHERE DestinationBucket = \'',
                { Ref: Match.stringLikeRegexp('^OrdersMirror') },
                "'",
              ],
            ],
          },
        }),
      ],
    });
  });

  test("go off in the source's region when an object was not copied", () => {
    const { bucket, mumbai, hyderabad } = mirrored();
    expect(bucket.mirrorFailureAlarm?.stack).toBe(mumbai);
    Template.fromStack(mumbai).hasResourceProperties('AWS::CloudWatch::Alarm', {
      Namespace: 'AWS/S3',
      MetricName: 'OperationsFailedReplication',
      Dimensions: [
        { Name: 'DestinationBucket', Value: bucketNameIn(hyderabad) },
        { Name: 'RuleId', Value: 'india-mirror' },
        { Name: 'SourceBucket', Value: { Ref: Match.stringLikeRegexp('^Orders') } },
      ],
      Threshold: 0,
    });
  });
});

describe('fails when the mirror', () => {
  const source = (app: App | Stage) => new Stack(app, 'Mumbai', { env: { account: ACCOUNT, region: 'ap-south-1' } });
  const mirrorTo = (from: Stack, scope: Stack) => () =>
    new ResidentBucket(from, 'Orders', { dataClass: DataClass.PERSONAL, mirror: { scope } });

  test('would be abroad', () => {
    const app = new App(QUICK);
    const to = new Stack(app, 'Singapore', { env: { account: ACCOUNT, region: 'ap-southeast-1' } });
    expect(mirrorTo(source(app), to)).toThrow(
      "`Mumbai/Orders`: the mirror's stack is in `ap-southeast-1`, which is not in India; give it env: { region: 'ap-south-2' }",
    );
  });

  test('would be in the same region', () => {
    const from = source(new App(QUICK));
    expect(mirrorTo(from, from)).toThrow(
      "`Mumbai/Orders`: the mirror's stack is in `ap-south-1`, where the source is too; give it env: { region: 'ap-south-2' }",
    );
  });

  test('would be nobody knows where', () => {
    const app = new App(QUICK);
    expect(mirrorTo(source(app), new Stack(app, 'Somewhere'))).toThrow(
      "`Mumbai/Orders`: the mirror's stack names no region; give it env: { region: 'ap-south-2' }",
    );
  });

  test('would be in another account', () => {
    const app = new App(QUICK);
    const to = new Stack(app, 'Vault', { env: { account: '222222222222', region: 'ap-south-2' } });
    expect(mirrorTo(source(app), to)).toThrow(/in account `222222222222` and the source's in `111111111111`/);
  });

  test('would be in another Stage', () => {
    const app = new App(QUICK);
    const to = new Stack(new Stage(app, 'Dr'), 'Hyderabad', { env: { account: ACCOUNT, region: 'ap-south-2' } });
    expect(mirrorTo(source(app), to)).toThrow("`Mumbai/Orders`: the mirror's stack `Dr/Hyderabad` is in another Stage");
  });

  test('cannot be named, since the account is unknown', () => {
    const app = new App(QUICK);
    const [from, to] = ['ap-south-1', 'ap-south-2'].map((region) => new Stack(app, region, { env: { region } })) as [
      Stack,
      Stack,
    ];
    expect(mirrorTo(from, to)).toThrow(
      /`ap-south-1\/Orders`: the mirror needs a physical name.*mirror: \{ bucketName: '…' \}/,
    );
  });

  test('is given a key of another region', () => {
    const { mumbai, hyderabad } = shop();
    const key = new ResidentKey(mumbai, 'Key', { dataClass: DataClass.PERSONAL });
    expect(
      () =>
        new ResidentBucket(mumbai, 'Orders', {
          dataClass: DataClass.PERSONAL,
          mirror: { scope: hyderabad, encryptionKey: key },
        }),
    ).toThrow('`Hyderabad/OrdersMirror`: its encryptionKey is in `ap-south-1`; give a key that is in `ap-south-2`');
  });
});

test('a mirror with a name can be made while the account is unknown', () => {
  const app = new App(QUICK);
  const [from, to] = ['ap-south-1', 'ap-south-2'].map((region) => new Stack(app, region, { env: { region } })) as [
    Stack,
    Stack,
  ];
  new ResidentBucket(from, 'Orders', {
    dataClass: DataClass.PERSONAL,
    mirror: { scope: to, bucketName: 'shop-orders-mirror' },
  });
  expect(replicationOf(from)).toMatchObject({ Rules: [{ Destination: { Bucket: arnOf('shop-orders-mirror') } }] });
});

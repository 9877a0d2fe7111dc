import { describe, expect, test } from '@jest/globals';
import { Duration, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { S3EventSourceV2 } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Key } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketNamespace,
  EventType,
  HttpMethods,
  InventoryFormat,
  ObjectLockRetention,
  StorageClass,
} from 'aws-cdk-lib/aws-s3';
import { DataClass, ResidentBucket, ResidentKey, type ResidentBucketProps } from '../../../../lib';
import { ACCOUNT, shop } from '../payments-shop';

function orders(props: Partial<ResidentBucketProps> = {}): { bucket: ResidentBucket; mumbai: Stack } {
  const { mumbai } = shop();
  return { mumbai, bucket: new ResidentBucket(mumbai, 'Orders', { dataClass: DataClass.PERSONAL, ...props }) };
}

/** The properties of the bucket under test: the stack's log bucket stands beside it. */
function ordersResource({ bucket, mumbai }: { bucket: ResidentBucket; mumbai: Stack }): Record<string, never> {
  const id = mumbai.getLogicalId(bucket.node.defaultChild as never);
  return Template.fromStack(mumbai).toJSON().Resources[id] as Record<string, never>;
}

describe('by default a bucket', () => {
  test('is encrypted with its own rotated key and an S3 Bucket Key, and takes no customer-provided keys', () => {
    const made = orders();
    expect(ordersResource(made)).toMatchObject({
      Properties: {
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [
            {
              BlockedEncryptionTypes: { EncryptionType: ['SSE-C'] },
              BucketKeyEnabled: true,
              ServerSideEncryptionByDefault: {
                SSEAlgorithm: 'aws:kms',
                KMSMasterKeyID: { 'Fn::GetAtt': [expect.stringMatching(/^OrdersKey/), 'Arn'] },
              },
            },
          ],
        },
      },
    });
    Template.fromStack(made.mumbai).hasResourceProperties('AWS::KMS::Key', {
      EnableKeyRotation: true,
      MultiRegion: false,
    });
    expect(made.bucket.encryptionKey).toBeInstanceOf(ResidentKey);
  });

  test('is closed to the public, versioned, without ACLs, and kept when it leaves the stack', () => {
    expect(ordersResource(orders())).toMatchObject({
      Properties: {
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        VersioningConfiguration: { Status: 'Enabled' },
        OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      },
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
    });
  });

  test('has no replication, website, acceleration or name of its own', () => {
    const { Properties } = ordersResource(orders());
    for (const absent of [
      'ReplicationConfiguration',
      'WebsiteConfiguration',
      'AccelerateConfiguration',
      'AccessControl',
      'BucketName',
    ]) {
      expect(Properties).not.toHaveProperty(absent);
    }
  });

  test('refuses requests without TLS, or with TLS older than 1.2', () => {
    const { mumbai } = orders();
    for (const Condition of [
      { Bool: { 'aws:SecureTransport': 'false' } },
      { NumericLessThan: { 's3:TlsVersion': 1.2 } },
    ]) {
      Template.fromStack(mumbai).hasResourceProperties('AWS::S3::BucketPolicy', {
        Bucket: { Ref: Match.stringLikeRegexp('^Orders') },
        PolicyDocument: {
          Statement: Match.arrayWith([
            Match.objectLike({ Effect: 'Deny', Action: 's3:*', Principal: { AWS: '*' }, Condition }),
          ]),
        },
      });
    }
  });

  test('does not lock its replication: a deployment in a role of its own would be refused', () => {
    const { mumbai } = orders();
    expect(JSON.stringify(Template.fromStack(mumbai).toJSON())).not.toContain('s3:PutReplicationConfiguration');
  });
});

describe('access logs', () => {
  test('go to one bucket of the stack, under the path of each bucket', () => {
    const { mumbai } = orders();
    new ResidentBucket(mumbai, 'Books', { dataClass: DataClass.COMPANY_BOOKS });
    const buckets = Object.values(Template.fromStack(mumbai).findResources('AWS::S3::Bucket'));
    expect(buckets).toHaveLength(3);
    const logged = buckets.map((bucket) => bucket.Properties.LoggingConfiguration as unknown).filter(Boolean);
    expect(logged).toEqual([
      { DestinationBucketName: { Ref: expect.stringMatching(/^ResidentAccessLogs/) }, LogFilePrefix: 'Orders/' },
      { DestinationBucketName: { Ref: expect.stringMatching(/^ResidentAccessLogs/) }, LogFilePrefix: 'Books/' },
    ]);
  });

  test('are kept for a year and a day, encrypted, in a closed and versioned bucket that stays', () => {
    const { mumbai } = orders();
    Template.fromStack(mumbai).hasResource('AWS::S3::Bucket', {
      Properties: {
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
        },
        LifecycleConfiguration: {
          Rules: Match.arrayWith([Match.objectLike({ ExpirationInDays: 366, Status: 'Enabled' })]),
        },
        PublicAccessBlockConfiguration: Match.objectLike({ BlockPublicPolicy: true, RestrictPublicBuckets: true }),
        VersioningConfiguration: { Status: 'Enabled' },
      },
      DeletionPolicy: 'Retain',
    });
  });

  test('are written by the log service of this account, without an ACL', () => {
    const { mumbai } = orders();
    Template.fromStack(mumbai).hasResourceProperties('AWS::S3::BucketPolicy', {
      Bucket: { Ref: Match.stringLikeRegexp('^ResidentAccessLogs') },
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Allow',
            Action: 's3:PutObject',
            Principal: { Service: 'logging.s3.amazonaws.com' },
            Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
          }),
        ]),
      },
    });
    expect(JSON.stringify(Template.fromStack(mumbai).toJSON())).not.toContain('LogDeliveryWrite');
  });

  test('go where the app says', () => {
    const { mumbai } = shop();
    const own = new Bucket(mumbai, 'Audit', { blockPublicAccess: BlockPublicAccess.BLOCK_ALL });
    const bucket = new ResidentBucket(mumbai, 'Orders', {
      dataClass: DataClass.PERSONAL,
      serverAccessLogsBucket: own,
      serverAccessLogsPrefix: 'orders/',
    });
    expect(ordersResource({ bucket, mumbai }).Properties).toMatchObject({
      LoggingConfiguration: {
        DestinationBucketName: { Ref: expect.stringMatching(/^Audit/) },
        LogFilePrefix: 'orders/',
      },
    });
    Template.fromStack(mumbai).resourceCountIs('AWS::S3::Bucket', 2);
  });

  test('are not kept where the app says no, whatever else it says', () => {
    for (const serverAccessLogsPrefix of [undefined, 'orders/']) {
      const { mumbai } = orders({ serverAccessLogs: false, serverAccessLogsPrefix });
      Template.fromStack(mumbai).resourceCountIs('AWS::S3::Bucket', 1);
      Template.fromStack(mumbai).allResourcesProperties('AWS::S3::Bucket', { LoggingConfiguration: Match.absent() });
    }
    const { mumbai } = shop();
    const serverAccessLogsBucket = new Bucket(mumbai, 'Audit');
    const props = {
      dataClass: DataClass.PERSONAL,
      serverAccessLogs: false,
      serverAccessLogsBucket,
      serverAccessLogsPrefix: 'orders/',
    };
    const bucket = new ResidentBucket(mumbai, 'Orders', props);
    expect(ordersResource({ bucket, mumbai }).Properties).not.toHaveProperty('LoggingConfiguration');
  });

  test('take a prefix in the bucket of the stack', () => {
    expect(ordersResource(orders({ serverAccessLogsPrefix: 'o/' })).Properties).toMatchObject({
      LoggingConfiguration: {
        DestinationBucketName: { Ref: expect.stringMatching(/^ResidentAccessLogs/) },
        LogFilePrefix: 'o/',
      },
    });
  });
});

describe('a bucket takes the props of its CDK counterpart', () => {
  test('for objects: lifecycle, tiering, locks', () => {
    const made = orders({
      lifecycleRules: [{ transitions: [{ storageClass: StorageClass.GLACIER, transitionAfter: Duration.days(90) }] }],
      intelligentTieringConfigurations: [{ name: 'old', archiveAccessTierTime: Duration.days(90) }],
      objectLockDefaultRetention: ObjectLockRetention.compliance(Duration.days(365)),
    });
    expect(ordersResource(made).Properties).toMatchObject({
      LifecycleConfiguration: { Rules: [{ Transitions: [{ StorageClass: 'GLACIER', TransitionInDays: 90 }] }] },
      IntelligentTieringConfigurations: [{ Id: 'old' }],
      ObjectLockEnabled: true,
      ObjectLockConfiguration: { Rule: { DefaultRetention: { Days: 365, Mode: 'COMPLIANCE' } } },
    });
  });

  test('for names', () => {
    expect(ordersResource(orders({ bucketName: 'shop-orders' })).Properties).toMatchObject({
      BucketName: 'shop-orders',
    });
    const regional = { bucketNamePrefix: 'shop-orders', bucketNamespace: BucketNamespace.ACCOUNT_REGIONAL };
    expect(ordersResource(orders(regional)).Properties).toMatchObject({
      BucketNamePrefix: 'shop-orders',
      BucketNamespace: 'account-regional',
    });
  });

  test('for use: CORS, metrics, inventories, events, ABAC', () => {
    const { mumbai } = shop();
    const inventory = new ResidentBucket(mumbai, 'Inventory', { dataClass: DataClass.PERSONAL });
    const bucket = new ResidentBucket(mumbai, 'Orders', {
      dataClass: DataClass.PERSONAL,
      cors: [{ allowedMethods: [HttpMethods.GET], allowedOrigins: ['https://shop.example'] }],
      metrics: [{ id: 'all' }],
      inventories: [{ destination: { bucket: inventory }, format: InventoryFormat.PARQUET }],
      eventBridgeEnabled: true,
      abacStatus: true,
    });
    expect(ordersResource({ bucket, mumbai }).Properties).toMatchObject({
      CorsConfiguration: { CorsRules: [{ AllowedMethods: ['GET'] }] },
      MetricsConfigurations: [{ Id: 'all' }],
      InventoryConfigurations: [{ Destination: { Format: 'Parquet' } }],
      AbacStatus: 'Enabled',
    });
    Template.fromStack(mumbai).resourceCountIs('Custom::S3BucketNotifications', 1);
  });

  test('for its end: a bucket of a test environment goes with its objects and its key', () => {
    const made = orders({ removalPolicy: RemovalPolicy.DESTROY, autoDeleteObjects: true });
    expect(ordersResource(made)).toMatchObject({ DeletionPolicy: 'Delete' });
    Template.fromStack(made.mumbai).hasResource('AWS::KMS::Key', { DeletionPolicy: 'Delete' });
    Template.fromStack(made.mumbai).resourceCountIs('Custom::S3AutoDeleteObjects', 1);
  });

  test('for its key', () => {
    const { mumbai } = shop();
    const key = new ResidentKey(mumbai, 'LedgerKey', { dataClass: DataClass.PAYMENT });
    const bucket = new ResidentBucket(mumbai, 'Orders', { dataClass: DataClass.PAYMENT, encryptionKey: key });
    expect(bucket.encryptionKey).toBe(key);
    Template.fromStack(mumbai).resourceCountIs('AWS::KMS::Key', 1);
  });
});

test('fails with a key of another region', () => {
  const { mumbai } = shop();
  const abroad = Key.fromKeyArn(
    mumbai,
    'Abroad',
    `arn:aws:kms:us-east-1:${ACCOUNT}:key/1234abcd-12ab-34cd-56ef-1234567890ab`,
  );
  expect(() => new ResidentBucket(mumbai, 'Orders', { dataClass: DataClass.PAYMENT, encryptionKey: abroad })).toThrow(
    '`Mumbai/Orders`: its encryptionKey is in `us-east-1`; give a key that is in `ap-south-1`',
  );
});

describe('a bucket is an IBucket', () => {
  test('it grants, on the objects and on the key', () => {
    const { bucket, mumbai } = orders();
    bucket.grantRead(clerk(mumbai));
    const statements = Object.values(Template.fromStack(mumbai).findResources('AWS::IAM::Policy')).flatMap(
      (policy) => policy.Properties.PolicyDocument.Statement as { Action: string | string[] }[],
    );
    const actions = statements.flatMap((statement) => statement.Action);
    expect(actions).toEqual(expect.arrayContaining(['s3:GetObject*', 'kms:Decrypt']));
  });

  test('it is an event source', () => {
    const { bucket, mumbai } = orders();
    clerk(mumbai).addEventSource(new S3EventSourceV2(bucket, { events: [EventType.OBJECT_CREATED] }));
    Template.fromStack(mumbai).resourceCountIs('Custom::S3BucketNotifications', 1);
  });
});

function clerk(stack: Stack): LambdaFunction {
  return new LambdaFunction(stack, 'Clerk', {
    runtime: Runtime.NODEJS_22_X,
    handler: 'index.handler',
    code: Code.fromInline('exports.handler = async () => {};'),
  });
}

import { describe, expect, test } from '@jest/globals';
import { App, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { AttributeType, Billing, Capacity, StreamViewType, TableClass } from 'aws-cdk-lib/aws-dynamodb';
import { AccountRootPrincipal, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Code, Function as LambdaFunction, Runtime, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Key } from 'aws-cdk-lib/aws-kms';
import { DataClass, ResidentKey, ResidentTable, type ResidentTableProps, type TableMirrorProps } from '../../../../lib';
import { ACCOUNT, QUICK, shop } from '../payments-shop';

const partitionKey = { name: 'id', type: AttributeType.STRING };

function customers(props: Partial<ResidentTableProps> = {}) {
  const stacks = shop();
  const table = new ResidentTable(stacks.mumbai, 'Customers', {
    dataClass: DataClass.PERSONAL,
    partitionKey,
    ...props,
  });
  return { ...stacks, table };
}

function mirrored(props: Partial<ResidentTableProps> = {}, mirror: Partial<TableMirrorProps> = {}) {
  const stacks = shop();
  const table = new ResidentTable(stacks.mumbai, 'Customers', {
    dataClass: DataClass.PERSONAL,
    partitionKey,
    ...props,
    mirror: { scope: stacks.hyderabad, ...mirror },
  });
  return { ...stacks, table };
}

function replicas(stack: Stack): Record<string, Record<string, unknown>> {
  const [table] = Object.values(Template.fromStack(stack).findResources('AWS::DynamoDB::GlobalTable'));
  return Object.fromEntries(
    (table?.Properties.Replicas as { Region: string }[]).map((replica) => [replica.Region, replica as never]),
  );
}

const anyPolicy = () =>
  new PolicyDocument({
    statements: [
      new PolicyStatement({
        actions: ['dynamodb:GetItem'],
        principals: [new AccountRootPrincipal()],
        resources: ['*'],
      }),
    ],
  });

describe('by default a table', () => {
  test('stands in its own region only, encrypted with its own key, recoverable, protected, billed on demand', () => {
    const { mumbai } = customers();
    expect(replicas(mumbai)).toEqual({
      'ap-south-1': {
        Region: 'ap-south-1',
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        SSESpecification: { KMSMasterKeyId: { 'Fn::GetAtt': [expect.stringMatching(/^CustomersKey/), 'Arn'] } },
      },
    });
    Template.fromStack(mumbai).hasResource('AWS::DynamoDB::GlobalTable', {
      Properties: { BillingMode: 'PAY_PER_REQUEST', SSESpecification: { SSEEnabled: true, SSEType: 'KMS' } },
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
    });
    Template.fromStack(mumbai).hasResourceProperties('AWS::KMS::Key', { EnableKeyRotation: true, MultiRegion: false });
  });
});

describe('the mirror of a table', () => {
  test('is a replica in the other region with a key of that region, recoverable and protected', () => {
    const { mumbai, hyderabad } = mirrored();
    expect(replicas(mumbai)).toMatchObject({
      'ap-south-1': {
        SSESpecification: { KMSMasterKeyId: { 'Fn::GetAtt': [expect.stringMatching(/^CustomersKey/), 'Arn'] } },
      },
      'ap-south-2': {
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        SSESpecification: {
          KMSMasterKeyId: {
            'Fn::GetAtt': [expect.stringMatching(/^ExportsReader/), expect.stringContaining('CustomersMirrorKey')],
          },
        },
      },
    });
    Template.fromStack(hyderabad).hasResourceProperties('AWS::KMS::Key', {
      EnableKeyRotation: true,
      MultiRegion: false,
    });
    expect(mumbai.dependencies).toContain(hyderabad);
  });

  test('goes from Hyderabad to Mumbai as well', () => {
    const { mumbai, hyderabad } = shop();
    new ResidentTable(hyderabad, 'Ledger', {
      dataClass: DataClass.COMPANY_BOOKS,
      partitionKey,
      mirror: { scope: mumbai },
    });
    expect(Object.keys(replicas(hyderabad)).sort()).toEqual(['ap-south-1', 'ap-south-2']);
  });

  test('can use a key that stands already', () => {
    const arn = `arn:aws:kms:ap-south-2:${ACCOUNT}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;
    const { mumbai } = shop();
    const encryptionKey = Key.fromKeyArn(mumbai, 'HyderabadKey', arn);
    new ResidentTable(mumbai, 'Customers', { dataClass: DataClass.PERSONAL, partitionKey, mirror: { encryptionKey } });
    expect(replicas(mumbai)['ap-south-2']).toMatchObject({ SSESpecification: { KMSMasterKeyId: arn } });
  });

  test('takes settings of its own', () => {
    const { mumbai } = mirrored(
      {
        tableClass: TableClass.STANDARD,
        globalSecondaryIndexes: [{ indexName: 'byPhone', partitionKey: { name: 'phone', type: AttributeType.STRING } }],
      },
      {
        tableClass: TableClass.STANDARD_INFREQUENT_ACCESS,
        tags: [{ key: 'role', value: 'mirror' }],
        maxReadRequestUnits: 50,
        contributorInsightsSpecification: { enabled: true },
        globalSecondaryIndexOptions: { byPhone: { maxReadRequestUnits: 10 } },
      },
    );
    expect(replicas(mumbai)['ap-south-2']).toMatchObject({
      TableClass: 'STANDARD_INFREQUENT_ACCESS',
      Tags: [{ Key: 'role', Value: 'mirror' }],
      ReadOnDemandThroughputSettings: { MaxReadRequestUnits: 50 },
      ContributorInsightsSpecification: { Enabled: true },
      GlobalSecondaryIndexes: [{ IndexName: 'byPhone', ReadOnDemandThroughputSettings: { MaxReadRequestUnits: 10 } }],
    });
    expect(replicas(mumbai)['ap-south-1']).toMatchObject({ TableClass: 'STANDARD' });
  });

  test('has capacity of its own where billing is provisioned', () => {
    const billing = Billing.provisioned({
      readCapacity: Capacity.fixed(5),
      writeCapacity: Capacity.autoscaled({ maxCapacity: 10 }),
    });
    const { mumbai } = mirrored({ billing }, { readCapacity: Capacity.fixed(3) });
    expect(replicas(mumbai)['ap-south-2']).toMatchObject({
      ReadProvisionedThroughputSettings: { ReadCapacityUnits: 3 },
    });
  });

  test('gets no resource policy: CloudFormation cannot make a replica abroad of its stack with one', () => {
    const { mumbai } = mirrored({ resourcePolicy: anyPolicy() });
    expect(replicas(mumbai)['ap-south-1']).toHaveProperty('ResourcePolicy');
    expect(replicas(mumbai)['ap-south-2']).not.toHaveProperty('ResourcePolicy');
  });

  test('grants as the table does', () => {
    const { mumbai, table } = mirrored();
    table.replica('ap-south-2').grantReadData(clerk(mumbai));
    expect(JSON.stringify(Template.fromStack(mumbai).findResources('AWS::IAM::Policy'))).toContain(
      'dynamodb:ap-south-2',
    );
  });
});

describe('fails when a replica', () => {
  test.each(['us-east-2', 'ap-southeast-1'])('is added in %s', (region) => {
    const { table } = customers();
    expect(() => {
      table.addReplica({ region });
    }).toThrow(`\`Mumbai/Customers\`: \`${region}\` is not in India; replicate to \`ap-south-2\``);
  });

  test("would have its key made abroad, or in the table's own region", () => {
    const app = new App(QUICK);
    const at = (id: string, region: string) => new Stack(app, id, { env: { account: ACCOUNT, region } });
    const mumbai = at('Mumbai', 'ap-south-1');
    const to = (scope: Stack) => () =>
      new ResidentTable(mumbai, 'Customers', { dataClass: DataClass.PERSONAL, partitionKey, mirror: { scope } });
    expect(to(at('Ohio', 'us-east-2'))).toThrow(/the mirror's stack is in `us-east-2`, which is not in India/);
    expect(to(mumbai)).toThrow(/the mirror's stack is in `ap-south-1`, where the source is too/);
  });

  test('has no key', () => {
    const { mumbai } = shop();
    expect(
      () => new ResidentTable(mumbai, 'Customers', { dataClass: DataClass.PERSONAL, partitionKey, mirror: {} }),
    ).toThrow(/`Mumbai\/Customers`: the mirror names neither scope nor encryptionKey.*a stack in ap-south-2/);
  });

  test('has a key of another region', () => {
    const { mumbai } = shop();
    const encryptionKey = new ResidentKey(mumbai, 'Key', { dataClass: DataClass.PERSONAL });
    expect(
      () =>
        new ResidentTable(mumbai, 'Customers', {
          dataClass: DataClass.PERSONAL,
          partitionKey,
          mirror: { encryptionKey },
        }),
    ).toThrow(/its encryptionKey is in `ap-south-1`; give a key that is in `ap-south-2`/);
  });
});

test('a table takes the props of its CDK counterpart', () => {
  const { mumbai } = customers({
    sortKey: { name: 'at', type: AttributeType.NUMBER },
    tableName: 'customers',
    timeToLiveAttribute: 'expires',
    dynamoStream: StreamViewType.NEW_IMAGE,
    recoveryPeriodInDays: 7,
    deletionProtection: false,
    billing: Billing.onDemand({ maxReadRequestUnits: 100 }),
    localSecondaryIndexes: [{ indexName: 'byName', sortKey: { name: 'name', type: AttributeType.STRING } }],
    tags: [{ key: 'team', value: 'shop' }],
  });
  Template.fromStack(mumbai).hasResourceProperties('AWS::DynamoDB::GlobalTable', {
    TableName: 'customers',
    KeySchema: [
      { AttributeName: 'id', KeyType: 'HASH' },
      { AttributeName: 'at', KeyType: 'RANGE' },
    ],
    TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true },
    StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
    LocalSecondaryIndexes: [Match.objectLike({ IndexName: 'byName' })],
    Replicas: [
      Match.objectLike({
        DeletionProtectionEnabled: false,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 7 },
        ReadOnDemandThroughputSettings: { MaxReadRequestUnits: 100 },
        Tags: [{ Key: 'team', Value: 'shop' }],
      }),
    ],
  });
});

test('a table of a test environment can be destroyed, with its keys', () => {
  const { mumbai, hyderabad } = mirrored({ removalPolicy: RemovalPolicy.DESTROY });
  expect(replicas(mumbai)['ap-south-2']).toMatchObject({ DeletionProtectionEnabled: false });
  Template.fromStack(mumbai).hasResource('AWS::DynamoDB::GlobalTable', { DeletionPolicy: 'Delete' });
  for (const stack of [mumbai, hyderabad])
    Template.fromStack(stack).hasResource('AWS::KMS::Key', { DeletionPolicy: 'Delete' });
});

test('a table is an ITableV2: it grants, and is an event source', () => {
  const { mumbai, table } = mirrored();
  const handler = clerk(mumbai);
  table.grantReadWriteData(handler);
  handler.addEventSource(new DynamoEventSource(table, { startingPosition: StartingPosition.LATEST }));
  const policies = JSON.stringify(Template.fromStack(mumbai).findResources('AWS::IAM::Policy'));
  for (const action of ['dynamodb:PutItem', 'kms:Decrypt', 'dynamodb:GetRecords']) expect(policies).toContain(action);
  Template.fromStack(mumbai).resourceCountIs('AWS::Lambda::EventSourceMapping', 1);
});

function clerk(stack: Stack): LambdaFunction {
  return new LambdaFunction(stack, 'Clerk', {
    runtime: Runtime.NODEJS_22_X,
    handler: 'index.handler',
    code: Code.fromInline('exports.handler = async () => {};'),
  });
}

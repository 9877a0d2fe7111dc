import { describe, expect, test } from '@jest/globals';
import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { AttributeType, StreamViewType } from 'aws-cdk-lib/aws-dynamodb';
import { AnyPrincipal } from 'aws-cdk-lib/aws-iam';
import { ConsentLedger, DataClass } from '../../../../lib';
import { clerk } from '../clerk';
import { grantedActions } from '../granted-actions';
import { shop } from '../payments-shop';
import { consents, mirroredConsents, tableOf } from './ledger';

const REFUSAL = {
  Sid: 'OnlyInserts',
  Effect: 'Deny',
  Principal: { AWS: '*' },
  Action: [
    'dynamodb:PutItem',
    'dynamodb:UpdateItem',
    'dynamodb:DeleteItem',
    'dynamodb:BatchWriteItem',
    'dynamodb:PartiQLUpdate',
    'dynamodb:PartiQLDelete',
    'dynamodb:UpdateTimeToLive',
  ],
  Resource: '*',
  Condition: {
    ArnNotLike: {
      'aws:PrincipalArn': {
        'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::*:role/aws-service-role/*']],
      },
    },
  },
};

describe('a ledger', () => {
  test('is keyed by principal, with an item an event, encrypted, recoverable and protected from deletion', () => {
    const { properties, replicas } = tableOf(consents().mumbai);
    expect(properties).toMatchObject({
      KeySchema: [
        { AttributeName: 'principalId', KeyType: 'HASH' },
        { AttributeName: 'event', KeyType: 'RANGE' },
      ],
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
    });
    expect(properties).not.toHaveProperty('TimeToLiveSpecification');
    expect(replicas['ap-south-1']).toMatchObject({
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    });
  });

  test('refuses everybody what would change, replace, remove or expire a record', () => {
    const { replicas } = tableOf(consents().mumbai);
    expect(replicas['ap-south-1']).toMatchObject({ ResourcePolicy: { PolicyDocument: { Statement: [REFUSAL] } } });
  });

  test('has its replica without a policy at first, and refuses there too when asked', () => {
    const first = tableOf(mirroredConsents().mumbai).replicas;
    expect(first['ap-south-2']).not.toHaveProperty('ResourcePolicy');
    const then = tableOf(mirroredConsents({ refuseChangesInMirror: true }).mumbai).replicas;
    for (const region of ['ap-south-1', 'ap-south-2'])
      expect(then[region]).toMatchObject({ ResourcePolicy: { PolicyDocument: { Statement: [REFUSAL] } } });
  });

  test('takes the other props of a table, and a test environment may delete it', () => {
    const { mumbai } = consents({
      removalPolicy: RemovalPolicy.DESTROY,
      dynamoStream: StreamViewType.NEW_IMAGE,
      refuseOutsideReplication: true,
    });
    const { properties, replicas } = tableOf(mumbai);
    expect(properties).toMatchObject({ StreamSpecification: { StreamViewType: 'NEW_IMAGE' } });
    expect(replicas['ap-south-1']).toMatchObject({ DeletionProtectionEnabled: false });
    const statements = JSON.stringify(replicas['ap-south-1']);
    expect(statements).toContain('OnlyCloudFormation');
    expect(statements).toContain('OnlyInserts');
  });

  test('declares that it holds ids of customers, beside what else it is said to hold', () => {
    const declared = (stack: Stack) =>
      Object.values(Template.fromStack(stack).findResources('AWS::DynamoDB::GlobalTable'))[0]?.Metadata?.[
        'india-residency'
      ] as unknown;
    expect(declared(consents().mumbai)).toEqual({ dataClass: 'personal', elements: ['customer-id'] });
    expect(declared(consents({ elements: ['email-address', 'customer-id'] }).mumbai)).toEqual({
      dataClass: 'personal',
      elements: ['customer-id', 'email-address'],
    });
  });
});

describe('who records', () => {
  test('may insert a record of the known attributes, and do nothing else', () => {
    const { mumbai, ledger } = consents();
    ledger.grantRecord(clerk(mumbai));
    const actions = grantedActions(mumbai);
    expect(actions.filter((action) => action.startsWith('dynamodb:'))).toEqual(['dynamodb:PartiQLInsert']);
    expect(actions.filter((action) => action.includes('*'))).toEqual([]);
    expect(actions).toContain('kms:GenerateDataKey');
    const policy = JSON.stringify(Template.fromStack(mumbai).findResources('AWS::IAM::Policy'));
    expect(policy).toContain(
      '"ForAllValues:StringEquals":{"dynamodb:Attributes":["principalId","event","purpose","elements","noticeVersion","noticeLanguage","decision","at","evidence"]}',
    );
  });

  test('cannot read by that', () => {
    const { mumbai, ledger } = consents();
    ledger.grantRecord(clerk(mumbai));
    expect(grantedActions(mumbai)).not.toContain('dynamodb:Query');
  });
});

describe('who reads', () => {
  test('may get and query, and neither scan nor write', () => {
    const { mumbai, ledger } = consents();
    ledger.grantRead(clerk(mumbai));
    expect(grantedActions(mumbai)).toEqual(['dynamodb:GetItem', 'dynamodb:Query', 'kms:Decrypt', 'kms:DescribeKey']);
  });

  test('may query the indexes, where there are some', () => {
    const partitionKey = { name: 'purpose', type: AttributeType.STRING };
    const { mumbai, ledger } = consents({ globalSecondaryIndexes: [{ indexName: 'by-purpose', partitionKey }] });
    ledger.grantRead(clerk(mumbai));
    expect(JSON.stringify(Template.fromStack(mumbai).findResources('AWS::IAM::Policy'))).toContain('/index/*');
  });
});

describe('a ledger fails', () => {
  test.each(['grantWriteData', 'grantReadWriteData', 'grantFullAccess'] as const)('to %s', (method) => {
    const { mumbai, ledger } = consents();
    expect(() => ledger[method](clerk(mumbai))).toThrow(
      `\`Mumbai/Consents\`: \`${method}\` would let \`Mumbai/Clerk\` change and delete records, which the ledger's policy ` +
        'refuses to everybody; write grantRecord to let it record, grantRead to let it read',
    );
    expect(() => ledger[method](new AnyPrincipal())).toThrow(/would let its grantee change/);
  });

  test('outside India, and leaves nothing behind', () => {
    const { app } = shop();
    const ohio = new Stack(app, 'Ohio', { env: { region: 'us-east-2' } });
    expect(() => new ConsentLedger(ohio, 'Consents', { dataClass: DataClass.PERSONAL })).toThrow(
      "`Ohio/Consents`: the stack is in `us-east-2`, which is not in India; give the stack env: { region: 'ap-south-1' } or 'ap-south-2'",
    );
    expect(ohio.node.children).toEqual([]);
  });

  test('where no region is known', () => {
    const { app } = shop();
    expect(() => new ConsentLedger(new Stack(app, 'Somewhere'), 'Consents', { dataClass: DataClass.PERSONAL })).toThrow(
      /`Somewhere\/Consents`: the stack names no region/,
    );
  });

  test('with a mirror outside India', () => {
    const { app } = shop();
    const scope = new Stack(app, 'Ohio', { env: { account: '111111111111', region: 'us-east-2' } });
    expect(() => consents({ mirror: { scope } })).toThrow(
      /the mirror's stack is in `us-east-2`, which is not in India/,
    );
  });

  test('as generic data', () => {
    expect(() => consents({ dataClass: DataClass.GENERIC })).toThrow(
      '`Mumbai/Consents`: its dataClass is `generic`, and a record of consent is a row a person; write dataClass: DataClass.PERSONAL',
    );
  });

  test('without a data class', () => {
    expect(() => consents({ dataClass: undefined as never })).toThrow(/`Mumbai\/Consents`: no dataClass is given/);
  });

  test.each([
    ['partitionKey', 'is always keyed by `principalId`'],
    ['sortKey', 'is always sorted by `event`'],
    ['timeToLiveAttribute', 'never deletes a record'],
  ])('with %s of the caller', (prop, why) => {
    expect(() => consents({ [prop]: 'expires' })).toThrow(
      `\`Mumbai/Consents\`: \`${prop}\` is \`expires\`, and a ConsentLedger ${why}; take \`${prop}\` out`,
    );
  });

  test('to refuse changes in a mirror that there is not', () => {
    expect(() => consents({ refuseChangesInMirror: true })).toThrow(
      /`Mumbai\/Consents`: `refuseChangesInMirror` is set, and there is no mirror; give mirror: \{ scope \}/,
    );
  });
});

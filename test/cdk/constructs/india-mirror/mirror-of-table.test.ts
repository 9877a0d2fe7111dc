import { describe, expect, test } from '@jest/globals';
import { Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { AttributeType, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { DataClass, DataClassification, IndiaMirror, ResidentKey, type TableOriginalProps } from '../../../../lib';
import { findingsIn, inShort } from '../inspected';
import { attested, withParent } from './singapore';

const partitionKey = { name: 'id', type: AttributeType.STRING };

function mirrored(props: Partial<TableOriginalProps> = {}) {
  const stacks = withParent();
  const original = new TableV2(stacks.singapore, 'Payments', { partitionKey });
  const copy = IndiaMirror.ofTable(stacks.mumbai, 'PaymentsInIndia', {
    dataClass: DataClass.PAYMENT_FOREIGN_LEG,
    original,
    ...props,
  });
  return { ...stacks, original, copy };
}

describe('the mirror in India of a table abroad', () => {
  test('is a replica of it, recoverable, protected, and declared with it', () => {
    const { singapore } = mirrored({ tags: [{ key: 'role', value: 'mirror' }], maxReadRequestUnits: 50 });
    Template.fromStack(singapore).hasResource('AWS::DynamoDB::GlobalTable', {
      Properties: {
        Replicas: [
          Match.objectLike({
            Region: 'ap-south-1',
            DeletionProtectionEnabled: true,
            PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
            Tags: [{ Key: 'role', Value: 'mirror' }],
            ReadOnDemandThroughputSettings: { MaxReadRequestUnits: 50 },
          }),
          Match.objectLike({ Region: 'ap-southeast-1' }),
        ],
      },
      Metadata: { 'india-residency': { dataClass: 'payment-foreign-leg' } },
    });
  });

  test('is an ITableV2: it grants in its region', () => {
    const { mumbai, copy } = mirrored();
    const clerk = new Role(mumbai, 'Clerk', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    copy.grantReadData(clerk);
    expect(JSON.stringify(Template.fromStack(mumbai).findResources('AWS::IAM::Policy'))).toContain(
      'dynamodb:ap-south-1',
    );
  });

  test('has a key in India, where the original has one of its own and names it', () => {
    const { singapore, mumbai } = withParent();
    const inIndia = new ResidentKey(mumbai, 'PaymentsKey', { dataClass: DataClass.PAYMENT_FOREIGN_LEG });
    const make = (id: string, replicaKeys?: Record<string, string>) =>
      new TableV2(singapore, id, {
        partitionKey,
        encryption: TableEncryptionV2.customerManagedKey(new Key(singapore, `${id}Key`), replicaKeys),
      });
    const of = (original: TableV2, id: string) =>
      IndiaMirror.ofTable(mumbai, id, { dataClass: DataClass.PAYMENT_FOREIGN_LEG, original });
    of(make('Payments', { 'ap-south-1': inIndia.keyArn }), 'PaymentsInIndia');
    Template.fromStack(singapore).hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      Replicas: Match.arrayWith([
        Match.objectLike({ Region: 'ap-south-1', SSESpecification: { KMSMasterKeyId: Match.anyValue() } }),
      ]),
    });
    expect(() => of(make('Bare'), 'BareInIndia')).toThrow(
      /`Mumbai\/BareInIndia`: its original `Singapore\/Bare` is encrypted with a customer managed key and names none for `ap-south-1`/,
    );
  });
});

const judged = (app: Parameters<typeof findingsIn>[0], options: Parameters<typeof findingsIn>[1] = {}) =>
  findingsIn(app, options).filter(({ action }) => action === 'mirror-from-abroad');

describe('the law on a payment whose original stays abroad', () => {
  test('permits the foreign leg with a copy in India and a business need that somebody attests', () => {
    const attestations = attested('business-need');
    const { app } = mirrored({ attestations: ['business-need-1'] });
    expect(judged(app, { attestations }).map(inShort)).toEqual([
      'note permitted-copy Singapore/Payments mirror-from-abroad rbi-payment-data-2018 foreign-leg-also-abroad',
    ]);
  });

  test('fails the foreign leg where nobody attests the need, and says that this alone is missing', () => {
    const [finding] = judged(mirrored().app);
    expect(finding).toMatchObject({
      level: 'violation',
      rule: 'original-outside-india',
      regime: 'rbi-payment-data-2018',
      wouldPermit: [['business-need']],
    });
  });

  test('fails a domestic payment, whatever is attested: the Reserve Bank says only in India', () => {
    const attestations = attested('foreign-payment-firm');
    const { app } = mirrored({ dataClass: DataClass.PAYMENT, attestations: ['foreign-payment-firm-1'] });
    expect(judged(app, { attestations })).toMatchObject([
      { level: 'violation', regime: 'rbi-payment-data-2018', clause: 'payment-stored-only-in-india', wouldPermit: [] },
    ]);
  });

  describe('under payment-mirroring-2018, named in place of the Reserve Bank’s', () => {
    const regimes = ['payment-mirroring-2018'];

    test('permits it to a foreign payment firm, and warns that mirroring was refused', () => {
      const attestations = attested('foreign-payment-firm');
      const { app } = mirrored({ dataClass: DataClass.PAYMENT, attestations: ['foreign-payment-firm-1'] });
      expect(judged(app, { attestations, regimes })).toMatchObject([
        {
          level: 'warning',
          rule: 'permitted-copy',
          path: 'Singapore/Payments',
          regime: 'payment-mirroring-2018',
          clause: 'mirror-copy-in-india',
        },
      ]);
    });

    test('fails where nobody attests that the firm is one, and names that condition alone', () => {
      expect(judged(mirrored({ dataClass: DataClass.PAYMENT }).app, { regimes })).toMatchObject([
        { rule: 'original-outside-india', wouldPermit: [['foreign-payment-firm']] },
      ]);
    });

    test('fails without a copy in India', () => {
      const { app, singapore } = withParent();
      DataClassification.of(app).declare(DataClass.PAYMENT);
      new TableV2(singapore, 'Payments', { partitionKey });
      expect(findingsIn(app, { regimes }).map(inShort)).toContainEqual(
        expect.stringMatching(/^violation store-outside-india Singapore\/Payments store-abroad/),
      );
    });
  });
});

describe('fails when the original', () => {
  test('is in India, or has a region that nobody can tell', () => {
    const { app, mumbai } = withParent();
    const of = (stack: Stack, id: string) => () =>
      IndiaMirror.ofTable(mumbai, id, {
        dataClass: DataClass.PAYMENT_FOREIGN_LEG,
        original: new TableV2(stack, 'Payments', { partitionKey }),
      });
    expect(of(mumbai, 'A')).toThrow(/is in `ap-south-1`, which is in India: make it a Resident/);
    expect(of(new Stack(app, 'Anywhere'), 'B')).toThrow(/nobody can tell where its original `Anywhere\/Payments` lies/);
  });

  test('has a copy outside India', () => {
    const { singapore } = withParent();
    const original = new TableV2(singapore, 'Payments', { partitionKey });
    expect(() =>
      IndiaMirror.ofTable(singapore, 'Copy', { dataClass: DataClass.PAYMENT_FOREIGN_LEG, original }),
    ).toThrow(/`Singapore\/Copy`: the stack is in `ap-southeast-1`, which is not in India/);
  });
});

describe('the mirror of a table of another account', () => {
  const ARN = 'arn:aws:dynamodb:us-east-1:222222222222:table/Payments';

  function imported(arn: string, props: Partial<TableOriginalProps> = {}) {
    const stacks = withParent();
    const original = TableV2.fromTableArn(stacks.mumbai, 'Parent', arn);
    IndiaMirror.ofTable(stacks.mumbai, 'PaymentsInIndia', {
      dataClass: DataClass.PAYMENT_FOREIGN_LEG,
      original,
      ...props,
    });
    return { ...stacks, template: () => Template.fromStack(stacks.mumbai) };
  }

  test('is a table here that joins the original, with a key of its own', () => {
    imported(ARN)
      .template()
      .hasResource('AWS::DynamoDB::GlobalTable', {
        Properties: {
          TableName: 'Payments',
          GlobalTableSourceArn: ARN,
          Replicas: [
            Match.objectLike({
              Region: 'ap-south-1',
              DeletionProtectionEnabled: true,
              PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
              SSESpecification: {
                KMSMasterKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^PaymentsInIndiaKey'), 'Arn'] },
              },
            }),
          ],
        },
        DeletionPolicy: 'Retain',
      });
  });

  test('is permitted as a mirror from abroad with an attested need, and fails without', () => {
    const attestations = attested('business-need');
    const { app } = imported(ARN, { attestations: ['business-need-1'] });
    expect(judged(app, { attestations }).map(inShort)).toEqual([
      'note permitted-copy Mumbai/PaymentsInIndia mirror-from-abroad rbi-payment-data-2018 foreign-leg-also-abroad',
    ]);
    expect(judged(imported(ARN).app)).toMatchObject([{ level: 'violation', wouldPermit: [['business-need']] }]);
  });

  test('fails for a table of this account, or of India', () => {
    expect(() => imported(ARN.replace('222222222222', '111111111111'))).toThrow(/is imported from this account/);
    expect(() => imported(ARN.replace('us-east-1', 'ap-south-2'))).toThrow(/is in `ap-south-2`, which is in India/);
  });

  test('fails where the table of another account is of this app, whose replica would be there too', () => {
    const { app, mumbai } = withParent();
    const parent = new Stack(app, 'Parent', { env: { account: '222222222222', region: 'us-east-1' } });
    const original = new TableV2(parent, 'Payments', { partitionKey });
    expect(() => IndiaMirror.ofTable(mumbai, 'Copy', { dataClass: DataClass.PAYMENT_FOREIGN_LEG, original })).toThrow(
      /is in account `222222222222`, and a replica of it would be too; import it by its ARN/,
    );
  });
});

import { describe, expect, test } from '@jest/globals';
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { BackupPlanRule, BackupResource, BackupVault } from 'aws-cdk-lib/aws-backup';
import { AttributeType } from 'aws-cdk-lib/aws-dynamodb';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { ClusterInstance } from 'aws-cdk-lib/aws-rds';
import { Topic } from 'aws-cdk-lib/aws-sns';
import {
  DataClass,
  ResidentBackup,
  type ResidentBackupProps,
  ResidentBucket,
  ResidentDatabase,
  ResidentTable,
} from '../../../../lib';
import { network, POSTGRES } from '../database/networks';
import { findingsIn, inShort } from '../inspected';
import { ACCOUNT, shop } from '../payments-shop';

/** A nightly back-up of the books. */
function nightly(props: Partial<ResidentBackupProps> = {}) {
  const stacks = shop();
  const books = new ResidentBucket(stacks.mumbai, 'Books', { dataClass: DataClass.COMPANY_BOOKS });
  const backup = new ResidentBackup(stacks.mumbai, 'Nightly', {
    dataClass: DataClass.COMPANY_BOOKS,
    stores: [books],
    ...props,
  });
  return { ...stacks, books, backup, template: () => Template.fromStack(stacks.mumbai) };
}

/** The same, copied to Hyderabad. */
function mirrored(props: Partial<ResidentBackupProps> = {}, mirror: object = {}) {
  const stacks = shop();
  const backup = new ResidentBackup(stacks.mumbai, 'Nightly', {
    dataClass: DataClass.COMPANY_BOOKS,
    ...props,
    mirror: { scope: stacks.hyderabad, ...mirror },
  });
  return { ...stacks, backup, rules: () => rulesIn(stacks.mumbai) };
}

function rulesIn(stack: Stack): Record<string, unknown>[] {
  const [plan] = Object.values(Template.fromStack(stack).findResources('AWS::Backup::BackupPlan'));
  return (plan?.Properties as { BackupPlan: { BackupPlanRule: Record<string, unknown>[] } }).BackupPlan.BackupPlanRule;
}

function rule(schedule: string, props: ConstructorParameters<typeof BackupPlanRule>[0] = {}): BackupPlanRule {
  return new BackupPlanRule({ ruleName: 'Own', scheduleExpression: Schedule.expression(schedule), ...props });
}

describe('by default a back-up', () => {
  test('runs every night in India, and is kept for 35 days', () => {
    const { mumbai } = nightly();
    expect(rulesIn(mumbai)).toEqual([
      {
        RuleName: 'Daily',
        ScheduleExpression: 'cron(0 2 * * ? *)',
        ScheduleExpressionTimezone: 'Asia/Kolkata',
        StartWindowMinutes: 60,
        CompletionWindowMinutes: 480,
        Lifecycle: { DeleteAfterDays: 35 },
        TargetBackupVault: { 'Fn::GetAtt': [expect.stringMatching(/^NightlyVault/), 'BackupVaultName'] },
        CopyActions: [],
      },
    ]);
  });

  test('lies in a locked vault with a key, from which nobody deletes it, and which stays', () => {
    const { template } = nightly();
    template().hasResource('AWS::Backup::BackupVault', {
      Properties: {
        BackupVaultName: Match.stringLikeRegexp('^mumbai-nightly-[0-9a-f]{8}$'),
        EncryptionKeyArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^NightlyKey'), 'Arn'] },
        LockConfiguration: { MinRetentionDays: 35 },
      },
      DeletionPolicy: 'Retain',
      Metadata: { 'india-residency': { dataClass: 'company-books' } },
    });
    template().hasResourceProperties('AWS::Backup::BackupVault', {
      AccessPolicy: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Deny',
            Action: ['backup:DeleteRecoveryPoint', 'backup:UpdateRecoveryPointLifecycle'],
          }),
        ]),
      },
    });
  });

  test('cannot be copied to a vault outside India', () => {
    const { template } = nightly();
    const vaults = (region: string): unknown => ({
      'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:backup:${region}:*:backup-vault:*`]],
    });
    template().hasResourceProperties('AWS::Backup::BackupVault', {
      AccessPolicy: {
        Statement: Match.arrayWith([
          {
            Sid: 'NoCopyOutsideIndia',
            Effect: 'Deny',
            Principal: { AWS: '*' },
            Action: 'backup:CopyFromBackupVault',
            Resource: '*',
            Condition: {
              'ForAnyValue:ArnNotLike': { 'backup:CopyTargets': [vaults('ap-south-1'), vaults('ap-south-2')] },
            },
          },
        ]),
      },
    });
  });
});

test('a plan selects buckets, tables, clusters with their instances, and whatever CDK knows, by their ARNs', () => {
  const { mumbai } = shop();
  const facts = { dataClass: DataClass.PERSONAL };
  const orders = new ResidentBucket(mumbai, 'Orders', facts);
  const customers = new ResidentTable(mumbai, 'Customers', {
    ...facts,
    partitionKey: { name: 'id', type: AttributeType.STRING },
  });
  const ledger = new ResidentDatabase(mumbai, 'Ledger', {
    ...facts,
    engine: POSTGRES,
    writer: ClusterInstance.serverlessV2('Writer'),
    vpc: network(mumbai),
  });
  new ResidentBackup(mumbai, 'Nightly', { ...facts, stores: [orders, customers, ledger] });
  Template.fromStack(mumbai).hasResourceProperties('AWS::Backup::BackupSelection', {
    BackupSelection: {
      SelectionName: 'Stores',
      Resources: [
        { 'Fn::GetAtt': [Match.stringLikeRegexp('^Orders'), 'Arn'] },
        { 'Fn::GetAtt': [Match.stringLikeRegexp('^Customers'), 'Arn'] },
        { 'Fn::Join': ['', Match.arrayWith([':rds:ap-south-1:111111111111:cluster:'])] },
      ],
    },
  });
});

test('a plan is an IBackupPlan: rules and selections can be added, and one role reads all that is selected', () => {
  const { mumbai, backup, template } = nightly();
  backup.addRule(rule('cron(0 2 1 * ? *)', { deleteAfter: Duration.days(365) }));
  backup.addSelection('Tagged', { resources: [BackupResource.fromTag('backup', 'nightly')] });
  const own = new Role(mumbai, 'Own', { assumedBy: new ServicePrincipal('backup.amazonaws.com') });
  backup.addSelection('ByOwnRole', { resources: [BackupResource.fromTag('backup', 'own')], role: own });
  expect(rulesIn(mumbai).map(({ Lifecycle }) => Lifecycle)).toEqual([
    { DeleteAfterDays: 35 },
    { DeleteAfterDays: 365 },
  ]);
  const selections = Object.values(template().findResources('AWS::Backup::BackupSelection'));
  const roles = selections.map(
    ({ Properties }) => (Properties as { BackupSelection: { IamRoleArn: unknown } }).BackupSelection.IamRoleArn,
  );
  expect(new Set(roles.map((role) => JSON.stringify(role))).size).toBe(2);
  expect(backup.backupVault.backupVaultName).toBeDefined();
});

test('a back-up of a test environment can be destroyed, and its vault unlocked or locked for good', () => {
  const { template } = nightly({
    removalPolicy: RemovalPolicy.DESTROY,
    blockRecoveryPointDeletion: false,
    lockConfiguration: {
      minRetention: Duration.days(7),
      maxRetention: Duration.days(60),
      changeableFor: Duration.days(3),
    },
  });
  template().hasResource('AWS::Backup::BackupVault', {
    Properties: { LockConfiguration: { MinRetentionDays: 7, MaxRetentionDays: 60, ChangeableForDays: 3 } },
    DeletionPolicy: 'Delete',
  });
});

describe('the mirror of a back-up', () => {
  test('is a locked vault in the other region, with a key of its own, to which every rule copies', () => {
    const { hyderabad, mumbai, backup, rules } = mirrored();
    backup.addRule(rule('cron(0 2 1 * ? *)', { deleteAfter: Duration.days(365) }));
    const template = Template.fromStack(hyderabad);
    template.hasResourceProperties('AWS::Backup::BackupVault', {
      EncryptionKeyArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^NightlyMirrorVaultKey'), 'Arn'] },
      LockConfiguration: { MinRetentionDays: 35 },
      AccessPolicy: { Statement: Match.arrayWith([Match.objectLike({ Sid: 'NoCopyOutsideIndia' })]) },
    });
    const [vault] = Object.values(template.findResources('AWS::Backup::BackupVault'));
    const name = (vault?.Properties as { BackupVaultName: string }).BackupVaultName;
    const arn = {
      'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:backup:ap-south-2:${ACCOUNT}:backup-vault:${name}`]],
    };
    expect(rules().map(({ CopyActions }) => CopyActions)).toEqual([
      [{ DestinationBackupVaultArn: arn, Lifecycle: { DeleteAfterDays: 35 } }],
      [{ DestinationBackupVaultArn: arn, Lifecycle: { DeleteAfterDays: 365 } }],
    ]);
    expect(mumbai.dependencies).toContain(hyderabad);
    expect(backup.mirrorVault?.stack).toBe(hyderabad);
  });

  test('can keep its copies for longer, and has names of one’s own', () => {
    const { hyderabad, rules } = mirrored({}, { deleteAfter: Duration.days(90), id: 'Far', backupVaultName: 'far' });
    Template.fromStack(hyderabad).hasResourceProperties('AWS::Backup::BackupVault', {
      BackupVaultName: 'far',
      LockConfiguration: { MinRetentionDays: 90 },
    });
    expect(rules()[0]?.CopyActions).toMatchObject([{ Lifecycle: { DeleteAfterDays: 90 } }]);
  });

  test('goes from Hyderabad to Mumbai as well', () => {
    const { mumbai, hyderabad } = shop();
    new ResidentBackup(hyderabad, 'Nightly', { dataClass: DataClass.PERSONAL, mirror: { scope: mumbai } });
    Template.fromStack(mumbai).resourceCountIs('AWS::Backup::BackupVault', 1);
  });
});

describe('every default regime', () => {
  test.each([DataClass.PERSONAL, DataClass.PAYMENT, DataClass.COMPANY_BOOKS])(
    'is content with back-ups of %s',
    (dataClass) => {
      const { app, mumbai, hyderabad } = shop();
      const store = new ResidentBucket(mumbai, 'Store', { dataClass });
      new ResidentBackup(mumbai, 'Nightly', { dataClass, stores: [store], mirror: { scope: hyderabad } });
      expect(findingsIn(app).map(inShort)).toEqual([]);
    },
  );
});

describe('fails when a back-up', () => {
  test.each([
    [
      'of books runs once a week',
      { backupPlanRules: [rule('cron(0 2 ? * SUN *)')] },
      /books are backed up every day .*rule 3\(5\).*`cron\(0 2 \? \* SUN \*\)`; add BackupPlanRule.daily\(\)/,
    ],
    [
      'is kept for less than a day',
      { deleteAfter: Duration.hours(12) },
      /deleteAfter is 0.5 days, and 1 or more are allowed since the back-up of yesterday must be there/,
    ],
    [
      'would be deleted before its lock lets it',
      { deleteAfter: Duration.days(7), lockConfiguration: { minRetention: Duration.days(30) } },
      /deleteAfter is 7 days, and 30 or more are allowed by the vault's lock; change deleteAfter or lockConfiguration/,
    ],
    [
      'would outlive what its lock lets it',
      {
        deleteAfter: Duration.days(90),
        lockConfiguration: { minRetention: Duration.days(30), maxRetention: Duration.days(60) },
      },
      /deleteAfter is 90 days, and 30 to 60 are allowed/,
    ],
  ] satisfies [string, Partial<ResidentBackupProps>, RegExp][])('%s', (_, props, message) => {
    expect(() => nightly(props)).toThrow(message);
  });

  test('keeps copies for less than its lock asks', () => {
    const lockConfiguration = { minRetention: Duration.days(30) };
    expect(() => mirrored({ lockConfiguration }, { deleteAfter: Duration.days(7) })).toThrow(
      /`Mumbai\/Nightly`: mirror.deleteAfter is 7 days, and 30 or more/,
    );
  });

  test('is copied to a vault outside India, by a rule that was given or is added', () => {
    const { app, mumbai, backup } = nightly();
    const ireland = new Stack(app, 'Ireland', { env: { account: ACCOUNT, region: 'eu-west-1' } });
    const abroad = BackupVault.fromBackupVaultArn(
      mumbai,
      'Abroad',
      `arn:aws:backup:eu-west-1:${ACCOUNT}:backup-vault:v`,
    );
    for (const vault of [abroad, new BackupVault(ireland, 'Vault')]) {
      const copied = rule('cron(0 2 * * ? *)', { copyActions: [{ destinationBackupVault: vault }] });
      expect(() => {
        backup.addRule(copied);
      }).toThrow(/`Mumbai\/Nightly`: the rule `Own` keeps back-ups in `eu-west-1`, which is not in India/);
    }
  });

  test('has a store of another region, or one that AWS Backup does not know', () => {
    const { mumbai, hyderabad } = shop();
    const far = new ResidentBucket(hyderabad, 'Far', { dataClass: DataClass.PERSONAL });
    const topic = new Topic(mumbai, 'Topic');
    const of = (store: ResidentBucket | Topic, id: string) => () =>
      new ResidentBackup(mumbai, id, { dataClass: DataClass.PERSONAL, stores: [store] });
    expect(of(far, 'A')).toThrow(/`Hyderabad\/Far` is in `ap-south-2`, and a plan backs up what is in its own region/);
    expect(of(topic, 'B')).toThrow(/AWS Backup cannot back up `Mumbai\/Topic`/);
  });

  test('would be mirrored in its own region', () => {
    const { mumbai } = shop();
    expect(
      () => new ResidentBackup(mumbai, 'Nightly', { dataClass: DataClass.PERSONAL, mirror: { scope: mumbai } }),
    ).toThrow(/where the source is too/);
  });
});

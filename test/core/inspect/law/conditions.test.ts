import { describe, expect, test } from '@jest/globals';
import type { TemplateResource } from '../../../../lib/core/model';
import { findingsIn, findingsOf, inspected, small, stack, type Resources } from '../inspected';
import { bucket, counts, declared, ref, replicating, resource, secret, table } from '../shop';

const NEED = {
  id: 'NEED-1',
  condition: 'business-need',
  reference: 'memo 12',
  by: 'Head of Payments',
  on: '2026-03-01',
};
const named = { attestations: ['NEED-1'] };
const policy = { attestations: [NEED] };

describe('conditions inside India', () => {
  const logs = (RetentionInDays?: unknown) =>
    resource('AWS::Logs::LogGroup', RetentionInDays === undefined ? {} : { RetentionInDays });

  test('warns when logs are kept for less than 180 days, by condition-missing', () => {
    expect(inspected({ Logs: logs(30) })).toMatchObject([
      { level: 'warning', rule: 'condition-missing', dataClass: 'ict-logs' },
    ]);
    expect(findingsOf({ Logs: logs(30) })[0]!.wouldPermit).toEqual([['log-retention-days >= 180']]);
    expect(inspected({ Logs: logs(180) })).toEqual([]);
  });

  test('no retention set is for ever', () => {
    expect(inspected({ Logs: logs() })).toEqual([]);
  });

  test('a retention that nobody can tell is not met', () => {
    expect(
      inspected({ Parameters: { Days: { Type: 'Number' } }, Resources: { Logs: logs(ref('Days')) } }),
    ).toMatchObject([{ rule: 'condition-missing' }]);
    const allowed = { Parameters: { Days: { Type: 'Number', AllowedValues: [180, 365] } } };
    expect(inspected({ ...allowed, Resources: { Logs: logs(ref('Days')) } })).toEqual([]);
  });

  test('stores of other classes are asked for no retention', () => {
    expect(
      inspected({ Logs: declared(logs(7), 'generic', { elements: ['order-count'] }) }).filter(
        ({ level }) => level === 'violation',
      ),
    ).toEqual([]);
    expect(inspected({ Orders: declared(table(), 'payment'), Password: declared(secret(), 'personal') })).toEqual([]);
  });

  test('fails when core biometrics are stored, in India or abroad', () => {
    const Prints = declared(bucket(), 'aadhaar-core-biometrics');
    expect(inspected({ Prints })).toMatchObject([{ level: 'violation', rule: 'store-forbidden' }]);
    expect(inspected({ Prints }, { region: 'eu-west-1' })).toMatchObject([{ level: 'violation' }]);
  });
});

describe('a copy abroad is permitted by what the clause asks for', () => {
  const beside = { 'eu-west-1': { Dublin: bucket({ BucketName: 'in-dublin' }) } };
  const sent = (one: TemplateResource, asked: Parameters<typeof findingsOf>[1] = {}) =>
    findingsOf({ Files: one }, { beside, ...asked }).filter(({ logicalId }) => logicalId === 'Files');
  const copy = (dataClass: string, more = {}) => declared(replicating('arn:aws:s3:::in-dublin'), dataClass, more);

  test('the original in India is verified, the business need attested', () => {
    const [finding] = sent(copy('payment-cross-border', named), { policy });
    expect(finding).toMatchObject({
      level: 'note',
      rule: 'permitted-copy',
      regime: 'rbi-payment-data-2018',
      clause: 'domestic-component-copy',
    });
    expect(finding!.permittedBy!.map(({ condition, how }) => [condition, how])).toEqual([
      ['in-india-copy', 'verified'],
      ['business-need', 'attested'],
    ]);
  });

  test('fails without the need, and says the smallest sets that would permit', () => {
    const [finding] = sent(copy('payment-cross-border'));
    expect(finding).toMatchObject({ level: 'violation', rule: 'copy-outside-india' });
    expect(finding!.wouldPermit).toContainEqual(['business-need']);
  });

  test('fails for domestic payments whatever is needed', () => {
    const [finding] = sent(copy('payment', named), { policy });
    expect(finding).toMatchObject({ level: 'violation', clause: 'payment-copy-for-overseas-regulator' });
    expect(finding!.wouldPermit).toEqual([['rbi-approval']]);
  });

  test('fails for personal data, and nothing would permit it', () => {
    const [finding] = sent(copy('personal'));
    expect(finding).toMatchObject({
      level: 'violation',
      regime: 'ecommerce-2018',
      status: 'never-law',
      clause: 'personal-stays',
      wouldPermit: [],
    });
  });

  test('company books may be copied beside an original in India that is backed up there daily', () => {
    const books = (PointInTimeRecoveryEnabled: boolean) =>
      declared(
        resource('AWS::DynamoDB::GlobalTable', {
          Replicas: [
            { Region: 'ap-south-1', PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled } },
            { Region: 'eu-west-1' },
          ],
        }),
        'company-books',
      );
    expect(sent(books(true))).toMatchObject([{ level: 'note', rule: 'permitted-copy' }]);
    const [finding] = sent(books(false));
    expect(finding).toMatchObject({ level: 'violation', wouldPermit: [['backup-every-hours <= 24']] });
  });

  test('logs abroad beside their India original warn: only an FAQ says that they may', () => {
    expect(sent(copy('ict-logs'))).toMatchObject([
      { level: 'warning', rule: 'permitted-copy', regime: 'cert-in-2022' },
    ]);
  });

  test.each([
    [30, 'violation'],
    [180, 'warning'],
  ])('logs that India keeps for %i days, and the place abroad for ever, are a %s', (ExpirationInDays, level) => {
    const LifecycleConfiguration = { Rules: [{ Status: 'Enabled', ExpirationInDays }] };
    const one = replicating('arn:aws:s3:::in-dublin');
    const Logs = declared({ ...one, Properties: { ...one.Properties, LifecycleConfiguration } }, 'ict-logs');
    expect(sent(Logs).filter(({ action }) => action === 'copy-out')).toMatchObject([{ level }]);
  });

  test('a log that is written only abroad leaves no copy in India', () => {
    const Trail = resource('AWS::CloudTrail::Trail', { S3BucketName: 'in-dublin' });
    const found = findingsOf({ Trail }, { beside }).filter(({ logicalId }) => logicalId === 'Trail');
    expect(found).toMatchObject([{ level: 'violation', rule: 'copy-outside-india', dataClass: 'ict-logs' }]);
  });
});

describe('a store abroad with a copy in India', () => {
  const mirrored = (original: TemplateResource, mirror: TemplateResource, more: Resources = {}) =>
    findingsIn(
      [
        stack({ Resources: { Original: original, ...more } }, 'us-east-1', 'Virginia'),
        stack({ Resources: { Mirror: mirror } }, 'ap-south-1', 'Mumbai'),
      ],
      { policy },
    )
      .map(small)
      .filter(({ id }) => id === 'Original');
  const Mirror = bucket({ BucketName: 'mirror' });
  const foreign = (rule = {}) => declared(replicating('arn:aws:s3:::mirror', rule), 'payment-foreign-leg', named);
  const expiring = (days: number) =>
    bucket({
      BucketName: 'mirror',
      LifecycleConfiguration: { Rules: [{ Status: 'Enabled', ExpirationInDays: days }] },
    });

  test('is a mirror, permitted for the foreign leg with a business need', () => {
    expect(mirrored(foreign(), Mirror)).toMatchObject([{ level: 'note', action: 'mirror-from-abroad' }]);
  });

  test.each([
    ['a part of it', foreign({ Filter: { Prefix: 'cards/' } }), Mirror],
    ['tagged objects', foreign({ Filter: { TagFilter: { Key: 'keep', Value: 'yes' } } }), Mirror],
    ['nothing, because its rule is disabled', foreign({ Status: 'Disabled' }), Mirror],
    ['what is deleted early', foreign(), expiring(1)],
  ])('fails when the copy in India holds %s', (_, original, mirror) => {
    expect(mirrored(original, mirror)).toMatchObject([{ level: 'violation' }]);
  });

  test('domestic payments may not lie abroad, with whatever mirror', () => {
    const domestic = declared(replicating('arn:aws:s3:::mirror'), 'payment', named);
    expect(mirrored(domestic, Mirror)).toMatchObject([{ level: 'violation', rule: 'original-outside-india' }]);
  });

  test('company books need a back-up in India at least daily', () => {
    const plan = (ScheduleExpression: string) => ({
      Plan: resource('AWS::Backup::BackupPlan', {
        BackupPlan: {
          BackupPlanRule: [
            {
              RuleName: 'r',
              ScheduleExpression,
              CopyActions: [{ DestinationBackupVaultArn: 'arn:aws:backup:ap-south-1:111111111111:backup-vault:books' }],
            },
          ],
        },
      }),
      Select: resource('AWS::Backup::BackupSelection', {
        BackupPlanId: ref('Plan'),
        BackupSelection: { Resources: [{ 'Fn::GetAtt': ['Original', 'Arn'] }] },
      }),
    });
    const Books = declared(table(), 'company-books');
    const level = (schedule: string) => mirrored(Books, Mirror, plan(schedule)).map((one) => one.level);
    expect(level('cron(0 5 * * ? *)')).toEqual(['note']);
    expect(level('rate(12 hours)')).toEqual(['note']);
    expect(level('cron(0 5 ? * SUN *)')).toEqual(['violation']);
    expect(level('rate(2 days)')).toEqual(['violation']);
    expect(mirrored(Books, Mirror)).toMatchObject([{ level: 'violation', rule: 'store-outside-india' }]);
  });

  test('counts may lie abroad', () => {
    expect(mirrored(counts(bucket()), Mirror)).toMatchObject([{ level: 'note', rule: 'permitted-copy' }]);
  });
});

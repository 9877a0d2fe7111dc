import { describe, expect, test } from '@jest/globals';
import { ownCode } from '../../../../lib/core/inspect/own-code/own-code';
import type { Finding } from '../../../../lib/core/model';
import { findingsIn, stack, type Resources } from '../inspected';
import { arnOf, bucket, declared, firehose, replicating, resource, stream } from '../shop';
import { sweeping, told } from './sweeping';

const LEDGER: Resources = { Ledger: declared(replicating('arn:aws:s3:::scoring-in-dublin'), 'payment') };

/** What is said of data that go from Mumbai to the bucket in Dublin, and of the bucket itself. */
function scored(dublin: Resources, mumbai: Resources = LEDGER): Finding[] {
  return findingsIn([
    stack({ Resources: mumbai }, 'ap-south-1', 'Mumbai'),
    stack({ Resources: dublin }, 'eu-west-1', 'Dublin'),
  ]).filter(
    ({ logicalId, mechanism }) => logicalId === 'Scoring' || (mechanism !== 'placement' && logicalId !== 'Sweeper'),
  );
}

describe('payments in a bucket abroad out of which a sweeper deletes by the clock', () => {
  test('are processed there, and that is permitted, since it is verified that they are gone in time', () => {
    const findings = scored(sweeping());
    expect(findings).toMatchObject([
      {
        level: 'note',
        rule: 'permitted-copy',
        action: 'process-abroad',
        regime: 'rbi-payment-data-2018',
        clause: 'payment-processed-abroad-24h',
      },
    ]);
    expect(findings[0]!.permittedBy).toEqual([
      {
        condition: 'deleted-abroad-within-hours <= 24',
        how: 'verified',
        detail: '`Dublin/Sweeper` deletes them from `Dublin/Scoring` within 20.25 hours',
      },
    ]);
  });

  test.each<[string, Parameters<typeof sweeping>[0]]>([
    ['it runs other code', { Sweeper: { Code: { ZipFile: `${ownCode('transient-sweeper')} ` } } }],
    ['its code lies elsewhere', { Sweeper: { Code: { S3Bucket: 'code', S3Key: 'sweeper.zip' } } }],
    ['a layer may change its code', { Sweeper: { Layers: ['arn:aws:lambda:eu-west-1:111111111111:layer:hook:1'] } }],
    ['it is told to load more', { Sweeper: told({ NODE_OPTIONS: '--require /opt/hook.js' }) }],
    ['it may not run', { Sweeper: { ReservedConcurrentExecutions: 0 } }],
    ['it sweeps another bucket', { Sweeper: told({ TRANSIENT_BUCKET: 'scoring-in-frankfurt' }) }],
    ['nobody can tell for how long', { Sweeper: told({ TRANSIENT_HOURS: { Ref: 'Hours' } }) }],
    ['nothing runs it', { Often: undefined }],
    ['its rule is off', { Often: { State: 'DISABLED' } }],
    ['nobody can tell on which days it runs', { Often: { ScheduleExpression: 'cron(0 5 ? * MON *)' } }],
    ['its rule may not start it', { MayStart: undefined }],
    ['another rule may start it', { MayStart: { SourceArn: 'arn:aws:events:eu-west-1:111111111111:rule/other' } }],
    ['nothing tells when it fails', { Fails: undefined }],
    ['nobody is told when it fails', { Fails: { AlarmActions: [] } }],
    ['nobody is told when it does not run', { Fails: { TreatMissingData: 'notBreaching' } }],
    ['it is noticed a day later only', { Fails: { Period: 86_400 } }],
    ['nobody is told before the tenth error', { Fails: { Threshold: 10 } }],
    ['the alarm is of another function', { Fails: { Dimensions: [{ Name: 'FunctionName', Value: 'other' }] } }],
    ['objects are locked', { Scoring: { ObjectLockEnabled: true } }],
    ['they are copied on', { Scoring: { ReplicationConfiguration: { Role: 'r', Rules: [] } } }],
  ])('fail when %s', (_, changes) => {
    const findings = scored(sweeping(changes));
    expect(findings[0]).toMatchObject({ level: 'violation', rule: 'copy-outside-india', dataClass: 'payment' });
  });

  test('fail when a back-up plan of the region may take them in', () => {
    const Select = resource('AWS::Backup::BackupSelection', { BackupSelection: { Resources: ['*'] } });
    expect(scored({ ...sweeping(), Select })[0]).toMatchObject({ level: 'violation' });
  });

  test.each<[string, Parameters<typeof sweeping>[0]]>([
    ['after more than a day', { Sweeper: told({ TRANSIENT_HOURS: '24' }) }],
    ['by a sweeper that runs once a week', { Often: { ScheduleExpression: 'rate(7 days)' } }],
  ])('fail when they are deleted %s, and it is said what would permit', (_, changes) => {
    expect(scored(sweeping(changes))).toMatchObject([
      {
        level: 'violation',
        rule: 'processing-outside-india',
        wouldPermit: [['deleted-abroad-within-hours <= 24']],
      },
    ]);
  });

  test('fail when nothing of them stays in India', () => {
    const passed = {
      Events: declared(stream(), 'payment'),
      Sent: firehose(arnOf('Events'), 'arn:aws:s3:::scoring-in-dublin'),
    };
    expect(scored(sweeping(), passed)[0]).toMatchObject({ level: 'violation', rule: 'processing-outside-india' });
  });

  test('are no permit for personal data, nor for a lifecycle rule, which works in whole days and late', () => {
    const Customers = declared(replicating('arn:aws:s3:::scoring-in-dublin'), 'personal');
    expect(scored(sweeping(), { Customers })[0]).toMatchObject({
      level: 'violation',
      clause: 'personal-not-processed-abroad',
    });
    const Scoring = bucket({
      BucketName: 'scoring-in-dublin',
      LifecycleConfiguration: { Rules: [{ Status: 'Enabled', ExpirationInDays: 1 }] },
    });
    expect(scored({ Scoring })[0]).toMatchObject({ level: 'violation', rule: 'copy-outside-india' });
  });
});

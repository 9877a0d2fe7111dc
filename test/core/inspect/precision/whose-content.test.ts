import { describe, expect, test } from '@jest/globals';
import { findingsIn, findingsOf, inspected, small, stack } from '../inspected';
import { arnOf, bucket, declared, QUEUE_ABROAD, ref, resource, stream, table, topic } from '../shop';

const VAULT = 'arn:aws:backup:eu-west-1:111111111111:backup-vault:ledger';
const plan = resource('AWS::Backup::BackupPlan', {
  BackupPlan: { BackupPlanRule: [{ RuleName: 'nightly', CopyActions: [{ DestinationBackupVaultArn: VAULT }] }] },
});
const select = (BackupSelection: Record<string, unknown>) =>
  resource('AWS::Backup::BackupSelection', { BackupPlanId: ref('Plan'), BackupSelection });

describe('whose content it is', () => {
  test('a subscription carries what its topic holds', () => {
    const Orders = declared(topic(), 'payment');
    const Hook = resource('AWS::SNS::Subscription', {
      TopicArn: ref('Orders'),
      Protocol: 'sqs',
      Endpoint: QUEUE_ABROAD,
    });
    const [finding] = findingsOf({ Orders, Hook });
    expect(finding).toMatchObject({ logicalId: 'Hook', dataClass: 'payment', classFrom: 'flow' });
    expect(finding!.via).toMatchObject([{ path: 'Shop/Orders', property: 'TopicArn' }]);
  });

  test.each([
    ['by reference', { Resources: [arnOf('Ledger')] }],
    ['by all', { Resources: ['*'] }],
    ['by a pattern', { Resources: ['arn:aws:dynamodb:*:*:table/*'] }],
    [
      'by a tag',
      { ListOfTags: [{ ConditionType: 'STRINGEQUALS', ConditionKey: 'backup', ConditionValue: 'nightly' }] },
    ],
    [
      'by a condition',
      { Conditions: { StringEquals: [{ ConditionKey: 'aws:ResourceTag/backup', ConditionValue: 'nightly' }] } },
    ],
  ])('fails with the class of what a backup plan takes in %s', (_, selection) => {
    const Ledger = declared(table({ Tags: [{ Key: 'backup', Value: 'nightly' }] }), 'company-books');
    const findings = inspected({ Ledger, Plan: plan, Selection: select(selection) });
    expect(findings).toMatchObject([{ id: 'Plan', dataClass: 'company-books' }]);
  });

  test('a selection takes in nothing of another tag, another service or another region', () => {
    const Ledger = declared(table({ Tags: [{ Key: 'backup', Value: 'never' }] }), 'company-books');
    const Other = select({
      Resources: ['arn:aws:rds:*:*:db:*'],
      ListOfTags: [{ ConditionType: 'STRINGEQUALS', ConditionKey: 'backup', ConditionValue: 'nightly' }],
    });
    const [here] = inspected({ Ledger, Plan: plan, Selection: Other });
    expect(here).toMatchObject({ id: 'Plan', dataClass: 'personal' });
    const All = select({ Resources: ['*'] });
    const far = stack({ Resources: { Ledger } }, 'ap-south-2', 'Far');
    const [there] = findingsIn([far, stack({ Resources: { Plan: plan, Selection: All } }, 'ap-south-1')]).map(small);
    expect(there).toMatchObject({ id: 'Plan', dataClass: 'personal' });
  });

  test('a lifecycle policy copies the volumes with its tags', () => {
    const Policy = resource('AWS::DLM::LifecyclePolicy', {
      PolicyDetails: {
        TargetTags: [{ Key: 'backup', Value: 'nightly' }],
        Schedules: [{ CrossRegionCopyRules: [{ TargetRegion: 'eu-west-1' }] }],
      },
    });
    const disk = (Value: string) =>
      declared(resource('AWS::EC2::Volume', { Tags: [{ Key: 'backup', Value }] }), 'payment');
    expect(inspected({ Policy, Disk: disk('nightly') })).toMatchObject([{ id: 'Policy', dataClass: 'payment' }]);
    expect(inspected({ Policy, Disk: disk('never') })).toMatchObject([{ id: 'Policy', dataClass: 'personal' }]);
  });

  test('the replication of the registry takes in every repository of its region', () => {
    const Replication = resource('AWS::ECR::ReplicationConfiguration', {
      ReplicationConfiguration: { Rules: [{ Destinations: [{ Region: 'eu-west-1', RegistryId: '111111111111' }] }] },
    });
    expect(
      inspected({ Replication, Images: resource('AWS::ECR::Repository') }).filter((f) => f.level === 'violation'),
    ).toEqual([]);
    expect(inspected({ Replication, Images: declared(resource('AWS::ECR::Repository'), 'personal') })).toMatchObject([
      { level: 'violation', id: 'Replication', dataClass: 'personal' },
    ]);
  });

  test('a log policy of the account takes in every log group of its region', () => {
    const Policy = resource('AWS::Logs::AccountPolicy', {
      PolicyType: 'SUBSCRIPTION_FILTER_POLICY',
      PolicyDocument: JSON.stringify({ DestinationArn: 'arn:aws:firehose:eu-west-1:111111111111:deliverystream/logs' }),
    });
    const Orders = declared(resource('AWS::Logs::LogGroup', {}), 'payment');
    const [finding] = inspected({ Policy, Orders });
    expect(finding).toMatchObject({ level: 'violation', id: 'Policy', to: 'eu-west-1', dataClass: 'payment' });
  });

  test('a location takes the direction of the task that uses it', () => {
    const Place = resource('AWS::DataSync::LocationS3', { S3BucketArn: 'arn:aws:s3:::ledger-in-ireland' });
    const Home = resource('AWS::DataSync::LocationS3', { S3BucketArn: arnOf('Files') });
    const task = (SourceLocationArn: unknown, DestinationLocationArn: unknown) =>
      resource('AWS::DataSync::Task', { SourceLocationArn, DestinationLocationArn });
    const beside = {
      'eu-west-1': {
        Ireland: declared(bucket({ BucketName: 'ledger-in-ireland' }), 'generic', { elements: ['public-content'] }),
      },
    };
    const Files = declared(bucket(), 'payment');
    const about = (Task: ReturnType<typeof task>) =>
      inspected({ Files, Place, Home, Task }, { beside }).filter(({ id }) => id === 'Place');
    expect(about(task(ref('Home'), ref('Place')))).toMatchObject([{ level: 'violation', rule: 'copy-outside-india' }]);
    expect(about(task(ref('Place'), ref('Home'))).filter(({ level }) => level !== 'note')).toEqual([]);
  });

  test('an endpoint that says it is a source is read', () => {
    const endpoint = (EndpointType: string) =>
      resource('AWS::DMS::Endpoint', { EndpointType, ServerName: 'db.us-east-1.rds.amazonaws.com' });
    expect(inspected({ End: endpoint('target') })).toMatchObject([{ level: 'violation', to: 'us-east-1' }]);
    expect(inspected({ End: endpoint('source') })).toMatchObject([{ level: 'note', rule: 'inflow-from-abroad' }]);
  });

  test('a source outside the estate has the declaration of its destination', () => {
    const Pipe = resource('AWS::Pipes::Pipe', {
      Source: 'arn:aws:sqs:ap-south-1:111111111111:somebodys',
      Target: 'arn:aws:kinesis:eu-west-1:111111111111:stream/ledger',
    });
    const beside = { 'eu-west-1': { Ledger: declared(stream({ Name: 'ledger' }), 'payment') } };
    const [finding] = inspected({ Pipe }, { beside });
    expect(finding).toMatchObject({ id: 'Pipe', dataClass: 'payment', to: 'eu-west-1' });
  });

  test('a log destination moves ict-logs, and the declaration of its source where it has one', () => {
    const trail = resource('AWS::CloudTrail::Trail', { S3BucketName: 'ledger-in-ireland' });
    const beside = {
      'eu-west-1': {
        Ireland: declared(bucket({ BucketName: 'ledger-in-ireland' }), 'generic', { elements: ['public-content'] }),
      },
    };
    const about = (Trail: typeof trail) =>
      findingsOf({ Trail }, { beside }).filter(({ logicalId }) => logicalId === 'Trail');
    expect(about(trail)).toMatchObject([{ dataClass: 'ict-logs', level: 'violation' }]);
    expect(about(declared(trail, 'personal'))).toMatchObject([{ dataClass: 'personal', also: ['ict-logs'] }]);
  });
});

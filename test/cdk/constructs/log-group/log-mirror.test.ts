import { describe, expect, test } from '@jest/globals';
import { Duration, Size, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { LogGroupClass, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { DataClass, ResidentLogGroup, type ResidentLogGroupProps } from '../../../../lib';
import { ACCOUNT, shop } from '../payments-shop';

function mirrored(props: Partial<ResidentLogGroupProps> = {}) {
  const stacks = shop();
  const logGroup = new ResidentLogGroup(stacks.mumbai, 'WebLogs', {
    dataClass: DataClass.ICT_LOGS,
    mirror: { scope: stacks.hyderabad },
    ...props,
  });
  return { ...stacks, logGroup };
}

const ref = (id: string) => ({ 'Fn::GetAtt': [Match.stringLikeRegexp(`^${id}`), 'Arn'] });

describe('the mirror of a log group', () => {
  test('starts with a subscription to every event', () => {
    const { mumbai } = mirrored();
    Template.fromStack(mumbai).hasResourceProperties('AWS::Logs::SubscriptionFilter', {
      LogGroupName: { Ref: Match.stringLikeRegexp('^WebLogs') },
      FilterPattern: '',
      DestinationArn: ref('WebLogsArchiveStream'),
      RoleArn: ref('WebLogsSubscriptionRole'),
    });
  });

  test('goes through a stream in the same region, encrypted with the key of the log group', () => {
    const { mumbai } = mirrored();
    Template.fromStack(mumbai).hasResourceProperties('AWS::KinesisFirehose::DeliveryStream', {
      DeliveryStreamType: 'DirectPut',
      DeliveryStreamEncryptionConfigurationInput: { KeyType: 'CUSTOMER_MANAGED_CMK', KeyARN: ref('WebLogsKey') },
      ExtendedS3DestinationConfiguration: {
        BucketARN: ref('WebLogsArchive'),
        RoleARN: ref('WebLogsArchiveRole'),
        BufferingHints: { IntervalInSeconds: 300, SizeInMBs: 5 },
        CompressionFormat: 'UNCOMPRESSED',
        FileExtension: '.gz',
        Prefix: 'logs/',
        ErrorOutputPrefix: 'failed/!{firehose:error-output-type}/',
      },
    });
  });

  test('gathers events as the app says', () => {
    const { hyderabad, mumbai } = shop();
    new ResidentLogGroup(mumbai, 'WebLogs', {
      dataClass: DataClass.ICT_LOGS,
      mirror: { scope: hyderabad, bufferingInterval: Duration.minutes(1), bufferingSize: Size.mebibytes(64) },
    });
    Template.fromStack(mumbai).hasResourceProperties('AWS::KinesisFirehose::DeliveryStream', {
      ExtendedS3DestinationConfiguration: Match.objectLike({
        BufferingHints: { IntervalInSeconds: 60, SizeInMBs: 64 },
      }),
    });
  });

  test('is the mirror of an archive that keeps events as long as the log group, and is of its class', () => {
    const { logGroup, mumbai, hyderabad } = mirrored({ retention: RetentionDays.ONE_YEAR });
    expect(logGroup.archive?.node.path).toBe('Mumbai/WebLogs/Archive');
    expect(logGroup.archive?.mirror?.node.path).toBe('Hyderabad/WebLogsMirror');
    for (const stack of [mumbai, hyderabad]) {
      Template.fromStack(stack).hasResource('AWS::S3::Bucket', {
        Properties: {
          LifecycleConfiguration: { Rules: Match.arrayWith([Match.objectLike({ ExpirationInDays: 365 })]) },
        },
        Metadata: { 'india-residency': { dataClass: 'ict-logs' } },
      });
    }
  });

  test('keeps events for ever where the log group does', () => {
    const { logGroup, mumbai } = mirrored({ retention: RetentionDays.INFINITE });
    const id = mumbai.getLogicalId(logGroup.archive?.node.defaultChild as never);
    expect(Template.fromStack(mumbai).toJSON().Resources[id].Properties).not.toHaveProperty('LifecycleConfiguration');
  });

  test('gives CloudWatch Logs the right to put, and to nobody who speaks for another account', () => {
    const { mumbai } = mirrored();
    Template.fromStack(mumbai).hasResourceProperties('AWS::IAM::Role', {
      AssumeRolePolicyDocument: {
        Statement: [
          {
            Action: 'sts:AssumeRole',
            Effect: 'Allow',
            Principal: { Service: 'logs.amazonaws.com' },
            Condition: { StringLike: { 'aws:SourceArn': Match.anyValue() } },
          },
        ],
      },
      Policies: [
        {
          PolicyName: 'Put',
          PolicyDocument: Match.objectLike({
            Statement: [
              {
                Action: ['firehose:PutRecord', 'firehose:PutRecordBatch'],
                Effect: 'Allow',
                Resource: ref('WebLogsArchiveStream'),
              },
            ],
          }),
        },
      ],
    });
  });

  test('gives Firehose the rights to write to the archive, through S3 of its region, and no others', () => {
    const { mumbai } = mirrored();
    Template.fromStack(mumbai).hasResourceProperties('AWS::IAM::Policy', {
      Roles: [{ Ref: Match.stringLikeRegexp('^WebLogsArchiveRole') }],
      PolicyDocument: {
        Statement: [
          Match.objectLike({ Action: ['s3:GetBucketLocation', 's3:ListBucket', 's3:ListBucketMultipartUploads'] }),
          Match.objectLike({ Action: ['s3:AbortMultipartUpload', 's3:GetObject', 's3:PutObject'] }),
          Match.objectLike({
            Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
            Condition: Match.objectLike({ StringEquals: { 'kms:ViaService': 's3.ap-south-1.amazonaws.com' } }),
          }),
        ],
      },
    });
  });

  test('makes the rights of Firehose before its stream', () => {
    const { mumbai } = mirrored();
    Template.fromStack(mumbai).hasResource('AWS::KinesisFirehose::DeliveryStream', {
      DependsOn: [Match.stringLikeRegexp('^WebLogsArchiveRoleDefaultPolicy')],
    });
  });

  test('says when events wait too long for the archive, and when the archive is behind', () => {
    const { logGroup, mumbai } = mirrored();
    expect(logGroup.archiveLagAlarm?.node.path).toBe('Mumbai/WebLogs/ArchiveLagAlarm');
    expect(logGroup.archive?.mirrorLagAlarm).toBeDefined();
    Template.fromStack(mumbai).hasResourceProperties('AWS::CloudWatch::Alarm', {
      Namespace: 'AWS/Firehose',
      MetricName: 'DeliveryToS3.DataFreshness',
      Dimensions: [{ Name: 'DeliveryStreamName', Value: { Ref: Match.stringLikeRegexp('^WebLogsArchiveStream') } }],
      Threshold: 1800,
    });
  });

  test('can be made for several log groups with mirrors in one stack', () => {
    const { app, mumbai, hyderabad } = mirrored();
    new ResidentLogGroup(mumbai, 'AppLogs', { dataClass: DataClass.ICT_LOGS, mirror: { scope: hyderabad } });
    expect(() => app.synth()).not.toThrow();
  });
});

describe('the mirror of a log group fails', () => {
  test('abroad, and in the same region', () => {
    const { app, mumbai } = shop();
    const ohio = new Stack(app, 'Ohio', { env: { account: ACCOUNT, region: 'us-east-2' } });
    const to = (scope: Stack) => () =>
      new ResidentLogGroup(mumbai, 'WebLogs', { dataClass: DataClass.ICT_LOGS, mirror: { scope } });
    expect(to(ohio)).toThrow(
      "`Mumbai/WebLogs`: the mirror's stack is in `us-east-2`, which is not in India; give it env: { region: 'ap-south-2' }",
    );
    expect(to(mumbai)).toThrow(/the mirror's stack is in `ap-south-1`, where the source is too/);
  });

  test('for the infrequent access class, to which nobody can subscribe', () => {
    expect(() => mirrored({ logGroupClass: LogGroupClass.INFREQUENT_ACCESS })).toThrow(
      /`Mumbai\/WebLogs`: its logGroupClass is `INFREQUENT_ACCESS`.*no subscription, and a mirror needs one; write LogGroupClass\.STANDARD/,
    );
  });
});

import { describe, expect, test } from '@jest/globals';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { AttributeType } from 'aws-cdk-lib/aws-dynamodb';
import { ShardLevelMetrics, StreamMode } from 'aws-cdk-lib/aws-kinesis';
import { StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { KinesisEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { DataClass, ResidentKey, ResidentStream, type ResidentStreamProps, ResidentTable } from '../../../../lib';
import { clerk } from '../clerk';
import { grantedActions } from '../granted-actions';
import { shop } from '../payments-shop';

function payments(props: Partial<ResidentStreamProps> = {}) {
  const { mumbai } = shop();
  return { mumbai, stream: new ResidentStream(mumbai, 'Payments', { dataClass: DataClass.PAYMENT, ...props }) };
}

test('a stream is encrypted with its own rotated key, and stays when it leaves the stack', () => {
  const { mumbai, stream } = payments();
  expect(stream.encryptionKey).toBeInstanceOf(ResidentKey);
  Template.fromStack(mumbai).hasResource('AWS::Kinesis::Stream', {
    Properties: {
      StreamEncryption: {
        EncryptionType: 'KMS',
        KeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^PaymentsKey'), 'Arn'] },
      },
    },
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
    Metadata: { 'india-residency': { dataClass: 'payment' } },
  });
});

test('a stream takes the props of its CDK counterpart', () => {
  const { mumbai } = payments({
    streamName: 'payments',
    retentionPeriod: Duration.days(7),
    streamMode: StreamMode.PROVISIONED,
    shardCount: 3,
    shardLevelMetrics: [ShardLevelMetrics.ITERATOR_AGE_MILLISECONDS],
    removalPolicy: RemovalPolicy.DESTROY,
  });
  Template.fromStack(mumbai).hasResource('AWS::Kinesis::Stream', {
    Properties: {
      Name: 'payments',
      RetentionPeriodHours: 168,
      ShardCount: 3,
      StreamModeDetails: { StreamMode: 'PROVISIONED' },
      DesiredShardLevelMetrics: ['IteratorAgeMilliseconds'],
    },
    DeletionPolicy: 'Delete',
  });
  Template.fromStack(mumbai).hasResource('AWS::KMS::Key', { DeletionPolicy: 'Delete' });
});

test('fails with a mirror: AWS makes none', () => {
  const mirror: object = { mirror: {} };
  expect(() => payments(mirror)).toThrow(
    /`Mumbai\/Payments`: `mirror` is `an object`, and a ResidentStream has no mirror, since Kinesis replicates no stream/,
  );
});

test('fails with a key of another region', () => {
  const { mumbai, hyderabad } = shop();
  const encryptionKey = new ResidentKey(hyderabad, 'Key', { dataClass: DataClass.PAYMENT });
  expect(() => new ResidentStream(mumbai, 'Payments', { dataClass: DataClass.PAYMENT, encryptionKey })).toThrow(
    '`Mumbai/Payments`: its encryptionKey is in `ap-south-2`; give a key that is in `ap-south-1`',
  );
});

describe('a stream is an IStream', () => {
  test('it feeds a function, which may decrypt its records', () => {
    const { mumbai, stream } = payments();
    clerk(mumbai).addEventSource(new KinesisEventSource(stream, { startingPosition: StartingPosition.LATEST }));
    Template.fromStack(mumbai).resourceCountIs('AWS::Lambda::EventSourceMapping', 1);
    expect(grantedActions(mumbai)).toEqual(expect.arrayContaining(['kinesis:GetRecords', 'kms:Decrypt']));
  });

  test('it takes the changes of a table', () => {
    const { mumbai, stream } = payments();
    const partitionKey = { name: 'id', type: AttributeType.STRING };
    new ResidentTable(mumbai, 'Ledger', { dataClass: DataClass.PAYMENT, partitionKey, kinesisStream: stream });
    Template.fromStack(mumbai).hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      Replicas: [Match.objectLike({ KinesisStreamSpecification: { StreamArn: Match.anyValue() } })],
    });
  });
});

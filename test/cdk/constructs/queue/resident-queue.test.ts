import { describe, expect, test } from '@jest/globals';
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { DeduplicationScope, FifoThroughputLimit, Queue, RedrivePermission } from 'aws-cdk-lib/aws-sqs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { DataClass, ResidentKey, ResidentQueue, type ResidentQueueProps } from '../../../../lib';
import { clerk } from '../clerk';
import { grantedActions } from '../granted-actions';
import { ACCOUNT, shop } from '../payments-shop';

function orders(props: Partial<ResidentQueueProps> = {}) {
  const { mumbai, app } = shop();
  return { app, mumbai, queue: new ResidentQueue(mumbai, 'Orders', { dataClass: DataClass.PERSONAL, ...props }) };
}

const ref = (id: string) => ({ 'Fn::GetAtt': [Match.stringLikeRegexp(`^${id}`), 'Arn'] });

describe('by default a queue', () => {
  test('is encrypted with its own rotated key, and stays when it leaves the stack', () => {
    const { mumbai, queue } = orders();
    expect(queue.encryptionMasterKey).toBeInstanceOf(ResidentKey);
    Template.fromStack(mumbai).hasResource('AWS::SQS::Queue', {
      Properties: { KmsMasterKeyId: ref('OrdersKey'), RedrivePolicy: Match.anyValue() },
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
    });
    Template.fromStack(mumbai).hasResourceProperties('AWS::KMS::Key', { EnableKeyRotation: true, MultiRegion: false });
  });

  test('sends what failed three times to a queue with the same key and class, which keeps it for 14 days', () => {
    const { mumbai } = orders({ elements: ['order-history'] });
    const template = Template.fromStack(mumbai);
    template.hasResourceProperties('AWS::SQS::Queue', {
      RedrivePolicy: { deadLetterTargetArn: ref('OrdersDeadLetters'), maxReceiveCount: 3 },
    });
    template.hasResource('AWS::SQS::Queue', {
      Properties: {
        KmsMasterKeyId: ref('OrdersKey'),
        MessageRetentionPeriod: 1_209_600,
        RedrivePolicy: Match.absent(),
      },
      Metadata: { 'india-residency': { dataClass: 'personal', elements: ['order-history'] } },
    });
    template.resourceCountIs('AWS::SQS::Queue', 2);
    template.resourceCountIs('AWS::KMS::Key', 1);
  });

  test('refuses requests without TLS, as does the queue of its dead letters', () => {
    const { mumbai } = orders();
    const policies = Object.values(Template.fromStack(mumbai).findResources('AWS::SQS::QueuePolicy'));
    expect(policies).toHaveLength(2);
    for (const policy of policies) {
      expect(policy.Properties.PolicyDocument.Statement).toEqual([
        expect.objectContaining({
          Effect: 'Deny',
          Action: 'sqs:*',
          Principal: { AWS: '*' },
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        }),
      ]);
    }
  });
});

describe('the dead letters', () => {
  test('of a FIFO queue go to a FIFO queue, however it was made one', () => {
    for (const props of [{ fifo: true }, { contentBasedDeduplication: true }, { queueName: 'orders.fifo' }]) {
      const { mumbai } = orders(props);
      const queues = Object.values(Template.fromStack(mumbai).findResources('AWS::SQS::Queue'));
      expect(queues.map((queue) => queue.Properties.FifoQueue as unknown)).toEqual([true, true]);
    }
  });

  test('go where the app says', () => {
    const { mumbai } = shop();
    const lost = new ResidentQueue(mumbai, 'Lost', { dataClass: DataClass.PERSONAL, forDeadLetters: true });
    const deadLetterQueue = { queue: lost, maxReceiveCount: 5 };
    new ResidentQueue(mumbai, 'Orders', { dataClass: DataClass.PERSONAL, deadLetterQueue });
    Template.fromStack(mumbai).resourceCountIs('AWS::SQS::Queue', 2);
    Template.fromStack(mumbai).hasResourceProperties('AWS::SQS::Queue', {
      RedrivePolicy: { deadLetterTargetArn: ref('Lost'), maxReceiveCount: 5 },
    });
  });

  test('fails where they would go to another region', () => {
    const { mumbai, app } = shop();
    const abroad = new Stack(app, 'Ohio', { env: { account: ACCOUNT, region: 'us-east-2' } });
    const deadLetterQueue = { queue: new Queue(abroad, 'Lost'), maxReceiveCount: 3 };
    expect(() => new ResidentQueue(mumbai, 'Orders', { dataClass: DataClass.PERSONAL, deadLetterQueue })).toThrow(
      '`Mumbai/Orders`: its deadLetterQueue is in `us-east-2`, and SQS wants it beside the queue; give one that is in `ap-south-1`',
    );
  });
});

describe('fails with', () => {
  const made = (props: object) => () => orders(props);

  test('a mirror: AWS makes none', () => {
    expect(made({ mirror: {} })).toThrow(
      /`Mumbai\/Orders`: `mirror` is `an object`, and a ResidentQueue has no mirror, since SQS replicates no queue.*take `mirror` out/,
    );
  });

  test('an encryption of the caller', () => {
    expect(made({ encryption: 'NONE' })).toThrow(/`encryption` is `NONE`.*always encrypted with a KMS key/);
    expect(made({ enforceSSL: false })).toThrow(/`enforceSSL` is `false`.*always refuses requests without TLS/);
  });

  test('a key of another region', () => {
    const { mumbai, hyderabad } = shop();
    const encryptionKey = new ResidentKey(hyderabad, 'Key', { dataClass: DataClass.PERSONAL });
    expect(() => new ResidentQueue(mumbai, 'Orders', { dataClass: DataClass.PERSONAL, encryptionKey })).toThrow(
      '`Mumbai/Orders`: its encryptionKey is in `ap-south-2`; give a key that is in `ap-south-1`',
    );
  });
});

test('a queue refuses that somebody opens it by hand, if asked to', () => {
  const changes = ['sqs:AddPermission', 'sqs:RemovePermission', 'sqs:SetQueueAttributes'];
  const { mumbai } = orders({ refuseOutsideAccess: true });
  Template.fromStack(mumbai).hasResourceProperties('AWS::SQS::QueuePolicy', {
    Queues: [{ Ref: Match.stringLikeRegexp('^Orders[0-9A-F]{8}$') }],
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({ Sid: 'OnlyCloudFormation', Effect: 'Deny', Action: changes, Principal: { AWS: '*' } }),
      ]),
    },
  });
  expect(JSON.stringify(Template.fromStack(orders().mumbai).toJSON())).not.toContain('sqs:AddPermission');
});

test('a queue takes the props of its CDK counterpart', () => {
  const { mumbai } = orders({
    queueName: 'orders.fifo',
    contentBasedDeduplication: true,
    deduplicationScope: DeduplicationScope.MESSAGE_GROUP,
    fifoThroughputLimit: FifoThroughputLimit.PER_MESSAGE_GROUP_ID,
    dataKeyReuse: Duration.hours(1),
    retentionPeriod: Duration.days(7),
    deliveryDelay: Duration.seconds(10),
    maxMessageSizeBytes: 2048,
    receiveMessageWaitTime: Duration.seconds(20),
    visibilityTimeout: Duration.minutes(3),
    redriveAllowPolicy: { redrivePermission: RedrivePermission.DENY_ALL },
    removalPolicy: RemovalPolicy.DESTROY,
  });
  Template.fromStack(mumbai).hasResource('AWS::SQS::Queue', {
    Properties: {
      QueueName: 'orders.fifo',
      FifoQueue: true,
      ContentBasedDeduplication: true,
      DeduplicationScope: 'messageGroup',
      FifoThroughputLimit: 'perMessageGroupId',
      KmsDataKeyReusePeriodSeconds: 3600,
      MessageRetentionPeriod: 604_800,
      DelaySeconds: 10,
      MaximumMessageSize: 2048,
      ReceiveMessageWaitTimeSeconds: 20,
      VisibilityTimeout: 180,
      RedriveAllowPolicy: { redrivePermission: 'denyAll' },
    },
    DeletionPolicy: 'Delete',
  });
  Template.fromStack(mumbai).hasResource('AWS::KMS::Key', { DeletionPolicy: 'Delete' });
});

describe('a queue is an IQueue', () => {
  test('it feeds a function, which may decrypt its messages', () => {
    const { mumbai, queue } = orders();
    clerk(mumbai).addEventSource(new SqsEventSource(queue));
    Template.fromStack(mumbai).hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      EventSourceArn: ref('Orders[0-9A-F]{8}$'),
    });
    expect(grantedActions(mumbai)).toEqual(expect.arrayContaining(['sqs:ReceiveMessage', 'kms:Decrypt']));
  });

  test('it takes messages of a topic, which may use its key', () => {
    const { mumbai, queue } = orders();
    new Topic(mumbai, 'Sales').addSubscription(new SqsSubscription(queue));
    Template.fromStack(mumbai).hasResourceProperties('AWS::KMS::Key', {
      KeyPolicy: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Principal: { Service: 'sns.amazonaws.com' },
            Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
          }),
        ]),
      },
    });
  });
});

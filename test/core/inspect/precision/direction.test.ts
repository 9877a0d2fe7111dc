import { describe, expect, test } from '@jest/globals';
import { findingsIn, inspected, small, stack, type Resources } from '../inspected';
import {
  arnOf,
  bucket,
  counts,
  declared,
  firehose,
  lambda,
  QUEUE_ABROAD,
  queue,
  ref,
  resource,
  stream,
  table,
  topic,
} from '../shop';

const abroad = (Resources: Resources) => stack({ Resources }, 'eu-west-1', 'Dublin');
const home = (Resources: Resources) => stack({ Resources }, 'ap-south-1', 'Mumbai');
const both = (inMumbai: Resources, inDublin: Resources) => findingsIn([home(inMumbai), abroad(inDublin)]).map(small);

describe('direction counts, not which side bears the property', () => {
  test('fails when a resource abroad reads an India stream by an event source: that is certain', () => {
    const Payments = declared(stream({ Name: 'payments' }), 'payment');
    const Read = resource('AWS::Lambda::EventSourceMapping', {
      EventSourceArn: 'arn:aws:kinesis:ap-south-1:111111111111:stream/payments',
      FunctionName: ref('Score'),
    });
    const findings = both({ Payments }, { Read, Score: lambda() });
    expect(findings.filter(({ level }) => level === 'violation')).toMatchObject([
      { rule: 'processing-outside-india', id: 'Read', to: 'eu-west-1', dataClass: 'payment' },
    ]);
  });

  test('warns when compute abroad may read an India store, by its environment or its role: that is possible', () => {
    const Orders = declared(table({ TableName: 'orders' }), 'personal');
    const Show = lambda({ TABLE: 'arn:aws:dynamodb:ap-south-1:111111111111:table/orders' });
    const Role = resource('AWS::IAM::Policy', {
      PolicyDocument: {
        Statement: [
          {
            Effect: 'Allow',
            Action: 'dynamodb:Query',
            Resource: 'arn:aws:dynamodb:ap-south-1:111111111111:table/orders',
          },
        ],
      },
    });
    const levels = (inDublin: Resources) => both({ Orders }, inDublin).map(({ id, level }) => [id, level]);
    expect(levels({ Show })).toContainEqual(['Show', 'warning']);
    expect(levels({ Role })).toEqual([['Role', 'warning']]);
    expect(levels({ Show, Role }).filter(([, level]) => level === 'violation')).toEqual([]);
  });

  test('passes when what is named there are counts', () => {
    const Totals = counts(table({ TableName: 'totals' }));
    const Show = lambda({ TABLE: 'arn:aws:dynamodb:ap-south-1:111111111111:table/totals' });
    expect(both({ Totals }, { Show }).filter(({ rule }) => rule !== 'compute-outside-india')).toEqual([]);
  });

  test('a flow that starts abroad is not judged; what it carries is judged where it lands', () => {
    const Send = resource('AWS::SNS::Subscription', {
      TopicArn: ref('Offers'),
      Protocol: 'sqs',
      Endpoint: 'arn:aws:sqs:us-east-1:111111111111:offers',
    });
    const Offers = topic();
    expect(both({}, { Offers, Send })).toMatchObject([{ rule: 'compute-outside-india', level: 'note' }]);
    const landing = [
      home({
        Out: declared(topic(), 'payment'),
        Hop: resource('AWS::SNS::Subscription', {
          TopicArn: ref('Out'),
          Protocol: 'sqs',
          Endpoint: 'arn:aws:sqs:eu-west-1:111111111111:hop',
        }),
      }),
      abroad({ Hop: queue({ QueueName: 'hop' }) }),
    ];
    expect(findingsIn(landing).map(small)).toMatchObject([
      { id: 'Hop', rule: 'copy-outside-india', dataClass: 'payment', to: 'eu-west-1' },
    ]);
  });

  test('compute fed only by stores abroad is a note: the store is the cause', () => {
    const Read = resource('AWS::Lambda::EventSourceMapping', {
      EventSourceArn: arnOf('Clicks'),
      FunctionName: ref('Score'),
    });
    const findings = both({}, { Clicks: declared(stream(), 'personal'), Read, Score: lambda() });
    expect(findings.filter(({ level }) => level === 'violation')).toMatchObject([
      { id: 'Clicks', rule: 'store-outside-india' },
    ]);
    expect(findings.filter(({ id }) => id === 'Score').every(({ level }) => level === 'note')).toBe(true);
  });

  test('an inflow from abroad that is no original is a note', () => {
    const News = resource('AWS::SNS::Subscription', {
      TopicArn: 'arn:aws:sns:us-east-1:806199016981:AmazonIpSpaceChanged',
      Protocol: 'sqs',
      Endpoint: arnOf('Inbox'),
    });
    const levels = inspected({ News, Inbox: declared(queue(), 'personal') }).map(({ level }) => level);
    expect(levels.filter((level) => level !== 'note')).toEqual([]);
  });

  test('an original abroad with a replica in India fails, one that nobody can place warns', () => {
    const replica = (ReplicationSourceIdentifier: unknown) =>
      declared(resource('AWS::RDS::DBCluster', { ReplicationSourceIdentifier }), 'payment');
    expect(inspected({ Copy: replica('arn:aws:rds:us-east-1:111111111111:cluster:ledger') })).toMatchObject([
      { level: 'violation', rule: 'original-outside-india', to: 'us-east-1', action: 'mirror-from-abroad' },
    ]);
    expect(
      inspected({ Parameters: { From: { Type: 'String' } }, Resources: { Copy: replica(ref('From')) } }),
    ).toMatchObject([{ level: 'warning', rule: 'placement-unresolved' }]);
    expect(inspected({ Copy: replica('arn:aws:rds:ap-south-2:111111111111:cluster:ledger') })).toEqual([]);
  });

  test('what an India store sends abroad is a copy, what compute there gets is processing', () => {
    const Send = firehose(arnOf('Clicks'), 'arn:aws:s3:::clicks-in-dublin');
    const Clicks = declared(stream(), 'personal');
    const Dublin = bucket({ BucketName: 'clicks-in-dublin' });
    expect(both({ Clicks, Send }, { Dublin })).toMatchObject([{ action: 'copy-out', id: 'Send' }]);
    const Call = declared(
      resource('AWS::Scheduler::Schedule', { Target: { Arn: 'arn:aws:lambda:eu-west-1:111111111111:function:score' } }),
      'personal',
    );
    expect(inspected({ Call })).toMatchObject([{ action: 'process-abroad', rule: 'processing-outside-india' }]);
    const Tell = declared(resource('AWS::Scheduler::Schedule', { Target: { Arn: QUEUE_ABROAD } }), 'personal');
    expect(inspected({ Tell })).toMatchObject([{ action: 'copy-out', rule: 'copy-outside-india' }]);
  });
});

import { isMap } from '../intrinsics';
import type { Brought, SamEvent } from './event';
import type { Made } from './expansion';
import { present } from './properties';

/** Messages of a topic: a subscription, with a queue between where `SqsSubscription` asks for one. */
export function topicEvent({ id, part, properties, target }: SamEvent): Brought {
  const { Topic: TopicArn, Region, FilterPolicy, FilterPolicyScope, RedrivePolicy, SqsSubscription: sqs } = properties;
  const subscribe = (Protocol: string, Endpoint: unknown): Made => ({
    id,
    part,
    Type: 'AWS::SNS::Subscription',
    Properties: present({ TopicArn, Region, Protocol, Endpoint, FilterPolicy, FilterPolicyScope, RedrivePolicy }),
  });
  if (sqs === undefined || sqs === false) return { made: [subscribe('lambda', target.arn)] };

  const own = isMap(sqs) && sqs['QueueArn'] !== undefined;
  const queueId = `${id}Queue`;
  const queueArn = own ? sqs['QueueArn'] : { 'Fn::GetAtt': [queueId, 'Arn'] };
  const queue: Made = { id: queueId, part: `${part}.SqsSubscription`, Type: 'AWS::SQS::Queue', Properties: {} };
  const mapping: Made = {
    id: `${id}EventSourceMapping`,
    part: `${part}.SqsSubscription`,
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: { EventSourceArn: queueArn, FunctionName: { Ref: target.logicalId } },
  };
  return { made: [subscribe('sqs', queueArn), ...(own ? [] : [queue]), mapping] };
}

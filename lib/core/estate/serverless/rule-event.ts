import { isMap } from '../intrinsics';
import type { Brought, SamEvent } from './event';
import type { Made } from './expansion';
import { present } from './properties';

/** An event of EventBridge: the rule, or the schedule, and the queue for what could not be delivered. */
export function ruleEvent(event: SamEvent): Brought {
  const { id, part, type, properties, target } = event;
  const { Arn, queue } = deadLetters(event);
  const Target = present({
    Arn: target.arn,
    Input: properties['Input'],
    InputPath: properties['InputPath'],
    InputTransformer: properties['InputTransformer'],
    RetryPolicy: properties['RetryPolicy'],
    DeadLetterConfig: Arn === undefined ? undefined : { Arn },
  });
  const scheduled = { State: properties['State'], Description: properties['Description'] };
  const Id = part.replace('Events.', '');
  const made: Record<string, () => Made> = {
    ScheduleV2: () => ({
      id,
      part,
      Type: 'AWS::Scheduler::Schedule',
      Properties: present({
        ...scheduled,
        ScheduleExpression: properties['ScheduleExpression'],
        KmsKeyArn: properties['KmsKeyArn'],
        Target: present({ ...Target, RoleArn: properties['RoleArn'] }),
      }),
    }),
    Schedule: () => ({
      id,
      part,
      Type: 'AWS::Events::Rule',
      Properties: present({
        ...scheduled,
        ScheduleExpression: properties['Schedule'],
        Targets: [{ Id, ...Target }],
      }),
    }),
  };
  const rule = (): Made => ({
    id,
    part,
    Type: 'AWS::Events::Rule',
    Properties: present({
      State: properties['State'],
      EventPattern: properties['Pattern'],
      EventBusName: properties['EventBusName'],
      Targets: [{ Id, ...Target }],
    }),
  });
  return { made: [(made[type] ?? rule)(), ...queue] };
}

/** Where an event goes that could not be delivered: a queue that is named, or one that the transform makes. */
function deadLetters({ id, part, properties }: SamEvent): { readonly Arn?: unknown; readonly queue: readonly Made[] } {
  const config = properties['DeadLetterConfig'];
  if (!isMap(config)) return { queue: [] };
  if (config['Arn'] !== undefined || config['Type'] === undefined) return { Arn: config['Arn'], queue: [] };
  const named = config['QueueLogicalId'];
  const queueId = typeof named === 'string' ? named : `${id}Queue`;
  return {
    Arn: { 'Fn::GetAtt': [queueId, 'Arn'] },
    queue: [{ id: queueId, part: `${part}.DeadLetterConfig`, Type: 'AWS::SQS::Queue', Properties: {} }],
  };
}

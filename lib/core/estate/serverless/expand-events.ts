import { eventsOf, type Brought, type SamEvent, type Target } from './event';
import type { Made, Patch } from './expansion';
import { present } from './properties';
import { IMPLICIT_HTTP_API, IMPLICIT_REST_API } from './implicit-apis';
import { bucketEvent, userPoolEvent } from './patching-event';
import { polledEvent } from './polled-event';
import { ruleEvent } from './rule-event';
import { topicEvent } from './topic-event';

/**
 * What the events of a function or a state machine become. An event that is not named here only gives a permission, as
 * `AlexaSkill` does.
 */
export function expandEvents(target: Target, events: unknown): { made: Made[]; patches: Patch[] } {
  const brought = eventsOf(target, events).map((event) => {
    const polled = polledEvent(event);
    return polled ? { made: [polled] } : (OTHERS[event.type]?.(event) ?? {});
  });
  return {
    made: brought.flatMap(({ made = [] }: Brought) => made),
    patches: brought.flatMap(({ patches = [] }: Brought) => patches),
  };
}

const OTHERS: Readonly<Record<string, (event: SamEvent) => Brought>> = {
  SNS: topicEvent,
  S3: bucketEvent,
  Cognito: userPoolEvent,
  EventBridgeRule: ruleEvent,
  CloudWatchEvent: ruleEvent,
  Schedule: ruleEvent,
  ScheduleV2: ruleEvent,
  CloudWatchLogs: ({ id, part, properties: { LogGroupName, FilterPattern }, target }) =>
    one(id, part, 'AWS::Logs::SubscriptionFilter', { LogGroupName, FilterPattern, DestinationArn: target.arn }),
  IoTRule: ({ id, part, properties: { Sql, AwsIotSqlVersion }, target }) =>
    one(id, part, 'AWS::IoT::TopicRule', {
      TopicRulePayload: present({ Sql, AwsIotSqlVersion, Actions: [{ Lambda: { FunctionArn: target.arn } }] }),
    }),
  // The transform writes the two into the definition of the API: here they are what an author without SAM would write.
  Api: ({ id, part, properties: { RestApiId = { Ref: IMPLICIT_REST_API }, Method }, target }) =>
    one(id, part, 'AWS::ApiGateway::Method', { RestApiId, HttpMethod: Method, Integration: { Uri: target.arn } }),
  HttpApi: ({ id, part, properties: { ApiId = { Ref: IMPLICIT_HTTP_API } }, target }) =>
    one(id, part, 'AWS::ApiGatewayV2::Integration', { ApiId, IntegrationUri: target.arn }),
};

function one(id: string, part: string, Type: string, properties: Readonly<Record<string, unknown>>): Brought {
  return { made: [{ id, part, Type, Properties: present(properties) }] };
}

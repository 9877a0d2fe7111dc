import type { Template, TemplateResource } from '../model';
import { implicitApi } from './implicit-api';
import { isMap } from './intrinsics';

const SAM = 'AWS::Serverless::';

/** Event sources of a SAM function or state machine that become an event source mapping, and the property that names the source. */
const MAPPED_EVENTS: Readonly<Record<string, string>> = {
  SQS: 'Queue',
  Kinesis: 'Stream',
  DynamoDB: 'Stream',
  MSK: 'Stream',
  MQ: 'Broker',
  DocumentDB: 'Cluster',
};

/**
 * What the serverless transform makes of a template's resources, as far as it moves data: functions, tables, APIs,
 * state machines, and the links that `Events` write in short.
 */
export function expandServerless(
  template: Template,
  resources: Readonly<Record<string, TemplateResource>>,
): Readonly<Record<string, TemplateResource>> {
  let any = false;
  for (const key in resources) if (resources[key]?.Type?.startsWith?.(SAM)) any = true;
  if (!any) return resources;
  const all = { ...resources, ...implicitApi(resources) };
  return Object.fromEntries(
    Object.entries(all).flatMap(([logicalId, body]) =>
      body?.Type?.startsWith?.(SAM)
        ? withItsCondition(body, expandOne(template, logicalId, body))
        : [[logicalId, body]],
    ),
  );
}

/** What a resource expands to is there when the resource is. */
function withItsCondition(
  { Condition }: TemplateResource,
  expanded: Readonly<Record<string, TemplateResource>>,
): [string, TemplateResource][] {
  return Object.entries(expanded).map(([id, body]) => [id, Condition === undefined ? body : { ...body, Condition }]);
}

function expandOne(template: Template, logicalId: string, body: TemplateResource): Record<string, TemplateResource> {
  const kind = body.Type.slice(SAM.length);
  const properties = withGlobals(template, kind, body.Properties ?? {});
  const as = (Type: string, Properties: Record<string, unknown>): TemplateResource => ({ ...body, Type, Properties });
  const tags = properties['Tags'];
  if (isMap(tags)) properties['Tags'] = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
  switch (kind) {
    case 'Function': {
      const { DeadLetterQueue: dead, EventInvokeConfig: invoked, Events: events, ...own } = properties;
      if (isMap(dead)) own['DeadLetterConfig'] = { TargetArn: dead['TargetArn'] };
      return {
        [logicalId]: as('AWS::Lambda::Function', own),
        ...invokeConfig(logicalId, invoked),
        ...eventSources(logicalId, events),
      };
    }
    case 'StateMachine': {
      const { Definition: definition, DefinitionUri: uri, Events: events, Logging: logging, ...own } = properties;
      if (definition !== undefined) own['Definition'] = definition;
      if (typeof uri === 'string' || isMap(uri)) own['DefinitionS3Location'] = uri;
      if (logging !== undefined) own['LoggingConfiguration'] = logging;
      return { [logicalId]: as('AWS::StepFunctions::StateMachine', own), ...eventSources(logicalId, events) };
    }
    case 'SimpleTable': {
      const { TableName, SSESpecification } = properties;
      return { [logicalId]: as('AWS::DynamoDB::Table', { TableName, SSESpecification, Tags: properties['Tags'] }) };
    }
    case 'Api': {
      const { DefinitionBody, DefinitionUri, EndpointConfiguration, ...own } = properties;
      // SAM takes the endpoint's type as a word; without one the API is EDGE, as in API Gateway.
      const type = isMap(EndpointConfiguration) ? EndpointConfiguration['Type'] : EndpointConfiguration;
      const endpoint = type === undefined ? {} : { EndpointConfiguration: { Types: [type] } };
      const bodyOf = DefinitionBody === undefined ? {} : { Body: DefinitionBody };
      const at = DefinitionUri === undefined ? {} : { BodyS3Location: DefinitionUri };
      return { [logicalId]: as('AWS::ApiGateway::RestApi', { ...own, ...endpoint, ...bodyOf, ...at }) };
    }
    case 'HttpApi': {
      const { DefinitionBody, DefinitionUri, ...own } = properties;
      const bodyOf = DefinitionBody === undefined ? {} : { Body: DefinitionBody };
      const at = DefinitionUri === undefined ? {} : { BodyS3Location: DefinitionUri };
      return { [logicalId]: as('AWS::ApiGatewayV2::Api', { ...own, ...bodyOf, ...at }) };
    }
    case 'LayerVersion':
      return { [logicalId]: as('AWS::Lambda::LayerVersion', properties) };
    case 'GraphQLApi':
      return { [logicalId]: as('AWS::AppSync::GraphQLApi', properties) };
    case 'Application':
      return { [logicalId]: as('AWS::CloudFormation::Stack', { ...properties, TemplateURL: properties['Location'] }) };
    default:
      return { [logicalId]: { ...body, Properties: properties } };
  }
}

/** SAM's `Globals` are defaults for each resource of a kind; maps are merged, everything else is overridden. */
function withGlobals(
  template: Template,
  kind: string,
  own: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const globals = isMap(template.Globals) ? template.Globals[kind] : undefined;
  if (!isMap(globals)) return { ...own };
  const merged: Record<string, unknown> = { ...globals, ...own };
  for (const key of Object.keys(globals)) {
    const [common, special] = [globals[key], own[key]];
    if (isMap(common) && isMap(special)) {
      merged[key] = mergeMaps(common, special);
    }
  }
  return merged;
}

function mergeMaps(common: Record<string, unknown>, special: Record<string, unknown>): Record<string, unknown> {
  const merged: Record<string, unknown> = { ...common, ...special };
  for (const key of Object.keys(common)) {
    const [a, b] = [common[key], special[key]];
    if (isMap(a) && isMap(b)) merged[key] = mergeMaps(a, b);
  }
  return merged;
}

function invokeConfig(logicalId: string, config: unknown): Record<string, TemplateResource> {
  if (!isMap(config)) return {};
  const Properties = { ...config, FunctionName: { Ref: logicalId } };
  return { [`${logicalId}EventInvokeConfig`]: { Type: 'AWS::Lambda::EventInvokeConfig', Properties } };
}

function eventSources(logicalId: string, events: unknown): Record<string, TemplateResource> {
  const made: Record<string, TemplateResource> = {};
  if (!isMap(events)) return made;
  for (const [name, event] of Object.entries(events)) {
    if (!isMap(event) || typeof event['Type'] !== 'string') continue;
    const properties = isMap(event['Properties']) ? event['Properties'] : {};
    const id = `${logicalId}${name}`;
    const source = MAPPED_EVENTS[event['Type']];
    if (source) {
      const { [source]: arn, ...rest } = properties;
      const Properties = { ...rest, EventSourceArn: arn, FunctionName: { Ref: logicalId } };
      made[id] = { Type: 'AWS::Lambda::EventSourceMapping', Properties };
    } else if (event['Type'] === 'SNS') {
      const { Topic: TopicArn, Region } = properties;
      const Properties = { TopicArn, Region, Protocol: 'lambda', Endpoint: { 'Fn::GetAtt': [logicalId, 'Arn'] } };
      made[id] = { Type: 'AWS::SNS::Subscription', Properties };
    } else if (event['Type'] === 'EventBridgeRule' || event['Type'] === 'CloudWatchEvent') {
      const { Pattern: EventPattern, EventBusName } = properties;
      const Targets = [{ Id: name, Arn: { 'Fn::GetAtt': [logicalId, 'Arn'] } }];
      made[id] = { Type: 'AWS::Events::Rule', Properties: { EventPattern, EventBusName, Targets } };
    } else if (event['Type'] === 'CloudWatchLogs') {
      const { LogGroupName, FilterPattern } = properties;
      const Properties = { LogGroupName, FilterPattern, DestinationArn: { 'Fn::GetAtt': [logicalId, 'Arn'] } };
      made[id] = { Type: 'AWS::Logs::SubscriptionFilter', Properties };
    }
  }
  return made;
}

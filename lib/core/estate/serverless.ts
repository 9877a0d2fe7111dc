import type { Template, TemplateResource } from '../model';
import { isMap, own } from './intrinsics';
import { expandApi } from './serverless/api';
import { expandApplication } from './serverless/application';
import { embeddedConnectors, grantOf } from './serverless/connector';
import type { Expanded, Expansion, Made, Patch, Written, WrittenIn } from './serverless/expansion';
import { expandFunction } from './serverless/function';
import { withGlobals } from './serverless/globals';
import { expandGraphQlApi } from './serverless/graphql-api';
import { expandHttpApi } from './serverless/http-api';
import { implicitApis } from './serverless/implicit-apis';
import { without } from './serverless/properties';
import { codeLocation } from './serverless/s3-location';
import { expandStateMachine } from './serverless/state-machine';
import { expandWebSocketApi } from './serverless/web-socket-api';

const SAM = 'AWS::Serverless::';
const NOTHING_MADE: ReadonlyMap<string, WrittenIn> = new Map();

type Resources = Readonly<Record<string, TemplateResource>>;

/**
 * What the serverless transform makes of a template's resources, as far as it moves or keeps data: what each of them
 * becomes, what it brings along, and what it writes into others. Names follow the AWS SAM translator, for templates refer
 * to what it makes.
 */
export function expandServerless(template: Template, resources: Resources): Expanded {
  if (!isServerless(resources)) return { resources, writtenIn: NOTHING_MADE };
  // An API of this name that the author wrote stands in place of the implicit one.
  const all: Resources = { ...resources, ...implicitApis(resources), ...resources };
  // A map, for a resource may be called `__proto__`.
  const expanded = new Map<string, TemplateResource>();
  const made: { readonly by: string; readonly one: Made }[] = [];
  const patches: Patch[] = [];
  for (const [logicalId, body] of Object.entries(all)) {
    const became = expandOne(template, logicalId, body, all);
    expanded.set(logicalId, became ? { ...body, Type: became.Type, Properties: became.Properties } : body);
    for (const one of [...(became?.made ?? []), ...embeddedConnectors(logicalId, body, all)])
      made.push({ by: logicalId, one });
    patches.push(...(became?.patches ?? []));
  }
  const writtenIn = new Map<string, WrittenIn>();
  for (const { by, one } of made) {
    if (expanded.has(one.id)) continue;
    expanded.set(one.id, broughtBy(all[by]!, one));
    writtenIn.set(one.id, { logicalId: by, part: one.part });
  }
  for (const { logicalId, change } of patches) {
    const body = expanded.get(logicalId);
    if (body) expanded.set(logicalId, { ...body, Properties: change(body.Properties ?? {}) });
  }
  return { resources: Object.fromEntries(expanded), writtenIn };
}

function isServerless(resources: Resources): boolean {
  for (const key in resources) {
    const body = resources[key];
    if (body?.Type?.startsWith?.(SAM) || body?.['Connectors'] !== undefined) return true;
  }
  return false;
}

/** What a resource brings along is there when the resource is, and is declared as it is. */
function broughtBy({ Condition, Metadata }: TemplateResource, { Type, Properties }: Made): TemplateResource {
  return {
    Type,
    Properties,
    ...(Metadata === undefined ? {} : { Metadata }),
    ...(Condition === undefined ? {} : { Condition }),
  };
}

function expandOne(
  template: Template,
  logicalId: string,
  body: TemplateResource,
  resources: Resources,
): Expansion | undefined {
  if (!body?.Type?.startsWith?.(SAM)) return undefined;
  const kind = body.Type.slice(SAM.length);
  const properties = withGlobals(template, kind, body);
  const tags = properties['Tags'];
  if (isMap(tags)) properties['Tags'] = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
  return own(KINDS, kind)?.({ logicalId, properties }, resources) ?? { Type: body.Type, Properties: properties };
}

const KINDS: Readonly<Record<string, (written: Written, resources: Resources) => Expansion>> = {
  Function: expandFunction,
  StateMachine: expandStateMachine,
  Api: expandApi,
  HttpApi: expandHttpApi,
  WebSocketApi: expandWebSocketApi,
  GraphQLApi: expandGraphQlApi,
  Application: expandApplication,
  SimpleTable: ({ properties }) => ({
    Type: 'AWS::DynamoDB::Table',
    Properties: without(properties, 'PrimaryKey'),
  }),
  LayerVersion: ({ properties }) => ({
    Type: 'AWS::Lambda::LayerVersion',
    Properties: { ...without(properties, 'ContentUri'), Content: codeLocation(properties['ContentUri']) },
  }),
  CapacityProvider: ({ properties }) => ({ Type: 'AWS::Lambda::CapacityProvider', Properties: properties }),
  Connector: ({ properties }, resources) => ({
    Type: 'AWS::IAM::ManagedPolicy',
    Properties: grantOf(properties, resources),
  }),
};

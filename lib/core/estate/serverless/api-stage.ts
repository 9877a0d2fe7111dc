import type { Made } from './expansion';
import type { Properties } from './properties';

/** Properties that are of an API's stage, and not of the API. */
export const OF_REST_STAGE = new Set([
  'StageName',
  'AccessLogSetting',
  'CacheClusterEnabled',
  'CacheClusterSize',
  'CanarySetting',
  'MethodSettings',
  'TracingEnabled',
  'Variables',
]);
export const OF_HTTP_STAGE = new Set([
  'StageName',
  'AccessLogSettings',
  'DefaultRouteSettings',
  'RouteSettings',
  'StageVariables',
]);

/** The properties of a stage, and those of its API. */
export function split(properties: Properties, keys: ReadonlySet<string>): [Properties, Properties] {
  const entries = Object.entries(properties);
  return [
    Object.fromEntries(entries.filter(([key]) => keys.has(key))),
    Object.fromEntries(entries.filter(([key]) => !keys.has(key))),
  ];
}

/** The one stage that a serverless API has. */
export function stageOf(logicalId: string, Type: string, api: string, properties: Properties): Made {
  const name = properties['StageName'];
  const id = `${logicalId}${typeof name === 'string' ? name.replace(/\W/g, '') : ''}Stage`;
  return { id, part: 'Stage', Type, Properties: { ...properties, [api]: { Ref: logicalId } } };
}

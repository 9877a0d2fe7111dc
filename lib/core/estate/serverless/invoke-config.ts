import { isMap } from '../intrinsics';
import type { Made } from './expansion';

/** Where results and failures of asynchronous calls go: a destination without its ARN is made, a queue or a topic. */
export function invokeConfig(logicalId: string, config: unknown): Made[] {
  if (!isMap(config)) return [];
  const id = `${logicalId}EventInvokeConfig`;
  const made: Made[] = [];
  const destinations = isMap(config['DestinationConfig']) ? Object.entries(config['DestinationConfig']) : [];
  const DestinationConfig = destinations.map(([event, to]): [string, unknown] => {
    const kind = isMap(to) ? (AUTOMATIC[String(to['Type'])] ?? undefined) : undefined;
    if (!isMap(to) || kind === undefined || to['Destination'] !== undefined) return [event, to];
    const ownId = `${id}${event}${kind.suffix}`;
    made.push({ id: ownId, part: `EventInvokeConfig.${event}`, Type: kind.type, Properties: {} });
    return [event, { ...to, Destination: kind.arnOf(ownId) }];
  });
  const Properties = {
    ...config,
    ...(destinations.length > 0 ? { DestinationConfig: Object.fromEntries(DestinationConfig) } : {}),
    FunctionName: { Ref: logicalId },
  };
  return [{ id, part: 'EventInvokeConfig', Type: 'AWS::Lambda::EventInvokeConfig', Properties }, ...made];
}

interface Automatic {
  readonly type: string;
  readonly suffix: string;
  readonly arnOf: (logicalId: string) => unknown;
}

/** What the transform makes by itself. */
const AUTOMATIC: Readonly<Record<string, Automatic>> = {
  SQS: { type: 'AWS::SQS::Queue', suffix: 'Queue', arnOf: (id) => ({ 'Fn::GetAtt': [id, 'Arn'] }) },
  SNS: { type: 'AWS::SNS::Topic', suffix: 'Topic', arnOf: (id) => ({ Ref: id }) },
};

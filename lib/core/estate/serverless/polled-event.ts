import type { Made } from './expansion';
import { present, without } from './properties';
import type { SamEvent } from './event';

/** Events that Lambda polls for, and the property that names the source. */
const SOURCES: Readonly<Record<string, string>> = {
  SQS: 'Queue',
  Kinesis: 'Stream',
  DynamoDB: 'Stream',
  MSK: 'Stream',
  MQ: 'Broker',
  DocumentDB: 'Cluster',
};

/** The event source mapping that an event becomes; `undefined` for an event that Lambda does not poll for. */
export function polledEvent({ id, part, type, properties, target }: SamEvent): Made | undefined {
  const source = SOURCES[type];
  if (source === undefined && type !== 'SelfManagedKafka') return undefined;
  const FunctionName = { Ref: target.logicalId };
  const { KafkaBootstrapServers, SchemaRegistryConfig, ...rest } = properties;
  const registry = SchemaRegistryConfig === undefined ? undefined : { SchemaRegistryConfig };
  const Properties =
    source === undefined
      ? {
          ...rest,
          SelfManagedEventSource: { Endpoints: { KafkaBootstrapServers } },
          SelfManagedKafkaEventSourceConfig: registry,
          FunctionName,
        }
      : {
          ...without(rest, source),
          EventSourceArn: rest[source],
          AmazonManagedKafkaEventSourceConfig: registry,
          FunctionName,
        };
  return { id, part, Type: 'AWS::Lambda::EventSourceMapping', Properties: present(Properties) };
}

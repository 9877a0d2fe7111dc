import type { TemplateResource } from '../../../lib/core/model';

type Properties = Readonly<Record<string, unknown>>;

/** A resource of the shop. */
export function resource(Type: string, Properties: Properties = {}): TemplateResource {
  return { Type, Properties };
}

/** The same resource with a class, as code writes it into its metadata. */
export function declared(
  one: TemplateResource,
  dataClass: string | readonly string[],
  more: { readonly elements?: readonly string[]; readonly attestations?: readonly string[] } = {},
): TemplateResource {
  return { ...one, Metadata: { 'india-residency': { dataClass, ...more } } };
}

/** Declared generic, with elements that the vocabulary knows as such. */
export function counts(one: TemplateResource): TemplateResource {
  return declared(one, 'generic', { elements: ['customer-count'] });
}

export const bucket = (properties: Properties = {}): TemplateResource => resource('AWS::S3::Bucket', properties);
export const queue = (properties: Properties = {}): TemplateResource => resource('AWS::SQS::Queue', properties);
export const topic = (properties: Properties = {}): TemplateResource => resource('AWS::SNS::Topic', properties);
export const stream = (properties: Properties = {}): TemplateResource => resource('AWS::Kinesis::Stream', properties);
export const secret = (properties: Properties = {}): TemplateResource =>
  resource('AWS::SecretsManager::Secret', properties);

/** A global table with a replica in each of the regions. */
export const globalTable = (...regions: readonly unknown[]): TemplateResource =>
  resource('AWS::DynamoDB::GlobalTable', { Replicas: regions.map((Region) => ({ Region })) });

/** A table of one region. */
export const table = (properties: Properties = {}): TemplateResource => resource('AWS::DynamoDB::Table', properties);

/** A function with an environment. */
export const lambda = (Variables: Properties = {}): TemplateResource =>
  resource('AWS::Lambda::Function', { Environment: { Variables } });

/** A bucket whose objects go to another, whole. */
export const replicating = (Bucket: unknown, rule: Properties = {}): TemplateResource =>
  bucket({ ReplicationConfiguration: { Rules: [{ Status: 'Enabled', Destination: { Bucket }, ...rule }] } });

/** What is sent from a stream lands in a bucket. */
export const firehose = (stream: unknown, BucketARN: unknown): TemplateResource =>
  resource('AWS::KinesisFirehose::DeliveryStream', {
    ...(stream === undefined ? {} : { KinesisStreamSourceConfiguration: { KinesisStreamARN: stream } }),
    ExtendedS3DestinationConfiguration: { BucketARN },
  });

export const arnOf = (id: string): unknown => ({ 'Fn::GetAtt': [id, 'Arn'] });
export const ref = (id: string): unknown => ({ Ref: id });

/** The ARN of a queue of nobody's estate. */
export const QUEUE_ABROAD = 'arn:aws:sqs:eu-west-1:111111111111:ledger';

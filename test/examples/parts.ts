import * as cdk from 'aws-cdk-lib';
import { type App, CfnResource, type Environment, Stack, type StackProps } from 'aws-cdk-lib';
import type * as bedrock from 'aws-cdk-lib/aws-bedrock';
import * as cf from 'aws-cdk-lib/aws-cloudfront';
import * as origins from 'aws-cdk-lib/aws-cloudfront-origins';
import * as ddb from 'aws-cdk-lib/aws-dynamodb';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as kinesis from 'aws-cdk-lib/aws-kinesis';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as sm from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct, IConstruct } from 'constructs';
import type { Declare } from './example';
import { COUNTS, ROLE, US } from './shop';

type Properties = Readonly<Record<string, unknown>>;

export const stack = (scope: Construct, id: string, env?: Environment, props?: StackProps): Stack =>
  new Stack(scope, id, { env, ...props });

/** A resource as its template has it, for what no construct can say. */
export const raw = (scope: Construct, id: string, type: string, properties?: Properties): CfnResource =>
  new CfnResource(scope, id, { type, properties });

/** The resource that a construct is made of. */
export function l1(construct: IConstruct): CfnResource {
  const { defaultChild } = construct.node;
  if (!(defaultChild instanceof CfnResource)) throw new Error(`\`${construct.node.path}\` is made of no one resource`);
  return defaultChild;
}

export const table = (scope: Construct, id: string, props?: Partial<ddb.TableProps>): ddb.Table =>
  new ddb.Table(scope, id, { partitionKey: { name: 'pk', type: ddb.AttributeType.STRING }, ...props });

export const bucket = (scope: Construct, id: string, props?: s3.BucketProps): s3.Bucket =>
  new s3.Bucket(scope, id, { versioned: true, ...props });

export const fn = (
  scope: Construct,
  id: string,
  environment?: Record<string, string>,
  props?: Partial<lambda.FunctionProps>,
): lambda.Function =>
  new lambda.Function(scope, id, {
    runtime: lambda.Runtime.NODEJS_22_X,
    handler: 'index.handler',
    code: lambda.Code.fromInline('exports.handler = async () => {};'),
    environment,
    ...props,
  });

export const network = (scope: Construct, region = 'ap-south-1'): ec2.Vpc =>
  new ec2.Vpc(scope, 'Vpc', { availabilityZones: [`${region}a`, `${region}b`], natGateways: 1 });

export const replication = (destination: Properties, prefix = ''): object => ({
  Role: ROLE,
  Rules: [
    {
      Status: 'Enabled',
      Priority: 1,
      Filter: { Prefix: prefix },
      DeleteMarkerReplication: { Status: 'Disabled' },
      Destination: destination,
    },
  ],
});

export const replicate = (from: s3.Bucket, destination: Properties, prefix?: string): void =>
  l1(from).addPropertyOverride('ReplicationConfiguration', replication(destination, prefix));

export const globalTable = (
  scope: Construct,
  id: string,
  regions: readonly string[],
  more?: Partial<ddb.CfnGlobalTableProps>,
): ddb.CfnGlobalTable =>
  new ddb.CfnGlobalTable(scope, id, {
    attributeDefinitions: [{ attributeName: 'pk', attributeType: 'S' }],
    keySchema: [{ attributeName: 'pk', keyType: 'HASH' }],
    billingMode: 'PAY_PER_REQUEST',
    streamSpecification: { streamViewType: 'NEW_AND_OLD_IMAGES' },
    replicas: regions.map((region) => ({ region })),
    ...more,
  });

/** Declares by metadata alone, as a template does that no app made. */
export function meta<T extends IConstruct>(construct: T, value: object): T {
  const resource = construct instanceof CfnResource ? construct : l1(construct);
  resource.addMetadata('india-residency', value);
  return construct;
}

/** A template taken in as it is. The class is still there, but no longer in CDK's types. */
export function included(scope: Construct, id: string, props: { readonly template: object }): void {
  const { CfnInclude } = cdk as unknown as { CfnInclude: new (scope: Construct, id: string, props: object) => object };
  new CfnInclude(scope, id, props);
}

/** A bucket in Virginia that is called generic, for others to write into. */
export function dropInVirginia(app: App, declare: Declare, bucketName: string): s3.Bucket {
  const drop = bucket(stack(app, 'Away', US), 'Drop', { bucketName });
  declare(drop, 'generic', COUNTS);
  return drop;
}

export const firehose = (scope: Construct, id: string, props: Properties): CfnResource =>
  raw(scope, id, 'AWS::KinesisFirehose::DeliveryStream', { DeliveryStreamType: 'DirectPut', ...props });

export const fromStream = ({ streamArn }: kinesis.IStream): Properties => ({
  DeliveryStreamType: 'KinesisStreamAsSource',
  KinesisStreamSourceConfiguration: { KinesisStreamARN: streamArn, RoleARN: ROLE },
});

export const agentProps = (foundationModel: string): bedrock.CfnAgentProps => ({
  agentName: 'helper',
  agentResourceRoleArn: ROLE,
  foundationModel,
  instruction: 'You answer questions about orders, politely and shortly.',
});

export function secretTo(scope: Construct, id: string, region: unknown): sm.CfnSecret {
  const secret = new sm.CfnSecret(scope, id, { generateSecretString: {} });
  secret.addPropertyOverride('ReplicaRegions', [{ Region: region }]);
  return secret;
}

export const site = (
  scope: Construct,
  from: s3.IBucket,
  behavior?: Partial<cf.BehaviorOptions>,
  props?: Partial<cf.DistributionProps>,
): cf.Distribution =>
  new cf.Distribution(scope, 'Cdn', {
    defaultBehavior: { origin: origins.S3BucketOrigin.withOriginAccessControl(from), ...behavior },
    ...props,
  });

import * as fc from 'fast-check';
import type { AssemblyStack, TemplateResource } from '../../../../lib/core/model';
import { stack, type Resources } from '../inspected';
import { arnOf, bucket, declared, firehose, lambda, queue, ref, resource, secret, stream, table, topic } from '../shop';

/** Ids of one shape, so that a test can rename them wherever they stand. */
const id = (n: number): string => `Id${n}x`;

const CLASSES = [undefined, 'personal', 'payment', 'payment-cross-border', 'company-books', 'generic'] as const;
const STORES = [bucket, queue, stream, table, topic, secret] as const;
const REGIONS: readonly unknown[] = ['ap-south-1', 'ap-south-2', 'eu-west-1', 'us-east-1', ref('Where')];

interface Flow {
  readonly kind: number;
  readonly from: number;
  readonly to: number;
  readonly region: number;
  readonly dataClass: number;
}

/** What a flow may go to: a store of the stack, one in Dublin, one that nobody can tell, or somebody outside AWS. */
function destination(stores: number, to: number): unknown {
  if (to < stores) return arnOf(id(to));
  return [
    'arn:aws:sqs:eu-west-1:111111111111:dublin',
    ref('Where'),
    'arn:aws:kinesis:ap-south-2:111111111111:stream/x',
  ][to % 3];
}

type Make = (from: unknown, to: unknown, region: unknown) => TemplateResource;

const FLOWS: readonly Make[] = [
  (from, to) => resource('AWS::Pipes::Pipe', { Source: from, Target: to }),
  (from) => firehose(from, 'arn:aws:s3:::files-in-dublin'),
  (_, to) => resource('AWS::SNS::Subscription', { TopicArn: ref(id(0)), Protocol: 'sqs', Endpoint: to }),
  (from, to) => lambda({ SOURCE: from, TARGET: to }),
  (from, _, region) => lambda({ SOURCE: from, OTHER_REGION: region }),
  (from) => resource('AWS::Lambda::EventSourceMapping', { EventSourceArn: from, FunctionName: 'score' }),
  (_, to) => resource('AWS::Scheduler::Schedule', { Target: { Arn: to } }),
  (_, __, region) =>
    resource('AWS::DynamoDB::GlobalTable', { Replicas: [{ Region: 'ap-south-1' }, { Region: region }] }),
  (_, __, region) => resource('AWS::SecretsManager::Secret', { ReplicaRegions: [{ Region: region }] }),
  (_, to) =>
    resource('AWS::Events::Rule', { EventPattern: { source: ['shop.orders'] }, Targets: [{ Id: 'x', Arn: to }] }),
  (_, to) =>
    resource('AWS::IAM::Policy', { PolicyDocument: { Statement: [{ Effect: 'Allow', Action: '*', Resource: to }] } }),
  (from) =>
    resource('AWS::Backup::BackupSelection', { BackupPlanId: 'nightly', BackupSelection: { Resources: [from] } }),
  (_, __, Region) =>
    resource('AWS::StepFunctions::StateMachine', { Definition: { States: { Copy: { Parameters: { Region } } } } }),
  () => resource('AWS::CloudTrail::Trail', { S3BucketName: 'files-in-dublin' }),
  () => resource('AWS::ApiGateway::RestApi', {}),
  () => resource('AWS::Logs::LogGroup', { RetentionInDays: 30 }),
];

/** Stores and flows between them in Mumbai, and two buckets in Dublin. */
export interface Shop {
  readonly stores: readonly { readonly kind: number; readonly dataClass: number }[];
  readonly flows: readonly Flow[];
}

const index = (list: readonly unknown[]): fc.Arbitrary<number> => fc.nat({ max: list.length - 1 });

export const anyShop: fc.Arbitrary<Shop> = fc.record({
  stores: fc.array(fc.record({ kind: index(STORES), dataClass: index(CLASSES) }), { minLength: 1, maxLength: 4 }),
  flows: fc.array(
    fc.record({
      kind: index(FLOWS),
      from: fc.nat({ max: 3 }),
      to: fc.nat({ max: 6 }),
      region: index(REGIONS),
      dataClass: index(CLASSES),
    }),
    { maxLength: 6 },
  ),
});

/** The resources of a shop in Mumbai. */
export function resourcesOf({ stores, flows }: Shop): Resources {
  const named = stores.map(({ kind, dataClass }, i) => [id(i), classed(STORES[kind]!(), dataClass)] as const);
  const moved = flows.map(({ kind, from, to, region, dataClass }, i) => {
    const made = FLOWS[kind]!(arnOf(id(from % stores.length)), destination(stores.length, to), REGIONS[region]);
    return [id(stores.length + i), classed(made, dataClass)] as const;
  });
  return Object.fromEntries([...named, ...moved]);
}

function classed(one: TemplateResource, dataClass: number): TemplateResource {
  const name = CLASSES[dataClass];
  return name === undefined ? one : declared(one, name, name === 'generic' ? { elements: ['order-count'] } : {});
}

/** A stack abroad: two buckets, and code of which nobody says what it does. */
export const DUBLIN: AssemblyStack = stack(
  {
    Resources: {
      Files: bucket({ BucketName: 'files-in-dublin' }),
      Ledger: declared(bucket(), 'payment'),
      Score: lambda(),
      Rank: lambda(),
    },
  },
  'eu-west-1',
  'Dublin',
);

/** A stack that names no region, and services that may keep content. */
const ANYWHERE: AssemblyStack = stack(
  {
    Resources: {
      Orders: declared(table(), 'payment'),
      Customers: table(),
      Words: resource('AWS::Transcribe::Vocabulary', {}),
      Faces: resource('AWS::Rekognition::Collection', {}),
    },
  },
  undefined,
  'Anywhere',
);

/** The stacks of a shop. */
export function stacksOf(Resources: Resources): AssemblyStack[] {
  return [stack({ Parameters: { Where: { Type: 'String' } }, Resources }, 'ap-south-1'), DUBLIN, ANYWHERE];
}

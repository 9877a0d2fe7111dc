import { createRequire } from 'node:module';
import { fillStacks } from './stacks.mjs';

const require = createRequire(import.meta.url);
const { CfnDeliveryStream } = require('aws-cdk-lib/aws-kinesisfirehose');
const { Stream } = require('aws-cdk-lib/aws-kinesis');
const { Role, ServicePrincipal } = require('aws-cdk-lib/aws-iam');
const { CfnPipe } = require('aws-cdk-lib/aws-pipes');
const { CfnBucket } = require('aws-cdk-lib/aws-s3');
const { CfnTopic, CfnSubscription } = require('aws-cdk-lib/aws-sns');
const { CfnQueue } = require('aws-cdk-lib/aws-sqs');
const { CfnEventInvokeConfig, CfnEventSourceMapping, CfnFunction } = require('aws-cdk-lib/aws-lambda');

/** Hops of content in one round: topic, queue, function, queue, pipe, stream, firehose, bucket, and on to the next topic. */
const HOPS_A_ROUND = 9;
const HOPS = 50;
const ROUNDS = Math.ceil(HOPS / HOPS_A_ROUND);
/** Resources of one round: the stations, the subscription, mapping, destination, and two roles. */
const A_ROUND = 14;
const CHAINS_A_STACK = 5;

/** Chains of 50 hops, each begun by a topic of its own class, so that classes travel far. */
export function chains(app, resources, declare) {
  fillStacks(app, Math.ceil(resources / (A_ROUND * ROUNDS * CHAINS_A_STACK)), CHAINS_A_STACK, {
    onStack() {},
    addService(scope, id, { s, n }) {
      let topic = new CfnTopic(scope, `${id}Orders`);
      const dataClass = ['payment', 'personal', 'company-books'][(s + n) % 3];
      declare(topic, dataClass);
      for (let r = 0; r < ROUNDS; r++) topic = round(scope, `${id}Round${r}`, topic);
    },
  });
}

/** Hands content on from a topic through every kind of station to another topic. */
function round(scope, id, topic) {
  const inbox = new CfnQueue(scope, `${id}Inbox`);
  new CfnSubscription(scope, `${id}Subscription`, { topicArn: topic.ref, protocol: 'sqs', endpoint: inbox.attrArn });

  const mayTake = new Role(scope, `${id}TakeRole`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  const take = new CfnFunction(scope, `${id}Take`, {
    runtime: 'nodejs22.x',
    handler: 'index.handler',
    code: { zipFile: 'exports.handler = async () => {};' },
    role: mayTake.roleArn,
  });
  new CfnEventSourceMapping(scope, `${id}Mapping`, { functionName: take.ref, eventSourceArn: inbox.attrArn });
  const done = new CfnQueue(scope, `${id}Done`);
  new CfnEventInvokeConfig(scope, `${id}Destination`, {
    functionName: take.ref,
    qualifier: '$LATEST',
    destinationConfig: { onSuccess: { destination: done.attrArn } },
  });

  const mayMove = new Role(scope, `${id}MoveRole`, { assumedBy: new ServicePrincipal('pipes.amazonaws.com') });
  const stream = new Stream(scope, `${id}Stream`).node.defaultChild;
  new CfnPipe(scope, `${id}Pipe`, {
    roleArn: mayMove.roleArn,
    source: done.attrArn,
    target: stream.attrArn,
    targetParameters: { kinesisStreamParameters: { partitionKey: '$.messageId' } },
  });

  const next = new CfnTopic(scope, `${id}Kept`);
  const bucket = new CfnBucket(scope, `${id}Bucket`, {
    notificationConfiguration: { topicConfigurations: [{ event: 's3:ObjectCreated:*', topic: next.ref }] },
  });
  new CfnDeliveryStream(scope, `${id}Firehose`, {
    deliveryStreamType: 'KinesisStreamAsSource',
    kinesisStreamSourceConfiguration: { kinesisStreamArn: stream.attrArn, roleArn: mayMove.roleArn },
    s3DestinationConfiguration: { bucketArn: bucket.attrArn, roleArn: mayMove.roleArn },
  });
  return next;
}

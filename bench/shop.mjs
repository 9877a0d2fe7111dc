import { createRequire } from 'node:module';
import { fillStacks } from './stacks.mjs';

const require = createRequire(import.meta.url);
const { Duration, RemovalPolicy, Stage } = require('aws-cdk-lib');
const { Alarm, ComparisonOperator } = require('aws-cdk-lib/aws-cloudwatch');
const { AttributeType, BillingMode, StreamViewType, Table } = require('aws-cdk-lib/aws-dynamodb');
const { Rule, Schedule } = require('aws-cdk-lib/aws-events');
const { LambdaFunction } = require('aws-cdk-lib/aws-events-targets');
const { Code, Function: LambdaCode, Runtime, StartingPosition } = require('aws-cdk-lib/aws-lambda');
const { DynamoEventSource, SqsEventSource } = require('aws-cdk-lib/aws-lambda-event-sources');
const { LogGroup, RetentionDays } = require('aws-cdk-lib/aws-logs');
const { BlockPublicAccess, Bucket, BucketEncryption } = require('aws-cdk-lib/aws-s3');
const { Topic } = require('aws-cdk-lib/aws-sns');
const { SqsSubscription } = require('aws-cdk-lib/aws-sns-subscriptions');
const { Queue } = require('aws-cdk-lib/aws-sqs');

/** Resources that one service makes. */
const A_SERVICE = 22;
/** 20 services and their metadata stay under the 450 resources at which teams begin another stack. */
const SERVICES_A_STACK = 20;

/**
 * The services of a shop, in as many stacks as it takes. All is in India and nothing leaves.
 *
 * @param classes `payment`: the whole app is declared payment; `mixed`: some stacks are, others declare each store, others nothing
 */
export function shop(app, resources, declare, classes) {
  /** What is common to the services of a stack, and the last of it in each Stage and region: stacks refer to each other within those. */
  const latest = new Map();
  let common;
  if (classes === 'payment') declare(app, 'payment', ['card-number', 'transaction-amount']);
  fillStacks(app, Math.ceil(resources / (A_SERVICE * SERVICES_A_STACK)), SERVICES_A_STACK, {
    onStack(stack, s) {
      const nearby = `${Stage.of(stack).node.path} ${stack.region}`;
      common = { orders: new Topic(stack, 'Orders'), ledger: new Bucket(stack, 'Ledger'), before: latest.get(nearby) };
      latest.set(nearby, common);
      if (classes === 'mixed' && s % 3 === 1) declare(stack, 'payment', ['card-number']);
    },
    addService(scope, id, { s }) {
      const stores = service(scope, id, common);
      if (classes === 'mixed' && s % 3 === 2) for (const store of stores) declare(store, 'personal', ['order-history']);
    },
  });
}

/** One service: it takes orders from a topic into a table, hands their changes on, and keeps receipts. */
function service(scope, id, { orders, ledger, before }) {
  const receipts = new Bucket(scope, `${id}Receipts`, {
    encryption: BucketEncryption.S3_MANAGED,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    enforceSSL: true,
    versioned: true,
    lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(400) }],
  });
  const table = new Table(scope, `${id}Table`, {
    partitionKey: { name: 'orderId', type: AttributeType.STRING },
    sortKey: { name: 'placedAt', type: AttributeType.NUMBER },
    billingMode: BillingMode.PAY_PER_REQUEST,
    stream: StreamViewType.NEW_AND_OLD_IMAGES,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
  });
  const dead = new Queue(scope, `${id}Dead`, { retentionPeriod: Duration.days(14) });
  const inbox = new Queue(scope, `${id}Inbox`, { deadLetterQueue: { queue: dead, maxReceiveCount: 5 } });
  const changes = new Topic(scope, `${id}Changes`);
  changes.addSubscription(new SqsSubscription(inbox));

  const environment = {
    TABLE: table.tableName,
    RECEIPTS: receipts.bucketName,
    CHANGES: changes.topicArn,
    ORDERS: orders.topicArn,
    LEDGER: ledger.bucketName,
    LEDGER_BEFORE: (before ?? { ledger }).ledger.bucketArn,
  };
  const take = handler(scope, `${id}Take`, environment);
  const tell = handler(scope, `${id}Tell`, environment);
  take.addEventSource(new SqsEventSource(inbox));
  tell.addEventSource(new DynamoEventSource(table, { startingPosition: StartingPosition.LATEST }));
  table.grantReadWriteData(take);
  receipts.grantPut(take);
  changes.grantPublish(tell);

  new Rule(scope, `${id}Nightly`, { schedule: Schedule.cron({ hour: '20', minute: '30' }) }).addTarget(
    new LambdaFunction(take),
  );
  alarm(scope, `${id}Late`, inbox.metricApproximateAgeOfOldestMessage());
  alarm(scope, `${id}Errors`, take.metricErrors());
  return [receipts, table, inbox, dead];
}

function handler(scope, id, environment) {
  return new LambdaCode(scope, id, {
    runtime: Runtime.NODEJS_22_X,
    handler: 'index.handler',
    code: Code.fromInline('exports.handler = async () => {};'),
    timeout: Duration.seconds(20),
    memorySize: 512,
    environment: { ...environment, NODE_OPTIONS: '--enable-source-maps', STAGE: 'prod' },
    logGroup: new LogGroup(scope, `${id}Logs`, {
      retention: RetentionDays.ONE_YEAR,
      removalPolicy: RemovalPolicy.RETAIN,
    }),
  });
}

function alarm(scope, id, metric) {
  new Alarm(scope, id, {
    metric,
    threshold: 300,
    evaluationPeriods: 3,
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
  });
}

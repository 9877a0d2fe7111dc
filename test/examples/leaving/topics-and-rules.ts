import {
  SecretValue,
  aws_dynamodb as ddb,
  aws_events as events,
  aws_events_targets as targets,
  aws_pipes as pipes,
  aws_scheduler as scheduler,
  aws_sns as sns,
  aws_sns_subscriptions as subs,
  aws_sqs as sqs,
} from 'aws-cdk-lib';
import { rule, anyRule, PROCESS, type Example } from '../example';
import { stack, raw, table } from '../parts';
import { RULE } from '../rules';
import { A, B, MUM, US, COUNTS, ROLE } from '../shop';

/** Topics, buses, rules, schedules and devices. */
export const topicsAndRules: readonly Example[] = [
  {
    name: 'topic-to-a-queue-in-another-stack-abroad',
    why: `${RULE.copyOut}; ${RULE.direction}`,
    build(app, declare) {
      const topic = new sns.Topic(stack(app, 'In', MUM), 'Orders', { topicName: 'orders' });
      const queue = new sqs.Queue(stack(app, 'Us', US), 'Orders', { queueName: 'orders' });
      topic.addSubscription(new subs.SqsSubscription(queue));
      declare(topic, 'payment');
      declare(queue, 'generic', COUNTS);
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'topic-to-a-function-abroad',
    why: RULE.process,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const topic = new sns.Topic(k, 'Orders');
      new sns.CfnSubscription(k, 'Sub', {
        topicArn: topic.topicArn,
        protocol: 'lambda',
        endpoint: `arn:aws:lambda:us-east-1:${A}:function:score`,
      });
      declare(topic, 'personal');
    },
    expect: [rule(PROCESS, 'us-east-1')],
  },
  {
    name: 'topic-to-a-phone',
    why: "a phone is outside India's control like any other host",
    build(app, declare) {
      const topic = new sns.Topic(stack(app, 'In', MUM), 'Orders');
      topic.addSubscription(new subs.SmsSubscription('+14155550100'));
      declare(topic, 'personal');
    },
    expect: [anyRule()],
  },
  {
    name: 'rule-to-an-api-destination-of-a-partner',
    why: `${RULE.copyOut} (API destination; the class comes from the bus)`,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const bus = new events.EventBus(k, 'Orders');
      declare(bus, 'personal');
      const connection = new events.Connection(k, 'Partner', {
        authorization: events.Authorization.apiKey('x-api-key', SecretValue.unsafePlainText('k')),
      });
      const destination = new events.ApiDestination(k, 'Crm', {
        connection,
        endpoint: 'https://api.partner.example/orders',
      });
      new events.Rule(k, 'Out', {
        eventBus: bus,
        eventPattern: { detailType: ['OrderPlaced'] },
        targets: [new targets.ApiDestination(destination)],
      });
    },
    expect: [anyRule()],
  },
  {
    name: 'table-pipe-bus-rule-bus-abroad',
    why: RULE.travel,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const orders = table(k, 'Orders', { stream: ddb.StreamViewType.NEW_AND_OLD_IMAGES });
      declare(orders, 'personal');
      const bus = new events.EventBus(k, 'Bus', { eventBusName: 'orders' });
      new pipes.CfnPipe(k, 'Pipe', {
        roleArn: ROLE,
        source: orders.tableStreamArn!,
        sourceParameters: { dynamoDbStreamParameters: { startingPosition: 'LATEST' } },
        target: bus.eventBusArn,
      });
      new events.CfnRule(k, 'Out', {
        eventBusName: bus.eventBusName,
        eventPattern: { source: ['Pipe Pipe'] },
        targets: [{ id: 'eu', arn: `arn:aws:events:eu-west-1:${A}:event-bus/default`, roleArn: ROLE }],
      });
    },
    expect: [anyRule('eu-west-1')],
  },
  {
    name: 'rule-with-a-foreign-bus-target-through-the-l2',
    why: `${RULE.copyOut} (Rule Targets Arn)`,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const bus = new events.EventBus(k, 'Orders', { eventBusName: 'orders' });
      declare(bus, 'payment');
      new events.Rule(k, 'Out', {
        eventBus: bus,
        eventPattern: { source: ['shop.orders'] },
        targets: [
          new targets.EventBus(
            events.EventBus.fromEventBusArn(k, 'Central', `arn:aws:events:us-west-2:${B}:event-bus/central`),
          ),
        ],
      });
    },
    expect: [anyRule('us-west-2')],
  },
  {
    name: 'scheduler-universal-target-names-a-queue-abroad-in-its-input',
    why: `${RULE.weights} (the region stands in the address of a queue inside the input)`,
    build(app, declare) {
      declare(
        new scheduler.CfnSchedule(stack(app, 'In', MUM), 'Send', {
          flexibleTimeWindow: { mode: 'OFF' },
          scheduleExpression: 'rate(1 hour)',
          target: {
            arn: 'arn:aws:scheduler:::aws-sdk:sqs:sendMessage',
            roleArn: ROLE,
            input: JSON.stringify({
              QueueUrl: `https://sqs.us-east-1.amazonaws.com/${A}/orders`,
              MessageBody: '{"customer":"c-1"}',
            }),
          },
        }),
        'personal',
      );
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'iot-rule-to-a-queue-abroad',
    why: `${RULE.enforced} (IoT Sqs QueueUrl)`,
    build(app, declare) {
      declare(
        raw(stack(app, 'In', MUM), 'Rule', 'AWS::IoT::TopicRule', {
          TopicRulePayload: {
            Sql: "SELECT * FROM 'watch/+/heart'",
            Actions: [
              { Sqs: { RoleArn: ROLE, UseBase64: false, QueueUrl: `https://sqs.us-east-1.amazonaws.com/${A}/heart` } },
            ],
          },
        }),
        'personal',
      );
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'iot-rule-to-a-vendor',
    why: `${RULE.copyOut} (IoT Http Url, host outside AWS)`,
    build(app, declare) {
      declare(
        raw(stack(app, 'In', MUM), 'Rule', 'AWS::IoT::TopicRule', {
          TopicRulePayload: {
            Sql: "SELECT * FROM 'watch/+/heart'",
            Actions: [
              {
                Http: { Url: 'https://ingest.health.example/heart', ConfirmationUrl: 'https://ingest.health.example' },
              },
            ],
          },
        }),
        'personal',
      );
    },
    expect: [anyRule()],
  },
  {
    name: 'event-bridge-endpoint-without-a-replication-setting',
    why: `replication is on where the property is absent; ${RULE.copyOut}`,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const bus = new events.EventBus(k, 'Bus', { eventBusName: 'orders' });
      declare(bus, 'personal');
      declare(
        new events.CfnEndpoint(k, 'Endpoint', {
          name: 'orders',
          eventBuses: [
            { eventBusArn: bus.eventBusArn },
            { eventBusArn: `arn:aws:events:ap-southeast-1:${A}:event-bus/orders` },
          ],
          roleArn: ROLE,
          routingConfig: {
            failoverConfig: {
              primary: { healthCheck: 'arn:aws:route53:::healthcheck/1' },
              secondary: { route: 'ap-southeast-1' },
            },
          },
        }),
        'personal',
      );
    },
    expect: [anyRule('ap-southeast-1')],
  },
];

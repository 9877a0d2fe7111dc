import { aws_sns as sns, aws_sqs as sqs } from 'aws-cdk-lib';
import type { Example } from '../example';
import { toRegion } from '../pair';
import { fn, l1, raw } from '../parts';
import { RULE } from '../rules';
import { A, ROLE } from '../shop';

/** What could not be delivered is content too. */
export const whatFails: readonly Example[] = [
  ...toRegion('dead-letters-of-a-subscription', RULE.copyOut, ({ k, declare, region }) => {
    const orders = new sns.Topic(k, 'Orders');
    const desk = new sqs.Queue(k, 'Desk');
    declare(orders, 'payment');
    declare(desk, 'payment');
    new sns.CfnSubscription(k, 'ToDesk', {
      topicArn: orders.topicArn,
      protocol: 'sqs',
      endpoint: desk.queueArn,
      redrivePolicy: { deadLetterTargetArn: `arn:aws:sqs:${region}:${A}:dead` },
    });
  }),
  ...toRegion('dead-letters-of-a-rule', RULE.copyOut, ({ k, declare, region }) =>
    declare(
      raw(k, 'Route', 'AWS::Events::Rule', {
        EventPattern: { source: ['shop.orders'] },
        Targets: [
          {
            Id: 'desk',
            Arn: `arn:aws:sqs:ap-south-1:${A}:desk`,
            DeadLetterConfig: { Arn: `arn:aws:sqs:${region}:${A}:dead` },
          },
        ],
      }),
      'personal',
    ),
  ),
  ...toRegion('dead-letters-of-a-function', RULE.copyOut, ({ k, declare, region }) => {
    const take = fn(k, 'Take');
    declare(take, 'payment');
    l1(take).addPropertyOverride('DeadLetterConfig', { TargetArn: `arn:aws:sqs:${region}:${A}:dead` });
  }),
  ...toRegion('readings-that-no-action-takes', RULE.copyOut, ({ k, declare, region }) =>
    declare(
      raw(k, 'Watches', 'AWS::IoT::TopicRule', {
        TopicRulePayload: {
          Sql: "SELECT * FROM 'watch/+/heart'",
          Actions: [{ Lambda: { FunctionArn: `arn:aws:lambda:ap-south-1:${A}:function:heart` } }],
          ErrorAction: { Sqs: { RoleArn: ROLE, QueueUrl: `https://sqs.${region}.amazonaws.com/${A}/dead` } },
        },
      }),
      'personal',
    ),
  ),
];

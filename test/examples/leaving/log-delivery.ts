import {
  aws_cloudtrail as ct,
  aws_cognito as cognito,
  aws_ec2 as ec2,
  aws_logs as logs,
  aws_s3 as s3,
} from 'aws-cdk-lib';
import { rule, anyRule, COPY, type Example } from '../example';
import { stack, raw, bucket, network, dropInVirginia } from '../parts';
import { RULE } from '../rules';
import { A, B, MUM, US, ROLE } from '../shop';

/** Logs and trails that are written elsewhere. */
export const logDelivery: readonly Example[] = [
  {
    name: 'container-log-driver-names-another-region',
    why: 'a log driver that writes only abroad leaves no copy in India',
    build(app) {
      raw(stack(app, 'In', MUM), 'Task', 'AWS::ECS::TaskDefinition', {
        Family: 'orders',
        ContainerDefinitions: [
          {
            Name: 'app',
            Image: 'acme/app:1',
            Memory: 512,
            LogConfiguration: {
              LogDriver: 'awslogs',
              Options: {
                'awslogs-group': '/ecs/orders',
                'awslogs-region': 'us-east-1',
                'awslogs-stream-prefix': 'app',
              },
            },
          },
        ],
      });
    },
    expect: [rule(COPY, 'us-east-1')],
  },
  {
    name: 'trail-whose-only-bucket-is-abroad',
    why: 'a trail that writes only abroad leaves no copy in India',
    build(app, declare) {
      const audit = bucket(stack(app, 'Us', US), 'Audit', { bucketName: 'audit-us' });
      declare(audit, 'ict-logs');
      new ct.CfnTrail(stack(app, 'In', MUM), 'Trail', {
        isLogging: true,
        s3BucketName: 'audit-us',
        isMultiRegionTrail: true,
      });
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'flow-log-to-a-bucket-abroad',
    why: `a flow log that writes only abroad leaves no copy in India; ${RULE.defaultClass}`,
    build(app) {
      bucket(stack(app, 'Us', US), 'Flows', { bucketName: 'flows-us' });
      const k = stack(app, 'In', MUM);
      network(k).addFlowLog('ToUs', {
        destination: ec2.FlowLogDestination.toS3(s3.Bucket.fromBucketName(k, 'Flows', 'flows-us')),
      });
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'log-destination-whose-stream-is-abroad',
    why: 'a log destination stands in its own region, but its stream may stand in another',
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const group = new logs.LogGroup(k, 'Checkout', { retention: logs.RetentionDays.ONE_YEAR });
      declare(group, 'payment');
      const hub = new logs.CfnDestination(k, 'Hub', {
        destinationName: 'hub',
        roleArn: ROLE,
        targetArn: `arn:aws:kinesis:us-east-1:${A}:stream/hub`,
      });
      new logs.CfnSubscriptionFilter(k, 'Out', {
        logGroupName: group.logGroupName,
        filterPattern: '',
        destinationArn: hub.attrArn,
      });
      declare(hub, 'payment');
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'personal-log-group-to-a-destination-abroad',
    why: 'a log destination moves logs, and the class of its source',
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const group = new logs.LogGroup(k, 'Sessions', { retention: logs.RetentionDays.ONE_YEAR });
      declare(group, 'personal');
      new logs.CfnSubscriptionFilter(k, 'Out', {
        logGroupName: group.logGroupName,
        filterPattern: '',
        destinationArn: `arn:aws:logs:eu-west-1:${B}:destination:central`,
      });
    },
    expect: [anyRule('eu-west-1')],
  },
  {
    name: 'firelens-ships-payment-logs-to-a-vendor',
    why: `${RULE.copyOut} (ECS LogConfiguration.Options, host outside AWS)`,
    build(app, declare) {
      declare(
        raw(stack(app, 'In', MUM), 'Task', 'AWS::ECS::TaskDefinition', {
          Family: 'pay',
          ContainerDefinitions: [
            {
              Name: 'router',
              Image: 'public.ecr.aws/aws-observability/aws-for-fluent-bit:stable',
              Memory: 64,
              FirelensConfiguration: { Type: 'fluentbit' },
            },
            {
              Name: 'app',
              Image: 'acme/pay:1',
              Memory: 512,
              LogConfiguration: {
                LogDriver: 'awsfirelens',
                Options: { Name: 'http', Host: 'intake.vendor-logs.example', Port: '443', TLS: 'on' },
              },
            },
          ],
        }),
        'payment',
      );
    },
    expect: [anyRule()],
  },
  {
    name: 'security-lake-declared-personal-rolls-up-abroad',
    why: `${RULE.copyOut} (roll-up of a security lake)`,
    build(app, declare) {
      declare(
        raw(stack(app, 'In', MUM), 'Lake', 'AWS::SecurityLake::DataLake', {
          MetaStoreManagerRoleArn: ROLE,
          ReplicationConfiguration: { RoleArn: ROLE, Regions: ['us-east-1'] },
        }),
        'personal',
      );
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'user-pool-activity-to-a-bucket-abroad',
    why: `${RULE.copyOut} (Cognito LogDelivery S3)`,
    build(app, declare) {
      dropInVirginia(app, declare, 'activity-us');
      const k = stack(app, 'In', MUM);
      const pool = new cognito.UserPool(k, 'Customers');
      declare(pool, 'personal');
      declare(
        raw(k, 'Logs', 'AWS::Cognito::LogDeliveryConfiguration', {
          UserPoolId: pool.userPoolId,
          LogConfigurations: [
            {
              EventSource: 'userAuthEvents',
              LogLevel: 'INFO',
              S3Configuration: { BucketArn: 'arn:aws:s3:::activity-us' },
            },
          ],
        }),
        'personal',
      );
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'vended-logs-of-a-user-pool-to-a-bucket-abroad',
    why: `${RULE.copyOut} (vended logs, with the class of their source)`,
    build(app, declare) {
      dropInVirginia(app, declare, 'vended-us');
      const k = stack(app, 'In', MUM);
      const pool = new cognito.UserPool(k, 'Customers');
      declare(pool, 'personal');
      const source = raw(k, 'Source', 'AWS::Logs::DeliverySource', {
        Name: 'pool',
        LogType: 'USER_ACTIVITY_LOGS',
        ResourceArn: pool.userPoolArn,
      });
      const sink = raw(k, 'Sink', 'AWS::Logs::DeliveryDestination', {
        Name: 'sink',
        DestinationResourceArn: 'arn:aws:s3:::vended-us',
      });
      raw(k, 'Delivery', 'AWS::Logs::Delivery', {
        DeliverySourceName: source.ref,
        DeliveryDestinationArn: sink.getAtt('Arn'),
      });
      declare(sink, 'personal');
    },
    expect: [anyRule('us-east-1')],
  },
];

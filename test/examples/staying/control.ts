import {
  SecretValue,
  aws_budgets as budgets,
  aws_cloudtrail as ct,
  aws_cloudwatch as cw,
  aws_cloudwatch_actions as cwa,
  aws_ec2 as ec2,
  aws_ecr as ecr,
  aws_events as events,
  aws_events_targets as targets,
  aws_kms as kms,
  aws_logs as logs,
  aws_s3 as s3,
  aws_sns as sns,
  aws_sns_subscriptions as subs,
  aws_sqs as sqs,
  aws_ssm as ssm,
  custom_resources as cr,
} from 'aws-cdk-lib';
import { type Example } from '../example';
import { stack, raw, table, fn, network } from '../parts';
import { RULE } from '../rules';
import { A, MUM, US, ROLE } from '../shop';

/** Alarms, keys and policies, which hold no data. */
export const control: readonly Example[] = [
  {
    name: 'ok-security-baseline',
    why: RULE.inIndia,
    build(app) {
      const k = stack(app, 'Security', MUM);
      const audit = new s3.Bucket(k, 'Audit');
      new ct.Trail(k, 'Trail', {
        bucket: audit,
        isMultiRegionTrail: true,
        includeGlobalServiceEvents: true,
        sendToCloudWatchLogs: true,
        cloudWatchLogsRetention: logs.RetentionDays.ONE_YEAR,
      });
      raw(k, 'Detector', 'AWS::GuardDuty::Detector', { Enable: true });
      raw(k, 'Recorder', 'AWS::Config::ConfigurationRecorder', {
        RoleARN: ROLE,
        RecordingGroup: { AllSupported: true, IncludeGlobalResourceTypes: true },
      });
      raw(k, 'Channel', 'AWS::Config::DeliveryChannel', { S3BucketName: audit.bucketName });
      raw(k, 'Analyzer', 'AWS::AccessAnalyzer::Analyzer', { Type: 'ACCOUNT' });
      raw(k, 'Macie', 'AWS::Macie::Session', { Status: 'ENABLED' });
      network(k).addFlowLog('Flows', { destination: ec2.FlowLogDestination.toS3(audit, 'flows') });
    },
    expect: [],
  },
  {
    name: 'ok-config-aggregator-and-finding-aggregator',
    why: 'metadata that leaves is a note',
    build(app) {
      const k = stack(app, 'Audit', MUM);
      raw(k, 'All', 'AWS::Config::ConfigurationAggregator', {
        ConfigurationAggregatorName: 'org',
        OrganizationAggregationSource: { RoleArn: ROLE, AwsRegions: ['ap-south-1', 'ap-south-2', 'us-east-1'] },
      });
      raw(k, 'Findings', 'AWS::SecurityHub::FindingAggregator', {
        RegionLinkingMode: 'SPECIFIED_REGIONS',
        Regions: ['ap-south-2', 'us-east-1'],
      });
    },
    expect: [],
  },
  {
    name: 'ok-alarms-to-a-pager-web-hook',
    why: RULE.metrics,
    build(app, declare) {
      const k = stack(app, 'Ops', MUM);
      const queue = new sqs.Queue(k, 'Orders');
      declare(queue, 'payment');
      const topic = new sns.Topic(k, 'Pager');
      topic.addSubscription(new subs.UrlSubscription('https://events.pager.example/integration/0a1b/enqueue'));
      queue
        .metricApproximateNumberOfMessagesVisible()
        .createAlarm(k, 'Deep', { threshold: 1000, evaluationPeriods: 3 })
        .addAlarmAction(new cwa.SnsAction(topic));
    },
    expect: [],
  },
  {
    name: 'ok-health-events-to-a-chat-room',
    why: RULE.metrics,
    build(app) {
      const k = stack(app, 'Ops', MUM);
      const connection = new events.Connection(k, 'Chat', {
        authorization: events.Authorization.apiKey('x-api-key', SecretValue.unsafePlainText('k')),
      });
      const room = new events.ApiDestination(k, 'Room', {
        connection,
        endpoint: 'https://hooks.chat.example/services/T0/B0',
      });
      new events.Rule(k, 'Health', {
        eventPattern: { source: ['aws.health'] },
        targets: [new targets.ApiDestination(room)],
      });
    },
    expect: [],
  },
  {
    name: 'ok-billing-alarm-in-virginia',
    why: `${RULE.computeAbroad}; ${RULE.metrics}`,
    build(app) {
      const k = stack(app, 'Billing', US);
      const topic = new sns.Topic(k, 'Bill');
      topic.addSubscription(new subs.EmailSubscription('oncall@shop.example'));
      new cw.Metric({ namespace: 'AWS/Billing', metricName: 'EstimatedCharges', dimensionsMap: { Currency: 'USD' } })
        .createAlarm(k, 'Bill1', { threshold: 1000, evaluationPeriods: 1 })
        .addAlarmAction(new cwa.SnsAction(topic));
      new budgets.CfnBudget(k, 'Budget', {
        budget: { budgetType: 'COST', timeUnit: 'MONTHLY', budgetLimit: { amount: 1000, unit: 'USD' } },
        notificationsWithSubscribers: [
          {
            notification: { comparisonOperator: 'GREATER_THAN', notificationType: 'ACTUAL', threshold: 80 },
            subscribers: [{ subscriptionType: 'EMAIL', address: 'oncall@shop.example' }],
          },
        ],
      });
    },
    expect: [],
  },
  {
    name: 'ok-dashboard-that-reads-metrics-of-virginia',
    why: 'a dashboard holds metadata',
    build(app) {
      const k = stack(app, 'Ops', MUM);
      new cw.Dashboard(k, 'Board', {
        widgets: [
          [
            new cw.GraphWidget({
              region: 'us-east-1',
              left: [
                new cw.Metric({
                  namespace: 'AWS/CloudFront',
                  metricName: 'Requests',
                  dimensionsMap: { DistributionId: 'E1', Region: 'Global' },
                  region: 'us-east-1',
                }),
              ],
            }),
          ],
        ],
      });
    },
    expect: [],
  },
  {
    name: 'ok-key-parameter-and-repository-in-virginia',
    why: RULE.configuration,
    build(app) {
      const k = stack(app, 'Edge', US);
      new kms.Key(k, 'Key');
      new ssm.StringParameter(k, 'Version', { parameterName: '/edge/version', stringValue: '42' });
      new ecr.Repository(k, 'Tools', { repositoryName: 'tools' });
    },
    expect: [],
  },
  {
    name: 'ok-multi-region-key-alone',
    why: 'a key that may be replicated is a note as long as it is not',
    build(app, declare) {
      const k = stack(app, 'Keys', MUM);
      const key = new kms.CfnKey(k, 'Key', { multiRegion: true, keyPolicy: { Version: '2012-10-17', Statement: [] } });
      const files = new s3.Bucket(k, 'Files', {
        encryptionKey: kms.Key.fromKeyArn(k, 'Same', key.attrArn),
        encryption: s3.BucketEncryption.KMS,
      });
      declare(files, 'payment');
    },
    expect: [],
  },
  {
    name: 'ok-empty-cluster-and-function-abroad',
    why: RULE.computeAbroad,
    build(app) {
      const k = stack(app, 'Us', US);
      raw(k, 'Cluster', 'AWS::ECS::Cluster', { ClusterName: 'tools' });
      fn(k, 'Ping');
    },
    expect: [],
  },
  {
    name: 'ok-deny-policy-that-lists-regions-abroad',
    why: RULE.notFindings,
    build(app) {
      raw(stack(app, 'Org', US), 'Deny', 'AWS::Organizations::Policy', {
        Name: 'deny-abroad',
        Type: 'SERVICE_CONTROL_POLICY',
        TargetIds: ['r-abcd'],
        Content: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Deny',
              Action: ['bedrock:*', 'dynamodb:*'],
              Resource: ['arn:aws:dynamodb:us-east-1:*:table/*', 'arn:aws:bedrock:*:*:inference-profile/global.*'],
              Condition: { StringEquals: { 'aws:RequestedRegion': ['us-east-1', 'eu-west-1'] } },
            },
          ],
        },
      });
    },
    expect: [],
  },
  {
    name: 'ok-sdk-call-that-only-reads-in-virginia',
    why: 'an SDK call that only reads is a note',
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      declare(table(k, 'Orders'), 'personal');
      new cr.AwsCustomResource(k, 'Certificate', {
        onUpdate: {
          service: 'SSM',
          action: 'getParameter',
          region: 'us-east-1',
          parameters: { Name: '/edge/certificate-arn' },
          physicalResourceId: cr.PhysicalResourceId.of('certificate'),
        },
        policy: cr.AwsCustomResourcePolicy.fromSdkCalls({ resources: ['*'] }),
      });
    },
    expect: [],
  },
  {
    name: 'ok-metrics-and-grafana',
    why: RULE.inIndia,
    build(app) {
      const k = stack(app, 'Obs', MUM);
      const amp = raw(k, 'Amp', 'AWS::APS::Workspace', { Alias: 'shop' });
      raw(k, 'Scrape', 'AWS::APS::Scraper', {
        Alias: 's',
        Destination: { AmpConfiguration: { WorkspaceArn: amp.getAtt('Arn') } },
        ScrapeConfiguration: { ConfigurationBlob: 'Z2xvYmFsOiB7fQ==' },
        Source: {
          EksConfiguration: { ClusterArn: `arn:aws:eks:ap-south-1:${A}:cluster/shop`, SubnetIds: ['subnet-a'] },
        },
      });
      raw(k, 'Grafana', 'AWS::Grafana::Workspace', {
        AccountAccessType: 'CURRENT_ACCOUNT',
        AuthenticationProviders: ['AWS_SSO'],
        PermissionType: 'SERVICE_MANAGED',
        DataSources: ['PROMETHEUS'],
      });
    },
    expect: [],
  },
];

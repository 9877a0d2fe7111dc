import {
  aws_backup as backup,
  aws_cloudtrail as ct,
  aws_cognito as cognito,
  aws_dlm as dlm,
  aws_dynamodb as ddb,
  aws_ec2 as ec2,
  aws_ecr as ecr,
  aws_events as events,
  aws_events_targets as targets,
  aws_logs as logs,
  aws_pipes as pipes,
  aws_scheduler as scheduler,
  aws_sns as sns,
  aws_sns_subscriptions as subs,
  aws_sqs as sqs,
  aws_stepfunctions as sfn,
  aws_stepfunctions_tasks as tasks,
  custom_resources as cr,
} from 'aws-cdk-lib';
import { type Example } from '../example';
import { stack, raw, table, bucket } from '../parts';
import { RULE } from '../rules';
import { A, B, MUM, HYD, ROLE } from '../shop';

/** Back-ups, streams and logs between the two regions. */
export const movementInsideIndia: readonly Example[] = [
  {
    name: 'ok-hyd-backup-plan',
    why: RULE.india,
    build(app, declare) {
      new backup.CfnBackupVault(stack(app, 'Hyd', HYD), 'Vault', { backupVaultName: 'dr' });
      const k = stack(app, 'Mum', MUM);
      const ledger = table(k, 'Ledger');
      declare(ledger, 'payment');
      const plan = new backup.BackupPlan(k, 'Plan', {
        backupPlanRules: [
          new backup.BackupPlanRule({
            backupVault: new backup.BackupVault(k, 'Vault'),
            copyActions: [
              {
                destinationBackupVault: backup.BackupVault.fromBackupVaultArn(
                  k,
                  'Dr',
                  `arn:aws:backup:ap-south-2:${A}:backup-vault:dr`,
                ),
              },
            ],
          }),
        ],
      });
      plan.addSelection('All', {
        resources: [backup.BackupResource.fromTag('Backup', 'gold'), backup.BackupResource.fromDynamoDbTable(ledger)],
      });
    },
    expect: [],
  },
  {
    name: 'ok-hyd-snapshots-by-dlm',
    why: RULE.india,
    build(app, declare) {
      const k = stack(app, 'Mum', MUM);
      declare(
        new ec2.CfnVolume(k, 'Vol', {
          availabilityZone: 'ap-south-1a',
          size: 50,
          encrypted: true,
          tags: [{ key: 'Backup', value: 'gold' }],
        }),
        'payment',
      );
      new dlm.CfnLifecyclePolicy(k, 'Snapshots', {
        state: 'ENABLED',
        description: 'gold',
        executionRoleArn: ROLE,
        policyDetails: {
          resourceTypes: ['VOLUME'],
          targetTags: [{ key: 'Backup', value: 'gold' }],
          schedules: [
            {
              name: 's',
              createRule: { interval: 12, intervalUnit: 'HOURS' },
              retainRule: { count: 5 },
              crossRegionCopyRules: [{ encrypted: true, target: 'ap-south-2' }],
            },
          ],
        },
      });
    },
    expect: [],
  },
  {
    name: 'ok-hyd-images',
    why: RULE.india,
    build(app, declare) {
      const k = stack(app, 'Mum', MUM);
      declare(new ecr.Repository(k, 'Models', { repositoryName: 'scoring' }), 'personal');
      new ecr.CfnReplicationConfiguration(k, 'Rep', {
        replicationConfiguration: { rules: [{ destinations: [{ region: 'ap-south-2', registryId: A }] }] },
      });
      raw(k, 'Dist', 'AWS::ImageBuilder::DistributionConfiguration', {
        Name: 'golden',
        Distributions: ['ap-south-1', 'ap-south-2'].map((Region) => ({
          Region,
          AmiDistributionConfiguration: { Name: 'golden-{{ imagebuilder:buildDate }}' },
        })),
      });
    },
    expect: [],
  },
  {
    name: 'ok-images-of-code-to-other-regions',
    why: RULE.configuration,
    build(app) {
      const k = stack(app, 'Mum', MUM);
      new ecr.Repository(k, 'Tools', { repositoryName: 'tools' });
      new ecr.CfnReplicationConfiguration(k, 'Rep', {
        replicationConfiguration: { rules: [{ destinations: [{ region: 'us-east-1', registryId: A }] }] },
      });
    },
    expect: [],
  },
  {
    name: 'ok-hyd-payment-key',
    why: RULE.india,
    build(app, declare) {
      declare(
        raw(stack(app, 'Mum', MUM), 'Pin', 'AWS::PaymentCryptography::Key', {
          Exportable: true,
          ReplicationRegions: ['ap-south-2'],
          KeyAttributes: {
            KeyAlgorithm: 'TDES_2KEY',
            KeyClass: 'SYMMETRIC_KEY',
            KeyUsage: 'TR31_P0_PIN_ENCRYPTION_KEY',
            KeyModesOfUse: { Encrypt: true, Decrypt: true, Wrap: true, Unwrap: true },
          },
        }),
        'payment',
      );
    },
    expect: [],
  },
  {
    name: 'ok-hyd-topic-to-queue',
    why: RULE.india,
    build(app, declare) {
      const topic = new sns.Topic(stack(app, 'Mum', MUM), 'Orders', { topicName: 'orders' });
      const queue = new sqs.Queue(stack(app, 'Hyd', HYD), 'Orders', { queueName: 'orders' });
      topic.addSubscription(new subs.SqsSubscription(queue));
      declare(topic, 'payment');
      declare(queue, 'payment');
    },
    expect: [],
  },
  {
    name: 'ok-hyd-bus-to-bus',
    why: RULE.india,
    build(app, declare) {
      const k = stack(app, 'Mum', MUM);
      const bus = new events.EventBus(k, 'Orders', { eventBusName: 'orders' });
      declare(bus, 'payment');
      new events.Rule(k, 'Out', {
        eventBus: bus,
        eventPattern: { source: ['shop.orders'] },
        targets: [
          new targets.EventBus(
            events.EventBus.fromEventBusArn(k, 'Central', `arn:aws:events:ap-south-2:${B}:event-bus/central`),
          ),
        ],
      });
    },
    expect: [],
  },
  {
    name: 'ok-hyd-pipe-scheduler-and-sdk-calls',
    why: RULE.india,
    build(app, declare) {
      const k = stack(app, 'Mum', MUM);
      const ledger = table(k, 'Ledger', { stream: ddb.StreamViewType.NEW_IMAGE });
      declare(ledger, 'payment');
      new pipes.CfnPipe(k, 'Pipe', {
        roleArn: ROLE,
        source: ledger.tableStreamArn!,
        sourceParameters: { dynamoDbStreamParameters: { startingPosition: 'LATEST' } },
        target: `arn:aws:kinesis:ap-south-2:${A}:stream/ledger`,
      });
      declare(
        new scheduler.CfnSchedule(k, 'Send', {
          flexibleTimeWindow: { mode: 'OFF' },
          scheduleExpression: 'rate(1 hour)',
          target: {
            arn: 'arn:aws:scheduler:::aws-sdk:sqs:sendMessage',
            roleArn: ROLE,
            input: JSON.stringify({ QueueUrl: `https://sqs.ap-south-2.amazonaws.com/${A}/orders`, MessageBody: '{}' }),
          },
        }),
        'personal',
      );
      const call = new tasks.CallAwsServiceCrossRegion(k, 'Put', {
        service: 'sqs',
        action: 'sendMessage',
        region: 'ap-south-2',
        iamResources: ['*'],
        parameters: { QueueUrl: `https://sqs.ap-south-2.amazonaws.com/${A}/done`, MessageBody: 'x' },
      });
      declare(
        new sfn.StateMachine(k, 'Machine', { definitionBody: sfn.DefinitionBody.fromChainable(call) }),
        'payment',
      );
    },
    expect: [],
  },
  {
    name: 'ok-hyd-sdk-call-of-a-custom-resource',
    why: RULE.india,
    build(app, declare) {
      const k = stack(app, 'Mum', MUM);
      declare(
        new cr.AwsCustomResource(k, 'Copy', {
          onCreate: {
            service: 'RDS',
            action: 'copyDBSnapshot',
            region: 'ap-south-2',
            physicalResourceId: cr.PhysicalResourceId.of('copy'),
            parameters: {
              SourceDBSnapshotIdentifier: `arn:aws:rds:ap-south-1:${A}:snapshot:ledger`,
              TargetDBSnapshotIdentifier: 'ledger-copy',
              SourceRegion: 'ap-south-1',
            },
          },
          policy: cr.AwsCustomResourcePolicy.fromSdkCalls({ resources: ['*'] }),
        }),
        'payment',
      );
    },
    expect: [],
  },
  {
    name: 'ok-hyd-user-pool-replica',
    why: RULE.india,
    build(app, declare) {
      const k = stack(app, 'Mum', MUM);
      const pool = new cognito.UserPool(k, 'Customers');
      declare(pool, 'personal');
      declare(
        raw(k, 'Replica', 'AWS::Cognito::UserPoolReplica', { UserPoolId: pool.userPoolId, RegionName: 'ap-south-2' }),
        'personal',
      );
    },
    expect: [],
  },
  {
    name: 'ok-hyd-canary-replica',
    why: RULE.india,
    build(app, declare) {
      const k = stack(app, 'Mum', MUM);
      const shots = bucket(k, 'Shots');
      declare(
        raw(k, 'Login', 'AWS::Synthetics::Canary', {
          Name: 'login',
          ExecutionRoleArn: ROLE,
          RuntimeVersion: 'syn-nodejs-puppeteer-9.1',
          ArtifactS3Location: `s3://${shots.bucketName}/canary`,
          Schedule: { Expression: 'rate(5 minutes)' },
          Code: { Handler: 'index.handler', Script: 'x' },
          Replicas: [{ Location: 'ap-south-2' }],
        }),
        'personal',
      );
    },
    expect: [],
  },
  {
    name: 'ok-hyd-trail-and-log-destination',
    why: RULE.india,
    build(app, declare) {
      bucket(stack(app, 'Hyd', HYD), 'Audit', { bucketName: 'audit-hyd' });
      const k = stack(app, 'Mum', MUM);
      new ct.CfnTrail(k, 'Trail', { isLogging: true, s3BucketName: 'audit-hyd', isMultiRegionTrail: true });
      const group = new logs.LogGroup(k, 'Checkout', { retention: logs.RetentionDays.ONE_YEAR });
      declare(group, 'payment');
      const hub = new logs.CfnDestination(k, 'Hub', {
        destinationName: 'hub',
        roleArn: ROLE,
        targetArn: `arn:aws:kinesis:ap-south-2:${A}:stream/hub`,
      });
      new logs.CfnSubscriptionFilter(k, 'Out', {
        logGroupName: group.logGroupName,
        filterPattern: '',
        destinationArn: hub.attrArn,
      });
      declare(hub, 'payment');
    },
    expect: [],
  },
  {
    name: 'ok-hyd-security-lake-and-centralised-logs',
    why: RULE.india,
    build(app) {
      const k = stack(app, 'Mum', MUM);
      raw(k, 'Lake', 'AWS::SecurityLake::DataLake', {
        MetaStoreManagerRoleArn: ROLE,
        ReplicationConfiguration: { RoleArn: ROLE, Regions: ['ap-south-2'] },
      });
      raw(k, 'Central', 'AWS::ObservabilityAdmin::OrganizationCentralizationRule', {
        RuleName: 'all',
        Rule: {
          Source: { Regions: ['ap-south-1'], Scope: "OrganizationId = 'o-1'" },
          Destination: { Region: 'ap-south-2', Account: B },
        },
      });
    },
    expect: [],
  },
];

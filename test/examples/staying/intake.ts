import {
  SecretValue,
  aws_athena as athena,
  aws_cognito as cognito,
  aws_dms as dms,
  aws_events as events,
  aws_events_targets as targets,
  aws_logs as logs,
  aws_rds as rds,
  aws_s3 as s3,
  aws_s3_notifications as s3n,
  aws_sns as sns,
  aws_sqs as sqs,
  aws_stepfunctions as sfn,
  aws_stepfunctions_tasks as tasks,
} from 'aws-cdk-lib';
import { type Example } from '../example';
import { stack, raw, bucket, fn } from '../parts';
import { RULE } from '../rules';
import { A, MUM, US, ROLE } from '../shop';

/** What comes in from outside, and what never leaves. */
export const intake: readonly Example[] = [
  {
    name: 'ok-datasync-bucket-to-file-system',
    why: RULE.inIndia,
    build(app, declare) {
      const k = stack(app, 'Sync', MUM);
      const files = bucket(k, 'Files');
      declare(files, 'personal');
      const fs = raw(k, 'Share', 'AWS::EFS::FileSystem', { Encrypted: true });
      declare(fs, 'personal');
      const from = raw(k, 'From', 'AWS::DataSync::LocationS3', {
        S3BucketArn: files.bucketArn,
        S3Config: { BucketAccessRoleArn: ROLE },
      });
      const to = raw(k, 'To', 'AWS::DataSync::LocationEFS', {
        EfsFilesystemArn: fs.getAtt('Arn'),
        Ec2Config: {
          SecurityGroupArns: [`arn:aws:ec2:ap-south-1:${A}:security-group/sg-1`],
          SubnetArn: `arn:aws:ec2:ap-south-1:${A}:subnet/subnet-a`,
        },
      });
      raw(k, 'Task', 'AWS::DataSync::Task', { SourceLocationArn: from.ref, DestinationLocationArn: to.ref });
    },
    expect: [],
  },
  {
    name: 'ok-datasync-from-the-old-data-centre',
    why: 'an original that nobody can place is a warning',
    build(app, declare) {
      const k = stack(app, 'Migrate', MUM);
      const files = bucket(k, 'Files');
      declare(files, 'personal');
      const from = raw(k, 'From', 'AWS::DataSync::LocationNFS', {
        ServerHostname: 'nas.dc1.shop.example',
        Subdirectory: '/export',
        OnPremConfig: { AgentArns: [`arn:aws:datasync:ap-south-1:${A}:agent/agent-0a`] },
      });
      const to = raw(k, 'To', 'AWS::DataSync::LocationS3', {
        S3BucketArn: files.bucketArn,
        S3Config: { BucketAccessRoleArn: ROLE },
      });
      raw(k, 'Task', 'AWS::DataSync::Task', { SourceLocationArn: from.ref, DestinationLocationArn: to.ref });
    },
    expect: [],
  },
  {
    name: 'ok-dms-from-the-old-data-centre',
    why: 'an original that nobody can place is a warning',
    build(app, declare) {
      const k = stack(app, 'Migrate', MUM);
      const db = new rds.CfnDBInstance(k, 'Ledger', {
        dbInstanceClass: 'db.m6g.large',
        engine: 'mysql',
        allocatedStorage: '50',
        masterUsername: 'app',
        manageMasterUserPassword: true,
      });
      declare(db, 'payment');
      const from = new dms.CfnEndpoint(k, 'From', {
        endpointType: 'source',
        engineName: 'oracle',
        serverName: 'ora1.dc1.shop.example',
        port: 1521,
        username: 'dms',
        databaseName: 'ORCL',
      });
      const to = new dms.CfnEndpoint(k, 'To', {
        endpointType: 'target',
        engineName: 'mysql',
        serverName: db.attrEndpointAddress,
        port: 3306,
        username: 'dms',
      });
      const instance = new dms.CfnReplicationInstance(k, 'Instance', { replicationInstanceClass: 'dms.t3.medium' });
      new dms.CfnReplicationTask(k, 'Task', {
        migrationType: 'full-load',
        replicationInstanceArn: instance.ref,
        sourceEndpointArn: from.ref,
        targetEndpointArn: to.ref,
        tableMappings: '{"rules":[]}',
      });
    },
    expect: [],
  },
  {
    name: 'ok-express-workflow-with-substitutions',
    why: RULE.fold,
    build(app, declare) {
      const k = stack(app, 'Settle', MUM);
      const machine = raw(k, 'Machine', 'AWS::StepFunctions::StateMachine', {
        RoleArn: ROLE,
        StateMachineType: 'EXPRESS',
        DefinitionString: {
          'Fn::Sub':
            '{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:check","Next":"B"},"B":{"Type":"Task","Resource":"arn:${AWS::Partition}:states:::sqs:sendMessage","Parameters":{"QueueUrl":"https://sqs.${AWS::Region}.${AWS::URLSuffix}/${AWS::AccountId}/done","MessageBody.$":"$"},"End":true}}}',
        },
      });
      declare(machine, 'payment');
    },
    expect: [],
  },
  {
    name: 'ok-distributed-map-over-an-india-bucket',
    why: RULE.inIndia,
    build(app, declare) {
      const k = stack(app, 'Batch', MUM);
      const input = bucket(k, 'Input'),
        output = bucket(k, 'Output');
      declare(input, 'payment');
      declare(output, 'payment');
      const map = new sfn.DistributedMap(k, 'Map', {
        itemReader: new sfn.S3CsvItemReader({ bucket: input, key: 'in.csv', csvHeaders: sfn.CsvHeaders.useFirstRow() }),
        resultWriterV2: new sfn.ResultWriterV2({ bucket: output, prefix: 'out' }),
      });
      map.itemProcessor(new tasks.LambdaInvoke(k, 'Check', { lambdaFunction: fn(k, 'CheckFn') }));
      declare(new sfn.StateMachine(k, 'Machine', { definitionBody: sfn.DefinitionBody.fromChainable(map) }), 'payment');
    },
    expect: [],
  },
  {
    name: 'ok-cost-reports-into-mumbai',
    why: RULE.inIndia,
    build(app) {
      bucket(stack(app, 'Finance', MUM), 'Costs', { bucketName: 'acme-costs-in' });
      raw(stack(app, 'Billing', US), 'Report', 'AWS::CUR::ReportDefinition', {
        ReportName: 'daily',
        TimeUnit: 'DAILY',
        Format: 'Parquet',
        Compression: 'Parquet',
        S3Bucket: 'acme-costs-in',
        S3Prefix: 'cur',
        S3Region: 'ap-south-1',
        RefreshClosedReports: true,
        ReportVersioning: 'OVERWRITE_REPORT',
      });
    },
    expect: [],
  },
  {
    name: 'ok-resolver-and-firewall-logs',
    why: RULE.inIndia,
    build(app) {
      const k = stack(app, 'Net', MUM);
      const group = new logs.LogGroup(k, 'Dns', { retention: logs.RetentionDays.ONE_YEAR });
      raw(k, 'Queries', 'AWS::Route53Resolver::ResolverQueryLoggingConfig', {
        Name: 'q',
        DestinationArn: group.logGroupArn,
      });
      const wafLogs = new logs.LogGroup(k, 'Waf', {
        logGroupName: 'aws-waf-logs-api',
        retention: logs.RetentionDays.ONE_YEAR,
      });
      raw(k, 'WafLogs', 'AWS::WAFv2::LoggingConfiguration', {
        ResourceArn: `arn:aws:wafv2:ap-south-1:${A}:regional/webacl/api/1`,
        LogDestinationConfigs: [wafLogs.logGroupArn],
      });
    },
    expect: [],
  },
  {
    name: 'ok-google-sign-in',
    why: 'an identity provider outside AWS is a warning',
    build(app, declare) {
      const k = stack(app, 'Login', MUM);
      const pool = new cognito.UserPool(k, 'Customers');
      declare(pool, 'personal');
      new cognito.UserPoolIdentityProviderGoogle(k, 'Google', {
        userPool: pool,
        clientId: 'id',
        clientSecretValue: SecretValue.unsafePlainText('s'),
        scopes: ['email'],
      });
    },
    expect: [],
  },
  {
    name: 'ok-subscription-to-a-topic-of-aws-abroad',
    why: 'a flow that starts abroad is judged where it lands',
    build(app) {
      const k = stack(app, 'In', MUM);
      const f = fn(k, 'Refresh');
      new sns.CfnSubscription(k, 'Ranges', {
        topicArn: 'arn:aws:sns:us-east-1:806199016981:AmazonIpSpaceChanged',
        region: 'us-east-1',
        protocol: 'lambda',
        endpoint: f.functionArn,
      });
    },
    expect: [],
  },
  {
    name: 'ok-events-of-virginia-brought-to-mumbai',
    why: `a flow that starts abroad is judged where it lands; ${RULE.metrics}`,
    build(app) {
      new events.EventBus(stack(app, 'In', MUM), 'Central', { eventBusName: 'central' });
      const k = stack(app, 'Us', US);
      new events.Rule(k, 'Console', {
        eventPattern: { source: ['aws.signin'] },
        targets: [
          new targets.EventBus(
            events.EventBus.fromEventBusArn(k, 'Bus', `arn:aws:events:ap-south-1:${A}:event-bus/central`),
          ),
        ],
      });
    },
    expect: [],
  },
  {
    name: 'ok-notifications-and-inventory-of-a-bucket',
    why: RULE.inIndia,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const inventory = bucket(k, 'Inventory');
      const files = bucket(k, 'Files', {
        inventories: [{ destination: { bucket: inventory } }],
        eventBridgeEnabled: true,
      });
      declare(files, 'personal');
      files.addEventNotification(s3.EventType.OBJECT_CREATED, new s3n.SqsDestination(new sqs.Queue(k, 'New')));
      files.addEventNotification(s3.EventType.OBJECT_REMOVED, new s3n.LambdaDestination(fn(k, 'Gone')));
    },
    expect: [],
  },
  {
    name: 'ok-lake-with-permissions',
    why: RULE.inIndia,
    build(app, declare) {
      const k = stack(app, 'Lake', MUM);
      const lake = bucket(k, 'Lake', { bucketName: 'crm-lake-in' });
      declare(lake, 'personal');
      raw(k, 'Place', 'AWS::LakeFormation::Resource', { ResourceArn: lake.bucketArn, UseServiceLinkedRole: true });
      raw(k, 'Jdbc', 'AWS::Glue::Connection', {
        CatalogId: A,
        ConnectionInput: {
          ConnectionType: 'JDBC',
          Name: 'crm',
          ConnectionProperties: {
            JDBC_CONNECTION_URL: 'jdbc:postgresql://crm.c1.ap-south-1.rds.amazonaws.com:5432/crm',
            USERNAME: 'u',
          },
        },
      });
      raw(k, 'Partition', 'AWS::Glue::Partition', {
        CatalogId: A,
        DatabaseName: 'crm',
        TableName: 'customers',
        PartitionInput: { Values: ['2026'], StorageDescriptor: { Location: 's3://crm-lake-in/customers/2026/' } },
      });
      declare(
        new athena.CfnWorkGroup(k, 'Queries', {
          name: 'crm',
          workGroupConfiguration: { resultConfiguration: { outputLocation: 's3://crm-lake-in/results/' } },
        }),
        'personal',
      );
    },
    expect: [],
  },
  {
    name: 'ok-sftp-with-a-workflow',
    why: RULE.inIndia,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const drop = bucket(k, 'Drop', { bucketName: 'partner-drop-in' });
      declare(drop, 'personal');
      const flow = raw(k, 'Flow', 'AWS::Transfer::Workflow', {
        Steps: [
          {
            Type: 'COPY',
            CopyStepDetails: {
              Name: 'copy',
              DestinationFileLocation: { S3FileLocation: { Bucket: drop.bucketName, Key: 'clean/' } },
            },
          },
        ],
      });
      const server = raw(k, 'Sftp', 'AWS::Transfer::Server', {
        Protocols: ['SFTP'],
        EndpointType: 'PUBLIC',
        WorkflowDetails: { OnUpload: [{ ExecutionRole: ROLE, WorkflowId: flow.ref }] },
      });
      declare(
        raw(k, 'Partner', 'AWS::Transfer::User', {
          ServerId: server.getAtt('ServerId'),
          UserName: 'partner',
          Role: ROLE,
          HomeDirectoryType: 'LOGICAL',
          HomeDirectoryMappings: [{ Entry: '/', Target: `/${drop.bucketName}/in` }],
        }),
        'personal',
      );
    },
    expect: [],
  },
  {
    name: 'ok-user-pool-triggers-and-activity-logs',
    why: RULE.inIndia,
    build(app, declare) {
      const k = stack(app, 'Login', MUM);
      const pool = new cognito.UserPool(k, 'Customers', {
        lambdaTriggers: { postConfirmation: fn(k, 'Welcome'), preSignUp: fn(k, 'Check') },
      });
      declare(pool, 'personal');
      const activity = bucket(k, 'Activity');
      declare(
        raw(k, 'Logs', 'AWS::Cognito::LogDeliveryConfiguration', {
          UserPoolId: pool.userPoolId,
          LogConfigurations: [
            { EventSource: 'userAuthEvents', LogLevel: 'INFO', S3Configuration: { BucketArn: activity.bucketArn } },
          ],
        }),
        'personal',
      );
    },
    expect: [],
  },
];

import {
  Duration,
  aws_apigateway as apigw,
  aws_apigatewayv2 as apigw2,
  aws_apigatewayv2_integrations as integrations,
  aws_appsync as appsync,
  aws_autoscaling as asg,
  aws_batch as batch,
  aws_cognito as cognito,
  aws_dynamodb as ddb,
  aws_ec2 as ec2,
  aws_ecs as ecs,
  aws_ecs_patterns as patterns,
  aws_elasticloadbalancingv2 as elb,
  aws_events as events,
  aws_events_targets as targets,
  aws_iam as iam,
  aws_lambda as lambda,
  aws_lambda_event_sources as sources,
  aws_logs as logs,
  aws_s3 as s3,
  aws_secretsmanager as sm,
  aws_sns as sns,
  aws_sns_subscriptions as subs,
  aws_sqs as sqs,
  aws_wafv2 as waf,
} from 'aws-cdk-lib';
import { type Example } from '../example';
import { stack, raw, table, bucket, fn, network } from '../parts';
import { RULE } from '../rules';
import { A, MUM, HYD, ROLE } from '../shop';

/** Whole apps in one region: services and workers. */
export const services: readonly Example[] = [
  {
    name: 'ok-serverless-orders-http-api',
    why: RULE.inIndia,
    build(app, declare) {
      const k = stack(app, 'Orders', MUM);
      const orders = table(k, 'Orders', {
        stream: ddb.StreamViewType.NEW_IMAGE,
        pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      });
      const failed = new sqs.Queue(k, 'Failed');
      declare(orders, 'payment');
      declare(failed, 'payment');
      const place = fn(k, 'Place', { TABLE: orders.tableName, REGION: 'ap-south-1' }, { deadLetterQueue: failed });
      orders.grantReadWriteData(place);
      const api = new apigw2.HttpApi(k, 'Api', { corsPreflight: { allowOrigins: ['https://shop.example'] } });
      api.addRoutes({
        path: '/orders',
        methods: [apigw2.HttpMethod.POST],
        integration: new integrations.HttpLambdaIntegration('Place', place),
      });
      fn(k, 'Notify').addEventSource(
        new sources.DynamoEventSource(orders, {
          startingPosition: lambda.StartingPosition.LATEST,
          onFailure: new sources.SqsDlq(failed),
        }),
      );
      declare(api, 'payment');
    },
    expect: [],
  },
  {
    name: 'ok-event-driven-shop',
    why: RULE.inIndia,
    build(app, declare) {
      const k = stack(app, 'Events', MUM);
      const bus = new events.EventBus(k, 'Bus');
      const queue = new sqs.Queue(k, 'Ship', {
        deadLetterQueue: { queue: new sqs.Queue(k, 'ShipFailed'), maxReceiveCount: 3 },
      });
      const topic = new sns.Topic(k, 'Placed');
      topic.addSubscription(new subs.SqsSubscription(queue));
      topic.addSubscription(new subs.LambdaSubscription(fn(k, 'Mail')));
      bus.archive('Archive', { eventPattern: { account: [A] }, retention: Duration.days(30) });
      new events.Rule(k, 'Rule', {
        eventBus: bus,
        eventPattern: { source: ['shop.orders'] },
        targets: [new targets.SqsQueue(queue), new targets.SnsTopic(topic), new targets.LambdaFunction(fn(k, 'Index'))],
      });
      declare(bus, 'personal');
      declare(queue, 'personal');
      declare(topic, 'personal');
    },
    expect: [],
  },
  {
    name: 'ok-queue-workers-on-fargate',
    why: RULE.inIndia,
    build(app, declare) {
      const k = stack(app, 'Workers', HYD);
      const queue = new sqs.Queue(k, 'Jobs');
      declare(queue, 'payment');
      new patterns.QueueProcessingFargateService(k, 'Service', {
        vpc: network(k, 'ap-south-2'),
        queue,
        image: ecs.ContainerImage.fromRegistry('public.ecr.aws/docker/library/busybox:1.36'),
        environment: { STAGE: 'prod' },
      });
    },
    expect: [],
  },
  {
    name: 'ok-kubernetes-cluster',
    why: RULE.inIndia,
    build(app) {
      const k = stack(app, 'Platform', MUM);
      const cluster = raw(k, 'Cluster', 'AWS::EKS::Cluster', {
        Name: 'shop',
        RoleArn: ROLE,
        ResourcesVpcConfig: { SubnetIds: ['subnet-a', 'subnet-b'] },
        Logging: { ClusterLogging: { EnabledTypes: [{ Type: 'audit' }] } },
      });
      raw(k, 'Nodes', 'AWS::EKS::Nodegroup', {
        ClusterName: cluster.ref,
        NodeRole: ROLE,
        Subnets: ['subnet-a'],
        ScalingConfig: { MinSize: 1, MaxSize: 3, DesiredSize: 2 },
      });
      raw(k, 'Csi', 'AWS::EKS::Addon', { ClusterName: cluster.ref, AddonName: 'aws-ebs-csi-driver' });
      raw(k, 'App', 'Custom::AWSCDK-EKS-KubernetesResource', {
        ServiceToken: `arn:aws:lambda:ap-south-1:${A}:function:kubectl`,
        ClusterName: cluster.ref,
        Manifest: JSON.stringify([
          {
            apiVersion: 'apps/v1',
            kind: 'Deployment',
            metadata: { name: 'orders' },
            spec: {
              template: {
                spec: {
                  containers: [
                    {
                      name: 'app',
                      image: `${A}.dkr.ecr.ap-south-1.amazonaws.com/orders:1`,
                      env: [{ name: 'AWS_REGION', value: 'ap-south-1' }],
                    },
                  ],
                },
              },
            },
          },
        ]),
      });
      raw(k, 'Chart', 'Custom::AWSCDK-EKS-HelmChart', {
        ServiceToken: `arn:aws:lambda:ap-south-1:${A}:function:kubectl`,
        ClusterName: cluster.ref,
        Release: 'lb',
        Chart: 'aws-load-balancer-controller',
        Repository: 'https://aws.github.io/eks-charts',
        Values: JSON.stringify({ clusterName: 'shop', region: 'ap-south-1' }),
      });
    },
    expect: [],
  },
  {
    name: 'ok-regional-rest-api-with-access-logs',
    why: RULE.inIndia,
    build(app, declare) {
      const k = stack(app, 'Api', MUM);
      const group = new logs.LogGroup(k, 'Access', { retention: logs.RetentionDays.ONE_YEAR });
      const api = new apigw.RestApi(k, 'Api', {
        endpointConfiguration: { types: [apigw.EndpointType.REGIONAL] },
        cloudWatchRole: true,
        deployOptions: {
          accessLogDestination: new apigw.LogGroupLogDestination(group),
          loggingLevel: apigw.MethodLoggingLevel.INFO,
        },
      });
      declare(api, 'personal');
      const queue = new sqs.Queue(k, 'In');
      declare(queue, 'personal');
      api.root.addResource('orders').addMethod(
        'POST',
        new apigw.AwsIntegration({
          service: 'sqs',
          path: `${A}/${queue.queueName}`,
          integrationHttpMethod: 'POST',
          options: {
            credentialsRole: new iam.Role(k, 'Send', {
              assumedBy: new iam.ServicePrincipal('apigateway.amazonaws.com'),
            }),
          },
        }),
      );
      new waf.CfnWebACLAssociation(k, 'Waf', {
        resourceArn: api.deploymentStage.stageArn,
        webAclArn: `arn:aws:wafv2:ap-south-1:${A}:regional/webacl/api/1`,
      });
    },
    expect: [],
  },
  {
    name: 'ok-graphql-over-a-table',
    why: RULE.inIndia,
    build(app, declare) {
      const k = stack(app, 'Graph', MUM);
      const orders = table(k, 'Orders');
      declare(orders, 'personal');
      const api = new appsync.GraphqlApi(k, 'Api', {
        name: 'orders',
        definition: appsync.Definition.fromSchema({
          bind: (a) => ({ definition: 'type Query { a: String }', apiId: (a as appsync.GraphqlApi).apiId }),
        }),
        logConfig: { fieldLogLevel: appsync.FieldLogLevel.ERROR, retention: logs.RetentionDays.ONE_YEAR },
      });
      api.addDynamoDbDataSource('Table', orders).createResolver('Get', {
        typeName: 'Query',
        fieldName: 'a',
        requestMappingTemplate: appsync.MappingTemplate.dynamoDbScanTable(),
        responseMappingTemplate: appsync.MappingTemplate.dynamoDbResultList(),
      });
      api.addHttpDataSource('Price', 'https://x1y2.execute-api.ap-south-1.amazonaws.com');
      declare(api, 'personal');
    },
    expect: [],
  },
  {
    name: 'ok-user-pool-with-ses-in-mumbai',
    why: RULE.inIndia,
    build(app, declare) {
      const pool = new cognito.UserPool(stack(app, 'Login', MUM), 'Customers', {
        email: cognito.UserPoolEmail.withSES({ fromEmail: 'hello@shop.example', sesRegion: 'ap-south-1' }),
        mfa: cognito.Mfa.OPTIONAL,
        mfaSecondFactor: { sms: true, otp: true },
        snsRegion: 'ap-south-1',
      });
      pool.addClient('Web');
      declare(pool, 'personal');
    },
    expect: [],
  },
  {
    name: 'ok-iot-fleet',
    why: RULE.inIndia,
    build(app, declare) {
      const k = stack(app, 'Iot', MUM);
      const readings = table(k, 'Readings', { tableName: 'readings' });
      declare(readings, 'personal');
      const f = fn(k, 'Alert');
      declare(
        raw(k, 'Rule', 'AWS::IoT::TopicRule', {
          TopicRulePayload: {
            Sql: "SELECT * FROM 'watch/+/heart'",
            Actions: [
              { DynamoDBv2: { RoleArn: ROLE, PutItem: { TableName: readings.tableName } } },
              { Lambda: { FunctionArn: f.functionArn } },
              { Republish: { RoleArn: ROLE, Topic: 'clean/heart' } },
            ],
            ErrorAction: { CloudwatchLogs: { LogGroupName: '/iot/errors', RoleArn: ROLE } },
          },
        }),
        'personal',
      );
      raw(k, 'Thing', 'AWS::IoT::Thing', { ThingName: 'watch-1' });
    },
    expect: [],
  },
  {
    name: 'ok-fleet-behind-a-load-balancer',
    why: RULE.inIndia,
    build(app) {
      const k = stack(app, 'Fleet', MUM);
      const vpc = network(k);
      const group = new asg.AutoScalingGroup(k, 'Web', {
        vpc,
        instanceType: new ec2.InstanceType('t3.medium'),
        machineImage: ec2.MachineImage.genericLinux({ 'ap-south-1': 'ami-0a1b2c3d', 'us-east-1': 'ami-9f8e7d6c' }),
        minCapacity: 2,
        maxCapacity: 4,
      });
      group.addUserData(
        'yum install -y nginx',
        'aws s3 cp s3://shop-config-in/app.env /etc/app.env --region ap-south-1',
      );
      const alb = new elb.ApplicationLoadBalancer(k, 'Alb', { vpc, internetFacing: true });
      alb.addListener('Http', { port: 80 }).addTargets('Web', { port: 80, targets: [group] });
      alb.logAccessLogs(new s3.Bucket(k, 'AccessLogs'));
    },
    expect: [],
  },
  {
    name: 'ok-batch-and-app-runner',
    why: RULE.inIndia,
    build(app, declare) {
      const k = stack(app, 'Jobs', MUM);
      const queue = new sqs.Queue(k, 'Work');
      declare(queue, 'personal');
      declare(
        new batch.CfnJobDefinition(k, 'Job', {
          type: 'container',
          containerProperties: {
            image: 'acme/etl:1',
            environment: [
              { name: 'QUEUE', value: queue.queueUrl },
              { name: 'AWS_REGION', value: 'ap-south-1' },
            ],
            logConfiguration: {
              logDriver: 'awslogs',
              options: { 'awslogs-group': '/batch/etl', 'awslogs-region': 'ap-south-1' },
            },
          },
        }),
        'personal',
      );
      raw(k, 'Web', 'AWS::AppRunner::Service', {
        SourceConfiguration: {
          ImageRepository: {
            ImageIdentifier: `${A}.dkr.ecr.ap-south-1.amazonaws.com/web:1`,
            ImageRepositoryType: 'ECR',
            ImageConfiguration: { RuntimeEnvironmentVariables: [{ Name: 'QUEUE', Value: queue.queueUrl }] },
          },
        },
      });
    },
    expect: [],
  },
  {
    name: 'ok-airflow',
    why: RULE.inIndia,
    build(app) {
      const k = stack(app, 'Airflow', MUM);
      const dags = bucket(k, 'Dags');
      raw(k, 'Env', 'AWS::MWAA::Environment', {
        Name: 'etl',
        SourceBucketArn: dags.bucketArn,
        DagS3Path: 'dags',
        ExecutionRoleArn: ROLE,
        NetworkConfiguration: { SubnetIds: ['subnet-a', 'subnet-b'], SecurityGroupIds: ['sg-1'] },
        AirflowConfigurationOptions: { 'core.default_timezone': 'Asia/Kolkata', 'celery.region': 'ap-south-1' },
      });
    },
    expect: [],
  },
  {
    name: 'ok-mail-in-and-out',
    why: RULE.inIndia,
    build(app, declare) {
      const k = stack(app, 'Mail', MUM);
      const topic = new sns.Topic(k, 'Bounces');
      raw(k, 'Domain', 'AWS::SES::EmailIdentity', { EmailIdentity: 'shop.example' });
      const set = raw(k, 'Set', 'AWS::SES::ConfigurationSet', { Name: 'orders' });
      raw(k, 'Events', 'AWS::SES::ConfigurationSetEventDestination', {
        ConfigurationSetName: set.ref,
        EventDestination: {
          Enabled: true,
          MatchingEventTypes: ['BOUNCE'],
          SnsDestination: { TopicARN: topic.topicArn },
        },
      });
      declare(
        raw(k, 'Archive', 'AWS::SES::MailManagerArchive', {
          ArchiveName: 'support',
          Retention: { RetentionPeriod: 'ONE_YEAR' },
        }),
        'personal',
      );
    },
    expect: [],
  },
  {
    name: 'ok-container-logs-and-secrets-in-region',
    why: RULE.inIndia,
    build(app, declare) {
      const k = stack(app, 'In', HYD);
      const task = new ecs.FargateTaskDefinition(k, 'Task');
      const secret = new sm.Secret(k, 'Db');
      task.addContainer('app', {
        image: ecs.ContainerImage.fromRegistry('acme/app:1'),
        logging: ecs.LogDrivers.awsLogs({ streamPrefix: 'app', logRetention: logs.RetentionDays.ONE_YEAR }),
        secrets: { DB: ecs.Secret.fromSecretsManager(secret) },
        environment: { OUT: `https://sqs.ap-south-2.amazonaws.com/${A}/orders` },
      });
      declare(task, 'payment');
      declare(secret, 'payment');
    },
    expect: [],
  },
];

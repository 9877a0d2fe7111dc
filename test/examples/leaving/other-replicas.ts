import { aws_cognito as cognito, aws_efs as efs, aws_kms as kms, aws_secretsmanager as sm } from 'aws-cdk-lib';
import { rule, anyRule, COPY, type Example } from '../example';
import { stack, raw, bucket, network } from '../parts';
import { RULE } from '../rules';
import { A, MUM, US, SG, ROLE } from '../shop';

/** Replicas of files, secrets, brokers, pools and keys. */
export const otherReplicas: readonly Example[] = [
  {
    name: 'efs-replication-through-the-l2',
    why: `${RULE.copyOut} (EFS replication)`,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const files = new efs.FileSystem(k, 'Files', {
        vpc: network(k),
        replicationConfiguration: efs.ReplicationConfiguration.regionalFileSystem('eu-west-2'),
      });
      declare(files, 'personal');
    },
    expect: [rule(COPY, 'eu-west-2')],
  },
  {
    name: 'undeclared-secret-replicated-abroad',
    why: `${RULE.defaultClass}; a secret is a store`,
    build(app) {
      new sm.Secret(stack(app, 'In', MUM), 'ApiKeys', { replicaRegions: [{ region: 'us-west-2' }] });
    },
    expect: [rule(COPY, 'us-west-2')],
  },
  {
    name: 'msk-replicator-that-stands-abroad',
    why: RULE.direction,
    build(app, declare) {
      const source = raw(stack(app, 'In', MUM), 'Orders', 'AWS::MSK::ServerlessCluster', {
        ClusterName: 'orders',
        ClientAuthentication: { Sasl: { Iam: { Enabled: true } } },
        VpcConfigs: [{ SubnetIds: ['subnet-a'] }],
      });
      declare(source, 'payment');
      const from = `arn:aws:kafka:ap-south-1:${A}:cluster/orders/1-s1`,
        to = `arn:aws:kafka:ap-southeast-1:${A}:cluster/orders/2-s1`;
      const replicator = raw(stack(app, 'Sg', SG), 'Replicator', 'AWS::MSK::Replicator', {
        ReplicatorName: 'orders',
        ServiceExecutionRoleArn: ROLE,
        KafkaClusters: [from, to].map((MskClusterArn) => ({
          AmazonMskCluster: { MskClusterArn },
          VpcConfig: { SubnetIds: ['subnet-a'] },
        })),
        ReplicationInfoList: [
          {
            SourceKafkaClusterArn: from,
            TargetKafkaClusterArn: to,
            TargetCompressionType: 'NONE',
            TopicReplication: { TopicsToReplicate: ['.*'] },
            ConsumerGroupReplication: { ConsumerGroupsToReplicate: ['.*'] },
          },
        ],
      });
      declare(replicator, 'payment');
    },
    expect: [anyRule('ap-southeast-1')],
  },
  {
    name: 'broker-abroad-that-replicates-the-india-broker',
    why: RULE.direction,
    build(app, declare) {
      declare(
        raw(stack(app, 'In', MUM), 'Orders', 'AWS::AmazonMQ::Broker', {
          BrokerName: 'orders',
          EngineType: 'ACTIVEMQ',
          DeploymentMode: 'ACTIVE_STANDBY_MULTI_AZ',
          HostInstanceType: 'mq.m5.large',
          PubliclyAccessible: false,
        }),
        'payment',
      );
      declare(
        raw(stack(app, 'Us', US), 'Orders', 'AWS::AmazonMQ::Broker', {
          BrokerName: 'orders',
          EngineType: 'ACTIVEMQ',
          DeploymentMode: 'ACTIVE_STANDBY_MULTI_AZ',
          HostInstanceType: 'mq.m5.large',
          PubliclyAccessible: false,
          DataReplicationMode: 'CRDR',
          DataReplicationPrimaryBrokerArn: `arn:aws:mq:ap-south-1:${A}:broker:orders:b-1`,
        }),
        'payment',
      );
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'ses-multi-region-endpoint',
    why: `${RULE.copyOut} (SES global endpoint)`,
    build(app, declare) {
      declare(
        raw(stack(app, 'In', MUM), 'Mail', 'AWS::SES::MultiRegionEndpoint', {
          EndpointName: 'mail',
          Details: { RouteDetails: [{ Region: 'eu-west-1' }] },
        }),
        'personal',
      );
    },
    expect: [anyRule('eu-west-1')],
  },
  {
    name: 'user-pool-replica-abroad',
    why: `${RULE.copyOut} (Cognito UserPoolReplica, full copy of the user directory)`,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const pool = new cognito.UserPool(k, 'Customers');
      const replica = raw(k, 'Replica', 'AWS::Cognito::UserPoolReplica', {
        UserPoolId: pool.userPoolId,
        RegionName: 'ap-southeast-1',
      });
      declare(pool, 'personal');
      declare(replica, 'personal');
    },
    expect: [rule(COPY, 'ap-southeast-1')],
  },
  {
    name: 'lex-bot-replica',
    why: `${RULE.weights} (Lex replica)`,
    build(app, declare) {
      declare(
        raw(stack(app, 'In', MUM), 'Helper', 'AWS::Lex::Bot', {
          Name: 'helper',
          RoleArn: ROLE,
          DataPrivacy: { ChildDirected: false },
          IdleSessionTTLInSeconds: 300,
          Replication: { ReplicaRegions: ['us-west-2'] },
        }),
        'personal',
      );
    },
    expect: [anyRule('us-west-2')],
  },
  {
    name: 'synthetics-canary-replicas',
    why: `${RULE.weights} (canary replicas)`,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const shots = bucket(k, 'Shots');
      declare(shots, 'personal');
      declare(
        raw(k, 'Login', 'AWS::Synthetics::Canary', {
          Name: 'login',
          ExecutionRoleArn: ROLE,
          RuntimeVersion: 'syn-nodejs-puppeteer-9.1',
          ArtifactS3Location: `s3://${shots.bucketName}/canary`,
          Schedule: { Expression: 'rate(5 minutes)' },
          Code: { Handler: 'index.handler', Script: 'exports.handler = async () => {};' },
          Replicas: [{ Location: 'us-east-1' }],
        }),
        'personal',
      );
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'region-switch-plan-that-creates-a-replica',
    why: `${RULE.weights} (ARC Region Switch RdsCreateCrossRegionReadReplica)`,
    build(app, declare) {
      declare(
        raw(stack(app, 'In', MUM), 'Plan', 'AWS::ARCRegionSwitch::Plan', {
          Name: 'ledger',
          ExecutionRole: ROLE,
          RecoveryApproach: 'activePassive',
          PrimaryRegion: 'ap-south-1',
          Regions: ['ap-south-1', 'us-east-1'],
          Workflows: [
            {
              WorkflowTargetAction: 'activate',
              WorkflowTargetRegion: 'us-east-1',
              Steps: [
                {
                  Name: 'replica',
                  ExecutionBlockType: 'RdsCreateCrossRegionReadReplica',
                  ExecutionBlockConfiguration: {
                    RdsCreateCrossRegionReadReplicaConfig: {
                      DbInstanceArnMap: {
                        'ap-south-1': `arn:aws:rds:ap-south-1:${A}:db:ledger`,
                        'us-east-1': `arn:aws:rds:us-east-1:${A}:db:ledger`,
                      },
                    },
                  },
                },
              ],
            },
          ],
        }),
        'payment',
      );
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'replica-abroad-of-an-india-key',
    why: RULE.key,
    build(app) {
      new kms.CfnReplicaKey(stack(app, 'Us', US), 'Key', {
        primaryKeyArn: `arn:aws:kms:ap-south-1:${A}:key/mrk-0a1b`,
        keyPolicy: { Version: '2012-10-17', Statement: [] },
      });
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'replica-abroad-of-a-payment-key',
    why: RULE.key,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const key = new kms.CfnKey(k, 'Key', { multiRegion: true, keyPolicy: { Version: '2012-10-17', Statement: [] } });
      declare(key, 'payment');
      declare(
        new kms.CfnReplicaKey(stack(app, 'Sg', SG), 'Key', {
          primaryKeyArn: `arn:aws:kms:ap-south-1:${A}:key/mrk-9f8e`,
          keyPolicy: { Version: '2012-10-17', Statement: [] },
        }),
        'payment',
      );
    },
    expect: [anyRule('ap-southeast-1')],
  },
  {
    name: 'game-fleet-with-locations-abroad',
    why: `${RULE.weights} (GameLift Locations)`,
    build(app, declare) {
      declare(
        raw(stack(app, 'In', MUM), 'Fleet', 'AWS::GameLift::Fleet', {
          Name: 'ludo',
          BuildId: 'build-1',
          EC2InstanceType: 'c5.large',
          Locations: [{ Location: 'ap-south-1' }, { Location: 'us-west-2' }],
        }),
        'personal',
      );
    },
    expect: [anyRule('us-west-2')],
  },
];

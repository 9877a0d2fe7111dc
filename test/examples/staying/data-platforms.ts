import {
  Duration,
  Fn,
  aws_docdb as docdb,
  aws_ec2 as ec2,
  aws_elasticache as ec,
  aws_fsx as fsx,
  aws_kinesis as kinesis,
  aws_logs as logs,
  aws_opensearchservice as os,
  aws_rds as rds,
  aws_sagemaker as sagemaker,
} from 'aws-cdk-lib';
import { type Example } from '../example';
import { stack, raw, bucket, fn, network } from '../parts';
import { RULE } from '../rules';
import { A, MUM, ROLE } from '../shop';

/** Whole apps in one region: databases, lakes, files and models. */
export const dataPlatforms: readonly Example[] = [
  {
    name: 'ok-aurora-behind-a-proxy',
    why: RULE.inIndia,
    build(app, declare) {
      const k = stack(app, 'Ledger', MUM);
      const vpc = network(k);
      const db = new rds.DatabaseCluster(k, 'Db', {
        vpc,
        engine: rds.DatabaseClusterEngine.auroraPostgres({ version: rds.AuroraPostgresEngineVersion.VER_16_4 }),
        writer: rds.ClusterInstance.serverlessV2('w'),
        readers: [rds.ClusterInstance.serverlessV2('r', { scaleWithWriter: true })],
        storageEncrypted: true,
        cloudwatchLogsExports: ['postgresql'],
        cloudwatchLogsRetention: logs.RetentionDays.ONE_YEAR,
        backup: { retention: Duration.days(14) },
      });
      declare(db, 'payment');
      const proxy = db.addProxy('Proxy', { vpc, secrets: [db.secret!], iamAuth: true });
      fn(k, 'Report', { DB: proxy.endpoint }, { vpc });
    },
    expect: [],
  },
  {
    name: 'ok-search-domain-with-ingestion',
    why: RULE.inIndia,
    build(app, declare) {
      const k = stack(app, 'Search', MUM);
      const domain = new os.Domain(k, 'Domain', {
        version: os.EngineVersion.OPENSEARCH_2_17,
        logging: { slowSearchLogEnabled: true, appLogEnabled: true },
        nodeToNodeEncryption: true,
        encryptionAtRest: { enabled: true },
        enforceHttps: true,
      });
      declare(domain, 'personal');
      const pipe = raw(k, 'Ingest', 'AWS::OSIS::Pipeline', {
        PipelineName: 'orders',
        MinUnits: 1,
        MaxUnits: 2,
        PipelineConfigurationBody: Fn.join('', [
          'version: "2"\norders:\n  source:\n    http:\n      path: /orders\n  sink:\n    - opensearch:\n        hosts: ["https://',
          domain.domainEndpoint,
          '"]\n        index: orders\n        aws:\n          region: ap-south-1\n',
        ]),
      });
      declare(pipe, 'personal');
    },
    expect: [],
  },
  {
    name: 'ok-kafka-with-a-sink-in-india',
    why: RULE.inIndia,
    build(app, declare) {
      const k = stack(app, 'Stream', MUM);
      const lake = bucket(k, 'Lake', { bucketName: 'orders-lake-in' });
      declare(lake, 'payment');
      const cluster = raw(k, 'Kafka', 'AWS::MSK::Cluster', {
        ClusterName: 'orders',
        KafkaVersion: '3.8.x',
        NumberOfBrokerNodes: 2,
        BrokerNodeGroupInfo: { InstanceType: 'kafka.m7g.large', ClientSubnets: ['subnet-a', 'subnet-b'] },
        LoggingInfo: { BrokerLogs: { S3: { Enabled: true, Bucket: bucket(k, 'BrokerLogs').bucketName } } },
      });
      declare(cluster, 'payment');
      declare(
        raw(k, 'Sink', 'AWS::KafkaConnect::Connector', {
          ConnectorName: 'lake',
          KafkaConnectVersion: '2.7.1',
          ServiceExecutionRoleArn: ROLE,
          Capacity: { ProvisionedCapacity: { WorkerCount: 1 } },
          Plugins: [],
          KafkaCluster: {
            ApacheKafkaCluster: {
              BootstrapServers: 'b-1.orders.x1.c2.kafka.ap-south-1.amazonaws.com:9098',
              Vpc: { SecurityGroups: ['sg-1'], Subnets: ['subnet-a'] },
            },
          },
          KafkaClusterClientAuthentication: { AuthenticationType: 'IAM' },
          KafkaClusterEncryptionInTransit: { EncryptionType: 'TLS' },
          ConnectorConfiguration: {
            'connector.class': 'io.confluent.connect.s3.S3SinkConnector',
            topics: 'orders',
            's3.region': 'ap-south-1',
            's3.bucket.name': lake.bucketName,
          },
        }),
        'payment',
      );
    },
    expect: [],
  },
  {
    name: 'ok-document-database-and-cache',
    why: RULE.inIndia,
    build(app, declare) {
      const k = stack(app, 'Catalogue', MUM);
      const vpc = network(k);
      const db = new docdb.DatabaseCluster(k, 'Db', {
        vpc,
        masterUser: { username: 'app' },
        instanceType: ec2.InstanceType.of(ec2.InstanceClass.R6G, ec2.InstanceSize.LARGE),
        exportAuditLogsToCloudWatch: true,
        cloudWatchLogsRetention: logs.RetentionDays.ONE_YEAR,
      });
      declare(db, 'personal');
      const cache = raw(k, 'Cache', 'AWS::ElastiCache::ServerlessCache', {
        ServerlessCacheName: 'sessions',
        Engine: 'valkey',
      });
      declare(cache, 'personal');
      const slow = new logs.LogGroup(k, 'Slow', { retention: logs.RetentionDays.ONE_YEAR });
      const group = new ec.CfnReplicationGroup(k, 'Cart', {
        replicationGroupDescription: 'cart',
        engine: 'redis',
        cacheNodeType: 'cache.r6g.large',
        numCacheClusters: 2,
        logDeliveryConfigurations: [
          {
            destinationType: 'cloudwatch-logs',
            logFormat: 'json',
            logType: 'slow-log',
            destinationDetails: { cloudWatchLogsDetails: { logGroup: slow.logGroupName } },
          },
        ],
      });
      declare(group, 'personal');
    },
    expect: [],
  },
  {
    name: 'ok-lustre-linked-to-an-india-bucket',
    why: RULE.inIndia,
    build(app, declare) {
      const k = stack(app, 'Hpc', MUM);
      const data = bucket(k, 'Data');
      declare(data, 'personal');
      const fs = new fsx.CfnFileSystem(k, 'Scratch', {
        fileSystemType: 'LUSTRE',
        subnetIds: ['subnet-a'],
        storageCapacity: 1200,
        lustreConfiguration: { deploymentType: 'PERSISTENT_2', perUnitStorageThroughput: 125 },
      });
      declare(fs, 'personal');
      new fsx.CfnDataRepositoryAssociation(k, 'Link', {
        fileSystemId: fs.ref,
        fileSystemPath: '/data',
        dataRepositoryPath: `s3://${data.bucketName}/`,
        s3: { autoExportPolicy: { events: ['NEW', 'CHANGED'] } },
      });
    },
    expect: [],
  },
  {
    name: 'ok-windows-shares-with-audit',
    why: RULE.inIndia,
    build(app, declare) {
      const k = stack(app, 'Office', MUM);
      const audit = new logs.LogGroup(k, 'Audit', {
        logGroupName: '/aws/fsx/office',
        retention: logs.RetentionDays.ONE_YEAR,
      });
      declare(
        new fsx.CfnFileSystem(k, 'Shares', {
          fileSystemType: 'WINDOWS',
          subnetIds: ['subnet-a'],
          storageCapacity: 300,
          windowsConfiguration: {
            throughputCapacity: 32,
            auditLogConfiguration: {
              fileAccessAuditLogLevel: 'SUCCESS_AND_FAILURE',
              fileShareAccessAuditLogLevel: 'DISABLED',
              auditLogDestination: `arn:aws:logs:ap-south-1:${A}:log-group:${audit.logGroupName}`,
            },
          },
        }),
        'personal',
      );
    },
    expect: [],
  },
  {
    name: 'ok-appflow-from-bucket-to-bucket',
    why: RULE.inIndia,
    build(app, declare) {
      const k = stack(app, 'Flow', MUM);
      const from = bucket(k, 'From', { bucketName: 'crm-in' }),
        to = bucket(k, 'To', { bucketName: 'crm-clean-in' });
      declare(from, 'personal');
      declare(to, 'personal');
      declare(
        raw(k, 'Flow', 'AWS::AppFlow::Flow', {
          FlowName: 'clean',
          TriggerConfig: { TriggerType: 'OnDemand' },
          SourceFlowConfig: {
            ConnectorType: 'S3',
            SourceConnectorProperties: { S3: { BucketName: from.bucketName, BucketPrefix: 'in' } },
          },
          DestinationFlowConfigList: [
            { ConnectorType: 'S3', DestinationConnectorProperties: { S3: { BucketName: to.bucketName } } },
          ],
          Tasks: [{ TaskType: 'Map_all', SourceFields: [], TaskProperties: [] }],
        }),
        'personal',
      );
    },
    expect: [],
  },
  {
    name: 'ok-spark-cluster',
    why: RULE.inIndia,
    build(app, declare) {
      const k = stack(app, 'Spark', MUM);
      const lake = bucket(k, 'Lake', { bucketName: 'spark-lake-in' });
      declare(lake, 'personal');
      raw(k, 'Emr', 'AWS::EMR::Cluster', {
        Name: 'spark',
        ReleaseLabel: 'emr-7.5.0',
        JobFlowRole: 'EMR_EC2',
        ServiceRole: 'EMR',
        LogUri: 's3://spark-lake-in/logs/',
        Applications: [{ Name: 'Spark' }],
        Instances: { Ec2SubnetId: 'subnet-a', MasterInstanceGroup: { InstanceCount: 1, InstanceType: 'm6g.xlarge' } },
        Configurations: [
          { Classification: 'core-site', ConfigurationProperties: { 'fs.s3a.endpoint.region': 'ap-south-1' } },
        ],
      });
      raw(k, 'Serverless', 'AWS::EMRServerless::Application', {
        Name: 'jobs',
        ReleaseLabel: 'emr-7.5.0',
        Type: 'SPARK',
        MonitoringConfiguration: { S3MonitoringConfiguration: { LogUri: 's3://spark-lake-in/jobs/' } },
      });
    },
    expect: [],
  },
  {
    name: 'ok-model-hosting-with-data-capture',
    why: RULE.inIndia,
    build(app, declare) {
      const k = stack(app, 'Ml', MUM);
      const capture = bucket(k, 'Capture');
      declare(capture, 'payment');
      const model = new sagemaker.CfnModel(k, 'Model', {
        executionRoleArn: ROLE,
        primaryContainer: {
          image: '763104351884.dkr.ecr.ap-south-1.amazonaws.com/pytorch-inference:2.5-cpu-py311',
          modelDataUrl: `s3://${capture.bucketName}/model.tar.gz`,
        },
      });
      const config = new sagemaker.CfnEndpointConfig(k, 'Config', {
        productionVariants: [
          {
            modelName: model.attrModelName,
            variantName: 'a',
            initialInstanceCount: 1,
            instanceType: 'ml.m5.large',
            initialVariantWeight: 1,
          },
        ],
        dataCaptureConfig: {
          enableCapture: true,
          initialSamplingPercentage: 10,
          destinationS3Uri: `s3://${capture.bucketName}/capture`,
          captureOptions: [{ captureMode: 'Input' }],
        },
      });
      declare(config, 'payment');
      new sagemaker.CfnEndpoint(k, 'Endpoint', { endpointConfigName: config.attrEndpointConfigName });
      declare(
        raw(k, 'Features', 'AWS::SageMaker::FeatureGroup', {
          FeatureGroupName: 'cards',
          RecordIdentifierFeatureName: 'id',
          EventTimeFeatureName: 't',
          FeatureDefinitions: [
            { FeatureName: 'id', FeatureType: 'String' },
            { FeatureName: 't', FeatureType: 'String' },
          ],
          OfflineStoreConfig: { S3StorageConfig: { S3Uri: `s3://${capture.bucketName}/features` } },
          RoleArn: ROLE,
        }),
        'payment',
      );
    },
    expect: [],
  },
  {
    name: 'ok-knowledge-base-on-vectors-in-india',
    why: RULE.inIndia,
    build(app, declare) {
      const k = stack(app, 'Docs', MUM);
      const docs = bucket(k, 'Docs');
      declare(docs, 'personal');
      const kb = raw(k, 'Kb', 'AWS::Bedrock::KnowledgeBase', {
        Name: 'docs',
        RoleArn: ROLE,
        KnowledgeBaseConfiguration: {
          Type: 'VECTOR',
          VectorKnowledgeBaseConfiguration: {
            EmbeddingModelArn: 'arn:aws:bedrock:ap-south-1::foundation-model/cohere.embed-multilingual-v3',
          },
        },
        StorageConfiguration: {
          Type: 'S3_VECTORS',
          S3VectorsConfiguration: { VectorBucketArn: `arn:aws:s3vectors:ap-south-1:${A}:bucket/docs`, IndexName: 'i' },
        },
      });
      declare(kb, 'personal');
      raw(k, 'Source', 'AWS::Bedrock::DataSource', {
        Name: 's3',
        KnowledgeBaseId: kb.getAtt('KnowledgeBaseId'),
        DataSourceConfiguration: { Type: 'S3', S3Configuration: { BucketArn: docs.bucketArn } },
      });
    },
    expect: [],
  },
  {
    name: 'ok-video-and-faces-in-mumbai',
    why: RULE.inIndia,
    build(app, declare) {
      const k = stack(app, 'Door', MUM);
      const out = new kinesis.Stream(k, 'Faces');
      declare(out, 'personal');
      const video = raw(k, 'Video', 'AWS::KinesisVideo::Stream', { Name: 'door', DataRetentionInHours: 24 });
      declare(video, 'personal');
      declare(
        raw(k, 'Search', 'AWS::Rekognition::StreamProcessor', {
          RoleArn: ROLE,
          FaceSearchSettings: { CollectionId: 'visitors' },
          KinesisVideoStream: { Arn: video.getAtt('Arn') },
          KinesisDataStream: { Arn: out.streamArn },
        }),
        'personal',
      );
    },
    expect: [],
  },
];

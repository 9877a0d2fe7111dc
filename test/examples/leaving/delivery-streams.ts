import {
  Fn,
  aws_dynamodb as ddb,
  aws_kinesis as kinesis,
  aws_logs as logs,
  aws_logs_destinations as logdests,
  aws_pipes as pipes,
  aws_redshift as rs,
} from 'aws-cdk-lib';
import { rule, anyRule, COPY, type Example } from '../example';
import { stack, raw, table, bucket, dropInVirginia, firehose, fromStream } from '../parts';
import { RULE } from '../rules';
import { A, MUM, HYD, ROLE } from '../shop';

/** Streams and what delivers them. */
export const deliveryStreams: readonly Example[] = [
  {
    name: 'stream-through-firehose-into-a-bucket-abroad',
    why: `${RULE.travel}; ${RULE.conflictFlow}`,
    build(app, declare) {
      dropInVirginia(app, declare, 'events-us');
      const k = stack(app, 'In', MUM);
      const source = new kinesis.Stream(k, 'Events');
      declare(source, 'payment');
      firehose(k, 'Delivery', {
        ...fromStream(source),
        ExtendedS3DestinationConfiguration: { BucketARN: 'arn:aws:s3:::events-us', RoleARN: ROLE },
      });
    },
    expect: [rule(COPY, 'us-east-1')],
  },
  {
    name: 'undeclared-stream-through-firehose-abroad',
    why: RULE.defaultClass,
    build(app, declare) {
      dropInVirginia(app, declare, 'clicks-us');
      const k = stack(app, 'In', MUM);
      const source = new kinesis.Stream(k, 'Clicks');
      firehose(k, 'Delivery', {
        ...fromStream(source),
        ExtendedS3DestinationConfiguration: { BucketARN: 'arn:aws:s3:::clicks-us', RoleARN: ROLE },
      });
    },
    expect: [rule(COPY, 'us-east-1')],
  },
  {
    name: 'firehose-bucket-placed-by-its-key',
    why: `${RULE.evidence} (the key is of the bucket's region)`,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      declare(
        firehose(k, 'Delivery', {
          ExtendedS3DestinationConfiguration: {
            BucketARN: 'arn:aws:s3:::acme-raw',
            RoleARN: ROLE,
            EncryptionConfiguration: { KMSEncryptionConfig: { AWSKMSKeyARN: `arn:aws:kms:us-west-2:${A}:key/0a1b` } },
          },
        }),
        'personal',
      );
    },
    expect: [rule(COPY, 'us-west-2')],
  },
  {
    name: 'firehose-source-backup-bucket-abroad',
    why: `${RULE.copyOut} (S3BackupConfiguration)`,
    build(app, declare) {
      dropInVirginia(app, declare, 'raw-us');
      const k = stack(app, 'In', MUM);
      const lake = bucket(k, 'Lake');
      declare(lake, 'personal');
      declare(
        firehose(k, 'Delivery', {
          ExtendedS3DestinationConfiguration: {
            BucketARN: lake.bucketArn,
            RoleARN: ROLE,
            S3BackupMode: 'Enabled',
            S3BackupConfiguration: { BucketARN: 'arn:aws:s3:::raw-us', RoleARN: ROLE },
          },
        }),
        'personal',
      );
    },
    expect: [rule(COPY, 'us-east-1')],
  },
  {
    name: 'firehose-into-a-search-domain-abroad',
    why: `${RULE.copyOut} (DomainARN)`,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      declare(
        firehose(k, 'Delivery', {
          AmazonopensearchserviceDestinationConfiguration: {
            DomainARN: `arn:aws:es:eu-west-1:${A}:domain/orders`,
            IndexName: 'orders',
            RoleARN: ROLE,
            S3Configuration: { BucketARN: bucket(k, 'Failed').bucketArn, RoleARN: ROLE },
          },
        }),
        'personal',
      );
    },
    expect: [rule(COPY, 'eu-west-1')],
  },
  {
    name: 'firehose-into-redshift-by-host-name',
    why: `${RULE.copyOut} (ClusterJDBCURL, region in host)`,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      declare(
        firehose(k, 'Delivery', {
          RedshiftDestinationConfiguration: {
            ClusterJDBCURL: 'jdbc:redshift://dw.c1x2y3.us-east-1.redshift.amazonaws.com:5439/sales',
            CopyCommand: { DataTableName: 'orders' },
            RoleARN: ROLE,
            Username: 'u',
            Password: 'p',
            S3Configuration: { BucketARN: bucket(k, 'Staging').bucketArn, RoleARN: ROLE },
          },
        }),
        'payment',
      );
    },
    expect: [rule(COPY, 'us-east-1')],
  },
  {
    name: 'firehose-http-endpoint-of-a-vendor-undeclared',
    why: `${RULE.undeclaredMover} (to a host outside AWS)`,
    build(app) {
      const k = stack(app, 'In', MUM);
      firehose(k, 'Delivery', {
        HttpEndpointDestinationConfiguration: {
          EndpointConfiguration: { Url: 'https://intake.analytics.example/v1', Name: 'vendor' },
          S3Configuration: { BucketARN: bucket(k, 'Failed').bucketArn, RoleARN: ROLE },
        },
      });
    },
    expect: [rule(COPY)],
  },
  {
    name: 'firehose-to-snowflake',
    why: `${RULE.copyOut} (Snowflake AccountUrl)`,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      declare(
        firehose(k, 'Delivery', {
          SnowflakeDestinationConfiguration: {
            AccountUrl: 'https://ab12345.us-east-1.snowflakecomputing.com',
            Database: 'D',
            Schema: 'S',
            Table: 'T',
            RoleARN: ROLE,
            User: 'u',
            S3Configuration: { BucketARN: bucket(k, 'Failed').bucketArn, RoleARN: ROLE },
          },
        }),
        'personal',
      );
    },
    expect: [anyRule()],
  },
  {
    name: 'table-stream-pipe-to-a-stream-abroad',
    why: `${RULE.travel} (Pipe Target)`,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const ledger = table(k, 'Ledger', { stream: ddb.StreamViewType.NEW_IMAGE });
      declare(ledger, 'payment');
      new pipes.CfnPipe(k, 'Pipe', {
        roleArn: ROLE,
        source: ledger.tableStreamArn!,
        sourceParameters: { dynamoDbStreamParameters: { startingPosition: 'LATEST' } },
        target: `arn:aws:kinesis:us-east-1:${A}:stream/ledger`,
        targetParameters: { kinesisStreamParameters: { partitionKey: '$.dynamodb.Keys.pk.S' } },
      });
    },
    expect: [rule(COPY, 'us-east-1')],
  },
  {
    name: 'table-kinesis-firehose-bucket-abroad',
    why: `${RULE.travel}; ${RULE.conflictFlow}`,
    build(app, declare) {
      dropInVirginia(app, declare, 'ledger-feed-us');
      const k = stack(app, 'In', MUM);
      const changes = new kinesis.Stream(k, 'Changes');
      const ledger = table(k, 'Ledger', { kinesisStream: changes });
      declare(ledger, 'payment');
      firehose(k, 'Delivery', {
        ...fromStream(changes),
        ExtendedS3DestinationConfiguration: { BucketARN: 'arn:aws:s3:::ledger-feed-us', RoleARN: ROLE },
      });
    },
    expect: [rule(COPY, 'us-east-1')],
  },
  {
    name: 'kafka-connect-sink-map-names-a-region',
    why: `${RULE.copyOut} (configuration of a connector)`,
    build(app, declare) {
      declare(
        raw(stack(app, 'In', MUM), 'Sink', 'AWS::KafkaConnect::Connector', {
          ConnectorName: 'orders-sink',
          KafkaConnectVersion: '2.7.1',
          ServiceExecutionRoleArn: ROLE,
          Capacity: { ProvisionedCapacity: { WorkerCount: 1 } },
          KafkaCluster: {
            ApacheKafkaCluster: {
              BootstrapServers: 'b-1.orders.x1.c2.kafka.ap-south-1.amazonaws.com:9098',
              Vpc: { SecurityGroups: ['sg-1'], Subnets: ['subnet-a'] },
            },
          },
          KafkaClusterClientAuthentication: { AuthenticationType: 'IAM' },
          KafkaClusterEncryptionInTransit: { EncryptionType: 'TLS' },
          Plugins: [],
          ConnectorConfiguration: {
            'connector.class': 'io.confluent.connect.s3.S3SinkConnector',
            topics: 'orders',
            's3.region': 'us-east-1',
            's3.bucket.name': 'orders-sink',
          },
        }),
        'payment',
      );
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'ingestion-pipeline-yaml-with-a-sink-abroad',
    why: `${RULE.copyOut} (OSIS PipelineConfigurationBody, opaque YAML)`,
    build(app, declare) {
      declare(
        raw(stack(app, 'In', MUM), 'Ingest', 'AWS::OSIS::Pipeline', {
          PipelineName: 'orders',
          MinUnits: 1,
          MaxUnits: 2,
          PipelineConfigurationBody:
            'version: "2"\norders:\n  source:\n    http:\n      path: /orders\n  sink:\n    - opensearch:\n        hosts: ["https://search-orders-abc.us-east-1.es.amazonaws.com"]\n        index: orders\n        aws:\n          region: us-east-1\n',
        }),
        'personal',
      );
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'log-group-stream-firehose-bucket-abroad',
    why: RULE.travel,
    build(app, declare) {
      dropInVirginia(app, declare, 'logs-archive-us');
      const k = stack(app, 'In', MUM);
      const group = new logs.LogGroup(k, 'Checkout', { retention: logs.RetentionDays.ONE_YEAR });
      declare(group, 'payment');
      const stream = new kinesis.Stream(k, 'Logs');
      new logs.SubscriptionFilter(k, 'Out', {
        logGroup: group,
        filterPattern: logs.FilterPattern.allEvents(),
        destination: new logdests.KinesisDestination(stream),
      });
      firehose(k, 'Delivery', {
        ...fromStream(stream),
        ExtendedS3DestinationConfiguration: { BucketARN: 'arn:aws:s3:::logs-archive-us', RoleARN: ROLE },
      });
    },
    expect: [rule(COPY, 'us-east-1')],
  },
  {
    name: 'ok-warehouse-fed-by-firehose-and-zero-etl',
    why: RULE.inIndia,
    build(app, declare) {
      const k = stack(app, 'Dw', MUM);
      const dw = new rs.CfnCluster(k, 'Dw', {
        clusterType: 'single-node',
        dbName: 'd',
        masterUsername: 'u',
        manageMasterPassword: true,
        nodeType: 'ra3.large',
      });
      declare(dw, 'payment');
      const staging = bucket(k, 'Staging');
      declare(staging, 'payment');
      declare(
        firehose(k, 'Delivery', {
          RedshiftDestinationConfiguration: {
            ClusterJDBCURL: Fn.sub('jdbc:redshift://${Dw.Endpoint.Address}:${Dw.Endpoint.Port}/d'),
            CopyCommand: { DataTableName: 'orders' },
            RoleARN: ROLE,
            Username: 'u',
            Password: 'p',
            S3Configuration: { BucketARN: staging.bucketArn, RoleARN: ROLE },
          },
        }),
        'payment',
      );
      const orders = table(k, 'Orders', { pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true } });
      declare(orders, 'payment');
      declare(
        raw(k, 'Etl', 'AWS::Redshift::Integration', {
          SourceArn: orders.tableArn,
          TargetArn: `arn:aws:redshift-serverless:ap-south-1:${A}:namespace/0a1b`,
          IntegrationName: 'orders',
        }),
        'payment',
      );
    },
    expect: [],
  },
  {
    name: 'ok-hyd-stream-through-firehose',
    why: RULE.india,
    build(app, declare) {
      const sink = bucket(stack(app, 'Hyd', HYD), 'Sink', { bucketName: 'ledger-feed-hyd' });
      declare(sink, 'payment');
      const k = stack(app, 'Mum', MUM);
      const changes = new kinesis.Stream(k, 'Changes');
      declare(table(k, 'Ledger', { kinesisStream: changes }), 'payment');
      firehose(k, 'Delivery', {
        ...fromStream(changes),
        ExtendedS3DestinationConfiguration: { BucketARN: 'arn:aws:s3:::ledger-feed-hyd', RoleARN: ROLE },
      });
    },
    expect: [],
  },
  {
    name: 'ok-firehose-bucket-placed-by-its-key',
    why: `${RULE.evidence} (the key is of the bucket's region)`,
    build(app, declare) {
      declare(
        firehose(stack(app, 'Mum', MUM), 'Delivery', {
          ExtendedS3DestinationConfiguration: {
            BucketARN: 'arn:aws:s3:::acme-raw',
            RoleARN: ROLE,
            EncryptionConfiguration: { KMSEncryptionConfig: { AWSKMSKeyARN: `arn:aws:kms:ap-south-1:${A}:key/0a1b` } },
          },
        }),
        'personal',
      );
    },
    expect: [],
  },
];

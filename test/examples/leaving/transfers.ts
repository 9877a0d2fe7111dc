import { aws_athena as athena, aws_dms as dms, aws_fsx as fsx, aws_glue as glue, aws_rds as rds } from 'aws-cdk-lib';
import { rule, anyRule, COPY, type Example } from '../example';
import { stack, raw, bucket, dropInVirginia } from '../parts';
import { RULE } from '../rules';
import { A, MUM, EU, COUNTS, ROLE } from '../shop';

/** Tasks and jobs that carry data from store to store. */
export const transfers: readonly Example[] = [
  {
    name: 'dms-from-india-to-a-database-abroad',
    why: `locations and endpoints take the direction of the task that uses them; ${RULE.copyOut}`,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
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
        engineName: 'mysql',
        serverName: db.attrEndpointAddress,
        port: 3306,
        username: 'dms',
      });
      const to = new dms.CfnEndpoint(k, 'To', {
        endpointType: 'target',
        engineName: 'mysql',
        serverName: 'copy.abc123.us-east-1.rds.amazonaws.com',
        port: 3306,
        username: 'dms',
      });
      const instance = new dms.CfnReplicationInstance(k, 'Instance', { replicationInstanceClass: 'dms.t3.medium' });
      new dms.CfnReplicationTask(k, 'Task', {
        migrationType: 'cdc',
        replicationInstanceArn: instance.ref,
        sourceEndpointArn: from.ref,
        targetEndpointArn: to.ref,
        tableMappings: '{"rules":[]}',
      });
    },
    expect: [rule(COPY, 'us-east-1')],
  },
  {
    name: 'datasync-to-a-bucket-abroad',
    why: `locations and endpoints take the direction of the task that uses them; ${RULE.copyOut}`,
    build(app, declare) {
      dropInVirginia(app, declare, 'files-us');
      const k = stack(app, 'In', MUM);
      const files = bucket(k, 'Files');
      declare(files, 'personal');
      const from = raw(k, 'From', 'AWS::DataSync::LocationS3', {
        S3BucketArn: files.bucketArn,
        S3Config: { BucketAccessRoleArn: ROLE },
      });
      const to = raw(k, 'To', 'AWS::DataSync::LocationS3', {
        S3BucketArn: 'arn:aws:s3:::files-us',
        S3Config: { BucketAccessRoleArn: ROLE },
      });
      raw(k, 'Task', 'AWS::DataSync::Task', { SourceLocationArn: from.ref, DestinationLocationArn: to.ref });
    },
    expect: [rule(COPY, 'us-east-1')],
  },
  {
    name: 'datasync-to-azure',
    why: `${RULE.copyOut} (Azure blob container, host outside AWS)`,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const files = bucket(k, 'Files');
      declare(files, 'personal');
      const from = raw(k, 'From', 'AWS::DataSync::LocationS3', {
        S3BucketArn: files.bucketArn,
        S3Config: { BucketAccessRoleArn: ROLE },
      });
      const to = raw(k, 'To', 'AWS::DataSync::LocationAzureBlob', {
        AgentArns: [`arn:aws:datasync:ap-south-1:${A}:agent/agent-0a`],
        AzureBlobContainerUrl: 'https://shopfiles.blob.core.windows.net/files',
        AzureBlobAuthenticationType: 'SAS',
      });
      raw(k, 'Task', 'AWS::DataSync::Task', { SourceLocationArn: from.ref, DestinationLocationArn: to.ref });
    },
    expect: [rule(COPY)],
  },
  {
    name: 'entity-resolution-provider',
    why: `${RULE.copyOut} (ProviderServiceArn)`,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const out = bucket(k, 'Out');
      declare(out, 'personal');
      declare(
        raw(k, 'Match', 'AWS::EntityResolution::MatchingWorkflow', {
          WorkflowName: 'match',
          RoleArn: ROLE,
          InputSourceConfig: [
            {
              InputSourceARN: `arn:aws:glue:ap-south-1:${A}:table/crm/customers`,
              SchemaArn: `arn:aws:entityresolution:ap-south-1:${A}:schemamapping/s`,
            },
          ],
          OutputSourceConfig: [{ OutputS3Path: `s3://${out.bucketName}/`, Output: [{ Name: 'id' }] }],
          ResolutionTechniques: {
            ResolutionType: 'PROVIDER',
            ProviderProperties: {
              ProviderServiceArn: 'arn:aws:entityresolution:us-east-1::providerservice/LiveRamp/Assignment',
            },
          },
        }),
        'personal',
      );
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'flink-properties-name-a-region',
    why: `${RULE.weights} (KinesisAnalyticsV2 PropertyMap)`,
    build(app, declare) {
      declare(
        raw(stack(app, 'In', MUM), 'Flink', 'AWS::KinesisAnalyticsV2::Application', {
          RuntimeEnvironment: 'FLINK-1_20',
          ServiceExecutionRole: ROLE,
          ApplicationConfiguration: {
            EnvironmentProperties: {
              PropertyGroups: [
                {
                  PropertyGroupId: 'sink',
                  PropertyMap: { 'aws.region': 'us-east-1', 'output.stream.name': 'orders-out' },
                },
              ],
            },
          },
        }),
        'payment',
      );
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'glue-job-writes-to-a-bucket-abroad',
    why: `${RULE.copyOut} (Glue DefaultArguments); ${RULE.evidence}`,
    build(app, declare) {
      dropInVirginia(app, declare, 'etl-us');
      declare(
        new glue.CfnJob(stack(app, 'In', MUM), 'Etl', {
          role: ROLE,
          command: { name: 'glueetl', scriptLocation: `s3://aws-glue-assets-${A}-ap-south-1/etl.py` },
          defaultArguments: { '--TempDir': 's3://etl-us/tmp/', '--job-language': 'python' },
        }),
        'personal',
      );
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'glue-connection-to-a-database-abroad',
    why: `${RULE.copyOut} (Glue ConnectionProperties)`,
    build(app, declare) {
      declare(
        raw(stack(app, 'In', MUM), 'Jdbc', 'AWS::Glue::Connection', {
          CatalogId: A,
          ConnectionInput: {
            ConnectionType: 'JDBC',
            Name: 'copy',
            ConnectionProperties: {
              JDBC_CONNECTION_URL: 'jdbc:postgresql://copy.c1.us-east-1.rds.amazonaws.com:5432/crm',
              USERNAME: 'u',
            },
          },
        }),
        'personal',
      );
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'glue-partition-in-a-bucket-abroad',
    why: `${RULE.storeAbroad} (a location decides where a table really lies)`,
    build(app, declare) {
      dropInVirginia(app, declare, 'lake-2019-us');
      const k = stack(app, 'In', MUM);
      declare(
        raw(k, 'Old', 'AWS::Glue::Partition', {
          CatalogId: A,
          DatabaseName: 'crm',
          TableName: 'customers',
          PartitionInput: { Values: ['2019'], StorageDescriptor: { Location: 's3://lake-2019-us/customers/' } },
        }),
        'personal',
      );
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'athena-results-abroad',
    why: `${RULE.enforced} (the bucket is known to stand in us-east-1)`,
    build(app, declare) {
      dropInVirginia(app, declare, 'results-us');
      declare(
        new athena.CfnWorkGroup(stack(app, 'In', MUM), 'Queries', {
          name: 'crm',
          workGroupConfiguration: { resultConfiguration: { outputLocation: 's3://results-us/' } },
        }),
        'personal',
      );
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'sftp-user-over-a-bucket-abroad',
    why: `${RULE.copyOut} (Transfer HomeDirectoryMappings, high; cross-region buckets are possible)`,
    build(app, declare) {
      const drop = bucket(stack(app, 'Eu', EU), 'Drop', { bucketName: 'partner-drop-eu' });
      declare(drop, 'generic', COUNTS);
      const k = stack(app, 'In', MUM);
      const server = raw(k, 'Sftp', 'AWS::Transfer::Server', { Protocols: ['SFTP'], EndpointType: 'PUBLIC' });
      declare(
        raw(k, 'Partner', 'AWS::Transfer::User', {
          ServerId: server.getAtt('ServerId'),
          UserName: 'partner',
          Role: ROLE,
          HomeDirectoryType: 'LOGICAL',
          HomeDirectoryMappings: [{ Entry: '/', Target: '/partner-drop-eu/in' }],
        }),
        'personal',
      );
    },
    expect: [anyRule('eu-west-1')],
  },
  {
    name: 'transfer-workflow-copies-into-a-bucket-abroad',
    why: `${RULE.copyOut} (Transfer workflow copy step)`,
    build(app, declare) {
      dropInVirginia(app, declare, 'archive-us');
      declare(
        raw(stack(app, 'In', MUM), 'Flow', 'AWS::Transfer::Workflow', {
          Steps: [
            {
              Type: 'COPY',
              CopyStepDetails: {
                Name: 'copy',
                DestinationFileLocation: { S3FileLocation: { Bucket: 'archive-us', Key: 'in/' } },
              },
            },
          ],
        }),
        'personal',
      );
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'lustre-exports-to-a-bucket-abroad',
    why: `${RULE.copyOut} (FSx ExportPath, export works to a bucket of another region)`,
    build(app, declare) {
      dropInVirginia(app, declare, 'hpc-us');
      declare(
        new fsx.CfnFileSystem(stack(app, 'In', MUM), 'Scratch', {
          fileSystemType: 'LUSTRE',
          subnetIds: ['subnet-a'],
          storageCapacity: 1200,
          lustreConfiguration: {
            deploymentType: 'SCRATCH_2',
            importPath: 's3://hpc-us',
            exportPath: 's3://hpc-us/out',
          },
        }),
        'personal',
      );
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'clean-room-results-in-a-bucket-abroad',
    why: `${RULE.copyOut} (CleanRooms membership results)`,
    build(app, declare) {
      dropInVirginia(app, declare, 'clean-results-us');
      declare(
        raw(stack(app, 'In', MUM), 'Member', 'AWS::CleanRooms::Membership', {
          CollaborationIdentifier: '11111111-2222-3333-4444-555555555555',
          QueryLogStatus: 'DISABLED',
          DefaultResultConfiguration: {
            OutputConfiguration: { S3: { ResultFormat: 'CSV', Bucket: 'clean-results-us' } },
          },
        }),
        'personal',
      );
    },
    expect: [anyRule('us-east-1')],
  },
];

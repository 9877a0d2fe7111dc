import { BackupClient, paginateListBackupVaults } from '@aws-sdk/client-backup';
import { CloudFormationClient, paginateListStacks } from '@aws-sdk/client-cloudformation';
import { CloudWatchLogsClient, paginateDescribeLogGroups } from '@aws-sdk/client-cloudwatch-logs';
import { DynamoDBClient, paginateListTables } from '@aws-sdk/client-dynamodb';
import { EFSClient, paginateDescribeFileSystems } from '@aws-sdk/client-efs';
import { KinesisClient, paginateListStreams } from '@aws-sdk/client-kinesis';
import { KMSClient, paginateListKeys } from '@aws-sdk/client-kms';
import { paginateDescribeDBClusters, paginateDescribeDBInstances, RDSClient } from '@aws-sdk/client-rds';
import { paginateListSecrets, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { paginateListQueues, SQSClient } from '@aws-sdk/client-sqs';
import { paginateDescribeParameters, SSMClient } from '@aws-sdk/client-ssm';
import { type Aws, type ClientSettings } from './aws';
import { bucketsIn } from './buckets-in';

type Ids = Promise<(string | undefined)[]>;

/** How each type of store is asked for, each service by its own API: what CloudFormation believes is not enough. */
const LISTS: Readonly<Record<string, (at: ClientSettings) => Ids>> = {
  'AWS::Backup::BackupVault': (at) =>
    all(paginateListBackupVaults({ client: new BackupClient(at) }, {}), (page) =>
      page.BackupVaultList?.map((vault) => vault.BackupVaultName),
    ),
  'AWS::CloudFormation::Stack': (at) =>
    all(paginateListStacks({ client: new CloudFormationClient(at) }, {}), (page) =>
      page.StackSummaries?.filter((stack) => stack.StackStatus !== 'DELETE_COMPLETE').map((stack) => stack.StackName),
    ),
  'AWS::DynamoDB::Table': (at) =>
    all(paginateListTables({ client: new DynamoDBClient(at) }, {}), (page) => page.TableNames),
  'AWS::EFS::FileSystem': (at) =>
    all(paginateDescribeFileSystems({ client: new EFSClient(at) }, {}), (page) =>
      page.FileSystems?.map((system) => system.FileSystemId),
    ),
  'AWS::KMS::Key': (at) =>
    all(paginateListKeys({ client: new KMSClient(at) }, {}), (page) => page.Keys?.map((key) => key.KeyId)),
  'AWS::Kinesis::Stream': (at) =>
    all(paginateListStreams({ client: new KinesisClient(at) }, {}), (page) => page.StreamNames),
  'AWS::Logs::LogGroup': (at) =>
    all(paginateDescribeLogGroups({ client: new CloudWatchLogsClient(at) }, {}), (page) =>
      page.logGroups?.map((group) => group.logGroupName),
    ),
  'AWS::RDS::DBCluster': (at) =>
    all(paginateDescribeDBClusters({ client: new RDSClient(at) }, {}), (page) =>
      page.DBClusters?.map((cluster) => cluster.DBClusterIdentifier),
    ),
  'AWS::RDS::DBInstance': (at) =>
    all(paginateDescribeDBInstances({ client: new RDSClient(at) }, {}), (page) =>
      page.DBInstances?.map((instance) => instance.DBInstanceIdentifier),
    ),
  'AWS::S3::Bucket': bucketsIn,
  'AWS::SecretsManager::Secret': (at) =>
    all(paginateListSecrets({ client: new SecretsManagerClient(at) }, {}), (page) =>
      // to CloudFormation a secret is its ARN, to the emulator's its name
      page.SecretList?.map((secret) => secret.Name),
    ),
  'AWS::SQS::Queue': (at) => all(paginateListQueues({ client: new SQSClient(at) }, {}), (page) => page.QueueUrls),
  'AWS::SSM::Parameter': (at) =>
    all(paginateDescribeParameters({ client: new SSMClient(at) }, {}), (page) =>
      page.Parameters?.map((parameter) => parameter.Name),
    ),
};

/** The type as which a resource is listed, if it can be. A global table is a table in each of its regions. */
export function listedType(type: string): string | undefined {
  const own = type === 'AWS::DynamoDB::GlobalTable' ? 'AWS::DynamoDB::Table' : type;
  return own in LISTS ? own : undefined;
}

/** Everything that a region holds, as `type id`. */
export async function holdingsOf(region: string, aws: Aws): Promise<string[]> {
  const ofEach = Object.entries(LISTS).map(async ([type, list]) =>
    (await list(aws.in(region))).map((id) => `${type} ${id}`),
  );
  return (await Promise.all(ofEach)).flat().sort();
}

async function all<Page>(pages: AsyncIterable<Page>, idsOf: (page: Page) => (string | undefined)[] | undefined): Ids {
  const ids: (string | undefined)[] = [];
  for await (const page of pages) ids.push(...(idsOf(page) ?? []));
  return ids;
}

import { Stack } from 'aws-cdk-lib';
import { BackupResource } from 'aws-cdk-lib/aws-backup';
import { CfnGlobalTable } from 'aws-cdk-lib/aws-dynamodb';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { CfnResource } from 'aws-cdk-lib';
import { Construct, type IConstruct } from 'constructs';

/** What `BackupResource.fromConstruct` finds below a construct. It does not know buckets and global tables. */
const FOUND_BY_CDK = new Set([
  'AWS::EFS::FileSystem',
  'AWS::DynamoDB::Table',
  'AWS::EC2::Instance',
  'AWS::EC2::Volume',
  'AWS::RDS::DBInstance',
  'AWS::RDS::DBCluster',
]);

/**
 * What AWS Backup is told of a store.
 *
 * @throws when the store is in another region, or nothing in it can be backed up
 */
export function whatIsBackedUp(path: string, plan: Stack, store: IConstruct): BackupResource[] {
  const { region } = Stack.of(store);
  if (region !== plan.region) {
    throw new Error(
      `\`${path}\`: \`${store.node.path}\` is in \`${region}\`, and a plan backs up what is in its own region; make a ResidentBackup there`,
    );
  }
  const parts = store.node.findAll();
  const arns = parts.flatMap((part) =>
    part instanceof CfnBucket || part instanceof CfnGlobalTable ? [part.attrArn] : [],
  );
  const found = parts.some((part) => CfnResource.isCfnResource(part) && FOUND_BY_CDK.has(part.cfnResourceType));
  const resources = arns.map((arn) => BackupResource.fromArn(arn));
  if (found && store instanceof Construct) resources.push(BackupResource.fromConstruct(store));
  if (resources.length > 0) return resources;
  throw new Error(
    `\`${path}\`: AWS Backup cannot back up \`${store.node.path}\`; give stores of buckets, tables, databases, file systems, volumes or servers`,
  );
}

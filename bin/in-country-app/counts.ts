import { PhysicalName, Validations } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, type BucketProps } from 'aws-cdk-lib/aws-s3';
import { DataClass, DataClassification } from '../../lib';
import { type Stacks } from './stacks';

/** The one copy that leaves: aggregates, with no row about a person. */
export function countsForTheParent({ mumbai, singapore }: Stacks): void {
  const plain: BucketProps = { enforceSSL: true, versioned: true, blockPublicAccess: BlockPublicAccess.BLOCK_ALL };
  const copy = new Bucket(singapore, 'Counts', { ...plain, bucketName: PhysicalName.GENERATE_IF_NEEDED });
  const role = new Role(mumbai, 'CountsRole', { assumedBy: new ServicePrincipal('s3.amazonaws.com') });
  const counts = new Bucket(mumbai, 'Counts', {
    ...plain,
    replicationRole: role,
    replicationRules: [{ destination: copy }],
  });
  mumbai.addStackDependency(singapore, 'S3 replicates only to a bucket that exists');
  counts.grantReplicationPermission(role, { destinations: [{ bucket: copy }] });

  for (const bucket of [counts, copy]) {
    DataClassification.of(bucket).declare(DataClass.GENERIC, { elements: ['customer-count', 'trader-count'] });
    Validations.of(bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'two published numbers: who reads them tells nothing',
    });
  }
  for (const objects of [
    '<Counts7F28E4F7.Arn>/*',
    'arn:<AWS::Partition>:s3:::singaporesingaporecountsad352c88d45670bfb2d5/*',
  ]) {
    const id = `AwsSolutions-IAM5[Resource::${objects}]`;
    Validations.of(role).acknowledge({ id, reason: 'replication covers every object of one bucket of counts' });
  }
}

import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type Construct } from 'constructs';
import { acknowledgeObjectWildcards } from '../bucket/object-wildcards';
import { type ResidentBucket } from '../bucket/resident-bucket';
import { useOfKey } from '../bucket/use-of-key';

/** The role in which Firehose writes to an archive, with the rights of AWS's page "Controlling access with Amazon Data Firehose". */
export function archiveRole(scope: Construct, archive: ResidentBucket): Role {
  const role = new Role(scope, 'ArchiveRole', {
    assumedBy: new ServicePrincipal('firehose.amazonaws.com'),
    description: `Writes the logs of ${scope.node.path} to its archive`,
  });
  const statements = [
    new PolicyStatement({
      actions: ['s3:GetBucketLocation', 's3:ListBucket', 's3:ListBucketMultipartUploads'],
      resources: [archive.bucketArn],
    }),
    new PolicyStatement({
      actions: ['s3:AbortMultipartUpload', 's3:GetObject', 's3:PutObject'],
      resources: [archive.arnForObjects('*')],
    }),
  ];
  if (archive.encryptionKey) {
    statements.push(
      useOfKey(['kms:Decrypt', 'kms:GenerateDataKey'], archive.encryptionKey, archive, archive.stack.region),
    );
  }
  for (const statement of statements) role.addToPolicy(statement);
  acknowledgeObjectWildcards(role, 'an archive takes objects of any key', archive);
  return role;
}

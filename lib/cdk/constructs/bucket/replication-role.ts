import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type IBucket } from 'aws-cdk-lib/aws-s3';
import { type Construct } from 'constructs';
import { acknowledgeObjectWildcards } from './object-wildcards';
import { useOfKey } from './use-of-key';

/** Where a replication begins: a bucket, its key if it has one, and the region in which S3 uses the key. */
export interface ReplicationSource {
  readonly bucket: IBucket;
  readonly key?: IKey;
  readonly region: string;
}

/** Where it ends: a mirror always has a key. */
export interface ReplicationEnd extends ReplicationSource {
  readonly key: IKey;
}

/**
 * The role in which S3 replicates from one bucket to another, with the rights of AWS's page "Setting up permissions for
 * live replication" and no others. They are statements of the role alone: a grant would write the role into the mirror's
 * key and bucket policies, and the two stacks would depend on each other.
 */
export function replicationRole(scope: Construct, id: string, from: ReplicationSource, to: ReplicationEnd): Role {
  const role = new Role(scope, id, {
    assumedBy: new ServicePrincipal('s3.amazonaws.com'),
    description: `Replicates ${scope.node.path} from ${from.region} to ${to.region}`,
  });
  for (const statement of [...readSource(from), ...writeMirror(to)]) role.addToPolicy(statement);
  acknowledgeObjectWildcards(role, 'replication covers every object of the bucket', from.bucket, to.bucket);
  return role;
}

function readSource({ bucket, key, region }: ReplicationSource): PolicyStatement[] {
  return [
    new PolicyStatement({
      actions: ['s3:GetReplicationConfiguration', 's3:ListBucket'],
      resources: [bucket.bucketArn],
    }),
    new PolicyStatement({
      actions: [
        's3:GetObjectVersionForReplication',
        's3:GetObjectVersionAcl',
        's3:GetObjectVersionTagging',
        's3:GetObjectRetention',
        's3:GetObjectLegalHold',
      ],
      resources: [bucket.arnForObjects('*')],
    }),
    ...(key ? [useOfKey(['kms:Decrypt'], key, bucket, region)] : []),
  ];
}

function writeMirror({ bucket, key, region }: ReplicationEnd): PolicyStatement[] {
  return [
    new PolicyStatement({
      actions: ['s3:ReplicateObject', 's3:ReplicateDelete', 's3:ReplicateTags'],
      resources: [bucket.arnForObjects('*')],
    }),
    useOfKey(['kms:Encrypt', 'kms:GenerateDataKey'], key, bucket, region),
  ];
}

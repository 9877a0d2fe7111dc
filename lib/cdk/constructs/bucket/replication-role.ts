import { Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type IBucket } from 'aws-cdk-lib/aws-s3';
import { type Construct } from 'constructs';

/** One end of a replication: a bucket, its key, and the region in which S3 uses the key. */
export interface ReplicationEnd {
  readonly bucket: IBucket;
  readonly key: IKey;
  readonly region: string;
}

/**
 * The role in which S3 replicates from one bucket to another, with the rights of AWS's page "Setting up permissions for
 * live replication" and no others. They are statements of the role alone: a grant would write the role into the mirror's
 * key and bucket policies, and the two stacks would depend on each other.
 */
export function replicationRole(scope: Construct, id: string, from: ReplicationEnd, to: ReplicationEnd): Role {
  const role = new Role(scope, id, {
    assumedBy: new ServicePrincipal('s3.amazonaws.com'),
    description: `Replicates ${scope.node.path} from ${from.region} to ${to.region}`,
  });
  for (const statement of [...readSource(from), ...writeMirror(to)]) role.addToPolicy(statement);
  acknowledgeObjectWildcards(role, [from, to]);
  return role;
}

function readSource({ bucket, key, region }: ReplicationEnd): PolicyStatement[] {
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
    useOfKey(['kms:Decrypt'], key, bucket, region),
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

/** With an S3 Bucket Key the encryption context is the bucket's ARN; an object written without one carries its own ARN. */
function useOfKey(actions: string[], key: IKey, bucket: IBucket, region: string): PolicyStatement {
  return new PolicyStatement({
    actions,
    resources: [key.keyArn],
    conditions: {
      StringEquals: { 'kms:ViaService': `s3.${region}.amazonaws.com` },
      StringLike: { 'kms:EncryptionContext:aws:s3:arn': [bucket.bucketArn, bucket.arnForObjects('*')] },
    },
  });
}

/** cdk-nag wants every wildcard acknowledged by the name that it has in the template. */
function acknowledgeObjectWildcards(role: Role, ends: ReplicationEnd[]): void {
  for (const { bucket } of ends) {
    Validations.of(role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${printed(Stack.of(role).resolve(bucket.arnForObjects('*')))}]`,
      reason:
        'replication covers every object of the bucket, and object permissions name objects: the wildcard stands for the keys of one bucket',
    });
  }
}

/** An intrinsic in the notation of cdk-nag: `<Orders.Arn>/*`. */
function printed(value: unknown): string {
  if (typeof value === 'string') return value;
  const { 'Fn::Join': join, 'Fn::GetAtt': getAtt, Ref: ref } = value as Record<string, unknown>;
  if (Array.isArray(join)) return (join[1] as unknown[]).map(printed).join(String(join[0]));
  if (Array.isArray(getAtt)) return `<${getAtt.join('.')}>`;
  return typeof ref === 'string' ? `<${ref}>` : JSON.stringify(value);
}

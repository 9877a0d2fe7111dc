import {
  GetBucketLocationCommand,
  PutBucketReplicationCommand,
  type ReplicationConfiguration,
  S3Client,
} from '@aws-sdk/client-s3';
import { type Aws } from './aws';
import { dataClassOf, deployedOfType } from './deployed-of-type';
import { type DeployedStack } from './deployed-stack';
import { resolve } from './resolve';

export interface BucketAt {
  readonly bucket: string;
  readonly region: string;
}

/** A bucket that was deployed, and where its template copies it to. */
export interface MirroredBucket extends BucketAt {
  readonly dataClass: string | undefined;
  readonly destinations: readonly Destination[];
}

export interface Destination extends BucketAt {
  /** The key under which S3 writes the copies, where the rule names one. */
  readonly key?: string;
}

/** A rule as CloudFormation writes it: S3 calls its name `ID`. */
interface CloudFormationRule {
  readonly Id?: string;
  readonly Destination: {
    readonly Bucket: string;
    readonly EncryptionConfiguration?: { readonly ReplicaKmsKeyID: string };
  };
}

/** The emulator's CloudFormation drops the replication of a bucket: it is handed to its S3, as AWS's would. */
export async function mirrorBuckets(stacks: readonly DeployedStack[], aws: Aws): Promise<MirroredBucket[]> {
  const mirrored: MirroredBucket[] = [];
  for (const { stack, physicalId: bucket, resource } of deployedOfType(stacks, 'AWS::S3::Bucket')) {
    if (resource.Properties?.ReplicationConfiguration === undefined) continue;
    const { Role, Rules } = (await resolve(resource.Properties.ReplicationConfiguration, stack, aws)) as {
      Role: string;
      Rules: CloudFormationRule[];
    };
    const rules = Rules.map(({ Id, ...rule }) => ({ ID: Id, ...rule }));
    const configuration = { Role, Rules: rules } as ReplicationConfiguration;
    const client = new S3Client({ ...aws.in(stack.region), forcePathStyle: true });
    await client.send(new PutBucketReplicationCommand({ Bucket: bucket, ReplicationConfiguration: configuration }));
    const destinations = await Promise.all(
      Rules.map(async ({ Destination: { Bucket, EncryptionConfiguration } }) => ({
        ...(await locate(Bucket.replace('arn:aws:s3:::', ''), client)),
        key: EncryptionConfiguration?.ReplicaKmsKeyID,
      })),
    );
    mirrored.push({ bucket, region: stack.region, dataClass: dataClassOf(resource), destinations });
  }
  return mirrored;
}

/** Where a bucket is, by its own account. */
async function locate(bucket: string, client: S3Client): Promise<BucketAt> {
  const { LocationConstraint } = await client.send(new GetBucketLocationCommand({ Bucket: bucket }));
  return { bucket, region: LocationConstraint ?? 'us-east-1' };
}

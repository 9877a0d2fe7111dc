import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { type Aws } from './aws';
import { type BucketAt } from './mirror-buckets';

function clientOf({ region }: BucketAt, aws: Aws): S3Client {
  return new S3Client({ ...aws.in(region), forcePathStyle: true });
}

export async function put(to: BucketAt, key: string, body: string, aws: Aws): Promise<void> {
  await clientOf(to, aws).send(new PutObjectCommand({ Bucket: to.bucket, Key: key, Body: body }));
}

/** The object as the bucket gives it back, with S3's word on whether it is a replica. */
export async function replicaOf(from: BucketAt, key: string, aws: Aws) {
  const answer = await clientOf(from, aws).send(new GetObjectCommand({ Bucket: from.bucket, Key: key }));
  return { body: await answer.Body?.transformToString(), status: answer.ReplicationStatus };
}

export async function keysIn(bucket: BucketAt, aws: Aws): Promise<(string | undefined)[]> {
  const { Contents = [] } = await clientOf(bucket, aws).send(new ListObjectsV2Command({ Bucket: bucket.bucket }));
  return Contents.map(({ Key }) => Key);
}

import { GetBucketLocationCommand, paginateListBuckets, S3Client } from '@aws-sdk/client-s3';
import { type ClientSettings } from './aws';

/** S3 lists the buckets of all regions at once; where one is, only it can say. */
export async function bucketsIn(at: ClientSettings): Promise<string[]> {
  const client = new S3Client({ ...at, forcePathStyle: true });
  const names: string[] = [];
  for await (const { Buckets = [] } of paginateListBuckets({ client }, {}))
    names.push(...Buckets.map(({ Name }) => Name!));
  const located = names.map(async (Bucket) => {
    const { LocationConstraint } = await client.send(new GetBucketLocationCommand({ Bucket }));
    // S3 answers nothing for its first region
    return (LocationConstraint ?? 'us-east-1') === at.region ? [Bucket] : [];
  });
  return (await Promise.all(located)).flat();
}

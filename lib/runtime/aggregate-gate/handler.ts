import { createHash } from 'node:crypto';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { AggregateSchema } from './aggregate-schema';
import { letThrough } from './let-through';

/** An event of S3 by way of EventBridge, as far as the gate reads it. */
interface ObjectCreated {
  readonly time: string;
  readonly detail: { readonly bucket: { readonly name: string }; readonly object: { readonly key: string } };
}

const home = new S3Client({});
const abroad = new S3Client({ region: process.env.EXPORT_REGION });

/**
 * Copies an object of the outbox to the bucket abroad, if every row of it is an aggregate. Its name is made anew: the name of a
 * file can tell of a person too.
 *
 * @throws Error when a row is none; the object stays where it is, and the error is counted
 */
export async function handler({ time, detail }: ObjectCreated): Promise<void> {
  const schema = JSON.parse(process.env.AGGREGATE_SCHEMA!) as AggregateSchema;
  const object = await home.send(new GetObjectCommand({ Bucket: detail.bucket.name, Key: detail.object.key }));
  const rows = letThrough(await object.Body!.transformToString(), schema);
  const name = createHash('sha256').update(rows).digest('hex').slice(0, 16);
  await abroad.send(
    new PutObjectCommand({
      Bucket: process.env.EXPORT_BUCKET,
      Key: `${time.slice(0, 10)}/${name}.jsonl`,
      Body: rows,
      ContentType: 'application/x-ndjson',
    }),
  );
}

import { createHash } from 'node:crypto';
import {
  AbortMultipartUploadCommand,
  DeleteObjectsCommand,
  ListMultipartUploadsCommand,
  ListObjectVersionsCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';

const HOUR = 3_600_000;
const here = new S3Client({});
const india = new S3Client({ region: process.env.PROOF_REGION });

/**
 * Deletes every version of every object that has lain in the bucket for as long as it may, and writes to India which and when.
 * The proof tells an object by the hash of its name, since a name can tell of a person.
 *
 * @throws Error when an object could not be deleted or its proof not be written; the error is counted, and the next run tries again
 */
export async function handler(): Promise<void> {
  const { TRANSIENT_BUCKET: Bucket, TRANSIENT_HOURS, PROOF_BUCKET } = process.env;
  const now = new Date();
  const latest = now.getTime() - Number(TRANSIENT_HOURS) * HOUR;
  const proofs: string[] = [];
  let refused = 0;
  let KeyMarker: string | undefined;
  let VersionIdMarker: string | undefined;
  do {
    const page = await here.send(new ListObjectVersionsCommand({ Bucket, KeyMarker, VersionIdMarker }));
    const due = [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])].filter(
      ({ LastModified }) => LastModified!.getTime() <= latest,
    );
    if (due.length > 0) {
      const Objects = due.map(({ Key, VersionId }) => ({ Key: Key!, VersionId }));
      const { Deleted = [], Errors = [] } = await here.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }));
      refused += Errors.length;
      for (const { Key, VersionId, Code } of Errors)
        proofs.push(JSON.stringify({ object: hashOf(Key!), version: VersionId, refused: Code }));
      for (const { Key, VersionId } of Deleted) {
        const arrived = due.find((one) => one.Key === Key && one.VersionId === VersionId)?.LastModified;
        proofs.push(JSON.stringify({ object: hashOf(Key!), version: VersionId, arrived, deleted: new Date() }));
      }
    }
    ({ NextKeyMarker: KeyMarker, NextVersionIdMarker: VersionIdMarker } = page);
  } while (KeyMarker !== undefined);
  // parts of an upload that never ended are no object yet, and lie there all the same
  const { Uploads = [] } = await here.send(new ListMultipartUploadsCommand({ Bucket }));
  for (const { Key, UploadId, Initiated } of Uploads) {
    if (Initiated!.getTime() <= latest) await here.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId }));
  }
  if (proofs.length > 0) {
    const Key = `${Bucket}/${now.toISOString()}.jsonl`;
    await india.send(new PutObjectCommand({ Bucket: PROOF_BUCKET, Key, Body: `${proofs.join('\n')}\n` }));
  }
  if (refused > 0) throw new Error(`${refused} objects could not be deleted`);
}

function hashOf(name: string): string {
  return createHash('sha256').update(name).digest('hex');
}

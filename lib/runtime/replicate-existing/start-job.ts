import { createRequire } from 'node:module';
import type { BatchJob } from './batch-job';

/** The part of the SDK's S3 Control client that is used: Lambda brings the SDK, and the package does not depend on it. */
export interface S3Control {
  createJob(job: BatchJob): Promise<{ readonly JobId?: string }>;
}

/** A role that was made a moment ago is not known everywhere: IAM takes some seconds to say so. */
const PAUSES_IN_SECONDS = [5, 10, 20, 40];

/**
 * Starts the job, again and again while its role is not known yet. The token of the job keeps it one job.
 *
 * @returns the id of the job
 * @throws what S3 says to the last try
 */
export async function startJob(job: BatchJob, control?: S3Control, pause: (seconds: number) => Promise<void> = sleep) {
  const client = control ?? s3Control();
  for (const seconds of PAUSES_IN_SECONDS) {
    try {
      return await idOf(client, job);
    } catch (error) {
      if (!isNotYetKnown(error)) throw error;
      await pause(seconds);
    }
  }
  return idOf(client, job);
}

async function idOf(client: S3Control, job: BatchJob): Promise<string> {
  const { JobId } = await client.createJob(job);
  if (JobId === undefined) throw new Error('S3 Batch Operations started a job and gave it no id');
  return JobId;
}

function isNotYetKnown(error: unknown): boolean {
  return error instanceof Error && ['AccessDenied', 'AccessDeniedException', 'InvalidRequest'].includes(error.name);
}

/** By a name that the compiler does not follow: it has no types for it here. Lambda's copy is found by `require` alone. */
function s3Control(): S3Control {
  const sdk = '@aws-sdk/client-s3-control';
  const { S3Control: Client } = createRequire(__filename)(sdk) as { S3Control: new (config: object) => S3Control };
  return new Client({});
}

function sleep(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}

import { batchJob, type BatchJobProps } from './batch-job';
import { startJob } from './start-job';

/** What CloudFormation sends to a custom resource, as far as this one reads it. */
interface ResourceEvent {
  readonly RequestType: 'Create' | 'Update' | 'Delete';
  readonly RequestId: string;
  readonly PhysicalResourceId?: string;
  readonly ResourceProperties: BatchJobProps;
}

/** What CloudFormation hears of it. */
interface ResourceResponse {
  readonly PhysicalResourceId?: string;
  readonly Data?: { readonly JobId: string };
}

/**
 * Starts a job that replicates what a bucket held before it had its mirror, and another one when the bucket or its mirror
 * changes. Nothing waits for the job: it may take days. A job that runs while its mirror is taken away comes to nothing by
 * itself, so a deletion has nothing to do.
 */
export async function handler(event: ResourceEvent): Promise<ResourceResponse> {
  if (event.RequestType === 'Delete') return { PhysicalResourceId: event.PhysicalResourceId };
  const JobId = await startJob(batchJob(event.ResourceProperties, event.RequestId));
  return { PhysicalResourceId: JobId, Data: { JobId } };
}

import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { batchJob } from '../../../lib/runtime/replicate-existing/batch-job';
import { handler } from '../../../lib/runtime/replicate-existing/handler';
import { startJob } from '../../../lib/runtime/replicate-existing/start-job';

const createJob = jest.fn<(job: object) => Promise<{ JobId?: string }>>();
const regions: unknown[] = [];
class S3Control {
  createJob = createJob;
  constructor(config: object) {
    regions.push(config);
  }
}
// Lambda brings the SDK; this machine need not have it.
jest.mock('@aws-sdk/client-s3-control', () => ({ S3Control }), { virtual: true });

const orders = {
  Account: '111111111111',
  SourceArn: 'arn:aws:s3:::orders',
  MirrorArn: 'arn:aws:s3:::orders-mirror',
  RoleArn: 'arn:aws:iam::111111111111:role/batch',
};
const event = (RequestType: 'Create' | 'Update' | 'Delete') => ({
  RequestType,
  RequestId: 'request-1',
  ResourceProperties: orders,
  ...(RequestType !== 'Create' && { PhysicalResourceId: 'job-0' }),
});
const refused = (name: string) => Object.assign(new Error(name), { name });

beforeEach(() => {
  createJob.mockReset().mockResolvedValue({ JobId: 'job-1' });
});

describe('the handler', () => {
  test.each(['Create', 'Update'] as const)('starts a job on %s, whose id it goes by', async (type) => {
    await expect(handler(event(type))).resolves.toEqual({ PhysicalResourceId: 'job-1', Data: { JobId: 'job-1' } });
    expect(createJob).toHaveBeenCalledTimes(1);
    expect(createJob).toHaveBeenCalledWith({
      AccountId: '111111111111',
      ClientRequestToken: 'request-1',
      ConfirmationRequired: false,
      Description: 'Replicates the objects that arn:aws:s3:::orders already held to arn:aws:s3:::orders-mirror',
      Operation: { S3ReplicateObject: {} },
      ManifestGenerator: {
        S3JobManifestGenerator: {
          SourceBucket: 'arn:aws:s3:::orders',
          EnableManifestOutput: false,
          Filter: { EligibleForReplication: true, ObjectReplicationStatuses: ['NONE', 'FAILED'] },
        },
      },
      Report: { Enabled: false },
      Priority: 10,
      RoleArn: 'arn:aws:iam::111111111111:role/batch',
    });
  });

  test('starts none on Delete, and keeps its id', async () => {
    await expect(handler(event('Delete'))).resolves.toEqual({ PhysicalResourceId: 'job-0' });
    expect(createJob).not.toHaveBeenCalled();
  });

  test('asks S3 of the region in which it runs', async () => {
    regions.length = 0;
    await handler(event('Create'));
    expect(regions).toEqual([{}]);
  });

  test('describes the job in as many characters as S3 takes', () => {
    const long = { ...orders, SourceArn: `arn:aws:s3:::${'o'.repeat(300)}` };
    expect(batchJob(long, 't').Description).toHaveLength(256);
  });
});

describe('a job that is refused', () => {
  const pauses: number[] = [];
  const start = () =>
    startJob(batchJob(orders, 'request-1'), { createJob }, (seconds) => {
      pauses.push(seconds);
      return Promise.resolve();
    });
  beforeEach(() => {
    pauses.length = 0;
  });

  test('since nobody knows its role yet is tried again, with the same token', async () => {
    createJob.mockRejectedValueOnce(refused('AccessDenied')).mockRejectedValueOnce(refused('InvalidRequest'));
    await expect(start()).resolves.toBe('job-1');
    expect(pauses).toEqual([5, 10]);
    expect(createJob.mock.calls.map(([job]) => (job as { ClientRequestToken: string }).ClientRequestToken)).toEqual(
      Array(3).fill('request-1'),
    );
  });

  test('for ever fails with what S3 says', async () => {
    createJob.mockRejectedValue(refused('AccessDenied'));
    await expect(start()).rejects.toThrow('AccessDenied');
    expect(createJob).toHaveBeenCalledTimes(5);
  });

  test('for another reason fails at once', async () => {
    createJob.mockRejectedValue(refused('TooManyRequestsException'));
    await expect(start()).rejects.toThrow('TooManyRequestsException');
    expect(pauses).toEqual([]);
  });

  test('by the lack of an id fails', async () => {
    createJob.mockResolvedValue({});
    await expect(start()).rejects.toThrow('started a job and gave it no id');
  });
});

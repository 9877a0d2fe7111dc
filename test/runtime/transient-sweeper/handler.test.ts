import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import type * as Handler from '../../../lib/runtime/transient-sweeper/handler';

type Input = Readonly<Record<string, unknown>>;
const sent: { readonly region?: string; readonly command: string; readonly input: Input }[] = [];
let answers: Readonly<Record<string, (input: Input) => unknown>> = {};

class S3Client {
  public constructor(private readonly config: { region?: string }) {}

  public send({ command, input }: { command: string; input: Input }): Promise<unknown> {
    sent.push({ region: this.config.region, command, input });
    return Promise.resolve(answers[command]?.(input) ?? {});
  }
}
const command = (name: string) =>
  class {
    public readonly command = name;
    public constructor(public readonly input: Input) {}
  };
jest.mock('@aws-sdk/client-s3', () => ({
  S3Client,
  AbortMultipartUploadCommand: command('abort'),
  DeleteObjectsCommand: command('delete'),
  ListMultipartUploadsCommand: command('uploads'),
  ListObjectVersionsCommand: command('list'),
  PutObjectCommand: command('put'),
}));

process.env.TRANSIENT_BUCKET = 'scoring-in-dublin';
process.env.TRANSIENT_HOURS = '20';
process.env.PROOF_BUCKET = 'proofs-in-mumbai';
process.env.PROOF_REGION = 'ap-south-1';

const hoursAgo = (hours: number): Date => new Date(Date.now() - hours * 3_600_000);
const OLD = { Key: 'payments of Asha.json', VersionId: 'v1', LastModified: hoursAgo(20.1) };
const NEW = { Key: 'payments of Ravi.json', VersionId: 'v2', LastModified: hoursAgo(19.9) };
const MARKER = { Key: 'gone.json', VersionId: 'v3', LastModified: hoursAgo(30) };
const deleted = ({ Delete }: Input): unknown => ({ Deleted: (Delete as { Objects: unknown[] }).Objects });

describe('the handler of the sweeper', () => {
  beforeEach(() => {
    sent.splice(0);
    answers = { list: () => ({ Versions: [OLD, NEW], DeleteMarkers: [MARKER] }), delete: deleted };
  });

  const handle = (): Promise<void> => {
    // Read when the environment is set, and the client of S3 replaced.
    const { handler } = jest.requireActual<typeof Handler>('../../../lib/runtime/transient-sweeper/handler');
    return handler();
  };
  const of = (name: string): Input[] => sent.filter((one) => one.command === name).map(({ input }) => input);

  test('deletes every version that is due, and leaves what is not', async () => {
    await handle();
    expect(of('delete')).toEqual([
      {
        Bucket: 'scoring-in-dublin',
        Delete: { Objects: [OLD, MARKER].map(({ Key, VersionId }) => ({ Key, VersionId })) },
      },
    ]);
  });

  test('proves in India each object that it deleted, without its name', async () => {
    await handle();
    const [proof] = sent.filter((one) => one.command === 'put');
    expect(proof).toMatchObject({ region: 'ap-south-1', input: { Bucket: 'proofs-in-mumbai' } });
    const lines = String(proof!.input['Body']).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        object: expect.stringMatching(/^[0-9a-f]{64}$/),
        version: 'v1',
        arrived: OLD.LastModified.toISOString(),
        deleted: expect.any(String),
      },
      expect.objectContaining({ version: 'v3' }),
    ]);
    expect(String(proof!.input['Body'])).not.toContain('Asha');
  });

  test('goes on to the last page of the bucket', async () => {
    const pages = [{ Versions: [NEW], NextKeyMarker: 'm', NextVersionIdMarker: 'n' }, { Versions: [OLD] }];
    answers = { list: () => pages.shift(), delete: deleted };
    await handle();
    expect(of('list')[1]).toEqual({ Bucket: 'scoring-in-dublin', KeyMarker: 'm', VersionIdMarker: 'n' });
    expect(of('delete')).toHaveLength(1);
  });

  test('ends uploads that never ended, once they are due', async () => {
    answers = {
      uploads: () => ({
        Uploads: [
          { Key: 'half.json', UploadId: 'u1', Initiated: hoursAgo(21) },
          { Key: 'new.json', UploadId: 'u2', Initiated: hoursAgo(1) },
        ],
      }),
    };
    await handle();
    expect(of('abort')).toEqual([{ Bucket: 'scoring-in-dublin', Key: 'half.json', UploadId: 'u1' }]);
  });

  test('fails, so that the alarm goes off, when an object could not be deleted; and proves the others', async () => {
    answers = {
      list: () => ({ Versions: [OLD, MARKER] }),
      delete: () => ({
        Deleted: [{ Key: MARKER.Key, VersionId: 'v3' }],
        Errors: [{ Key: OLD.Key, VersionId: 'v1', Code: 'AccessDenied' }],
      }),
    };
    await expect(handle()).rejects.toThrow('1 objects could not be deleted');
    const lines = String(of('put')[0]!['Body']).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { object: expect.any(String), version: 'v1', refused: 'AccessDenied' },
      expect.objectContaining({ version: 'v3', deleted: expect.any(String) }),
    ]);
  });

  test('writes nothing when nothing is due', async () => {
    answers = { list: () => ({ Versions: [NEW] }) };
    await handle();
    expect([of('delete'), of('put')]).toEqual([[], []]);
  });
});

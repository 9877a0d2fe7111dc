import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import type * as Handler from '../../../lib/runtime/aggregate-gate/handler';

interface Sent {
  readonly region?: string;
  readonly command: 'get' | 'put';
  readonly input: Readonly<Record<string, string>>;
}
const sent: Sent[] = [];
let inOutbox = '';

class S3Client {
  public constructor(private readonly config: { region?: string }) {}

  public send({ command, input }: Omit<Sent, 'region'>): Promise<unknown> {
    sent.push({ region: this.config.region, command, input });
    return Promise.resolve({ Body: { transformToString: () => Promise.resolve(inOutbox) } });
  }
}
const command = (name: Sent['command']) =>
  class {
    public readonly command = name;
    public constructor(public readonly input: Sent['input']) {}
  };
jest.mock('@aws-sdk/client-s3', () => ({
  S3Client,
  GetObjectCommand: command('get'),
  PutObjectCommand: command('put'),
}));

process.env.EXPORT_BUCKET = 'counts-abroad';
process.env.EXPORT_REGION = 'ap-southeast-1';
process.env.AGGREGATE_SCHEMA = JSON.stringify({
  smallest: 10,
  fields: { customers: { kind: 'count' } },
  elements: ['customer-count'],
});
const ARRIVED = {
  time: '2026-11-24T10:00:00Z',
  detail: { bucket: { name: 'outbox' }, object: { key: 'report for Asha.jsonl' } },
};

describe('the handler of the gate', () => {
  beforeEach(() => void sent.splice(0));

  const handle = (): Promise<void> => {
    // Read when the environment is set, and the client of S3 replaced.
    const { handler } = jest.requireActual<typeof Handler>('../../../lib/runtime/aggregate-gate/handler');
    return handler(ARRIVED);
  };

  test('copies aggregates to the bucket abroad, under a name that tells of nobody', async () => {
    inOutbox = '{"customers": 120}';
    await handle();
    expect(sent).toMatchObject([
      { command: 'get', input: { Bucket: 'outbox', Key: 'report for Asha.jsonl' } },
      { command: 'put', region: 'ap-southeast-1', input: { Bucket: 'counts-abroad', Body: '{"customers":120}\n' } },
    ]);
    expect(sent[0]!.region).toBeUndefined();
    expect(sent[1]!.input['Key']).toMatch(/^2026-11-24\/[0-9a-f]{16}\.jsonl$/);
  });

  test('fails on anything else, and writes nothing', async () => {
    inOutbox = '{"customers": 120, "name": "Asha"}';
    await expect(handle()).rejects.toThrow('row 1: other fields than the schema has');
    expect(sent.map((one) => one.command)).toEqual(['get']);
  });
});

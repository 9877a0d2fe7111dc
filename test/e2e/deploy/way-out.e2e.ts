import { CloudWatchLogsClient, FilterLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { type Aws } from './aws';
import { deployApp, type Deployment } from './deploy-app';
import { type BucketAt } from './mirror-buckets';
import { keysIn, put, replicaOf } from './objects';

const { E2E_EMULATOR, E2E_FOLDER } = process.env;
if (!E2E_EMULATOR || !E2E_FOLDER) throw new Error('these tests need an emulator; run `npm run e2e`');

const SECONDS_TO_ARRIVE = 30;

describe('the gate of a GenericExport, deployed with the CDK CLI', () => {
  let deployment: Deployment;
  let outbox: BucketAt;
  let abroad: BucketAt;

  beforeAll(async () => {
    deployment = await deployApp(`npx tsx ${join(__dirname, 'way-out-app.ts')}`, E2E_EMULATOR, E2E_FOLDER);
    outbox = { bucket: idOf('Mumbai', /^CountsOutbox[0-9A-F]{8}$/), region: 'ap-south-1' };
    abroad = { bucket: idOf('Singapore', /^Counts[0-9A-F]{8}$/), region: 'ap-southeast-1' };
  });

  test('keeps a file of payments in the outbox, and its log tells the row but nothing that is in it', async () => {
    const row = '{"month":"2026-11","customers":1204,"card":"4111111111111111"}';
    await put(outbox, 'payments.json', row, deployment.aws);
    const log = await until(async () => {
      const lines = await linesOf(idOf('Mumbai', /^CountsGateLogs/), outbox.region, deployment.aws);
      return lines.some((line) => line.includes('row 1: other fields than the schema has')) ? lines : undefined;
    });
    expect(log).toBeDefined();
    expect(log!.filter((line) => /card|4111111111111111|1204/.test(line))).toEqual([]);
    expect(await keysIn(abroad, deployment.aws)).toEqual([]);
  });

  test('lets a file of counts out, row by row', async () => {
    await put(outbox, 'counts.json', '{"month":"2026-11","customers":1204}', deployment.aws);
    const key = await until(async () => (await keysIn(abroad, deployment.aws))[0]);
    const { body } = await replicaOf(abroad, String(key), deployment.aws);
    expect(JSON.parse(String(body))).toEqual({ month: '2026-11', customers: 1204 });
    expect(await keysIn(abroad, deployment.aws)).toEqual([key]);
  });

  function idOf(name: string, logicalId: RegExp): string {
    const { physicalIds } = deployment.stacks.find((stack) => stack.name === name)!;
    const [id] = [...physicalIds].filter(([each]) => logicalId.test(each)).map(([, physicalId]) => physicalId);
    return id!;
  }
});

/** Asks again until there is an answer. */
async function until<T>(ask: () => Promise<T | undefined>): Promise<T | undefined> {
  for (let second = 0; second < SECONDS_TO_ARRIVE; second += 1) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  return undefined;
}

async function linesOf(logGroupName: string, region: string, aws: Aws): Promise<string[]> {
  const client = new CloudWatchLogsClient(aws.in(region));
  const { events = [] } = await client.send(new FilterLogEventsCommand({ logGroupName }));
  return events.map(({ message = '' }) => message);
}

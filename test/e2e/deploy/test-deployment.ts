import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { RegionInfo } from 'aws-cdk-lib/region-info';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { deployApp, type Deployment } from './deploy-app';
import { encryptionKeys } from './encryption-keys';
import { bootstrapHoldings, expectedHoldings, isOfAHandler } from './expected-holdings';
import { holdingsOf, listedType } from './holdings';
import { keyOf, mirrorTables, type MirroredTable } from './mirror-tables';
import { mirrorBuckets, type MirroredBucket } from './mirror-buckets';
import { keysIn, put, replicaOf } from './objects';
import { whatItLacks } from './what-it-lacks';

const { E2E_EMULATOR, E2E_FOLDER } = process.env;
if (!E2E_EMULATOR || !E2E_FOLDER) throw new Error('these tests need an emulator; run `npm run e2e`');

const INDIA = ['ap-south-1', 'ap-south-2'];
const ALL_REGIONS = RegionInfo.regions.map(({ name }) => name);
const ABROAD = ALL_REGIONS.filter((region) => !INDIA.includes(region));

export interface Expected {
  /** The command that synthesises the app, or the one of cdk.json. */
  readonly app?: string;
  /** The regions abroad that may hold a copy of generic data. */
  readonly abroad: readonly string[];
}

/** Deploys an app, and tests where everything of it is. */
export function testDeployment(title: string, { app, abroad }: Expected): void {
  describe(title, () => {
    let deployment: Deployment;
    let buckets: MirroredBucket[];
    let tables: MirroredTable[];
    /** What every region of AWS holds once the app is deployed, but for what the CDK CLI and CDK's own handlers put there. */
    const holdings = new Map<string, string[]>();

    beforeAll(async () => {
      deployment = await deployApp(app, E2E_EMULATOR!, E2E_FOLDER!);
      buckets = await mirrorBuckets(deployment.stacks, deployment.aws);
      tables = await mirrorTables(deployment.stacks, deployment.aws);
      const own = new Set(deployment.stacks.map(({ region }) => region));
      const read = ALL_REGIONS.map(async (region) => {
        const bootstrap = own.has(region) ? await bootstrapHoldings(region, deployment.aws) : [];
        const held = (await holdingsOf(region, deployment.aws)).filter((each) => !bootstrap.includes(each));
        holdings.set(region, held);
      });
      await Promise.all(read);
    });

    afterAll(() => {
      if (deployment !== undefined) process.stdout.write(whatItLacks(deployment.takenOut));
    });

    describe('where everything is', () => {
      test('the app stands in both India regions', () => {
        expect(deployment.stacks.map(({ region }) => region)).toEqual(expect.arrayContaining(INDIA));
      });

      test('each bucket, table, key and other store is in the region of its stack, and in no other', async () => {
        const expected = await expectedHoldings(deployment.stacks, deployment.aws);
        expect(expected.size).toBeGreaterThan(1);
        for (const [region, held] of holdings) {
          const stores = expected.get(region) ?? [];
          const besidesHandlers = held.filter((each) => stores.includes(each) || !isOfAHandler(each));
          expect({ region, held: besidesHandlers }).toEqual({ region, held: stores });
        }
      });

      test('no region abroad holds anything but the copies that are permitted', () => {
        const holding = ABROAD.filter((region) => holdings.get(region)!.length > 0);
        expect(holding.sort()).toEqual([...abroad].sort());
        const stores = holding.flatMap((region) => holdings.get(region)!.filter((each) => !/^AWS::Cloud/.test(each)));
        const copies = buckets.flatMap(({ destinations }) =>
          destinations.filter(({ region }) => !INDIA.includes(region)),
        );
        expect(stores.sort()).toEqual(copies.map(({ bucket }) => `AWS::S3::Bucket ${bucket}`).sort());
      });

      test('each key that encrypts a bucket, a table, a log group or their copies lies in their own region', async () => {
        const copies = buckets.flatMap(({ destinations }) =>
          destinations.flatMap(({ bucket, region, key }) =>
            key === undefined ? [] : [{ of: bucket, region, arn: key }],
          ),
        );
        const keys = [...(await encryptionKeys(deployment.stacks, deployment.aws)), ...copies];
        expect(keys.length).toBeGreaterThan(copies.length);
        for (const { of, region, arn } of keys) {
          const key = `AWS::KMS::Key ${arn.split('/')[1]}`;
          const held = ALL_REGIONS.filter((each) => holdings.get(each)!.includes(key));
          expect({ of, arn, held }).toEqual({ of, arn: expect.stringContaining(`:${region}:`), held: [region] });
        }
      });

      test('the emulator lacks none of the stores', () => {
        expect(deployment.takenOut.filter(({ type }) => listedType(type) !== undefined)).toEqual([]);
      });

      test('what the emulator lacks names no place abroad either', () => {
        for (const { stack, logicalId } of deployment.takenOut) {
          const { region, template } = deployment.stacks.find(({ name }) => name === stack)!;
          const text = JSON.stringify(template.Resources[logicalId]!.Properties ?? {});
          expect({ logicalId, abroad: [region, ...ABROAD.filter((each) => text.includes(each))] }).toEqual({
            logicalId,
            abroad: [expect.stringMatching(/^ap-south-[12]$/)],
          });
        }
      });
    });

    describe('what is copied', () => {
      test('the mirror of a bucket that holds more than generic data lies in the other India region', () => {
        const mirrored = buckets.filter(({ dataClass }) => dataClass !== 'generic');
        expect(mirrored.length).toBeGreaterThan(0);
        for (const { bucket, region, destinations } of mirrored) {
          const regions = destinations.map((destination) => destination.region);
          expect({ bucket, regions }).toEqual({ bucket, regions: INDIA.filter((each) => each !== region) });
        }
      });

      test('an object put into a bucket arrives in its mirror', async () => {
        for (const { bucket, region, destinations } of buckets) {
          await put({ bucket, region }, bucket, 'an order', deployment.aws);
          for (const destination of destinations) {
            const replica = await replicaOf(destination, bucket, deployment.aws);
            expect({ bucket, ...replica }).toEqual({ bucket, body: 'an order', status: 'REPLICA' });
          }
        }
      });

      for (const region of abroad) {
        test(`the copy in ${region} is of generic data, and holds nothing else`, async () => {
          const copies = buckets.flatMap(({ bucket, dataClass, destinations }) =>
            destinations.filter((each) => each.region === region).map((to) => ({ from: bucket, dataClass, to })),
          );
          expect(copies.map(({ dataClass }) => dataClass)).toEqual(['generic']);
          for (const { from, to } of copies) expect(await keysIn(to, deployment.aws)).toEqual([from]);
        });
      }

      test('an item put into a table arrives in both India regions', async () => {
        expect(tables.length).toBeGreaterThan(0);
        for (const { table, region, regions, template } of tables) {
          const key = keyOf(template);
          await new DynamoDBClient(deployment.aws.in(region)).send(new PutItemCommand({ TableName: table, Item: key }));
          const found: string[] = [];
          for (const each of ALL_REGIONS) {
            const client = new DynamoDBClient(deployment.aws.in(each));
            const answer = await client.send(new GetItemCommand({ TableName: table, Key: key })).catch(onlyIfNoTable);
            if (answer?.Item) found.push(each);
          }
          expect({ table, found: found.sort() }).toEqual({ table, found: [...regions].sort() });
          expect(INDIA).toEqual(expect.arrayContaining(found));
        }
      });
    });
  });
}

function onlyIfNoTable(error: Error): undefined {
  if (error.name !== 'ResourceNotFoundException') throw error;
}

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { App, Aspects, Stack, Stage } from 'aws-cdk-lib';
import { AttributeType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { DataClass, DataClassification, ResidencyGuard } from '../../lib';
import { run, type Run } from '../cli/run';

const home = process.cwd();
const { CI } = process.env;
const dir = mkdtempSync(join(tmpdir(), 'residency-adopting-'));
beforeAll(() => {
  delete process.env['CI'];
  jest.spyOn(process.stderr, 'write').mockImplementation(() => true);
});
beforeEach(() => process.chdir(mkdtempSync(join(dir, 'shop-'))));
afterAll(() => {
  if (CI !== undefined) process.env['CI'] = CI;
  process.chdir(home);
  rmSync(dir, { recursive: true, force: true });
});

function table(scope: Construct, id: string, region: string): void {
  const partitionKey = { name: 'id', type: AttributeType.STRING };
  const one = new TableV2(scope, id, { partitionKey, replicas: [{ region }] });
  DataClassification.of(one).declare(DataClass.PERSONAL);
}

/** Synthesises the shop with tables that replicate to those regions, past the guard or not: what the guard said. */
function synth(tables: Readonly<Record<string, string>>, context: Record<string, unknown> = {}): string {
  const app = new App({
    outdir: 'cdk.out',
    builtinCloudFormationValidation: false,
    context: { 'aws:cdk:enable-path-metadata': true, ...context },
  });
  Aspects.of(app).add(new ResidencyGuard());
  const stage = new Stage(app, 'Prod', { env: { account: '111122223333', region: 'ap-south-1' } });
  const stack = new Stack(stage, 'Orders');
  for (const [id, region] of Object.entries(tables)) table(stack, id, region);
  try {
    app.synth();
    return 'passed';
  } catch (error) {
    return (error as Error).message;
  }
}

const cli = (...args: string[]): Promise<Run> =>
  run(process.cwd(), args, { today: new Date().toISOString().slice(0, 10) });

describe('a legacy app', () => {
  test('is refused, adopts the lock in report mode, and passes both doors; a new egress fails at both, and it alone', async () => {
    expect(synth({ Table: 'us-east-1' })).toContain('copy-outside-india');
    expect(synth({ Table: 'us-east-1' }, { 'india-residency:mode': 'report' })).toBe('passed');
    expect(await cli('lock', '--adopt', 'cdk.out')).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync('residency/residency.lock', 'utf8')).toContain(
      'Prod/Orders/Table personal copy-out us-east-1 deny debt since ',
    );

    expect(synth({ Table: 'us-east-1' })).toBe('passed');
    expect((await cli('check', 'cdk.out')).code).toBe(0);

    const grown = { Table: 'us-east-1', Books: 'eu-west-1' };
    const refused = synth(grown);
    expect(refused).toContain('✗ copy-outside-india  Prod/Orders/Books');
    expect(refused).toContain('residency/residency.lock has no line for it');
    expect(refused).not.toContain('✗ copy-outside-india  Prod/Orders/Table');
    synth(grown, { 'india-residency:mode': 'report' });
    expect((await cli('check', 'cdk.out')).code).toBe(1);
    expect((await cli('lock', 'cdk.out')).code).toBe(1);
  });

  test('has a new egress waived, locks it, and passes both doors', async () => {
    mkdirSync('residency');
    const today = new Date().toISOString().slice(0, 10);
    const later = new Date(Date.parse(today) + 60 * 86_400_000).toISOString().slice(0, 10);
    writeFileSync(
      'residency/waivers.yaml',
      `- {id: W-7, path: Prod/Orders/Table, class: personal, action: copy-out, to: us-east-1, clause: [personal-stays], reason: migration, approver: A. Rao, ticket: SEC-7, issued: ${today}, expires: ${later}}\n`,
    );
    expect(synth({ Table: 'us-east-1' })).toBe('passed');
    expect((await cli('lock', 'cdk.out')).code).toBe(0);
    expect(synth({ Table: 'us-east-1' })).toBe('passed');
    expect((await cli('check', 'cdk.out')).stdout).toContain('by W-7 in waivers.yaml');
  });
});

import * as fs from 'node:fs';
import * as path from 'node:path';
import { expect, test } from '@jest/globals';
import { folderWith } from '../assembly/folder';
import { legacyShop, NEW_EGRESS, type LegacyStack } from '../fixtures/legacy-shop';
import { run } from './run';

const ACCOUNT = '111122223333';

/** The shop as `cdk synth` leaves it. */
function assemblyOf(stacks: readonly LegacyStack[]): Record<string, string> {
  const artifacts = stacks.map(({ name, region }) => [
    name,
    {
      type: 'aws:cloudformation:stack',
      environment: `aws://${ACCOUNT}/${region}`,
      properties: { templateFile: `${name}.template.json` },
      displayName: name,
    },
  ]);
  const templates = stacks.map(({ name, resources }) => [
    `cdk.out/${name}.template.json`,
    JSON.stringify({ Parameters: { SecondRegion: { Type: 'String' } }, Resources: resources }),
  ]);
  return {
    'cdk.out/manifest.json': JSON.stringify({ version: '55.0.0', artifacts: Object.fromEntries(artifacts) }),
    ...Object.fromEntries(templates),
  };
}

interface Json {
  readonly summary: { readonly violations: number; readonly debt: number };
  readonly findings: readonly { readonly path: string; readonly level: string; readonly debt?: string }[];
}

test('a legacy app is adopted as it stands, and from then on fails for its one new egress only', async () => {
  const shop = legacyShop();
  const folder = folderWith(assemblyOf(shop));
  const check = async (): Promise<Json & { readonly code: number }> => {
    const { code, stdout } = await run(folder, ['check', 'cdk.out', '--format', 'json']);
    return { code, ...(JSON.parse(stdout) as Json) };
  };
  expect(await check()).toMatchObject({ code: 1, summary: { violations: 200 } });

  const { code, stdout } = await run(folder, ['lock', '--adopt', 'cdk.out']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/200 debt/);
  expect(await check()).toMatchObject({ code: 0, summary: { violations: 0, debt: 200 } });

  const [first, ...rest] = shop;
  const grown = { ...first!, resources: { ...first!.resources, Orders: NEW_EGRESS } };
  for (const [name, text] of Object.entries(assemblyOf([grown, ...rest]))) {
    fs.writeFileSync(path.join(folder, name), text);
  }
  const { findings, ...after } = await check();
  expect(after).toMatchObject({ code: 1, summary: { debt: 200 } });
  const open = findings.filter(({ level, debt }) => level === 'violation' && debt === undefined);
  expect(new Set(open.map((finding) => finding.path))).toEqual(new Set(['Legacy0/Orders']));

  // the lock takes no new debt, and is left as it was
  const again = await run(folder, ['lock', 'cdk.out']);
  expect(again.code).toBe(1);
  expect(again.stderr).toContain('Legacy0/Orders personal copy-out eu-west-1 deny');
});

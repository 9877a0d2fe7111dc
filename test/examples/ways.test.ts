import { describe, expect, test } from '@jest/globals';
import { App } from 'aws-cdk-lib';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../cli/run';
import { describeExamples } from './describe-examples';
import { bucket, stack } from './parts';
import { MUM } from './shop';
import { examples, WAYS } from './ways';

describe('the ways to fool an inspection', () => {
  test('are thirty-three, each with an example that exists', () => {
    expect(WAYS.map(({ number }) => number)).toEqual(Array.from({ length: 33 }, (_, at) => at + 1));
    expect(WAYS.flatMap(({ shown }) => shown).filter((name) => !examples.has(name))).toEqual([]);
  });

  test('are each shown caught', () => {
    const only = (name: string) => examples.get(name)!.expect.length === 0;
    expect(WAYS.filter(({ shown }) => shown.every(only)).map(({ number }) => number)).toEqual([]);
  });
});

describeExamples(
  Object.fromEntries(
    WAYS.map(({ number, way, shown }) => [`way ${number}: ${way}`, shown.map((name) => examples.get(name)!)]),
  ),
);

describe('way 29: a template that is edited after synth', () => {
  test('fails at check, which reads what is there to deploy', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'residency-edited-'));
    const app = new App({ outdir: join(dir, 'cdk.out'), builtinCloudFormationValidation: false });
    bucket(stack(app, 'In', MUM), 'Orders');
    app.synth();
    expect(await run(dir, ['check', 'cdk.out'])).toMatchObject({ code: 0 });

    const file = join(dir, 'cdk.out', 'In.template.json');
    const template = JSON.parse(readFileSync(file, 'utf8')) as { Resources: Record<string, unknown> };
    template.Resources['Key'] = {
      Type: 'AWS::SecretsManager::Secret',
      Properties: { GenerateSecretString: {}, ReplicaRegions: [{ Region: 'us-east-1' }] },
    };
    writeFileSync(file, JSON.stringify(template));
    expect(await run(dir, ['check', 'cdk.out'])).toMatchObject({ code: 1 });
  });
});

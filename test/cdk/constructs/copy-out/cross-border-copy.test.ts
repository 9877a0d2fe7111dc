import { afterAll, describe, expect, test } from '@jest/globals';
import { App, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Duration } from 'aws-cdk-lib';
import { CrossBorderCopy, type CrossBorderCopyProps, DataClass } from '../../../../lib';
import { errorOf, guardedApp } from '../../guard/in-process';
import { ACCOUNT, QUICK } from '../payments-shop';

const residency = mkdtempSync(join(tmpdir(), 'residency-'));
afterAll(() => rmSync(residency, { recursive: true }));
writeFileSync(
  join(residency, 'attestations.yaml'),
  `- id: NEED-2026-003
  condition: business-need
  reference: dispute handling by the correspondent bank in Singapore
  by: Chief Risk Officer
  on: 2026-02-01
`,
);

function inTwoCountries(app = new App(QUICK)): { app: App; mumbai: Stack; singapore: Stack } {
  return {
    app,
    mumbai: new Stack(app, 'Mumbai', { env: { account: ACCOUNT, region: 'ap-south-1' } }),
    singapore: new Stack(app, 'Singapore', { env: { account: ACCOUNT, region: 'ap-southeast-1' } }),
  };
}

const REMITTANCES = { dataClass: DataClass.PAYMENT_CROSS_BORDER, attestations: ['NEED-2026-003'] };

function copyOf(props: Partial<CrossBorderCopyProps> = {}, app?: App): CrossBorderCopy {
  const { mumbai, singapore } = inTwoCountries(app);
  return new CrossBorderCopy(mumbai, 'Remittances', { to: singapore, ...REMITTANCES, ...props });
}

describe('CrossBorderCopy', () => {
  test.each([DataClass.PAYMENT_CROSS_BORDER, DataClass.PAYMENT_FOREIGN_LEG])(
    'passes the guard with the need on record: $name',
    (dataClass) => {
      const app = guardedApp({}, { residency });
      copyOf({ dataClass }, app);
      expect(() => app.synth()).not.toThrow();
    },
  );

  test('fails the guard when the need is not on record, which it names', () => {
    const app = guardedApp({}, { residency });
    copyOf({ attestations: ['NEED-2019-001'] }, app);
    const { message } = errorOf(() => app.synth());
    expect(message).toContain('NEED-2019-001');
    expect(message).toMatch(/permitted\s+if business-need/);
  });

  test('fails the guard when the original is deleted before its copy', () => {
    const app = guardedApp({}, { residency });
    const daily = [{ expiration: Duration.days(1), noncurrentVersionExpiration: Duration.days(1) }];
    copyOf({ lifecycleRules: daily, copyLifecycleRules: [] }, app);
    expect(errorOf(() => app.synth()).message).toContain('is deleted after');
  });

  test('copies the original whole, to a bucket with a key of its own region', () => {
    const { mumbai, singapore } = inTwoCountries();
    new CrossBorderCopy(mumbai, 'Remittances', { to: singapore, ...REMITTANCES });
    Template.fromStack(mumbai).hasResourceProperties('AWS::S3::Bucket', {
      ReplicationConfiguration: { Rules: [{ Id: 'cross-border-copy', Filter: { Prefix: '' }, Status: 'Enabled' }] },
    });
    Template.fromStack(singapore).resourceCountIs('AWS::KMS::Key', 1);
  });

  test('passes AwsSolutions, with its acknowledgements written down', () => {
    const { app, mumbai, singapore } = inTwoCountries();
    new CrossBorderCopy(mumbai, 'Remittances', { to: singapore, ...REMITTANCES });
    expect(new AwsSolutionsChecks().validateScope(app).violations).toEqual([]);
  });
});

describe('CrossBorderCopy fails', () => {
  test.each<[string, Partial<CrossBorderCopyProps>, RegExp]>([
    [
      'for domestic payments',
      { dataClass: DataClass.PAYMENT },
      /`payment`, and no clause lets a copy of that be kept abroad/,
    ],
    ['without an attestation', { attestations: undefined }, /no attestation is named/],
    ['without a class', { dataClass: undefined }, /no dataClass is given/],
  ])('%s', (_, props, message) => {
    expect(() => copyOf(props)).toThrow(message);
  });

  test('where the copy would lie in India, or nobody can tell', () => {
    const { app, mumbai } = inTwoCountries();
    const hyderabad = new Stack(app, 'Hyderabad', { env: { account: ACCOUNT, region: 'ap-south-2' } });
    expect(() => new CrossBorderCopy(mumbai, 'A', { to: hyderabad, ...REMITTANCES })).toThrow(
      /which is in India; for a copy in India/,
    );
    expect(() => new CrossBorderCopy(mumbai, 'B', { to: new Stack(app, 'Anywhere'), ...REMITTANCES })).toThrow(
      /names no region/,
    );
  });

  test('in a stack outside India, in a Stage and in a nested stack too', () => {
    const { app, singapore } = inTwoCountries();
    const stage = new Stage(app, 'Prod', { env: { account: ACCOUNT, region: 'us-east-1' } });
    for (const scope of [singapore, new Stack(stage, 'Shop'), new NestedStack(singapore, 'Inner')])
      expect(() => new CrossBorderCopy(scope, 'Remittances', { to: singapore, ...REMITTANCES })).toThrow(
        /not in India/,
      );
  });
});

import { afterAll, describe, expect, test } from '@jest/globals';
import { App, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Bucket, type CfnBucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AggregateField, DataClass, GenericExport, type GenericExportProps, PeriodUnit } from '../../../../lib';
import { errorOf, guardedApp } from '../../guard/in-process';
import { ACCOUNT, QUICK } from '../payments-shop';

const FIELDS = {
  month: AggregateField.period(PeriodUnit.MONTH),
  state: AggregateField.category(['KA', 'MH']),
  customers: AggregateField.count({ element: 'customer-count' }),
  spend: AggregateField.statistic(),
};

/** The repository's own folder is that of another app. */
const NO_FOLDER = mkdtempSync(join(tmpdir(), 'residency-'));
afterAll(() => rmSync(NO_FOLDER, { recursive: true }));

function inTwoCountries(app = new App(QUICK)): { app: App; mumbai: Stack; singapore: Stack } {
  return {
    app,
    mumbai: new Stack(app, 'Mumbai', { env: { account: ACCOUNT, region: 'ap-south-1' } }),
    singapore: new Stack(app, 'Singapore', { env: { account: ACCOUNT, region: 'ap-southeast-1' } }),
  };
}

function exportOf(props: Partial<GenericExportProps> = {}, app?: App): GenericExport {
  const { mumbai, singapore } = inTwoCountries(app);
  return new GenericExport(mumbai, 'Counts', { to: singapore, fields: FIELDS, ...props });
}

describe('GenericExport', () => {
  test('passes the guard, also where the outbox holds payments', () => {
    const app = guardedApp({}, { residency: NO_FOLDER });
    exportOf({ dataClass: DataClass.PAYMENT }, app);
    expect(() => app.synth()).not.toThrow();
  });

  test('fails the guard when the gate is told to run other code', () => {
    const app = guardedApp({}, { residency: NO_FOLDER });
    exportOf({}, app).gate.addEnvironment('NODE_OPTIONS', '--require /opt/hook.js');
    expect(errorOf(() => app.synth()).message).toContain('would be copied to ap-southeast-1 (Singapore)');
  });

  test('fails the guard when the bucket abroad gets rows past the gate', () => {
    const app = guardedApp({}, { residency: NO_FOLDER });
    const counts = exportOf({}, app);
    const cfn = counts.outbox.node.defaultChild as CfnBucket;
    cfn.addPropertyOverride('ReplicationConfiguration', {
      Role: 'arn:aws:iam::111111111111:role/replicates',
      Rules: [{ Status: 'Enabled', Destination: { Bucket: counts.destination.bucketArn } }],
    });
    expect(errorOf(() => app.synth()).message).toContain('would be copied to ap-southeast-1 (Singapore)');
  });

  test('sends each new file to the gate, and tells it what may leave', () => {
    const { app, mumbai, singapore } = inTwoCountries();
    new GenericExport(mumbai, 'Counts', { to: singapore, fields: FIELDS });
    const template = Template.fromStack(mumbai);
    template.hasResourceProperties('AWS::S3::Bucket', {
      NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
    });
    const [gate] = Object.values(template.findResources('AWS::Lambda::Function'));
    const variables = gate!['Properties'].Environment.Variables as Record<string, string>;
    expect(JSON.parse(variables['AGGREGATE_SCHEMA']!)).toEqual({
      smallest: 10,
      fields: {
        month: { kind: 'period', unit: 'month' },
        state: { kind: 'category', values: ['KA', 'MH'] },
        customers: { kind: 'count' },
        spend: { kind: 'statistic' },
      },
      elements: ['aggregate-statistics', 'customer-count'],
    });
    expect(variables['EXPORT_REGION']).toBe('ap-southeast-1');
    expect(app.node.findAll().filter((one) => one.node.id.includes('Custom::'))).toEqual([]);
  });

  test('exports to a bucket of others, by its name and region', () => {
    const { mumbai } = inTwoCountries();
    const destination = Bucket.fromBucketAttributes(mumbai, 'Parent', {
      bucketName: 'parent-counts',
      region: 'eu-west-1',
    });
    const counts = new GenericExport(mumbai, 'Counts', { destination, fields: FIELDS });
    expect(counts.destination).toBe(destination);
    Template.fromStack(mumbai).hasResourceProperties('AWS::Lambda::Function', {
      Environment: { Variables: { EXPORT_BUCKET: 'parent-counts', EXPORT_REGION: 'eu-west-1' } },
    });
  });

  test('passes AwsSolutions, with its acknowledgements written down', () => {
    const { app, mumbai, singapore } = inTwoCountries();
    new GenericExport(mumbai, 'Counts', { to: singapore, fields: FIELDS });
    expect(new AwsSolutionsChecks().validateScope(app).violations).toEqual([]);
  });
});

describe('GenericExport fails', () => {
  test.each<[string, Partial<GenericExportProps>, RegExp]>([
    ['without a count', { fields: { state: AggregateField.category(['KA']) } }, /no field counts anything/],
    ['on groups of one person', { smallestGroup: 1 }, /a smallestGroup of `1` counts single people/],
    ['on groups that are no whole number', { smallestGroup: 10.5 }, /give a whole number from 2 on/],
    ['on an empty category', { fields: { ...FIELDS, state: AggregateField.category([]) } }, /`state` has 0 values/],
    [
      'on a field called after personal data',
      { fields: { ...FIELDS, eatingPreferences: AggregateField.category(['veg']) } },
      /knows `eating-preferences` as personal/,
    ],
    [
      'on a count of a personal element',
      { fields: { customers: AggregateField.count({ element: 'fashion-choices' }) } },
      /knows `fashion-choices` as personal/,
    ],
    ['without a bucket abroad', { to: undefined }, /neither `to` nor `destination` is given/],
  ])('%s', (_, props, message) => {
    expect(() => exportOf(props)).toThrow(message);
  });

  test('where nobody can tell in which region the counts arrive', () => {
    const { mumbai } = inTwoCountries();
    const agnostic = new Stack(mumbai.node.root as App, 'Anywhere');
    expect(() => new GenericExport(mumbai, 'Counts', { to: agnostic, fields: FIELDS })).toThrow(
      /nobody can tell in which region the counts arrive/,
    );
  });

  test('in a stack outside India, in a Stage and in a nested stack too', () => {
    const { app, singapore } = inTwoCountries();
    const stage = new Stage(app, 'Prod', { env: { account: ACCOUNT, region: 'us-east-1' } });
    for (const scope of [singapore, new Stack(stage, 'Shop'), new NestedStack(singapore, 'Inner')])
      expect(() => new GenericExport(scope, 'Counts', { to: singapore, fields: FIELDS })).toThrow(/not in India/);
  });
});

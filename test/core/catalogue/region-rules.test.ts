import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { mechanismsOf } from '../../../lib/core/catalogue/catalogue';
import { inspected } from '../inspect/inspected';
import { declared, resource } from '../inspect/shop';
import { readCatalogue } from '../../../scripts/catalogue/compile';

const source = readCatalogue(resolve(__dirname, '../../..'));
const loud = [...source.mechanisms].flatMap(([type, entries]) =>
  entries
    .filter(({ weight }) => weight === 'critical' || weight === 'high')
    .map((entry) => ({ name: `${type} ${entry.path}`, rule: entry.evidence.regionRule, ...entry })),
);
const enforced = (type: string, path: string) =>
  mechanismsOf(type).find((entry) => entry.path === path)?.sameRegionEnforced;

describe('whether AWS refuses another region', () => {
  test('every loud entry says how far what was read settles it, and none rests on knowledge alone', () => {
    const unread = loud.filter(({ rule, evidence }) => rule === undefined || evidence.kind === 'knowledge');
    expect(loud.length).toBeGreaterThan(600);
    expect(unread.map(({ name }) => name)).toEqual([]);
  });

  test('is never taken for granted by a loud entry where no page says so', () => {
    const trusted = loud.filter(({ rule, sameRegionEnforced }) => rule === 'not-found' && sameRegionEnforced === 'yes');
    expect(trusted.map(({ name }) => name)).toEqual([]);
  });

  test('it does, of the bucket of B2B files, the chat of a stream, a topic that is delivered, and both ends of a Redshift integration', () => {
    expect(enforced('AWS::B2BI::Capability', 'Configuration.Edi.OutputLocation.BucketName')).toBe('yes');
    expect(enforced('AWS::MSK::Channel', 'S3DestinationConfiguration.Storage.BucketArn')).toBe('yes');
    expect(enforced('AWS::IVSChat::LoggingConfiguration', 'DestinationConfiguration.S3.BucketName')).toBe('yes');
    expect(enforced('AWS::IVSChat::Room', 'MessageReviewHandler.Uri')).toBe('yes');
    expect(enforced('AWS::Redshift::Integration', 'SourceArn')).toBe('yes');
    expect(enforced('AWS::Redshift::Integration', 'TargetArn')).toBe('yes');
  });

  test('it does not, of the results and the log groups of a scheduled query', () => {
    const path = 'DestinationConfiguration.S3Configuration.DestinationIdentifier';
    expect(enforced('AWS::Logs::ScheduledQuery', path)).toBe('no');
    expect(enforced('AWS::Logs::ScheduledQuery', 'LogGroupIdentifiers[]')).toBe('no');
  });

  test('no page says, of the function that transforms what a delivery stream carries', () => {
    const path = 'ExtendedS3DestinationConfiguration.ProcessingConfiguration.Processors[].Parameters[].ParameterValue';
    expect(enforced('AWS::KinesisFirehose::DeliveryStream', path)).toBe('unknown');
  });
});

describe('a scheduled query', () => {
  const reading = (...LogGroupIdentifiers: readonly unknown[]) => ({
    Resources: { Hourly: declared(resource('AWS::Logs::ScheduledQuery', { LogGroupIdentifiers }), 'personal') },
  });
  const orders = (region: string) => `arn:aws:logs:${region}:111111111111:log-group:orders`;
  const copies = (template: ReturnType<typeof reading>, region: string) =>
    inspected(template, { region }).filter(({ property }) => property?.startsWith('LogGroupIdentifiers'));

  test('fails in Virginia when it reads the log groups of Mumbai', () => {
    expect(copies(reading(orders('ap-south-1')), 'us-east-1')).toMatchObject([
      { level: 'violation', rule: 'copy-outside-india', id: 'Hourly', to: 'us-east-1' },
    ]);
  });

  test('passes in Mumbai, by name or by ARN', () => {
    expect(copies(reading('orders', orders('ap-south-1'), orders('ap-south-2')), 'ap-south-1')).toEqual([]);
  });
});

import { describe, expect, test } from '@jest/globals';
import { mechanismsOf } from '../../../../lib/core/catalogue/catalogue';
import { inspected } from '../inspected';
import { declared, ref, resource } from '../shop';

const mapping = (EventSourceArn: unknown) =>
  declared(resource('AWS::Lambda::EventSourceMapping', { FunctionName: 'orders', EventSourceArn }), 'personal');
const logged = (LogGroupName: unknown) =>
  declared(
    resource('AWS::CloudTrail::Trail', { S3BucketName: ref('Logs'), CloudWatchLogsLogGroupArn: LogGroupName }),
    'personal',
  );

describe('where AWS itself refuses another region', () => {
  test('the entries of this test are such ones', () => {
    const isEnforced = (type: string, path: string): string | undefined =>
      mechanismsOf(type).find((entry) => entry.path === path)?.sameRegionEnforced;
    expect(isEnforced('AWS::CloudTrail::Trail', 'CloudWatchLogsLogGroupArn')).toBe('yes');
    expect(isEnforced('AWS::CloudTrail::Trail', 'S3BucketName')).toBe('no');
  });

  test('passes when nobody can tell the destination', () => {
    const template = (Trail: ReturnType<typeof logged>) => ({
      Parameters: { Where: { Type: 'String' } },
      Resources: { Logs: resource('AWS::S3::Bucket', {}), Trail },
    });
    const about = (value: unknown) => inspected(template(logged(value))).filter(({ id }) => id === 'Trail');
    expect(about(ref('Where'))).toEqual([]);
    expect(about('arn:aws:logs:eu-west-1:111111111111:log-group:trail:*')).toMatchObject([
      { level: 'violation', to: 'eu-west-1', property: 'CloudWatchLogsLogGroupArn' },
    ]);
  });

  test('fails when nobody can tell, and AWS would take another region', () => {
    const Trail = declared(resource('AWS::CloudTrail::Trail', { S3BucketName: ref('Where') }), 'personal');
    expect(inspected({ Parameters: { Where: { Type: 'String' } }, Resources: { Trail } })).toMatchObject([
      { level: 'warning', rule: 'placement-unresolved', id: 'Trail' },
    ]);
  });

  test('an event source that nobody can tell is of the own region', () => {
    expect(
      inspected({ Parameters: { Where: { Type: 'String' } }, Resources: { Read: mapping(ref('Where')) } }),
    ).toEqual([]);
  });
});

import { describe, expect, test } from '@jest/globals';
import { findingsIn, inspected, small, stack } from '../inspected';
import { bucket, declared, ref, replicating, resource, topic } from '../shop';

describe('no destinations', () => {
  test('a value that only switches on what another entry places says nothing of its own', () => {
    const Trail = resource('AWS::CloudTrail::Trail', {
      IsMultiRegionTrail: true,
      S3BucketName: ref('Logs'),
      IncludeGlobalServiceEvents: true,
    });
    expect(inspected({ Trail, Logs: declared(bucket(), 'ict-logs') })).toEqual([]);
    const Abroad = resource('AWS::CloudTrail::Trail', {
      IsMultiRegionTrail: true,
      S3BucketName: 'arn:aws:s3:::logs-111111111111-eu-west-1-an',
    });
    expect(inspected({ Abroad })).toMatchObject([{ property: 'S3BucketName', to: 'eu-west-1' }]);
  });

  test('the template of a resource says where it is, never what a custom resource returns', () => {
    const Files = (target: unknown) => declared(replicating(target), 'personal');
    const Copy = bucket();
    expect(inspected({ Files: Files({ 'Fn::GetAtt': ['Copy', 'Arn'] }), Copy })).toEqual([]);
    const Answer = resource('Custom::Lookup', {
      ServiceToken: 'arn:aws:lambda:ap-south-1:111111111111:function:lookup',
    });
    expect(inspected({ Files: Files({ 'Fn::GetAtt': ['Answer', 'BucketArn'] }), Answer })).toMatchObject([
      { level: 'violation', rule: 'placement-unresolved', id: 'Files' },
    ]);
    expect(inspected({ Files: Files(ref('Answer')), Answer })).toMatchObject([
      { level: 'violation', rule: 'placement-unresolved' },
    ]);
  });

  test('a reader of cross-region exports says nothing of where the thing is', () => {
    const Reader = resource('Custom::CrossRegionExportReader', { ReaderProps: { region: 'ap-south-1' } });
    const Files = declared(replicating({ 'Fn::GetAtt': ['Reader', '/cdk/exports/Shop/Copy'] }), 'personal');
    const writer = (region: string) =>
      stack(
        {
          Resources: {
            Copy: declared(bucket(), 'generic', { elements: ['public-content'] }),
            Writer: resource('Custom::CrossRegionExportWriter', {
              WriterProps: {
                region: 'ap-south-1',
                exports: { '/cdk/exports/Shop/Copy': { 'Fn::GetAtt': ['Copy', 'Arn'] } },
              },
            }),
          },
        },
        region,
        'Far',
      );
    const about = (region: string) =>
      findingsIn([writer(region), stack({ Resources: { Files, Reader } }, 'ap-south-1')])
        .map(small)
        .filter(({ id }) => id === 'Files');
    expect(about('ap-south-2')).toEqual([]);
    expect(about('eu-west-1')).toMatchObject([{ level: 'violation', to: 'eu-west-1' }]);
    expect(inspected({ Files, Reader })).toMatchObject([{ level: 'violation', rule: 'placement-unresolved' }]);
  });

  test('a multi-region access point is where its buckets are', () => {
    const point = (...names: unknown[]) =>
      resource('AWS::S3::MultiRegionAccessPoint', { Regions: names.map((Bucket) => ({ Bucket })) });
    const beside = {
      'ap-south-2': { B: bucket({ BucketName: 'b' }) },
      'eu-west-1': { C: declared(bucket({ BucketName: 'c' }), 'generic', { elements: ['public-content'] }) },
    };
    const A = declared(bucket({ BucketName: 'a' }), 'personal');
    const about = (Point: ReturnType<typeof point>) =>
      inspected({ A, Point }, { beside }).filter(({ id }) => id === 'Point');
    expect(about(point('a', 'b'))).toEqual([]);
    expect(about(point('a', 'c'))).toMatchObject([{ level: 'violation', rule: 'copy-outside-india', to: 'eu-west-1' }]);
  });

  test('a topic that fans out inside its region says nothing', () => {
    const Hook = resource('AWS::SNS::Subscription', {
      TopicArn: ref('Orders'),
      Protocol: 'sqs',
      Endpoint: 'arn:aws:sqs:ap-south-1:111111111111:ledger',
    });
    expect(inspected({ Orders: declared(topic(), 'payment'), Hook })).toEqual([]);
  });

  test.each([
    ['email', 'ledger@vendor.example', 'vendor.example'],
    ['https', 'https://hooks.vendor.example/in', 'hooks.vendor.example'],
    ['sms', '+911234567890', 'a telephone'],
    ['sqs', 'arn:aws:sqs:eu-west-1:111111111111:ledger', 'eu-west-1'],
    ['lambda', 'arn:aws:lambda:eu-west-1:111111111111:function:ledger', 'eu-west-1'],
  ])('an endpoint means what its protocol %s says', (Protocol, Endpoint, to) => {
    const Orders = declared(topic({ Subscription: [{ Protocol, Endpoint }] }), 'payment');
    expect(inspected({ Orders })).toMatchObject([
      { level: 'violation', id: 'Orders', property: 'Subscription[0].Endpoint', to },
    ]);
  });
});

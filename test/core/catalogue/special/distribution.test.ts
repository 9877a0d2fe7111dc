import { describe, expect, test } from '@jest/globals';
import type { Hit } from '../../../../lib/core/catalogue/hit';
import { hitsOf, type Asked } from './hits-of';

const DISABLED = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
const OPTIMISED = '658327ea-f89d-4fab-a63d-7e88639e58f6';
const ORIGIN_HEADERS = '83da9c7e-98b4-4e11-a168-04f0df8e2c65';

const resources = {
  Books: { Type: 'AWS::S3::Bucket' },
  Api: { Type: 'AWS::ApiGateway::RestApi' },
  Edge: { Type: 'AWS::Lambda::Version' },
  Never: {
    Type: 'AWS::CloudFront::CachePolicy',
    Properties: { CachePolicyConfig: { MinTTL: 0, DefaultTTL: 0, MaxTTL: 0 } },
  },
  AtFirst: {
    Type: 'AWS::CloudFront::CachePolicy',
    Properties: { CachePolicyConfig: { MinTTL: 0, DefaultTTL: 0, MaxTTL: 60 } },
  },
  Always: {
    Type: 'AWS::CloudFront::CachePolicy',
    Properties: { CachePolicyConfig: { MinTTL: 1, DefaultTTL: 60, MaxTTL: 600 } },
  },
  Unsaid: { Type: 'AWS::CloudFront::CachePolicy', Properties: { CachePolicyConfig: { MinTTL: 0 } } },
};
const parameters = { Stage: { Type: 'String', AllowedValues: ['a', 'b'] }, Open: { Type: 'String' } };
const conditions = { Later: { 'Fn::Equals': [{ Ref: 'Stage' }, 'a'] } };
const asked: Asked = { resources, parameters, conditions };

const books = { Id: 'books', DomainName: { 'Fn::GetAtt': ['Books', 'RegionalDomainName'] }, S3OriginConfig: {} };
const api = {
  Id: 'api',
  DomainName: { 'Fn::Sub': '${Api}.execute-api.${AWS::Region}.amazonaws.com' },
  CustomOriginConfig: {},
};
const vendor = { Id: 'vendor', DomainName: 'images.vendor.example', CustomOriginConfig: {} };

const inShort = ({ property, source, passes, found }: Hit) =>
  `${property.replace('DistributionConfig.', '')} ${passes ? 'passes' : 'keeps'} ${source?.logicalId ?? found.text}`;
const served = (config: object) =>
  hitsOf(
    'AWS::CloudFront::Distribution',
    { DistributionConfig: { Origins: [books, api, vendor], ...config } },
    asked,
  ).map(inShort);
const byDefault = (behaviour: object) => served({ DefaultCacheBehavior: { TargetOriginId: 'books', ...behaviour } });
const KEPT = ['DefaultCacheBehavior keeps Books'];
const PASSED = ['DefaultCacheBehavior passes Books'];

describe('a behaviour keeps what its origin serves', () => {
  test.each<[string, object, string[]]>([
    ['by a managed policy that caches', { CachePolicyId: OPTIMISED }, KEPT],
    ['not by the managed policy that disables it', { CachePolicyId: DISABLED }, PASSED],
    ['not unless the origin asks for it', { CachePolicyId: ORIGIN_HEADERS }, PASSED],
    ['by an own policy', { CachePolicyId: { Ref: 'Always' } }, KEPT],
    ['not by an own policy of no time at all', { CachePolicyId: { Ref: 'Never' } }, PASSED],
    ['not by an own policy of no time unless the origin asks for it', { CachePolicyId: { Ref: 'AtFirst' } }, PASSED],
    ['by an own policy that leaves the times to their defaults', { CachePolicyId: { Ref: 'Unsaid' } }, KEPT],
    ['by a policy that nobody can tell', { CachePolicyId: { Ref: 'Open' } }, KEPT],
    [
      'by either of two policies, where one of them caches',
      { CachePolicyId: { 'Fn::If': ['Later', DISABLED, OPTIMISED] } },
      [...PASSED, ...KEPT],
    ],
    ['by the defaults of old', { ForwardedValues: { QueryString: false } }, KEPT],
    ['not where it says so in the old way', { ForwardedValues: {}, MinTTL: 0, DefaultTTL: 0, MaxTTL: 0 }, PASSED],
    ['where only the default is zero', { ForwardedValues: {}, MinTTL: 5, DefaultTTL: 0 }, KEPT],
    ['not for a time that is zero as a text', { MinTTL: '0', DefaultTTL: '0' }, PASSED],
    ['for a time that nobody can tell', { MaxTTL: { Ref: 'Open' } }, KEPT],
  ])('%s', (_, behaviour, hits) => {
    expect(byDefault(behaviour).sort()).toEqual([...hits].sort());
  });

  test('at edges all over the world, with the weight of a copy', () => {
    const DefaultCacheBehavior = { TargetOriginId: 'books', CachePolicyId: OPTIMISED };
    expect(
      hitsOf(
        'AWS::CloudFront::Distribution',
        { DistributionConfig: { Origins: [books], DefaultCacheBehavior } },
        asked,
      )[0],
    ).toMatchObject({
      found: { place: { kind: 'global' } },
      mechanism: { mechanism: 'edge-cache', direction: 'out', moves: 'content', weight: 'high' },
    });
  });
});

describe('a distribution', () => {
  test('is judged behaviour by behaviour, each with its own origin', () => {
    const CacheBehaviors = [
      { PathPattern: '/api/*', TargetOriginId: 'api', CachePolicyId: DISABLED },
      { PathPattern: '/images/*', TargetOriginId: 'vendor', CachePolicyId: OPTIMISED },
    ];
    expect(
      served({ DefaultCacheBehavior: { TargetOriginId: 'books', CachePolicyId: OPTIMISED }, CacheBehaviors }),
    ).toEqual([
      'DefaultCacheBehavior keeps Books',
      'CacheBehaviors[0] passes Api',
      'CacheBehaviors[1] keeps images.vendor.example',
    ]);
  });

  test('serves every member of a group of origins', () => {
    const OriginGroups = {
      Items: [{ Id: 'both', Members: { Items: [{ OriginId: 'books' }, { OriginId: 'vendor' }] } }],
    };
    expect(
      served({ OriginGroups, DefaultCacheBehavior: { TargetOriginId: 'both', CachePolicyId: OPTIMISED } }),
    ).toEqual(['DefaultCacheBehavior keeps Books', 'DefaultCacheBehavior keeps images.vendor.example']);
  });

  test('is read along each of its branches', () => {
    const none = { Ref: 'AWS::NoValue' };
    const CacheBehaviors = [{ 'Fn::If': ['Later', { TargetOriginId: 'api', CachePolicyId: OPTIMISED }, none] }];
    expect(served({ CacheBehaviors })).toEqual(['CacheBehaviors[0] keeps Api']);
    expect(served({ CacheBehaviors: { 'Fn::If': ['Later', CacheBehaviors, none] } })).toEqual([
      'CacheBehaviors[0] keeps Api',
    ]);
    expect(served({ DefaultCacheBehavior: { TargetOriginId: { 'Fn::If': ['Later', 'books', 'api'] } } })).toEqual([
      'DefaultCacheBehavior keeps Books',
      'DefaultCacheBehavior keeps Api',
    ]);
    const Origins = [{ 'Fn::If': ['Later', { ...books, Id: 'x' }, { ...api, Id: 'x' }] }];
    expect(served({ Origins, DefaultCacheBehavior: { TargetOriginId: 'x' } })).toEqual([
      'DefaultCacheBehavior keeps Books',
      'DefaultCacheBehavior keeps Api',
    ]);
  });

  test('may serve any of its origins, where that is known only at deployment', () => {
    expect(byDefault({ TargetOriginId: { Ref: 'Open' } })).toHaveLength(3);
    expect(byDefault({ TargetOriginId: 'gone' })).toEqual([]);
  });

  test('without a configuration serves nothing', () => {
    expect(hitsOf('AWS::CloudFront::Distribution', {}, asked)).toEqual([]);
  });
});

describe('code at the edge', () => {
  const at = (lists: object) =>
    hitsOf(
      'AWS::CloudFront::Distribution',
      {
        DistributionConfig: {
          Origins: [books],
          DefaultCacheBehavior: { TargetOriginId: 'books', CachePolicyId: DISABLED, ...lists },
        },
      },
      asked,
    ).slice(1);

  test('sees what the origin serves, at every edge, whatever its ARN says', () => {
    const LambdaFunctionAssociations = [
      { EventType: 'origin-request', LambdaFunctionARN: 'arn:aws:lambda:us-east-1:111111111111:function:edge:1' },
      { EventType: 'viewer-request', LambdaFunctionARN: { Ref: 'Edge' } },
    ];
    expect(at({ LambdaFunctionAssociations })).toMatchObject([
      {
        property: 'DistributionConfig.DefaultCacheBehavior.LambdaFunctionAssociations[0]',
        found: { place: { kind: 'global' } },
        mechanism: { mechanism: 'compute-at-edge', weight: 'critical' },
        source: { logicalId: 'Books' },
      },
      {
        property: 'DistributionConfig.DefaultCacheBehavior.LambdaFunctionAssociations[1]',
        found: { resource: { logicalId: 'Edge' } },
      },
    ]);
  });

  test('weighs less as a CloudFront function', () => {
    expect(
      at({ FunctionAssociations: [{ EventType: 'viewer-request', FunctionARN: 'arn:aws:cloudfront::1:function/x' }] }),
    ).toMatchObject([
      { mechanism: { mechanism: 'compute-at-edge', weight: 'medium' }, source: { logicalId: 'Books' } },
    ]);
  });

  test('that is not there is no finding', () => {
    expect(at({ LambdaFunctionAssociations: [], FunctionAssociations: { Ref: 'AWS::NoValue' } })).toEqual([]);
  });
});

import { describe, expect, test } from '@jest/globals';
import type { TemplateResource } from '../../../../lib/core/model';
import { findingsOf, inspected } from '../inspected';
import { bucket, declared, resource } from '../shop';

const DISABLED = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
const OPTIMISED = '658327ea-f89d-4fab-a63d-7e88639e58f6';

function site(behaviour: Record<string, unknown>, more: Record<string, unknown> = {}): TemplateResource {
  return resource('AWS::CloudFront::Distribution', {
    DistributionConfig: {
      Origins: [
        { Id: 'files', DomainName: { 'Fn::GetAtt': ['Files', 'RegionalDomainName'] } },
        { Id: 'accounts', DomainName: { 'Fn::Sub': '${Api}.execute-api.${AWS::Region}.amazonaws.com' } },
      ],
      DefaultCacheBehavior: { TargetOriginId: 'files', ...behaviour },
      ...more,
    },
  });
}

const Api = resource('AWS::ApiGatewayV2::Api', { ProtocolType: 'HTTP' });
const shop = (Site: TemplateResource, Files = bucket()): Record<string, TemplateResource> => ({ Files, Api, Site });

describe('edges', () => {
  test('fails when files of which nobody said anything are cached, and says how to declare a public site', () => {
    const [finding, ...more] = findingsOf(shop(site({ CachePolicyId: OPTIMISED })));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      level: 'violation',
      rule: 'copy-outside-india',
      logicalId: 'Site',
      property: 'DistributionConfig.DefaultCacheBehavior',
      source: 'Shop/Files',
      dataClass: 'personal',
      mechanism: 'edge-cache',
      destination: { kind: 'global' },
    });
    expect(finding!.fix).toContain('public-content');
  });

  test('passes when the files are public content', () => {
    const Files = declared(bucket(), 'generic', { elements: ['public-content'] });
    const levels = inspected(shop(site({ CachePolicyId: OPTIMISED }), Files)).map(({ level }) => level);
    expect(levels).toEqual(['note']);
  });

  test.each([
    ['the managed policy CachingDisabled', { CachePolicyId: DISABLED }],
    ['a maximum of zero', { MinTTL: 0, DefaultTTL: 0, MaxTTL: 0 }],
    ['a minimum and a default of zero', { MinTTL: 0, DefaultTTL: 0 }],
  ])('warns only when personal files pass uncached, by %s', (_, behaviour) => {
    const findings = inspected(shop(site(behaviour), declared(bucket(), 'personal')));
    expect(findings).toMatchObject([{ level: 'warning', rule: 'passes-an-edge', id: 'Site' }]);
  });

  test("fails with a policy of one's own that keeps, warns with one that keeps nothing", () => {
    const policy = (config: Record<string, number>): TemplateResource =>
      resource('AWS::CloudFront::CachePolicy', { CachePolicyConfig: { Name: 'files', ...config } });
    const own = { CachePolicyId: { Ref: 'Policy' } };
    const kept = inspected({ ...shop(site(own)), Policy: policy({ MinTTL: 0, DefaultTTL: 60, MaxTTL: 600 }) });
    const passed = inspected({ ...shop(site(own)), Policy: policy({ MinTTL: 0, DefaultTTL: 0, MaxTTL: 600 }) });
    expect([...kept, ...passed].map(({ level }) => level)).toEqual(['violation', 'warning']);
  });

  test('judges each origin apart: cached accounts fail beside uncached files', () => {
    const Site = site(
      { CachePolicyId: DISABLED },
      { CacheBehaviors: [{ PathPattern: 'accounts/*', TargetOriginId: 'accounts', CachePolicyId: OPTIMISED }] },
    );
    const findings = inspected({ ...shop(Site), Api: declared(Api, 'personal') });
    expect(findings.map(({ level, property }) => [level, property])).toEqual([
      ['violation', 'DistributionConfig.CacheBehaviors[0]'],
      ['warning', 'DistributionConfig.DefaultCacheBehavior'],
    ]);
  });

  test('an origin group stands for its members', () => {
    const OriginGroups = {
      Items: [{ Id: 'either', Members: { Items: [{ OriginId: 'files' }, { OriginId: 'accounts' }] } }],
    };
    const Site = site({ TargetOriginId: 'either', CachePolicyId: OPTIMISED }, { OriginGroups });
    const Files = declared(bucket(), 'generic', { elements: ['public-content'] });
    const findings = findingsOf({ ...shop(Site, Files), Api: declared(Api, 'personal') });
    expect(findings.map(({ level, source }) => [level, source])).toEqual([
      ['violation', 'Shop/Api'],
      ['note', 'Shop/Files'],
    ]);
  });

  test('warns when a function of CloudFront sees personal requests: it runs at the edge and keeps nothing', () => {
    const FunctionAssociations = [
      { EventType: 'viewer-request', FunctionARN: { 'Fn::GetAtt': ['Rewrite', 'FunctionARN'] } },
    ];
    const Rewrite = resource('AWS::CloudFront::Function', {
      Name: 'rewrite',
      FunctionCode: 'function handler(event) {}',
    });
    const Site = site({ CachePolicyId: DISABLED, FunctionAssociations });
    const findings = inspected({ ...shop(Site, declared(bucket(), 'personal')), Rewrite });
    expect(findings.map(({ level, rule }) => [level, rule]).sort()).toEqual([
      ['warning', 'passes-an-edge'],
      ['warning', 'processing-outside-india'],
    ]);
  });

  test('warns when a host that no stack owns is cached', () => {
    const Site = resource('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        Origins: [{ Id: 'partner', DomainName: 'shop.partner.example' }],
        DefaultCacheBehavior: { TargetOriginId: 'partner', CachePolicyId: OPTIMISED },
      },
    });
    expect(inspected({ Site })).toMatchObject([{ level: 'warning', rule: 'copy-outside-india', id: 'Site' }]);
  });

  test('fails when code at the edge sees personal content, whatever region its ARN says', () => {
    const LambdaFunctionAssociations = [
      { EventType: 'origin-request', LambdaFunctionARN: 'arn:aws:lambda:us-east-1:111111111111:function:auth:1' },
    ];
    const Site = site({ CachePolicyId: DISABLED, LambdaFunctionAssociations });
    const [finding] = inspected(shop(Site, declared(bucket(), 'personal')));
    expect(finding).toMatchObject({ level: 'violation', rule: 'processing-outside-india', to: 'global' });
  });

  test.each([
    ['an API that is EDGE for want of a setting', resource('AWS::ApiGateway::RestApi')],
    ['an API that says EDGE', resource('AWS::ApiGateway::RestApi', { EndpointConfiguration: { Types: ['EDGE'] } })],
    ['Transfer Acceleration', bucket({ AccelerateConfiguration: { AccelerationStatus: 'Enabled' } })],
    ['an accelerator', resource('AWS::GlobalAccelerator::Accelerator', { Name: 'shop' })],
  ])('warns for %s, declared or not, and names the fix in one line', (_, Front) => {
    for (const one of [Front, declared(Front, 'payment')]) {
      const [finding, ...more] = findingsOf({ Front: one });
      expect(finding).toMatchObject({ level: 'warning', rule: 'passes-an-edge', logicalId: 'Front' });
      expect(finding!.fix.split('\n')).toHaveLength(1);
      expect(more).toEqual([]);
    }
  });

  test('passes with an API that stays in its region', () => {
    const Front = resource('AWS::ApiGateway::RestApi', { EndpointConfiguration: { Types: ['REGIONAL'] } });
    expect(inspected({ Front: declared(Front, 'payment') })).toEqual([]);
  });
});

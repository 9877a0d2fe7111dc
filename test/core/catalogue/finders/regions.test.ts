import { describe, expect, test } from '@jest/globals';
import { foundBy, placesBy } from './found-by';

const template = {
  Parameters: { Where: { Type: 'String' }, Either: { Type: 'String', AllowedValues: ['ap-south-2', 'us-east-1'] } },
  Resources: { Answer: { Type: 'Custom::Lookup' } },
};

describe('a literal region', () => {
  test.each([
    ['ap-south-1', 'ap-south-1'],
    ['ap-south-2', 'ap-south-2'],
    ['ap-southeast-1', 'ap-southeast-1'],
    ['us-east-1', 'us-east-1'],
    ['US_EAST_1', 'us-east-1'],
    ['AP_SOUTH_1', 'ap-south-1'],
    [' eu-west-1 ', 'eu-west-1'],
    ['us-east-1a', 'us-east-1'],
    ['ap-south-1a', 'ap-south-1'],
    ['ap-south-7', 'ap-south-7'],
    ['eusc-de-east-1', 'eusc-de-east-1'],
    ['us-gov-west-1', 'us-gov-west-1'],
  ])('%s is %s', (text, region) => {
    expect(placesBy('literal-region', text)).toEqual([region]);
    expect(foundBy('literal-region', text)[0]).toMatchObject({ literal: true });
  });

  test('in a list counts, and so does each beside it', () => {
    expect(placesBy('literal-region-list', ['ap-south-1', 'us-east-1', 'eu-west-1'])).toEqual([
      'ap-south-1',
      'us-east-1',
      'eu-west-1',
    ]);
    expect(placesBy('literal-region-list', { 'Fn::Split': [',', 'ap-south-2,us-east-1'] })).toEqual([
      'ap-south-2',
      'us-east-1',
    ]);
  });

  test('that is not set, or empty, is none', () => {
    expect(placesBy('literal-region', '')).toEqual([]);
    expect(placesBy('literal-region', [])).toEqual([]);
    expect(placesBy('literal-region', { 'Fn::If': ['Later', { Ref: 'AWS::NoValue' }, ''] })).toEqual([]);
  });

  test.each(['Mumbai', 'ALL', '*', 'us', 'constructor', 'https://x'])('is not %s: nobody can tell', (text) => {
    expect(placesBy('literal-region', text)).toEqual(['unresolved']);
    expect(foundBy('literal-region', text)[0]?.place).toEqual({
      kind: 'unresolved',
      why: `\`${text}\` is no region code`,
    });
  });

  test('is the own one where it refers to it', () => {
    expect(placesBy('literal-region', { Ref: 'AWS::Region' })).toEqual(['ap-south-1']);
    expect(placesBy('literal-region', { Ref: 'AWS::Region' }, { region: undefined })).toEqual(['unresolved']);
  });

  test('may be each that a parameter allows; without that nobody can tell', () => {
    expect(placesBy('literal-region', { Ref: 'Either' }, { template })).toEqual(['ap-south-2', 'us-east-1']);
    expect(foundBy('literal-region', { Ref: 'Where' }, { template })[0]).toMatchObject({
      place: { kind: 'unresolved', why: 'the parameter `Where` can be given any value at deployment' },
      text: '${Where}',
    });
    expect(placesBy('literal-region', { 'Fn::Sub': 'us-${Where}-1' }, { template })).toEqual(['unresolved']);
    expect(placesBy('literal-region', { 'Fn::GetAtt': ['Answer', 'Region'] }, { template })).toEqual(['unresolved']);
    expect(placesBy('literal-region', '{{resolve:ssm:/shop/region}}')).toEqual(['unresolved']);
  });
});

describe('an availability zone', () => {
  test.each([
    ['us-east-1a', 'us-east-1'],
    ['ap-south-1b', 'ap-south-1'],
    ['ap-southeast-1b', 'ap-southeast-1'],
    ['use1-az6', 'us-east-1'],
    ['aps1-az1', 'ap-south-1'],
    ['aps2-az2', 'ap-south-2'],
    ['ap-south-1-del-1a', 'ap-south-1'],
    ['ap-south-1-ccu-1a', 'ap-south-1'],
    ['us-west-2-lax-1b', 'us-west-2'],
    ['usw2-lax1-az1', 'us-west-2'],
    ['us-east-1-wl1-bos-wlz-1', 'us-east-1'],
    ['us-east-1', 'us-east-1'],
  ])('%s is of %s', (zone, region) => {
    expect(placesBy('availability-zone', zone)).toEqual([region]);
  });

  test('of the own region may be known only at deployment', () => {
    expect(placesBy('availability-zone', { 'Fn::Select': [0, { 'Fn::GetAZs': '' }] })).toEqual(['ap-south-1']);
    expect(
      placesBy('availability-zone', { Ref: 'Where' }, { template, mechanism: { sameRegionEnforced: 'yes' } }),
    ).toEqual(['ap-south-1']);
  });

  test('of a copy is of the region beside it, else nobody can tell', () => {
    const asked = { template, siblings: { Region: 'us-east-1' } };
    expect(placesBy('availability-zone', { Ref: 'Where' }, asked)).toEqual(['us-east-1']);
    expect(placesBy('availability-zone', { Ref: 'Where' }, { template })).toEqual(['unresolved']);
    expect(
      placesBy('availability-zone', { Ref: 'Where' }, { template, siblings: { Region: { Ref: 'Where' } } }),
    ).toEqual(['unresolved']);
  });
});

describe('a country', () => {
  test.each([
    ['IN', 'India'],
    ['in', 'India'],
    ['US', 'US'],
    ['SG', 'SG'],
    ['India', 'unresolved'],
  ])('%s is %s', (code, place) => {
    expect(placesBy('country-or-site', code)).toEqual([place]);
  });

  test('that nobody can tell is unresolved', () => {
    expect(placesBy('country-or-site', { Ref: 'Where' }, { template })).toEqual(['unresolved']);
  });
});

describe('an Outpost stands where its site is', () => {
  const outposts = (CountryCode: unknown, SiteId: unknown = { Ref: 'Site' }) => ({
    Parameters: { Where: { Type: 'String' } },
    Resources: {
      Site: { Type: 'AWS::Outposts::Site', Properties: { OperatingAddress: { CountryCode } } },
      Rack: { Type: 'AWS::Outposts::Outpost', Properties: { SiteId } },
      Bare: { Type: 'AWS::Outposts::Outpost', Properties: {} },
    },
  });
  const at = (value: unknown, template: ReturnType<typeof outposts>) => placesBy('outpost-site', value, { template });
  const rack = { 'Fn::GetAtt': ['Rack', 'Arn'] };

  test('in India, or abroad, whatever its ARN says', () => {
    expect(at(rack, outposts('IN'))).toEqual(['India']);
    expect(at(rack, outposts('SG'))).toEqual(['SG']);
    expect(at({ Ref: 'Site' }, outposts('US'))).toEqual(['US']);
  });

  test('and else nobody can tell', () => {
    expect(at(rack, outposts({ Ref: 'Where' }))).toEqual(['unresolved']);
    expect(at(rack, outposts('IN', 'os-1'))).toEqual(['unresolved']);
    expect(at({ Ref: 'Bare' }, outposts('IN'))).toEqual(['unresolved']);
    expect(at('arn:aws:outposts:ap-south-1:111111111111:outpost/op-1', outposts('IN'))).toEqual(['unresolved']);
  });

  test('unless the organisation says it', () => {
    const arn = 'arn:aws:outposts:ap-south-1:111111111111:outpost/op-1';
    expect(placesBy('outpost-site', arn, { places: [{ name: 'op-1', country: 'IN' }] })).toEqual(['India']);
    expect(placesBy('outpost-site', arn, { places: [{ name: arn, country: 'SG' }] })).toEqual(['SG']);
    expect(foundBy('outpost-site', arn)[0]?.declare).toEqual({ key: 'name', value: arn });
  });
});

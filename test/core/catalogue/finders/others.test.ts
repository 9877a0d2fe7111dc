import { describe, expect, test } from '@jest/globals';
import { stackOf, VIRGINIA } from '../../estate/estate-of';
import { foundBy, placesBy, type Asked } from './found-by';

const template = { Parameters: { Open: { Type: 'String' } }, Resources: { Orders: { Type: 'AWS::SQS::Queue' } } };

describe('a reference to a resource', () => {
  test('is where that resource stands', () => {
    expect(placesBy('referenced-resource-stack', { Ref: 'Orders' }, { template })).toEqual(['ap-south-1']);
    expect(placesBy('referenced-resource-stack', { Ref: 'Orders' }, { template, region: VIRGINIA })).toEqual([
      'us-east-1',
    ]);
  });

  test('that was exported where that resource stands', () => {
    const Outputs = { Name: { Value: { Ref: 'There' }, Export: { Name: 'there' } } };
    const there = stackOf(
      { Resources: { There: { Type: 'AWS::SQS::Queue' } }, Outputs },
      { name: 'There', region: VIRGINIA },
    );
    const output = { 'Fn::GetStackOutput': { StackName: 'There', OutputName: 'Name', Region: VIRGINIA } };
    expect(placesBy('referenced-resource-stack', output, { beside: [there] })).toEqual(['us-east-1']);
  });

  test('in a list counts, and so does each beside it', () => {
    expect(
      placesBy('referenced-resource-stack', [{ Ref: 'Orders' }, 'arn:aws:sqs:us-east-1:111111111111:x'], { template }),
    ).toEqual(['ap-south-1', 'us-east-1']);
  });
});

describe('what is always in one place', () => {
  test('a service that takes no other region is at home', () => {
    expect(placesBy('stack-region', 'anything')).toEqual(['ap-south-1']);
    expect(placesBy('stack-region', true, { region: VIRGINIA })).toEqual(['us-east-1']);
    expect(placesBy('stack-region', true, { region: undefined })).toEqual(['unresolved']);
  });

  test('a global service is everywhere, and is called by its name', () => {
    expect(foundBy('always-global', true, { mechanism: { type: 'AWS::CloudFront::KeyValueStore' } })).toEqual([
      { place: { kind: 'global', what: 'CloudFront, a global service' }, text: 'CloudFront, a global service' },
    ]);
    expect(foundBy('always-global', true, { mechanism: { argument: 'every edge' } })[0]?.text).toBe('every edge');
  });

  test('a service that chooses by itself is nobody knows where', () => {
    expect(foundBy('service-implicit', true, { mechanism: { type: 'AWS::QBusiness::Application' } })[0]?.place).toEqual(
      {
        kind: 'global',
        what: 'regions that QBusiness chooses by itself',
      },
    );
  });
});

describe('a value that triggers', () => {
  const trigger = (value: unknown, argument?: string, asked: Asked = {}) =>
    placesBy('value-triggers', value, { ...asked, mechanism: { argument, path: 'IsMultiRegionTrail' } });

  test.each<[unknown, string | undefined, string[]]>([
    [true, 'true', ['global']],
    ['true', 'true', ['global']],
    [false, 'true', []],
    ['EDGE', 'EDGE,absent', ['global']],
    ['edge', 'EDGE,absent', ['global']],
    [['REGIONAL'], 'EDGE,absent', []],
    [['PRIVATE', 'EDGE'], 'EDGE,absent', ['global']],
    ['anything', 'present', ['global']],
    [7, 'any', ['global']],
    [{}, 'present', ['global']],
    ['anything', undefined, ['global']],
  ])('%j among %s', (value, argument, places) => {
    expect(trigger(value, argument)).toEqual(places);
  });

  test('may be the absence of one', () => {
    expect(trigger({ Ref: 'AWS::NoValue' }, 'EDGE,absent')).toEqual(['global']);
    expect(trigger({ Ref: 'AWS::NoValue' }, 'EDGE')).toEqual([]);
  });

  test('may be one that nobody can tell', () => {
    expect(trigger({ Ref: 'Open' }, 'true', { template })).toEqual(['unresolved']);
    expect(trigger('{{resolve:ssm:/shop/multi}}', 'true')).toEqual(['unresolved']);
    const either = { Parameters: { P: { Type: 'String', AllowedValues: ['true', 'false'] } } };
    expect(trigger({ Ref: 'P' }, 'true', { template: either })).toEqual(['global']);
  });

  test('says why it reaches beyond the region', () => {
    expect(
      foundBy('value-triggers', true, { mechanism: { argument: 'true', path: 'IsMultiRegionTrail' } })[0]?.place,
    ).toEqual({
      kind: 'global',
      what: 'regions beyond its own, because `IsMultiRegionTrail` is `true`',
    });
  });
});

describe('another account', () => {
  const at = (value: unknown, asked: Asked = {}) => placesBy('cross-account', value, asked);

  test('keeps what it gets nobody knows where, unless the organisation says it', () => {
    expect(at('222222222222')).toEqual(['unresolved']);
    expect(foundBy('cross-account', '222222222222')[0]).toMatchObject({
      account: '222222222222',
      declare: { key: 'account', value: '222222222222' },
    });
    expect(at('222222222222', { places: [{ account: '222222222222', region: 'ap-south-1' }] })).toEqual(['ap-south-1']);
    expect(at('222222222222', { places: [{ account: '222222222222', country: 'US' }] })).toEqual(['US']);
  });

  test('may be named by somebody in it', () => {
    expect(at('arn:aws:iam::222222222222:root')).toEqual(['unresolved']);
    expect(at(['arn:aws:iam::222222222222:role/x', '333333333333'])).toEqual(['unresolved', 'unresolved']);
  });

  test('is not the own one, nor a name', () => {
    expect(at('111111111111')).toEqual([]);
    expect(at({ Ref: 'AWS::AccountId' })).toEqual([]);
    expect(at({ Ref: 'AWS::AccountId' }, { account: undefined })).toEqual([]);
    expect(at({ 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:root' })).toEqual([]);
    expect(at('everybody')).toEqual([]);
  });

  test('that nobody can tell is unresolved', () => {
    expect(at({ Ref: 'Open' }, { template })).toEqual(['unresolved']);
    expect(at({ 'Fn::Sub': 'arn:aws:iam::${Open}:root' }, { template })).toEqual(['unresolved']);
  });
});

describe('somebody outside of AWS', () => {
  const at = (value: unknown, asked: Asked = {}) => placesBy('external-host', value, asked);

  test.each([
    ['https://hooks.vendor.example/x', 'external hooks.vendor.example'],
    ['vendor.example', 'external vendor.example'],
    ['ledger@books.example', 'external books.example'],
    ['openai/gpt-5', 'external openai/gpt-5'],
    ['gemini-2.5-pro', 'external gemini-2.5-pro'],
    ['tenant-7', 'external tenant-7'],
    ['C0123456789', 'external C0123456789'],
    ['203.0.113.7', 'external 203.0.113.7'],
    ['https://abc.execute-api.us-east-1.amazonaws.com', 'us-east-1'],
    ['10.1.2.3', 'ap-south-1'],
  ])('%s is %s', (value, place) => {
    expect(at(value)).toEqual([place]);
  });

  test('is every host of a list', () => {
    expect(at('b1.vendor.example:9092,b2.vendor.example:9092')).toEqual([
      'external b1.vendor.example',
      'external b2.vendor.example',
    ]);
    expect(at(['b1.vendor.example:9092', ''])).toEqual(['external b1.vendor.example']);
  });

  test('can be declared', () => {
    expect(at('tenant-7', { places: [{ host: 'tenant-7', region: 'ap-south-1' }] })).toEqual(['ap-south-1']);
    expect(at('https://hooks.vendor.example/x', { places: [{ host: 'hooks.vendor.example', country: 'IN' }] })).toEqual(
      ['India'],
    );
    expect(foundBy('external-host', 'tenant-7')[0]?.declare).toEqual({ key: 'host', value: 'tenant-7' });
  });

  test('may be an own resource after all, or one that nobody can tell', () => {
    const own = { Resources: { Api: { Type: 'AWS::ApiGateway::RestApi' } }, Parameters: template.Parameters };
    expect(at({ 'Fn::Sub': 'https://${Api}.execute-api.${AWS::Region}.amazonaws.com/x' }, { template: own })).toEqual([
      'ap-south-1',
    ]);
    expect(at({ Ref: 'Open' }, { template: own })).toEqual(['unresolved']);
    expect(at({ 'Fn::Sub': '${Open}-tenant' }, { template: own })).toEqual(['external ${Open}-tenant']);
    expect(at('{{resolve:ssm:/shop/host}}')).toEqual(['unresolved']);
  });
});

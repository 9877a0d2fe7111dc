import { describe, expect, test } from '@jest/globals';
import { inspected } from '../inspected';
import { declared, QUEUE_ABROAD, resource, stream } from '../shop';

/** Properties that no entry of the catalogue covers: of a store, of compute, of a mover, of a control type. */
const STORE = (NewSetting: unknown) => stream({ NewSetting });
const COMPUTE = (NewSetting: unknown) => resource('AWS::Lambda::Function', { NewSetting });
const CONTROL = (NewSetting: unknown) => resource('AWS::EC2::SecurityGroup', { NewSetting });
const MOVER = (NewSetting: unknown) => resource('AWS::Pipes::Pipe', { NewSetting });

describe('the catch-all', () => {
  test.each([
    ['a region', 'eu-west-1'],
    ['a zone', 'eu-west-1b'],
    ['an ARN', 'arn:aws:ecr:eu-west-1:111111111111:repository/x'],
    ['a host of AWS', 'https://api.ecr.eu-west-1.amazonaws.com'],
    ['a short region code in a host', 'orders.abc123.ng.0001.euw1.cache.amazonaws.com'],
    ['a text that contains a region', 'copy to eu-west-1 nightly'],
    ['a list', ['ap-south-1', 'eu-west-1']],
    ['a structure', { Deep: { Er: [{ Where: 'eu-west-1' }] } }],
    ['a text that is put together', { 'Fn::Join': ['-', ['eu', 'west', '1']] }],
  ])('fails when %s abroad stands in an unknown property of a declared store', (_, value) => {
    expect(inspected({ Orders: declared(STORE(value), 'personal') })).toMatchObject([
      { level: 'violation', rule: 'copy-outside-india', id: 'Orders', to: 'eu-west-1', dataClass: 'personal' },
    ]);
  });

  test.each([
    ['India', 'ap-south-2'],
    ['a Local Zone of India', 'ap-south-1-del-1a'],
    ['a name that holds a region', 'orders-eu-west-1-archive'],
    ['a name that begins like a profile', 'us.shop.example'],
    ['prose', 'south-east of us'],
  ])('passes when %s stands there', (_, value) => {
    expect(inspected({ Orders: declared(STORE(value), 'personal') })).toEqual([]);
  });

  test('has the verdict of the class: counts may go', () => {
    const Totals = declared(STORE('eu-west-1'), 'generic', { elements: ['order-count'] });
    expect(inspected({ Totals })).toMatchObject([{ level: 'note', rule: 'permitted-copy' }]);
  });

  test('undeclared: an ARN of what holds data fails, else a warning on stores and compute, a note on the rest', () => {
    const levels = (one: (value: unknown) => ReturnType<typeof resource>) =>
      [QUEUE_ABROAD, 'eu-west-1'].flatMap((value) => inspected({ One: one(value) })).map(({ level }) => level);
    expect(levels(STORE)).toEqual(['violation', 'warning']);
    expect(levels(COMPUTE)).toEqual(['violation', 'warning']);
    expect(levels(MOVER)).toEqual(['violation', 'note']);
    expect(levels(CONTROL)).toEqual([]);
  });

  test('is silent about resources that stand abroad: they are judged as such', () => {
    const findings = inspected({ Orders: STORE('us-east-1') }, { region: 'eu-west-1' });
    expect(findings).toMatchObject([{ rule: 'store-outside-india', to: 'eu-west-1' }]);
  });

  test('is silent where the same flow is judged, when a role may only do it', () => {
    const Grant = resource('AWS::IAM::Policy', {
      PolicyDocument: { Statement: { Effect: 'Allow', Action: 'sqs:SendMessage', Resource: QUEUE_ABROAD } },
    });
    const Send = resource('AWS::Scheduler::Schedule', { Target: { Arn: QUEUE_ABROAD } });
    expect(inspected({ Grant }).map(({ id }) => id)).toEqual(['Grant']);
    expect(inspected({ Grant, Send }).map(({ id }) => id)).toEqual(['Send']);
  });

  test('a well-formed type of AWS that nobody knows goes through it', () => {
    const New = (value: string) => resource('AWS::Ledger::Book', { ReplicaRegion: value });
    expect(inspected({ Book: New('ap-south-2') })).toEqual([]);
    expect(inspected({ Book: declared(New('eu-west-1'), 'payment') })).toMatchObject([
      { level: 'violation', to: 'eu-west-1' },
    ]);
    expect(inspected({ Book: New('eu-west-1') })).toHaveLength(1);
  });

  test("a third party's type: declared it is unresolved, undeclared a warning, placed it passes", () => {
    const Cluster = resource('MongoDB::Atlas::Cluster', {});
    const places = [{ name: 'Shop/Cluster', region: 'ap-south-1', owner: 'Data', reason: 'hosted in Mumbai' }];
    expect(inspected({ Cluster: declared(Cluster, 'personal') })).toMatchObject([
      { level: 'violation', rule: 'placement-unresolved' },
    ]);
    expect(inspected({ Cluster })).toMatchObject([{ level: 'warning', rule: 'placement-unresolved' }]);
    expect(inspected({ Cluster: declared(Cluster, 'personal') }, { policy: { places } })).toEqual([]);
    expect(inspected({ Cluster: declared(Cluster, 'personal') }, { region: 'eu-west-1' })).toMatchObject([
      { level: 'violation', rule: 'store-outside-india', to: 'eu-west-1' },
    ]);
  });
});

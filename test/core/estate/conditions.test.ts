import { describe, expect, test } from '@jest/globals';
import { InputError } from '../../../lib/core/model';
import { estateOf, folded, VIRGINIA, whyUnresolved } from './estate-of';

const Parameters = {
  Stage: { Type: 'String', AllowedValues: ['test', 'prod'] },
  Only: { Type: 'String', AllowedValues: ['prod'] },
  Open: { Type: 'String' },
};
const inMumbai = { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'ap-south-1'] };
const undecided = { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] };
const where = { 'Fn::If': ['Here', 'ap-south-1', 'us-east-1'] };

/** Where the shop copies its orders, under a condition. */
function under(Here: unknown, more: Record<string, unknown> = {}): unknown[] {
  return folded(where, { Parameters, Conditions: { Here, ...more } });
}

describe('Fn::If', () => {
  test('on the known region is decided', () => {
    const template = { Conditions: { Here: inMumbai } };
    expect(folded(where, template)).toEqual(['ap-south-1']);
    expect(folded(where, template, { region: VIRGINIA })).toEqual(['us-east-1']);
  });

  test('on the region of a stack that names none is open', () => {
    expect(folded(where, { Conditions: { Here: inMumbai } }, { region: undefined })).toEqual([
      'ap-south-1',
      'us-east-1',
    ]);
  });

  test('on a parameter is open where its values differ, and decided where they do not', () => {
    expect(under(undecided)).toEqual(['ap-south-1', 'us-east-1']);
    expect(under({ 'Fn::Equals': [{ Ref: 'Open' }, 'prod'] })).toEqual(['ap-south-1', 'us-east-1']);
    expect(under({ 'Fn::Equals': [{ Ref: 'Only' }, 'prod'] })).toEqual(['ap-south-1']);
    expect(under({ 'Fn::Equals': [{ Ref: 'Stage' }, 'demo'] })).toEqual(['us-east-1']);
  });

  test('within another is followed along each branch that can be deployed', () => {
    const nested = { 'Fn::If': ['Here', where, { 'Fn::If': ['Later', 'eu-west-1', where] }] };
    const Conditions = { Here: undecided, Later: { 'Fn::Not': [inMumbai] } };
    expect(folded(nested, { Parameters, Conditions })).toEqual(['ap-south-1', 'us-east-1']);
  });

  test('twice on one condition takes the same branch both times', () => {
    const either = (yes: string, no: string) => ({ 'Fn::If': ['Here', yes, no] });
    const arn = (region: unknown, name: unknown) => ({ 'Fn::Join': [':', ['arn:aws:sqs', region, '1', name]] });
    const open = { Parameters, Conditions: { Here: undecided, There: { 'Fn::Equals': [{ Ref: 'Open' }, 'x'] } } };
    const India = either('ap-south-1', 'us-east-1');
    expect(folded(arn(India, either('orders', 'test')), open)).toEqual([
      'arn:aws:sqs:ap-south-1:1:orders',
      'arn:aws:sqs:us-east-1:1:test',
    ]);
    const sub = { 'Fn::Sub': ['${R}/${N}', { R: India, N: either('orders', 'test') }] };
    expect(folded(sub, open)).toEqual(['ap-south-1/orders', 'us-east-1/test']);
    const other = { 'Fn::If': ['There', 'x', 'y'] };
    expect(folded(arn(India, { 'Fn::Join': ['', [either('orders', 'test'), other]] }), open)).toHaveLength(4);
    // a branch that is never taken stays out, also where something else is open
    const decided = { Parameters, Conditions: { Here: inMumbai } };
    const stage = { 'Fn::Join': ['-', [either('orders', 'test'), { Ref: 'Stage' }]] };
    expect(folded(arn(India, stage), decided)).toEqual([
      'arn:aws:sqs:ap-south-1:1:orders-test',
      'arn:aws:sqs:ap-south-1:1:orders-prod',
    ]);
  });

  test('around no value may leave the property out', () => {
    const region = { 'Fn::If': ['Here', { Ref: 'AWS::NoValue' }, 'us-east-1'] };
    expect(folded({ region }, { Parameters, Conditions: { Here: undecided } })).toEqual([{}, { region: 'us-east-1' }]);
    expect(folded({ region }, { Conditions: { Here: inMumbai } })).toEqual([{}]);
  });

  test('on a condition that the template lacks is open; without branches it cannot be told', () => {
    expect(folded(where)).toEqual(['ap-south-1', 'us-east-1']);
    expect(whyUnresolved({ 'Fn::If': 'Here' })).toBe('an `Fn::If` without its branches');
  });
});

describe('a condition', () => {
  const yes = { 'Fn::Equals': ['in', 'in'] };
  const no = { 'Fn::Equals': ['in', 'us'] };

  test.each<[string, unknown, string[]]>([
    ['and is decided by one that fails', { 'Fn::And': [undecided, no] }, ['us-east-1']],
    ['and is open while one is', { 'Fn::And': [undecided, yes] }, ['ap-south-1', 'us-east-1']],
    ['and holds when all hold', { 'Fn::And': [yes, inMumbai] }, ['ap-south-1']],
    ['or is decided by one that holds', { 'Fn::Or': [undecided, yes] }, ['ap-south-1']],
    ['or is open while one is', { 'Fn::Or': [undecided, no] }, ['ap-south-1', 'us-east-1']],
    ['or fails when all fail', { 'Fn::Or': [no, no] }, ['us-east-1']],
    ['not turns', { 'Fn::Not': [no] }, ['ap-south-1']],
    ['not leaves open', { 'Fn::Not': [undecided] }, ['ap-south-1', 'us-east-1']],
    ['of maps compares what is in them', { 'Fn::Equals': [{ a: 1 }, { a: 2 }] }, ['us-east-1']],
    ['of a number and its text is equal', { 'Fn::Equals': [1, '1'] }, ['ap-south-1']],
    ['of an unknown kind is open', { 'Fn::Contains': [['a'], 'a'] }, ['ap-south-1', 'us-east-1']],
  ])('%s', (_, condition, places) => {
    expect(under(condition)).toEqual(places);
  });

  test('stands on another condition', () => {
    expect(under({ Condition: 'Mumbai' }, { Mumbai: inMumbai })).toEqual(['ap-south-1']);
  });

  test('in a circle is bad input that names the circle', () => {
    const Conditions = { Here: { Condition: 'Later' }, Later: { 'Fn::Not': [{ Condition: 'Here' }] } };
    expect(() => folded(where, { Conditions })).toThrow(
      new InputError('conditions refer to each other in a circle: `Here` → `Later` → `Here`', {
        file: 'Orders.template.json',
      }),
    );
  });

  test('that asks for itself inside an Fn::If is a circle too', () => {
    const Here = { 'Fn::Equals': [{ 'Fn::If': ['Here', 'x', 'y'] }, 'x'] };
    expect(() => folded(where, { Conditions: { Here } })).toThrow(
      'conditions refer to each other in a circle: `Here` → `Here`',
    );
  });
});

describe('a resource whose condition', () => {
  const table = { Type: 'AWS::DynamoDB::Table', Condition: 'Here' };
  const inEstate = (Here: unknown) =>
    estateOf({
      Parameters,
      Conditions: { Here },
      Resources: { Orders: table, Ledger: { Type: 'AWS::S3::Bucket' } },
    }).resources.map(({ logicalId }) => logicalId);

  test('is decided against will never be there', () => {
    expect(inEstate({ 'Fn::Not': [inMumbai] })).toEqual(['Ledger']);
  });

  test('holds, or is open, is judged', () => {
    expect(inEstate(inMumbai)).toEqual(['Orders', 'Ledger']);
    expect(inEstate(undecided)).toEqual(['Orders', 'Ledger']);
  });
});

import { describe, expect, test } from '@jest/globals';
import type { AggregateSchema } from '../../../lib/runtime/aggregate-gate/aggregate-schema';
import { letThrough } from '../../../lib/runtime/aggregate-gate/let-through';

const SCHEMA: AggregateSchema = {
  smallest: 10,
  fields: {
    month: { kind: 'period', unit: 'month' },
    state: { kind: 'category', values: ['KA', 'MH'] },
    customers: { kind: 'count' },
    spend: { kind: 'statistic' },
  },
  elements: ['customer-count'],
};
const ROW = { month: '2026-11', state: 'KA', customers: 120, spend: 1234.5 };
const lines = (...rows: unknown[]): string => rows.map((row) => JSON.stringify(row)).join('\n');

describe('the gate', () => {
  test('lets aggregates through, row by row', () => {
    const out = letThrough(lines(ROW, { ...ROW, state: 'MH', customers: 0, spend: 0 }), SCHEMA);
    expect(out).toBe(
      '{"month":"2026-11","state":"KA","customers":120,"spend":1230}\n{"month":"2026-11","state":"MH","customers":0,"spend":0}\n',
    );
  });

  test('rounds a statistic, so that no phone number hides in it', () => {
    expect(letThrough(lines({ ...ROW, spend: 9_812_345_678 }), SCHEMA)).toContain('"spend":9810000000');
  });

  test('writes the fields in its own order and form, so that nothing hides in those', () => {
    const { month, ...rest } = ROW;
    expect(letThrough(lines({ ...rest, month }), SCHEMA)).toBe(letThrough(lines(ROW), SCHEMA));
  });

  test.each([
    ['a field that the schema lacks', { ...ROW, name: 'Asha' }],
    ['a field in the place of another', { month: ROW.month, state: ROW.state, customers: 120, name: 'Asha' }],
    ['a field that is missing', { month: ROW.month, state: ROW.state, customers: 120 }],
    ['a group that is too small', { ...ROW, customers: 9 }],
    ['a count of one person', { ...ROW, customers: 1 }],
    ['a negative count', { ...ROW, customers: -20 }],
    ['a count that is no whole number', { ...ROW, customers: 12.5 }],
    ['a phone number for a count', { ...ROW, customers: 9_812_345_678 }],
    ['a count that is a text', { ...ROW, customers: '120' }],
    ['a value that the category does not list', { ...ROW, state: 'Asha' }],
    ['a time finer than the period', { ...ROW, month: '2026-11-24T10:03:11' }],
    ['a month that no calendar has', { ...ROW, month: '2026-13' }],
    ['a statistic that is a text', { ...ROW, spend: 'asha@shop.example' }],
    ['an object in a field', { ...ROW, spend: { of: 'Asha' } }],
    ['a row that is a list', [ROW]],
    ['a row that is nothing', null],
  ])('fails on %s, and lets no other row through either', (_, row) => {
    expect(() => letThrough(lines(ROW, row), SCHEMA)).toThrow(/^row 2: /);
  });

  test('fails on what is no JSON, and names the row, never the value', () => {
    expect(() => letThrough('Asha,9812345678', SCHEMA)).toThrow(/^row 1: no JSON$/);
    expect(() => letThrough(lines({ ...ROW, spend: 'Asha' }), SCHEMA)).toThrow(/^row 1: `spend` is no statistic$/);
  });

  test('takes a field that is named like a part of every object for a field', () => {
    const row = JSON.parse('{"month":"2026-11","state":"KA","customers":120,"__proto__":5}') as unknown;
    expect(() => letThrough(lines(row), SCHEMA)).toThrow(/other fields/);
  });
});

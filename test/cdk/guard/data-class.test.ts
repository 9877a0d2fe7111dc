import { describe, expect, test } from '@jest/globals';
import { DataClass } from '../../../lib';
import { BUILT_IN_CLASSES } from '../../../lib/core/model';

describe('DataClass', () => {
  test('has a constant for each built-in class, and no other', () => {
    const constants = Object.entries(DataClass).filter(([, value]) => value instanceof DataClass);
    expect(constants.map(([, value]) => String(value)).sort()).toEqual([...BUILT_IN_CLASSES].sort());
    for (const [constant, value] of constants) {
      expect((value as DataClass).name).toBe(constant.toLowerCase().replace(/_/g, '-'));
    }
  });

  test("names an organisation's own class", () => {
    expect(DataClass.of('loyalty-points').name).toBe('loyalty-points');
  });

  test.each([
    ['LoyaltyPoints', 'loyalty-points'],
    ['company_books', 'company-books'],
    ['PAYMENT', 'payment'],
    [' payment ', 'payment'],
  ])('fails on `%s` and offers `%s`', (name, instead) => {
    expect(() => DataClass.of(name)).toThrow(`\`${name}\` is not a data class: a class is a kebab-case word`);
    expect(() => DataClass.of(name)).toThrow(`write \`${instead}\``);
  });

  test.each([[''], ['--'], ['2018']])('fails on `%s`, of which no class can be made', (name) => {
    expect(() => DataClass.of(name)).toThrow(/kebab-case word such as `payment`$/);
  });
});

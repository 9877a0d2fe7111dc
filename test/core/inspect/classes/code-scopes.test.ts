import { describe, expect, test } from '@jest/globals';
import { CodeScopes } from '../../../../lib/core/inspect/classes/code-scopes';

/** The classes that hold for a resource, when these were declared: a path and a class each. */
function classesOf(declared: readonly (readonly [string, string])[], path: string, stack: string): string[] {
  const scopes = new CodeScopes(declared.map(([scope, dataClass]) => ({ path: scope, dataClass })));
  return scopes.of({ path, stack }).map(({ dataClass }) => dataClass);
}

describe('what code declared of a resource', () => {
  test('is what was declared of its stack, where nothing nearer was', () => {
    expect(classesOf([['Orders', 'payment']], 'Orders/Ledger', 'Orders')).toEqual(['payment']);
  });

  test('is what was declared of the app, where nothing nearer was', () => {
    const declared = [
      ['', 'personal'],
      ['Books', 'company-books'],
    ] as const;
    expect(classesOf(declared, 'Prod/Orders/Ledger', 'Prod/Orders')).toEqual(['personal']);
  });

  test('is what was declared of the nearest construct around it, also in a nested stack', () => {
    const declared = [
      ['Orders', 'payment'],
      ['Orders/Shop', 'personal'],
    ] as const;
    expect(classesOf(declared, 'Orders/Shop/Customers/Table', 'Orders/Shop/Customers')).toEqual(['personal']);
    expect(classesOf(declared, 'Orders/Ledger', 'Orders')).toEqual(['payment']);
  });

  test('adds up where one scope was declared twice', () => {
    const declared = [
      ['Orders', 'payment'],
      ['Orders', 'personal'],
    ] as const;
    expect(classesOf(declared, 'Orders/Ledger', 'Orders')).toEqual(['payment', 'personal']);
  });

  test('is nothing for a stack whose name only begins as that of another', () => {
    expect(classesOf([['Orders', 'payment']], 'Orders2/Ledger', 'Orders2')).toEqual([]);
    // A resource whose path does not lead through its stack, as an override may write it.
    expect(classesOf([['Orders', 'payment']], 'Orders2/Ledger', 'Orders')).toEqual([]);
  });

  test('of a resource inside a construct is what was declared of that resource', () => {
    expect(classesOf([['Orders/Ledger/Resource', 'payment']], 'Orders/Ledger', 'Orders')).toEqual(['payment']);
  });
});

import { describe, expect, test } from '@jest/globals';
import { builtInLaw, endsWithin, faultsOf } from '../../../lib/core/law';
import type { Waiver } from '../../../lib/core/model';

const TODAY = '2026-11-24';

/** Customers go to Ireland while they are migrated. */
const MIGRATION: Waiver = {
  id: 'W-7',
  path: 'Shop/Customers',
  dataClass: 'personal',
  action: 'copy-out',
  to: 'eu-west-1',
  clause: ['personal-stays'],
  reason: 'migration',
  approver: 'A. Rao',
  ticket: 'SEC-7',
  issued: '2026-11-01',
  expires: '2027-01-31',
  at: 'residency/waivers.yaml:1',
};

const faults = (changes: Partial<Waiver>, maximumDays = 365): readonly string[] =>
  faultsOf({ ...MIGRATION, ...changes }, builtInLaw(), maximumDays, TODAY);

describe('a waiver', () => {
  test('has no fault from its first day to its last', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ issued: TODAY })).toEqual([]);
    expect(faults({ expires: TODAY })).toEqual([]);
  });

  test('fails the day after its last', () => {
    expect(faults({ expires: '2026-11-23' })).toEqual(['it expired on 2026-11-23']);
  });

  test('fails before its first day', () => {
    expect(faults({ issued: '2026-11-25' })).toEqual(['it begins on 2026-11-25']);
  });

  test.each([undefined, 'TBD', 'none', '-', 'n/a'])('fails when its approver is %p', (approver) => {
    expect(faults({ approver })).toEqual(['nobody stands for it: it has no `approver`']);
  });

  test("fails when it lasts longer than the policy's owner allows, and may last exactly that long", () => {
    expect(faults({ issued: '2026-11-01', expires: '2027-01-31' }, 91)).toEqual([]);
    expect(faults({ issued: '2026-11-01', expires: '2027-01-31' }, 90)).toEqual([
      'it lasts 91 days, and 90 is the most',
    ]);
  });

  test('fails when a clause of it cannot be waived', () => {
    expect(faults({ clause: ['personal-stays', 'payment-stored-only-in-india'] })).toEqual([
      'the clause `payment-stored-only-in-india` of rbi-payment-data-2018 cannot be waived',
    ]);
  });

  test('says how many days are left from thirty days before its last', () => {
    const left = (expires: string): number | undefined => endsWithin({ ...MIGRATION, expires }, TODAY);
    expect(left('2026-12-25')).toBeUndefined();
    expect(left('2026-12-24')).toBe(30);
    expect(left(TODAY)).toBe(0);
    expect(left('2026-11-23')).toBeUndefined();
  });
});

import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { keyOf, parseLock, printLine, printLock } from '../../../lib/core/law';
import { ACTIONS, type LockLine } from '../../../lib/core/model';

const ORDERS: LockLine = {
  path: 'Prod/Orders',
  dataClass: 'personal',
  action: 'copy-out',
  place: 'us-east-1',
  verdict: 'deny',
  debt: '2026-11-24',
};

const read = (text: string): unknown[] =>
  parseLock(text, 'residency.lock').lines.map((line) => ({ ...line, line: undefined }));

describe('a line of the lock', () => {
  test('is written as a person reads it', () => {
    expect(printLine(ORDERS)).toBe('Prod/Orders personal copy-out us-east-1 deny debt since 2026-11-24');
    expect(printLine({ ...ORDERS, debt: undefined, waiver: 'W-7' })).toMatch(/ deny waiver W-7$/);
    expect(printLine({ ...ORDERS, debt: undefined, clause: 'personal-stays' })).toMatch(/ deny personal-stays$/);
    expect(
      printLine({ path: 'Prod/TagEverything', action: 'not-inspected', verdict: 'deny', debt: '2026-11-24' }),
    ).toBe('Prod/TagEverything - not-inspected - deny debt since 2026-11-24');
  });

  test('names the store whose data go, where another resource takes them', () => {
    expect(keyOf({ ...ORDERS, path: 'Prod/Plan', source: 'Prod/Orders' })).toMatch(
      /^Prod\/Orders->Prod\/Plan personal/,
    );
  });

  test('is read as it was written, whatever the names are', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
    const name = text.filter((t) => t !== '-');
    const line = fc.record(
      {
        path: text,
        source: text,
        dataClass: name,
        action: fc.constantFrom(...ACTIONS),
        place: name,
        verdict: fc.constantFrom('permit' as const, 'deny' as const),
        waiver: text,
      },
      { requiredKeys: ['path', 'action', 'verdict'] },
    );
    fc.assert(
      fc.property(line, (one) => {
        expect(read(printLock(['cert-in-2022'], [one]))).toEqual([one]);
      }),
    );
  });
});

describe('a lock', () => {
  const lines = ['us-east-1', 'eu-west-1', 'ap-southeast-1'].map((place) => ({ ...ORDERS, place }));

  test('has its regimes in the first line, and its lines sorted, each once, in whatever order they come', () => {
    const text = printLock(['cert-in-2022', 'ecommerce-2018'], [...lines, ...lines]);
    expect(text).toBe(printLock(['cert-in-2022', 'ecommerce-2018'], [...lines].reverse()));
    expect(text.split('\n')).toEqual([
      'regimes: cert-in-2022, ecommerce-2018',
      'Prod/Orders personal copy-out ap-southeast-1 deny debt since 2026-11-24',
      'Prod/Orders personal copy-out eu-west-1 deny debt since 2026-11-24',
      'Prod/Orders personal copy-out us-east-1 deny debt since 2026-11-24',
      '',
    ]);
  });

  test('may hold what a merge and another system leave: other order, twins, comments, CRLF', () => {
    const [a, b] = lines.map(printLine);
    expect(read(`regimes: cert-in-2022\r\n\r\n# ours\r\n${b}\r\n${a}\r\n${b}\r\n`)).toEqual([lines[1], lines[0]]);
  });
});

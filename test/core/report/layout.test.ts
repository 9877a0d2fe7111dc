import * as fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../../lib/core/model';
import { textReport } from '../../../lib/core/report';
import { displayWidth } from '../../../lib/core/report/display-width';
import { wrap } from '../../../lib/core/report/wrap';
import {
  countsPermitted,
  customersReplica,
  ledgerPipe,
  paymentsToHost,
  peeringNote,
  receiptsUnresolved,
  reportOf,
} from './shop-reports';

const layout = { lead: { text: '' }, hang: 2, columns: 20 };
/** A line that holds one word behind its sign or label. */
const ONE_WORD = /^((→|[✗!~·]|property|resource|class|path|unknown|why|law|fix|permitted|likewise) +)?\S+$/u;
const prose = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 });
const anyFinding: fc.Arbitrary<Finding> = fc
  .record({
    made: fc.constantFrom(
      customersReplica,
      ledgerPipe,
      receiptsUnresolved,
      paymentsToHost,
      countsPermitted,
      peeringNote,
    ),
    level: fc.constantFrom('violation' as const, 'warning' as const, 'note' as const),
    path: prose,
    says: prose,
    fix: prose,
    at: fc.option(prose, { nil: undefined }),
    waiver: fc.option(fc.constant('W-7'), { nil: undefined, freq: 5 }),
    debt: fc.option(fc.constant('2026-03-01'), { nil: undefined, freq: 5 }),
  })
  .map(({ made, ...over }) => made(over));

describe('a line', () => {
  test('is never wider than the terminal, unless a single word is', () => {
    const examples = fc.property(
      fc.array(anyFinding, { maxLength: 6 }),
      fc.integer({ min: 1, max: 140 }),
      (findings, asked) => {
        const columns = Math.max(60, asked);
        for (const line of textReport(reportOf(findings), { columns: asked }).split('\n')) {
          if (displayWidth(line) > columns) expect(line.trim()).toMatch(ONE_WORD);
        }
      },
    );
    fc.assert(examples, { numRuns: 150 });
  });

  test('holds no control character, whatever a template put into a name', () => {
    const nasty = fc.string({
      unit: fc.constantFrom('a', ' ', '`', '\n', '\t', '\u001b', '[31m', '\u0007', '\u009b', '\u202e'),
    });
    const examples = fc.property(nasty, nasty, (path, says) => {
      const output = textReport(reportOf([customersReplica({ path, says }), peeringNote({ path, says })]));
      expect(output.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
    });
    fc.assert(examples, { numRuns: 150 });
  });

  test('breaks at blanks and hangs under its beginning', () => {
    expect(wrap([{ text: 'personal data would leave India' }], { ...layout, lead: { text: '✗ ' } })).toEqual([
      '✗ personal data',
      '  would leave India',
    ]);
  });

  test('keeps an ARN whole that is wider than the terminal', () => {
    const arn = 'arn:aws:s3:::shop-receipts-archive';
    expect(wrap([{ text: `copies to ${arn} now` }], layout)).toEqual(['copies to', `  ${arn}`, '  now']);
  });

  test('keeps a line of code whole where it fits', () => {
    expect(wrap([{ text: 'write this: `region: x y`' }], layout)).toEqual(['write this:', '  `region: x y`']);
    expect(wrap([{ text: '`region: ap-south-2, owner: x`' }], layout)).toEqual(['`region: ap-south-2,', '  owner: x`']);
  });

  test('drops the gap between two pieces where it breaks', () => {
    expect(wrap([{ text: 'Prod/Orders/Books' }, { text: 'books.ts:1', gap: '  ' }], layout)).toEqual([
      'Prod/Orders/Books',
      '  books.ts:1',
    ]);
    expect(wrap([{ text: 'Books' }, { text: 'books.ts:1', gap: '  ' }], layout)).toEqual(['Books  books.ts:1']);
  });
});

describe('the width of a text', () => {
  test('counts code points: astral ones once, combining marks not, wide ones twice', () => {
    expect(displayWidth('Orders')).toBe(6);
    expect(displayWidth('𝒪rders')).toBe(6);
    expect(displayWidth('Cafe\u0301')).toBe(4);
    expect(displayWidth('注文')).toBe(4);
    expect(displayWidth('ग्राहक')).toBe(5);
    expect(displayWidth('📦')).toBe(2);
  });
});

describe('the same report', () => {
  test('gives the same text', () => {
    const make = (): string => textReport(reportOf([ledgerPipe(), customersReplica(), peeringNote()]));
    expect(make()).toBe(make());
  });
});

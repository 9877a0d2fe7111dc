import { describe, expect, test } from '@jest/globals';
import { LawError, parseCellIf, printCellIf } from '../../../lib/core/law';

describe('the conditions of a cell', () => {
  test('are alternatives of which one has to hold whole', () => {
    expect(parseCellIf('in-india-copy + business-need | rbi-approval')).toEqual([
      [{ condition: 'in-india-copy' }, { condition: 'business-need' }],
      [{ condition: 'rbi-approval' }],
    ]);
  });

  test('may have a bound', () => {
    expect(parseCellIf('log-retention-days>=180')).toEqual([
      [{ condition: 'log-retention-days', operator: '>=', value: 180 }],
    ]);
  });

  test.each(['always', 'never'])('`%s` asks for nothing', (word) => {
    expect(parseCellIf(` ${word} `)).toBe(word);
  });

  test.each([
    'always',
    'never',
    'encrypted',
    'in-india-copy + business-need | rbi-approval',
    'deleted-abroad-within-hours <= 24 | backup-every-hours <= 1.5 + log-retention-days >= 180',
  ])('`%s` is printed as it was written', (text) => {
    expect(printCellIf(parseCellIf(text))).toBe(text);
  });
});

describe('fails to read', () => {
  test.each([
    [
      'buisness-need',
      'unknown condition `buisness-need`; did you mean `business-need`?; known conditions: in-india-copy,',
    ],
    ['toString', 'cannot read the condition `toString`'],
    ['constructor', 'unknown condition `constructor`; known conditions: '],
    ['log-retention-days', 'the condition `log-retention-days` cannot be met; write `log-retention-days >= N`'],
    ['log-retention-days <= 180', 'write `log-retention-days >= N`'],
    ['encrypted >= 1', 'write `encrypted` without a bound'],
    ['in-india-copy +', 'cannot read the condition ``'],
    ['| rbi-approval', 'cannot read the condition ``'],
    ['', 'cannot read the condition ``'],
    ['always | consent', 'unknown condition `always`'],
    ['in-india-copy, consent', 'cannot read the condition `in-india-copy, consent`'],
    ['deleted-abroad-within-hours <= soon', 'cannot read the condition'],
    ['deleted-abroad-within-hours <= -1', 'cannot read the condition'],
  ])('`%s`', (text, message) => {
    expect(() => parseCellIf(text, ['if'])).toThrow(LawError);
    expect(() => parseCellIf(text, ['if'])).toThrow(message);
  });
});

import { describe, expect, test } from '@jest/globals';
import { builtInLaw, knownWords, LawError, loadLaw, loadRegime } from '../../../lib/core/law';
import { BUILT_IN_CLASSES } from '../../../lib/core/model';
import { regimeFile } from './asked';

const own = (changes: Record<string, unknown> = {}) => loadRegime(regimeFile(changes), knownWords(builtInLaw()));
const builtIn = (changes: Record<string, unknown> = {}) =>
  loadRegime(regimeFile(changes), { classes: BUILT_IN_CLASSES, roles: ['bank'], open: false, regimes: [] });

function refusal(load: () => unknown): { message: string; where: string } {
  try {
    load();
  } catch (error) {
    if (error instanceof LawError) return { message: error.message, where: error.where };
    throw error;
  }
  throw new Error('it was loaded');
}

const row = (cells: unknown) => ({ 'company-books': cells });
const clause = { source: 'Board resolution 7 of 2026', says: 'books stay in India', basis: 'law' };

test('a regime is loaded as it is written', () => {
  expect(own({ to: '2026-12-31', binds: ['merchant'] })).toEqual({
    id: 'shop-rules',
    title: 'House rules of the shop',
    citation: 'Board resolution 7 of 2026',
    status: 'in-force',
    from: '2026-01-01',
    to: '2026-12-31',
    binds: ['merchant'],
    governs: ['company-books'],
    clauses: {
      'books-stay': {
        id: 'books-stay',
        source: 'Board resolution 7 of 2026, paragraph 2',
        says: 'books stay in India',
        basis: 'law',
      },
    },
    verdicts: { 'company-books': { 'copy-out': { if: 'never', clause: 'books-stay' } } },
  });
});

test("an organisation's regime may bring a class and a role", () => {
  const cells = { 'copy-out': { if: 'in-india-copy', clause: 'books-stay', warns: 'ask the treasurer' } };
  const regime = own({ governs: ['loyalty-points'], binds: ['franchisee'], verdicts: { 'loyalty-points': cells } });
  expect(regime).toMatchObject({
    governs: ['loyalty-points'],
    binds: ['franchisee'],
    verdicts: {
      'loyalty-points': { 'copy-out': { if: [[{ condition: 'in-india-copy' }]], warns: 'ask the treasurer' } },
    },
  });
});

describe('fails to load', () => {
  test.each<[string, Record<string, unknown>, string, string]>([
    ['a built-in id', { id: 'rbi-payment-data-2018' }, 'id', 'the regime `rbi-payment-data-2018` is there already'],
    ['an id with capitals', { id: 'Shop' }, 'id', 'expected a name in kebab-case, found `Shop`'],
    ['an unknown key', { verdict: {} }, 'verdict', 'unknown key `verdict`; did you mean `verdicts`?'],
    ['a missing title', { title: undefined }, 'title', '`title` is missing; expected a text'],
    [
      'an unknown status',
      { status: 'in force' },
      'status',
      'unknown status `in force`; did you mean `in-force`?; known statuses:',
    ],
    ['a day that is none', { from: '2026-02-30' }, 'from', 'expected a date as YYYY-MM-DD, found `2026-02-30`'],
    ['a regime in force without a first day', { from: undefined }, 'status', 'needs its first day'],
    [
      'a last day before the first',
      { to: '2025-12-31' },
      'to',
      '`to: 2025-12-31` is before the first day, `from: 2026-01-01`',
    ],
    ['a draft with a date', { status: 'draft' }, 'from', 'a regime of status `draft` has no dates'],
    ['a placeholder for a citation', { citation: 'TBD' }, 'citation', 'unknown source `TBD`'],
    ['no class at all', { governs: [] }, 'governs', 'expected at least one class'],
    ['a class that is listed twice', { governs: ['personal', 'personal'] }, 'governs.1', '`personal` is listed twice'],
    [
      'a class a letter away from a known one',
      { governs: ['persnal'] },
      'governs.0',
      'unknown class `persnal`; did you mean `personal`?',
    ],
    [
      'a role a letter away from a known one',
      { binds: ['banks'] },
      'binds.0',
      'unknown role `banks`; did you mean `bank`?',
    ],
    [
      'a governed class without a row',
      { governs: ['company-books', 'personal'] },
      'governs.1',
      '`personal` is governed but has no row',
    ],
    [
      'a row for a class that is not governed',
      { verdicts: { ...(regimeFile()['verdicts'] as object), personal: {} } },
      'verdicts.personal',
      'unknown class `personal`',
    ],
    ['a row without cells', { verdicts: row({}) }, 'verdicts.company-books', 'a row without any cell'],
    [
      'an unknown action',
      { verdicts: row({ 'copy-ot': {} }) },
      'verdicts.company-books.copy-ot',
      'unknown action `copy-ot`; did you mean `copy-out`?',
    ],
    [
      'a cell without a clause',
      { verdicts: row({ 'copy-out': { if: 'never' } }) },
      'verdicts.company-books.copy-out.clause',
      '`clause` is missing; expected a text',
    ],
    [
      'an unknown clause',
      { verdicts: row({ 'copy-out': { if: 'never', clause: 'book-stays' } }) },
      'verdicts.company-books.copy-out.clause',
      'unknown clause `book-stays`; did you mean `books-stay`?',
    ],
    [
      'a clause that is a property of every object',
      { verdicts: row({ 'copy-out': { if: 'never', clause: 'constructor' } }) },
      'verdicts.company-books.copy-out.clause',
      'unknown clause `constructor`',
    ],
    [
      'a cell without a verdict',
      { verdicts: row({ 'copy-out': { clause: 'books-stay' } }) },
      'verdicts.company-books.copy-out.if',
      '`if` is missing; expected a text',
    ],
    [
      'an unknown condition',
      { verdicts: row({ 'copy-out': { if: 'approval', clause: 'books-stay' } }) },
      'verdicts.company-books.copy-out.if',
      'unknown condition `approval`',
    ],
    [
      'an unknown key in a cell',
      { verdicts: row({ 'copy-out': { if: 'never', clause: 'books-stay', warn: 'x' } }) },
      'verdicts.company-books.copy-out.warn',
      'unknown key `warn`; did you mean `warns`?',
    ],
    [
      'a clause without a source',
      { clauses: { 'books-stay': { ...clause, source: '' } } },
      'clauses.books-stay.source',
      'expected a text, found ``',
    ],
    [
      'a clause of an unknown source',
      { clauses: { 'books-stay': { ...clause, source: 'unknown' } } },
      'clauses.books-stay.source',
      'unknown source `unknown`',
    ],
    [
      'a clause that says nothing',
      { clauses: { 'books-stay': { ...clause, says: undefined } } },
      'clauses.books-stay.says',
      'expected a text',
    ],
    [
      'a clause of an unknown basis',
      { clauses: { 'books-stay': { ...clause, basis: 'custom' } } },
      'clauses.books-stay.basis',
      'unknown basis `custom`; known bases: law, default',
    ],
    [
      'a clause that is waivable perhaps',
      { clauses: { 'books-stay': { ...clause, waivable: 'yes' } } },
      'clauses.books-stay.waivable',
      'expected true or false, found `yes`',
    ],
    ['a list where a map belongs', { clauses: [] }, 'clauses', 'expected a map, found a list'],
  ])('%s', (_, changes, where, message) => {
    const found = refusal(() => own(changes));
    expect(found.where).toBe(where);
    expect(found.message).toContain(message);
  });

  test('a built-in regime that brings a class or a role', () => {
    expect(refusal(() => builtIn({ governs: ['loyalty-points'] })).where).toBe('governs.0');
    expect(refusal(() => builtIn({ binds: ['franchisee'] })).where).toBe('binds.0');
  });
});

describe('a whole law', () => {
  const element = { id: 'ledger-entries', class: 'company-books', source: 'Board resolution 7 of 2026' };

  test('is loaded with its regimes in order of age', () => {
    const older = regimeFile({ id: 'older', from: '2025-01-01' });
    const { version, regimes, vocabulary } = loadLaw({
      version: '1',
      regimes: [regimeFile(), older],
      vocabulary: [element],
    });
    expect(version).toBe('1');
    expect(regimes.map(({ id }) => id)).toEqual(['older', 'shop-rules']);
    expect(vocabulary.get('ledger-entries')).toMatchObject({ dataClass: 'company-books' });
  });

  test.each([
    ['two regimes of one id', [regimeFile(), regimeFile()], [element], 'regimes.1.id'],
    ['an element that is listed twice', [regimeFile()], [element, element], 'vocabulary.1.id'],
    ['an element of an unknown class', [regimeFile()], [{ ...element, class: 'books' }], 'vocabulary.0.class'],
    ['an element without a source', [regimeFile()], [{ ...element, source: undefined }], 'vocabulary.0.source'],
  ])('fails with %s', (_, regimes, vocabulary, where) => {
    expect(refusal(() => loadLaw({ version: '1', regimes, vocabulary })).where).toBe(where);
  });
});

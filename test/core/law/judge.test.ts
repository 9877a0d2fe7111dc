import { describe, expect, test } from '@jest/globals';
import { judge, lawOf, parseCellIf, whatWouldPermit } from '../../../lib/core/law';
import type { Judgement, Regime } from '../../../lib/core/model';
import { facts, oneCell } from './asked';

const cell = (cellIf: string, warns?: string) => ({ if: parseCellIf(cellIf), clause: 'rule', ...(warns && { warns }) });

function judged(
  regimes: readonly Regime[],
  known: Parameters<typeof facts>[0] = {},
  roles: readonly string[] = [],
): Judgement {
  const question = { dataClass: 'ledger', action: 'copy-out' as const, roles, factOf: facts(known) };
  return judge(lawOf('test', regimes, []), regimes, question);
}

const order = ({ opinions }: Judgement): string[] => opinions.map(({ regime }) => regime.id);

describe('which opinion decides', () => {
  test('one denial denies, however many permit', () => {
    const { verdict, decisive } = judged([
      oneCell('permits', cell('always')),
      oneCell('denies', cell('never'), { status: 'never-law', from: undefined }),
      oneCell('permits-too', cell('always')),
    ]);
    expect(verdict).toBe('deny');
    expect(decisive!.regime.id).toBe('denies');
  });

  test('a `never` comes before a conditional denial, also before one in force', () => {
    const judgement = judged([
      oneCell('conditional', cell('business-need')),
      oneCell('never', cell('never'), { status: 'never-law', from: undefined }),
    ]);
    expect(order(judgement)).toEqual(['never', 'conditional']);
  });

  test('of two alike, what is in force comes before enacted, draft and never-law', () => {
    const undated = (status: Regime['status']) => oneCell(status, cell('never'), { status, from: undefined });
    const judgement = judged([
      undated('never-law'),
      undated('draft'),
      undated('enacted'),
      oneCell('in-force', cell('never')),
    ]);
    expect(order(judgement)).toEqual(['in-force', 'enacted', 'draft', 'never-law']);
  });

  test('of two alike in force, the older law is reported, in whatever order they are asked', () => {
    const older = oneCell('z-older', cell('never'), { from: '2018-04-06' });
    const newer = oneCell('a-newer', cell('never'), { from: '2022-06-27' });
    for (const regimes of [
      [older, newer],
      [newer, older],
    ])
      expect(order(judged(regimes))).toEqual(['z-older', 'a-newer']);
  });

  test('a regime that does not bind the organisation denies last', () => {
    const judgement = judged(
      [oneCell('banks', cell('never'), { binds: ['bank'] }), oneCell('all', cell('business-need'))],
      {},
      ['merchant'],
    );
    expect(order(judgement)).toEqual(['all', 'banks']);
    expect(judgement.opinions.map(({ binding }) => binding)).toEqual([true, false]);
  });

  test('a denial that a source contradicts hides no denial that none does', () => {
    const judgement = judged([
      oneCell('doubtful', cell('never', 'the FAQ says otherwise')),
      oneCell('plain', cell('business-need'), { status: 'draft', from: undefined }),
    ]);
    expect(judgement.decisive).toMatchObject({ regime: { id: 'plain' }, warns: [] });
  });

  test('of permits, the one that rests on most facts decides', () => {
    const regimes = [oneCell('free', cell('always')), oneCell('asks', cell('in-india-copy + business-need'))];
    expect(judged(regimes, { 'in-india-copy': true, 'business-need': {} }).decisive!.regime.id).toBe('asks');
  });

  test('where none governs there is no verdict, and no permit', () => {
    expect(
      judged([
        oneCell('other', cell('always'), { governs: ['orders'], verdicts: { orders: { 'copy-out': cell('always') } } }),
      ]),
    ).toMatchObject({
      verdict: 'no-regime',
      opinions: [{ verdict: 'not-governed' }],
    });
    expect(judged([])).toEqual({ verdict: 'no-regime', opinions: [] });
  });

  test('a governed class says nothing on an action without a cell', () => {
    const regimes = [oneCell('silent', cell('always'), { verdicts: { ledger: { 'store-abroad': cell('always') } } })];
    expect(judged(regimes).verdict).toBe('no-regime');
  });

  test('a class named like a property of every object is not governed', () => {
    const regimes = [oneCell('rules', cell('always'))];
    const question = { dataClass: 'constructor', action: 'copy-out' as const, roles: [], factOf: facts({}) };
    expect(judge(lawOf('test', regimes, []), regimes, question).verdict).toBe('no-regime');
  });

  test('the same regimes may be asked again with other facts', () => {
    const regimes = [oneCell('asks', cell('business-need'))];
    expect(judged(regimes).verdict).toBe('deny');
    expect(judged(regimes, { 'business-need': {} }).verdict).toBe('permit');
    expect(judged(regimes).verdict).toBe('deny');
  });
});

describe('what a denial would need', () => {
  test('is what is still lacking, smallest sets first', () => {
    const regimes = [oneCell('asks', cell('in-india-copy + business-need | rbi-approval'))];
    expect(judged(regimes).decisive!.wouldPermit).toEqual([['rbi-approval'], ['in-india-copy', 'business-need']]);
    expect(judged(regimes, { 'in-india-copy': true }).decisive!.wouldPermit).toEqual([
      ['business-need'],
      ['rbi-approval'],
    ]);
  });

  test('says what is known of a condition that is not met, and nothing of one that nobody knows of', () => {
    const regimes = [oneCell('asks', cell('in-india-copy + business-need | backup-every-hours <= 24'))];
    const early = {
      'in-india-copy': { how: 'verified', value: false, detail: 'the original is deleted after 1 day' },
    } as const;
    expect(judged(regimes, early).decisive!.unmet).toEqual([
      { condition: 'in-india-copy', detail: 'the original is deleted after 1 day' },
    ]);
    const rare = { 'backup-every-hours': { how: 'verified', value: 168, detail: 'by a weekly plan' } } as const;
    expect(judged(regimes, rare).decisive!.unmet).toEqual([
      { condition: 'backup-every-hours <= 24', detail: 'by a weekly plan' },
    ]);
    expect(judged(regimes).decisive!.unmet).toEqual([]);
    const lies = { 'in-india-copy': { how: 'verified', value: true, detail: 'the original lies in India' } } as const;
    expect(judged(regimes, lies).decisive).toMatchObject({ verdict: 'deny', unmet: [] });
    expect(judged(regimes, { 'backup-every-hours': 24, ...early }).decisive!.unmet).toEqual([]);
  });

  test('leaves out a set that holds another', () => {
    const regimes = [oneCell('asks', cell('in-india-copy + business-need | in-india-copy + business-need + consent'))];
    expect(judged(regimes).decisive!.wouldPermit).toEqual([['in-india-copy', 'business-need']]);
  });

  test('is for all denials together what lifts every one of them', () => {
    const regimes = [
      oneCell('one', cell('in-india-copy + business-need | rbi-approval')),
      oneCell('other', cell('in-india-copy'), { from: '2022-01-01' }),
    ];
    expect(whatWouldPermit(judged(regimes))).toEqual([
      ['rbi-approval', 'in-india-copy'],
      ['in-india-copy', 'business-need'],
    ]);
    expect(whatWouldPermit(judged(regimes, { 'rbi-approval': {}, 'in-india-copy': true }))).toEqual([]);
  });

  test('is nothing where one denial is a `never`', () => {
    const regimes = [oneCell('never', cell('never')), oneCell('asks', cell('in-india-copy'))];
    expect(whatWouldPermit(judged(regimes))).toEqual([]);
  });
});

describe('what a permit rests on', () => {
  test('names the facts used, with who stands for them', () => {
    const regimes = [oneCell('asks', cell('in-india-copy + business-need | rbi-approval'))];
    const known = {
      'in-india-copy': { how: 'verified' as const, detail: 'Prod/Ledger/Original' },
      'business-need': { id: 'NEED-3', by: 'Treasurer', on: '2026-02-01' },
    };
    expect(judged(regimes, known).decisive!.permittedBy).toEqual([
      { condition: 'in-india-copy', how: 'verified', detail: 'Prod/Ledger/Original' },
      { condition: 'business-need', how: 'attested', id: 'NEED-3', by: 'Treasurer', on: '2026-02-01' },
    ]);
  });

  test('warns of a doubtful fact, and prefers facts without a doubt', () => {
    const known = { 'aggregate-only': { how: 'verified' as const, warns: 'no elements are named' } };
    const regimes = [oneCell('asks', cell('aggregate-only | rbi-approval'))];
    expect(judged(regimes, known).decisive!.warns).toEqual(['no elements are named']);
    expect(judged(regimes, { ...known, 'rbi-approval': {} }).decisive).toMatchObject({
      warns: [],
      permittedBy: [{ condition: 'rbi-approval' }],
    });
  });

  test('a fact that is known to be false, or a truth where a number is asked for, does not hold', () => {
    expect(judged([oneCell('asks', cell('encrypted'))], { encrypted: false }).verdict).toBe('deny');
    expect(judged([oneCell('asks', cell('encrypted'))], { encrypted: 1 }).verdict).toBe('deny');
    expect(judged([oneCell('asks', cell('log-retention-days >= 180'))], { 'log-retention-days': true }).verdict).toBe(
      'deny',
    );
    expect(judged([oneCell('asks', cell('log-retention-days >= 180'))], { 'log-retention-days': NaN }).verdict).toBe(
      'deny',
    );
  });
});

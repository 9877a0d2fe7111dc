import { describe, expect, test } from '@jest/globals';
import { applyLaw, builtInLaw, knownWords, lawOf, loadRegime, selectRegimes } from '../../../lib/core/law';
import { InputError, NO_POLICY } from '../../../lib/core/model';
import { oneCell, regimeFile, TODAY } from './asked';

const never = { if: 'never' as const, clause: 'rule' };
const ids = (law = builtInLaw(), named: readonly string[] | undefined = undefined, asOf = TODAY): string[] =>
  selectRegimes(law, named, asOf).map(({ id }) => id);

describe('the regimes that are asked', () => {
  test("are by default also those of an organisation's own that are in force", () => {
    const regime = loadRegime(regimeFile(), knownWords(builtInLaw()));
    const law = applyLaw({ ...NO_POLICY, ownRegimes: [regime] });
    expect(ids(law)).toContain('shop-rules');
    expect(ids(law, undefined, '2025-12-31')).not.toContain('shop-rules');
  });

  test('are those that are named, in the order of the law', () => {
    expect(ids(builtInLaw(), ['pdp-bill-2018', 'cert-in-2022', 'rbi-payment-data-2018', 'cert-in-2022'])).toEqual([
      'rbi-payment-data-2018',
      'cert-in-2022',
      'pdp-bill-2018',
    ]);
  });

  test('leave out a named one that is not in force on the date', () => {
    expect(ids(builtInLaw(), ['dpdp-2023', 'cert-in-2022'])).toEqual(['cert-in-2022']);
    expect(ids(builtInLaw(), ['spdi-rules-2011', 'cert-in-2022'], '2027-05-13')).toEqual(['cert-in-2022']);
  });

  test('are in force on their first and their last day', () => {
    const law = lawOf('test', [oneCell('rule', never, { from: '2026-01-01', to: '2026-12-31' })], []);
    for (const day of ['2026-01-01', '2026-12-31']) expect(ids(law, undefined, day)).toEqual(['rule']);
    for (const day of ['2025-12-31', '2027-01-01']) expect(ids(law, undefined, day)).toEqual([]);
  });

  test('are in force once they have commenced, and enacted while nobody knows when they will', () => {
    const law = lawOf(
      'test',
      [
        oneCell('dated', never, { status: 'enacted', from: '2026-01-01' }),
        oneCell('undated', never, { status: 'enacted', from: undefined }),
      ],
      [],
    );
    const statuses = selectRegimes(law, ['dated', 'undated'], TODAY).map(({ status }) => status);
    expect(statuses).toEqual(['in-force', 'enacted']);
    expect(ids(law)).toEqual(['dated']);
  });
});

describe('fails to select', () => {
  test('a regime that the law does not have', () => {
    expect(() => ids(builtInLaw(), ['rbi-payments-data-2018'])).toThrow(InputError);
    expect(() => ids(builtInLaw(), ['rbi-payments-data-2018'])).toThrow(
      /^unknown regime `rbi-payments-data-2018`; did you mean `rbi-payment-data-2018`\?; known regimes: .*cert-in-2022/,
    );
  });

  test('none at all', () => {
    expect(() => ids(builtInLaw(), [])).toThrow('no regime is named');
  });
});

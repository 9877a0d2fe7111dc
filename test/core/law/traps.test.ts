import { describe, expect, test } from '@jest/globals';
import { builtInLaw, CONDITIONS, selectRegimes } from '../../../lib/core/law';
import { ACTIONS } from '../../../lib/core/model';
import { asked, TODAY } from './asked';

const ids = (regimes: readonly string[] | undefined, asOf: string): string[] =>
  selectRegimes(builtInLaw(), regimes, asOf).map(({ id }) => id);

describe('payment data', () => {
  test('fails when domestic payment data are mirrored abroad, although a complete copy is in India: the word is "only"', () => {
    const known = { 'in-india-copy': true, 'business-need': {}, 'foreign-payment-firm': {} };
    for (const action of ['mirror-from-abroad', 'copy-out', 'store-abroad'] as const) {
      expect(asked('payment', action, known)).toMatchObject({
        verdict: 'deny',
        decisive: { regime: { id: 'rbi-payment-data-2018', status: 'in-force' }, binding: true },
      });
    }
  });

  test('permits a copy of the domestic component of a cross-border transaction beside its India original, if required', () => {
    const known = { 'in-india-copy': true, 'business-need': { id: 'NEED-3' } };
    const { verdict, decisive } = asked('payment-cross-border', 'copy-out', known);
    expect(verdict).toBe('permit');
    expect(decisive).toMatchObject({
      regime: { id: 'rbi-payment-data-2018' },
      permittedBy: [
        { condition: 'in-india-copy', how: 'verified' },
        { condition: 'business-need', how: 'attested', id: 'NEED-3' },
      ],
    });
    expect(asked('payment-cross-border', 'copy-out', { 'in-india-copy': true }).decisive!.wouldPermit).toEqual([
      ['business-need'],
      ['rbi-approval'],
    ]);
  });

  test('fails when records of a foreign leg are abroad only', () => {
    expect(asked('payment-foreign-leg', 'store-abroad', { 'business-need': {} }).verdict).toBe('deny');
  });

  test('a copy for an overseas regulator needs both the approval and the records in India', () => {
    expect(asked('payment', 'copy-out', { 'rbi-approval': {} }).decisive).toMatchObject({
      regime: { id: 'cert-in-2022' },
      wouldPermit: [['in-india-copy']],
    });
    expect(asked('payment', 'copy-out', { 'rbi-approval': {}, 'in-india-copy': true }).verdict).toBe('permit');
  });

  test('the refusal of a copy for the dispute window is said in the clause', () => {
    expect(asked('payment', 'copy-out').decisive!.clause!.says).toMatch(/dispute or chargeback window/);
  });

  test('24 hours abroad are verified by machinery, never attested', () => {
    expect(CONDITIONS['deleted-abroad-within-hours']).toMatchObject({ how: 'verified', bound: '<=' });
    expect(asked('payment', 'process-abroad', { 'deleted-abroad-within-hours': true }).verdict).toBe('deny');
    expect(asked('payment', 'process-abroad', { 'deleted-abroad-within-hours': 24 }).verdict).toBe('permit');
  });

  test('are not governed by the proposals of 2018, whose blanket refusal would forbid what the Reserve Bank permits', () => {
    expect(asked('payment', 'copy-out', {}, { regimes: ['ecommerce-2018'] }).verdict).toBe('no-regime');
  });
});

describe('the mirror of foreign payment firms', () => {
  const known = { 'in-india-copy': true, 'foreign-payment-firm': { id: 'FIRM-1' } };

  test('is asked only when it is named', () => {
    expect(ids(undefined, TODAY)).not.toContain('payment-mirroring-2018');
    expect(asked('payment', 'mirror-from-abroad', known).verdict).toBe('deny');
  });

  test('named instead of the Reserve Bank, permits an original abroad with a complete copy in India, and warns that it was refused', () => {
    const { verdict, decisive } = asked('payment', 'mirror-from-abroad', known, {
      regimes: ['payment-mirroring-2018'],
    });
    expect(verdict).toBe('permit');
    expect(decisive!.warns).toEqual([expect.stringMatching(/refused/)]);
  });

  test('fails without the copy in India, and that denial is no mere warning', () => {
    const how = { regimes: ['payment-mirroring-2018'] };
    const { verdict, decisive } = asked('payment', 'mirror-from-abroad', { 'foreign-payment-firm': {} }, how);
    expect(verdict).toBe('deny');
    expect(decisive).toMatchObject({ binding: true, warns: [], wouldPermit: [['in-india-copy']] });
  });

  test('has one direction: a copy of an India original does not leave under it', () => {
    expect(asked('payment', 'copy-out', known, { regimes: ['payment-mirroring-2018'] }).verdict).toBe('deny');
  });

  test('fails when it is named beside the Reserve Bank', () => {
    const how = { regimes: ['payment-mirroring-2018', 'rbi-payment-data-2018'] };
    expect(asked('payment', 'mirror-from-abroad', known, how).decisive!.regime.id).toBe('rbi-payment-data-2018');
  });
});

describe('personal data', () => {
  const consented = {
    'explicit-consent': {},
    consent: {},
    'approved-transfer': {},
    necessity: {},
    'in-india-copy': true,
  };

  test.each(['personal', 'sensitive-personal', 'critical-personal'])('%s data never leave on consent', (dataClass) => {
    for (const action of ['store-abroad', 'mirror-from-abroad', 'process-abroad', 'copy-out'] as const) {
      const { verdict, decisive } = asked(dataClass, action, consented);
      expect(verdict).toBe('deny');
      expect(decisive).toMatchObject({ regime: { id: 'ecommerce-2018', status: 'never-law' }, wouldPermit: [] });
    }
  });

  test.each(['2026-11-24', '2027-05-13'])('on %s, nothing in force denies personal data a place in India', (asOf) => {
    for (const action of ['store-in-india', 'replicate-in-india'] as const) {
      const { verdict, opinions } = asked('personal', action, {}, { asOf });
      expect(verdict).toBe('permit');
      expect(opinions.flatMap(({ warns }) => warns)).toEqual([]);
    }
  });

  test('sensitive data in India need explicit consent, and nothing else', () => {
    expect(asked('sensitive-personal', 'store-in-india').decisive!.wouldPermit).toEqual([['explicit-consent']]);
    expect(asked('sensitive-personal', 'store-in-india', { consent: {} }).verdict).toBe('deny');
    expect(asked('sensitive-personal', 'store-in-india', { 'explicit-consent': {} }).verdict).toBe('permit');
  });

  test('explicit consent is consent', () => {
    const how = { regimes: ['spdi-rules-2011'] };
    const known = { 'approved-transfer': {}, 'explicit-consent': { id: 'CONSENT-2026-014' } };
    const { verdict, decisive } = asked('sensitive-personal', 'copy-out', known, how);
    expect(verdict).toBe('permit');
    expect(decisive!.permittedBy).toContainEqual({ condition: 'consent', how: 'attested', id: 'CONSENT-2026-014' });
  });

  test('ordinary personal data abroad are a doubtful permit under the SPDI rules, not a denial', () => {
    const { verdict, decisive } = asked('personal', 'copy-out', {}, { regimes: ['spdi-rules-2011'] });
    expect(verdict).toBe('permit');
    expect(decisive!.warns).toHaveLength(1);
  });
});

describe('dates', () => {
  test('today the in-force regimes and the proposal of 2018 are asked, and no draft', () => {
    expect(ids(undefined, TODAY)).toEqual([
      'spdi-rules-2011',
      'telecom',
      'irdai-records-2025',
      'rbi-payment-data-2018',
      'rbi-kyc-2025',
      'aadhaar-2021',
      'cert-in-2022',
      'companies-accounts-2014',
      'sebi-cloud-2023',
      'rbi-digital-lending-2025',
      'income-tax-rules-2026',
      'ecommerce-2018',
    ]);
  });

  test('the SPDI rules end the day before the Act of 2023 begins', () => {
    expect(ids(undefined, '2027-05-12')).toContain('spdi-rules-2011');
    expect(ids(undefined, '2027-05-12')).not.toContain('dpdp-2023');
    expect(ids(undefined, '2027-05-13')).toContain('dpdp-2023');
    expect(ids(undefined, '2027-05-13')).not.toContain('spdi-rules-2011');
  });

  test('data specified under rule 13(4) do not leave from 13 May 2027, and until then no one may rely on that rule', () => {
    const how = { regimes: ['dpdp-2023'] };
    expect(asked('critical-personal', 'copy-out', {}, { ...how, asOf: '2027-05-12' }).verdict).toBe('no-regime');
    expect(asked('critical-personal', 'copy-out', {}, { ...how, asOf: '2027-05-13' })).toMatchObject({
      verdict: 'deny',
      decisive: { regime: { status: 'in-force' } },
    });
  });

  test('the Act of 2023 has no sensitive class, and restricts no country yet: a permit that warns', () => {
    for (const dataClass of ['personal', 'sensitive-personal']) {
      const { verdict, decisive } = asked(dataClass, 'copy-out', {}, { regimes: ['dpdp-2023'], asOf: '2027-05-13' });
      expect(verdict).toBe('permit');
      expect(decisive!.warns).toEqual([expect.stringMatching(/no country was restricted/)]);
    }
  });

  test('its rules are cited by their final numbers, 13(4) and 15, and not by those of the draft', () => {
    const { citation, clauses } = builtInLaw().regimes.find(({ id }) => id === 'dpdp-2023')!;
    const cited = [citation, ...Object.values(clauses).map(({ source }) => source)].join('\n');
    expect(cited).toMatch(/13\(4\)/);
    expect(cited).toMatch(/rule 15/);
    expect(cited).not.toMatch(/12\(4\)|rule 14/);
  });
});

describe('logs and books', () => {
  test('logs abroad alone are denied by a direction that its FAQ contradicts', () => {
    const { verdict, decisive } = asked('ict-logs', 'store-abroad');
    expect(verdict).toBe('deny');
    expect(decisive!.warns).toEqual([expect.stringMatching(/Q35/)]);
  });

  test('logs abroad beside 180 days of them in India are a permit that warns', () => {
    const { verdict, decisive } = asked('ict-logs', 'copy-out', {
      'in-india-copy': true,
      'log-retention-days': Infinity,
    });
    expect(verdict).toBe('permit');
    expect(decisive!.warns).toEqual([expect.stringMatching(/Q35/)]);
  });

  test('books may be abroad while India keeps a daily back-up', () => {
    expect(asked('company-books', 'mirror-from-abroad', { 'backup-every-hours': 24 }).verdict).toBe('permit');
    expect(asked('company-books', 'mirror-from-abroad', { 'backup-every-hours': 168 }).verdict).toBe('deny');
  });

  test('core biometrics of Aadhaar are stored nowhere, also not in India', () => {
    for (const action of ACTIONS) expect(asked('aadhaar-core-biometrics', action).verdict).toBe('deny');
  });
});

describe('roles', () => {
  const copy = { 'in-india-copy': true };

  test('a plain merchant is not bound by the Reserve Bank: the denial stays, and binds nobody', () => {
    expect(asked('payment', 'copy-out', copy, { roles: ['merchant'] })).toMatchObject({
      verdict: 'deny',
      decisive: { regime: { id: 'rbi-payment-data-2018' }, binding: false },
    });
  });

  test('a merchant is bound to keep records of financial transactions in India', () => {
    expect(asked('payment', 'store-abroad', {}, { roles: ['merchant'] }).decisive).toMatchObject({
      regime: { id: 'cert-in-2022' },
      binding: true,
    });
  });

  test('whoever states nothing, or is a bank besides, is bound', () => {
    for (const roles of [[], ['bank'], ['merchant', 'bank']]) {
      expect(asked('payment', 'copy-out', copy, { roles }).decisive!.binding).toBe(true);
    }
  });

  test('a unit in GIFT City is bound by no sector regime, but by the rules on personal data', () => {
    for (const dataClass of ['payment', 'company-books', 'ict-logs', 'insurance-records', 'securities-market']) {
      expect(asked(dataClass, 'store-abroad', {}, { roles: ['ifsc'] }).decisive!.binding).toBe(false);
    }
    expect(asked('personal', 'store-abroad', {}, { roles: ['ifsc'] }).decisive!.binding).toBe(true);
  });
});

describe('the exemptions of the draft e-commerce policy of 2019', () => {
  const { clauses, verdicts } = builtInLaw().regimes.find(({ id }) => id === 'national-ecommerce-draft-2019')!;
  const exempts = Object.values(clauses).filter(({ says }) => says.includes('exempt'));

  test('are four, and permit no flow of personal data', () => {
    expect(exempts).toHaveLength(4);
    for (const dataClass of ['personal', 'sensitive-personal']) {
      const named = Object.values(verdicts[dataClass]!).map(({ clause }) => clause);
      expect(named.filter((id) => exempts.some((clause) => clause.id === id))).toEqual([]);
    }
  });
});

import { describe, expect, test } from '@jest/globals';
import { builtInLaw, CONDITIONS } from '../../../lib/core/law';
import { ACTIONS } from '../../../lib/core/model';
import { asked } from './asked';

/** The conditions as the tables abbreviate them: the value that meets each, one that just fails, and its printed form. */
const SHORT: Readonly<
  Record<string, { condition: string; met: true | number; unmet: false | number; printed: string }>
> = {
  agg: { condition: 'aggregate-only', met: true, unmet: false, printed: 'aggregate-only' },
  xc: { condition: 'explicit-consent', met: true, unmet: false, printed: 'explicit-consent' },
  con: { condition: 'consent', met: true, unmet: false, printed: 'consent' },
  in: { condition: 'in-india-copy', met: true, unmet: false, printed: 'in-india-copy' },
  req: { condition: 'business-need', met: true, unmet: false, printed: 'business-need' },
  rbi: { condition: 'rbi-approval', met: true, unmet: false, printed: 'rbi-approval' },
  mech: { condition: 'approved-transfer', met: true, unmet: false, printed: 'approved-transfer' },
  nec: { condition: 'necessity', met: true, unmet: false, printed: 'necessity' },
  firm: { condition: 'foreign-payment-firm', met: true, unmet: false, printed: 'foreign-payment-firm' },
  inv: {
    condition: 'foreign-incorporated-investor',
    met: true,
    unmet: false,
    printed: 'foreign-incorporated-investor',
  },
  t24: {
    condition: 'deleted-abroad-within-hours',
    met: 24,
    unmet: 25,
    printed: 'deleted-abroad-within-hours <= 24',
  },
  d180: { condition: 'log-retention-days', met: 180, unmet: 179, printed: 'log-retention-days >= 180' },
  d365: { condition: 'log-retention-days', met: 365, unmet: 364, printed: 'log-retention-days >= 365' },
  daily: { condition: 'backup-every-hours', met: 24, unmet: 25, printed: 'backup-every-hours <= 24' },
};

const EVERYTHING = Object.fromEntries(
  Object.entries(CONDITIONS).map(([condition, { bound }]) => [
    condition,
    bound === '<=' ? 0 : bound === '>=' ? 1_000_000 : true,
  ]),
);

/** Columns: at rest in India, abroad, mirrored from abroad, processed abroad, replicated in India, copied out. `-`: silent. */
const TABLES: Readonly<Record<string, string>> = {
  'ecommerce-2018': `
    generic              yes   agg  agg  agg  yes  agg
    personal             yes   no   no   no   yes  no
    sensitive-personal   xc    no   no   no   xc   no
    critical-personal    xc    no   no   no   xc   no`,
  'rbi-payment-data-2018': `
    generic              yes   agg  agg     yes         yes  agg
    payment              yes   no   no      t24         yes  rbi
    payment-cross-border yes   no   in+req  t24|in+req  yes  in+req|rbi
    payment-foreign-leg  yes   no   in+req  yes         yes  in+req`,
  'cert-in-2022': `
    ict-logs             d180  no   in+d180  yes  yes  in
    payment              yes   no   in       yes  yes  in
    payment-cross-border yes   no   in       yes  yes  in
    payment-foreign-leg  yes   no   in       yes  yes  in`,
  'companies-accounts-2014': `
    company-books        yes   no   daily    yes  yes  daily`,
  'income-tax-rules-2026': `
    company-books        yes   no   daily    yes  yes  daily`,
  'rbi-digital-lending-2025': `
    digital-lending      yes   no   no       t24  yes  no`,
  'rbi-kyc-2025': `
    kyc-video            yes   no   in       no   yes  in`,
  'sebi-cloud-2023': `
    securities-market    yes   no   in+inv   no   yes  in+inv`,
  'irdai-records-2025': `
    insurance-records    yes   no   no       no   yes  no`,
  'aadhaar-2021': `
    aadhaar                  yes  no  no     no   yes  no
    aadhaar-core-biometrics  no   no  no     no   no   no`,
  telecom: `
    telecom-subscriber   yes   no   no       no   yes  no`,
  'spdi-rules-2011': `
    personal             yes   yes  yes      yes  yes  yes
    sensitive-personal   yes   mech+con|mech+nec  mech+con|mech+nec  mech+con|mech+nec  yes  mech+con|mech+nec`,
  'dpdp-2023': `
    generic              yes   yes  yes  yes  yes  yes
    personal             yes   yes  yes  yes  yes  yes
    sensitive-personal   yes   yes  yes  yes  yes  yes
    critical-personal    yes   no   no   no   yes  no
    ict-logs             d365  -    -    -    yes  -`,
  'payment-mirroring-2018': `
    payment              yes   no   in+firm  no   yes  no
    payment-cross-border yes   no   in+firm  no   yes  no
    payment-foreign-leg  yes   no   in+firm  no   yes  no`,
  'pdp-bill-2018': `
    generic              yes   yes  yes                  yes                  yes  yes
    personal             yes   no   in+mech+con|in+nec   in+mech+con|in+nec   yes  in+mech+con|in+nec
    sensitive-personal   xc    no   in+mech+xc|in+nec    in+mech+xc|in+nec    xc   in+mech+xc|in+nec
    critical-personal    yes   no   no                   no                   yes  no
    payment              xc    no   -                    -                    yes  -
    payment-cross-border xc    no   -                    -                    yes  -
    payment-foreign-leg  xc    no   -                    -                    yes  -`,
  'pdp-bill-2019': `
    generic              yes   yes  yes         yes         yes  yes
    personal             yes   yes  yes         yes         yes  yes
    sensitive-personal   xc    no   in+mech+xc  in+mech+xc  xc   in+mech+xc
    critical-personal    yes   no   no          no          yes  no`,
  'national-ecommerce-draft-2019': `
    generic              yes   agg  agg  agg  yes  agg
    personal             yes   no   no   no   yes  no
    sensitive-personal   yes   no   no   no   yes  no`,
};

const DATES: Readonly<Record<string, string>> = { 'dpdp-2023': '2027-05-13' };

const rows = Object.entries(TABLES).flatMap(([regime, table]) =>
  table
    .trim()
    .split('\n')
    .map((line) => ({ regime, cells: line.trim().split(/\s+/) })),
);
const cases = rows.flatMap(({ regime, cells: [dataClass, ...cells] }) =>
  cells.map((cell, index) => ({ regime, dataClass: dataClass!, action: ACTIONS[index]!, cell })),
);
const unconditional = cases.filter(({ cell }) => ['yes', 'no', '-'].includes(cell));
const alternatives = cases
  .filter((row) => !unconditional.includes(row))
  .flatMap((row) =>
    row.cell.split('|').map((terms) => ({ ...row, terms: terms.split('+').map((term) => SHORT[term]!) })),
  );

test('the tables here and the built-in law cover the same regimes, classes and actions', () => {
  const here = cases.filter(({ cell }) => cell !== '-').map((c) => `${c.regime} ${c.dataClass} ${c.action}`);
  const built = builtInLaw().regimes.flatMap(({ id, verdicts }) =>
    Object.entries(verdicts).flatMap(([dataClass, row]) =>
      Object.keys(row).map((action) => `${id} ${dataClass} ${action}`),
    ),
  );
  expect(built.sort()).toEqual(here.sort());
});

describe('a cell without conditions', () => {
  test.each(unconditional)(
    '$regime: $dataClass $action is $cell, whatever is known',
    ({ regime, dataClass, action, cell }) => {
      const verdict = { yes: 'permit', no: 'deny', '-': 'no-regime' }[cell];
      const how = { regimes: [regime], ...(DATES[regime] && { asOf: DATES[regime] }) };
      for (const known of [{}, EVERYTHING]) {
        const judgement = asked(dataClass, action, known, how);
        expect(judgement.verdict).toBe(verdict);
        expect(judgement.decisive?.wouldPermit ?? []).toEqual([]);
      }
    },
  );
});

describe('a cell with conditions', () => {
  test.each(alternatives)(
    '$regime: $dataClass $action is permitted if $cell',
    ({ regime, dataClass, action, terms }) => {
      const how = { regimes: [regime], ...(DATES[regime] && { asOf: DATES[regime] }) };
      const met = Object.fromEntries(terms.map((term) => [term.condition, term.met]));

      const permitted = asked(dataClass, action, met, how);
      expect(permitted.verdict).toBe('permit');
      expect(permitted.decisive!.permittedBy.map(({ condition }) => condition)).toEqual(
        terms.map(({ printed }) => printed),
      );

      for (const lacking of terms) {
        const without = Object.fromEntries(
          Object.entries(met).filter(([condition]) => condition !== lacking.condition),
        );
        for (const known of [without, { ...met, [lacking.condition]: lacking.unmet }]) {
          const denied = asked(dataClass, action, known, how);
          expect(denied.verdict).toBe('deny');
          expect(denied.decisive!.wouldPermit).toContainEqual([lacking.printed]);
        }
      }
    },
  );

  test.each(alternatives)('$regime: $dataClass $action is denied when nothing is known, and says $cell', (row) => {
    const { regime, dataClass, action, terms } = row;
    const denied = asked(dataClass, action, {}, { regimes: [regime], ...(DATES[regime] && { asOf: DATES[regime] }) });
    expect(denied.verdict).toBe('deny');
    expect(denied.decisive!.conditional).toBe(true);
    const sets = denied.decisive!.wouldPermit.map((set) => [...set].sort().join(' + '));
    expect(sets).toContain(
      terms
        .map(({ printed }) => printed)
        .sort()
        .join(' + '),
    );
  });
});

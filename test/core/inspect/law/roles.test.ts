import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../../../lib/core/model';
import { findingsOf, type Resources } from '../inspected';
import { declared, globalTable, resource, table } from '../shop';

/** What the default regimes make of an app, for an organisation that says what it is. */
function judgedFor(roles: readonly string[], resources: Resources, region = 'ap-south-1'): Finding[] {
  return findingsOf(resources, { region, policy: { roles } }).filter(({ level }) => level !== 'note');
}

const copied = (dataClass: string): Resources => ({
  Ledger: declared(globalTable('ap-south-1', 'us-east-1'), dataClass),
});
const stored = (dataClass: string): Resources => ({ Ledger: declared(table(), dataClass) });

describe('an organisation that says it is only a merchant', () => {
  test('is warned of a copy of payments abroad beside its India original, which fails for all others', () => {
    expect(judgedFor(['merchant'], copied('payment'))).toMatchObject([
      { level: 'warning', rule: 'copy-outside-india', regime: 'rbi-payment-data-2018' },
    ]);
    for (const roles of [[], ['bank'], ['merchant', 'payment-aggregator']]) {
      expect(judgedFor(roles, copied('payment'))).toMatchObject([{ level: 'violation' }]);
    }
  });

  test('fails where the records lie abroad alone: CERT-In binds whoever serves users in India', () => {
    expect(judgedFor(['merchant'], stored('payment'), 'us-east-1')).toMatchObject([
      { level: 'violation', regime: 'cert-in-2022', clause: 'financial-records-in-india' },
    ]);
  });

  test('fails for personal data, as everybody does', () => {
    expect(judgedFor(['merchant'], copied('personal'))).toMatchObject([
      { level: 'violation', clause: 'personal-stays' },
    ]);
  });
});

describe('a unit in GIFT City', () => {
  test.each(['payment', 'insurance-records', 'securities-market', 'digital-lending', 'company-books', 'aadhaar'])(
    'is warned of %s abroad, whose regulators its licence displaces',
    (dataClass) => {
      expect(judgedFor(['ifsc'], stored(dataClass), 'us-east-1')).toMatchObject([{ level: 'warning' }]);
    },
  );

  test('fails for personal data, as everybody does', () => {
    expect(judgedFor(['ifsc'], stored('personal'), 'us-east-1')).toMatchObject([{ level: 'violation' }]);
  });

  test('that is a company too is bound by what binds companies', () => {
    expect(judgedFor(['ifsc', 'company'], stored('company-books'), 'us-east-1')).toMatchObject([
      { level: 'violation' },
    ]);
  });
});

describe('an insurer', () => {
  test('fails for its records abroad, and is warned of a lender', () => {
    expect(judgedFor(['insurer'], stored('insurance-records'), 'us-east-1')).toMatchObject([{ level: 'violation' }]);
    expect(judgedFor(['insurer'], stored('digital-lending'), 'us-east-1')).toMatchObject([{ level: 'warning' }]);
  });

  test('is warned of logs that are kept too briefly, like everybody', () => {
    const Logs = resource('AWS::Logs::LogGroup', { RetentionInDays: 30 });
    for (const roles of [[], ['insurer'], ['ifsc']]) {
      expect(judgedFor(roles, { Logs })).toMatchObject([{ level: 'warning', rule: 'condition-missing' }]);
    }
  });
});

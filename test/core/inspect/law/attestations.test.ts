import { describe, expect, test } from '@jest/globals';
import type { Attestation } from '../../../../lib/core/model';
import { findingsOf, inspected, TODAY } from '../inspected';
import { declared, globalTable, table } from '../shop';

const CONSENT: Attestation = {
  id: 'CONSENT-1',
  condition: 'explicit-consent',
  reference: 'consent notice v3',
  by: 'Data Protection Officer',
  on: '2026-02-01',
};
const store = (...attestations: string[]) => declared(table(), 'sensitive-personal', { attestations });
const rules = (one: ReturnType<typeof table>, ...attestations: Attestation[]) =>
  inspected({ Customers: one }, { policy: { attestations } }).map(({ level, rule }) => [level, rule]);

/** A store whose permit rests on an entry says so. */
const RESTS = ['note', 'permitted-store'];

describe('attestations', () => {
  test('fails when consent is lacking', () => {
    expect(rules(store())).toEqual([['violation', 'consent-missing']]);
    const [finding] = findingsOf({ Customers: store() });
    expect(finding!.wouldPermit).toEqual([['explicit-consent']]);
  });

  test('passes when a declaration names an entry of the register', () => {
    expect(rules(store('CONSENT-1'), CONSENT)).toEqual([RESTS]);
  });

  test('every store that uses an entry says which, by whom and since when', () => {
    const findings = findingsOf(
      { Customers: store('CONSENT-1'), Profiles: store('CONSENT-1'), Orders: declared(table(), 'personal') },
      { policy: { attestations: [CONSENT] } },
    );
    expect(findings.map(({ path, rule }) => [path, rule])).toEqual([
      ['Shop/Customers', 'permitted-store'],
      ['Shop/Profiles', 'permitted-store'],
    ]);
    expect(findings[0]!.permittedBy).toEqual([
      {
        condition: 'explicit-consent',
        how: 'attested',
        id: 'CONSENT-1',
        by: 'Data Protection Officer',
        on: '2026-02-01',
        detail: 'consent notice v3',
      },
    ]);
  });

  test('an entry that ends is printed with its last day', () => {
    const [finding] = findingsOf(
      { Customers: store('CONSENT-1') },
      { policy: { attestations: [{ ...CONSENT, expires: '2027-01-31' }] } },
    );
    expect(finding!.permittedBy).toMatchObject([{ detail: 'consent notice v3; until 2027-01-31' }]);
  });

  test('an entry that no declaration names does not hold by itself', () => {
    expect(rules(store(), CONSENT)).toEqual([
      ['violation', 'consent-missing'],
      ['warning', 'attestation-invalid'],
    ]);
  });

  test('an entry holds at the paths that it lists, without being named, and nowhere else', () => {
    expect(rules(store(), { ...CONSENT, paths: ['Shop/*'] })).toEqual([RESTS]);
    expect(rules(store(), { ...CONSENT, paths: ['Shop/Customers'] })).toEqual([RESTS]);
    expect(rules(store(), { ...CONSENT, paths: ['Other/**'] })).toContainEqual(['violation', 'consent-missing']);
    expect(rules(store('CONSENT-1'), { ...CONSENT, paths: ['Other/**'] })).toContainEqual([
      'violation',
      'consent-missing',
    ]);
  });

  test('fails when a declaration names an entry that is not in the register', () => {
    expect(rules(store('CONSENT-2'), CONSENT)).toEqual([
      ['violation', 'attestation-invalid'],
      ['violation', 'consent-missing'],
      ['warning', 'attestation-invalid'],
    ]);
  });

  test('an entry holds from its day to the day on which it expires', () => {
    const last = [['warning', 'attestation-invalid'], RESTS];
    expect(rules(store('CONSENT-1'), { ...CONSENT, expires: TODAY })).toEqual(last);
    expect(rules(store('CONSENT-1'), { ...CONSENT, on: TODAY })).toEqual([RESTS]);
    const over = [
      ['violation', 'attestation-invalid'],
      ['violation', 'consent-missing'],
    ];
    expect(rules(store('CONSENT-1'), { ...CONSENT, expires: '2026-11-23' })).toEqual(over);
    expect(rules(store('CONSENT-1'), { ...CONSENT, on: '2026-11-25' })).toEqual(over);
  });

  test('an entry of another condition is no consent', () => {
    expect(rules(store('CONSENT-1'), { ...CONSENT, condition: 'business-need' })).toContainEqual([
      'violation',
      'consent-missing',
    ]);
  });

  test('consent is no permit to export', () => {
    const Customers = declared(globalTable('ap-south-1', 'us-east-1'), 'sensitive-personal', {
      attestations: ['CONSENT-1'],
    });
    expect(rules(Customers, CONSENT)).toEqual([['violation', 'copy-outside-india'], RESTS]);
  });

  test('an attestation travels with its class', () => {
    const NEED: Attestation = { ...CONSENT, id: 'NEED-1', condition: 'business-need' };
    const Receipts = declared(globalTable('ap-south-1', 'us-east-1'), 'payment-cross-border', {
      attestations: ['NEED-1'],
    });
    const [finding] = findingsOf({ Receipts }, { policy: { attestations: [NEED] } });
    expect(finding).toMatchObject({ level: 'note', rule: 'permitted-copy' });
    expect(finding!.permittedBy).toMatchObject([
      { condition: 'in-india-copy', how: 'verified' },
      { condition: 'business-need', how: 'attested', id: 'NEED-1', by: 'Data Protection Officer', on: '2026-02-01' },
    ]);
  });
});

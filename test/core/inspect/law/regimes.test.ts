import { describe, expect, test } from '@jest/globals';
import type { Attestation } from '../../../../lib/core/model';
import { findingsOf, inspected } from '../inspected';
import { declared, globalTable, resource } from '../shop';

const sent = (dataClass: string, more: { attestations?: readonly string[] } = {}) => ({
  Orders: declared(globalTable('ap-south-1', 'us-east-1'), dataClass, more),
});
const FIRM: Attestation = {
  id: 'FIRM-1',
  condition: 'foreign-payment-firm',
  reference: 'licence',
  by: 'CCO',
  on: '2018-08-01',
};

describe('regimes and roles', () => {
  test('names the regime, its status, the clause, its citation and what it says', () => {
    expect(findingsOf(sent('payment'))).toMatchObject([
      {
        regime: 'rbi-payment-data-2018',
        status: 'in-force',
        clause: expect.any(String),
        citation: expect.any(String),
        says: expect.any(String),
      },
    ]);
  });

  test('only the selected regimes are asked', () => {
    const asked = (regimes: string[]) =>
      inspected(sent('personal'), { policy: { regimes } }).map(({ level, rule }) => [level, rule]);
    expect(asked(['ecommerce-2018'])).toEqual([['violation', 'copy-outside-india']]);
    expect(asked(['rbi-payment-data-2018'])).toEqual([['warning', 'no-regime']]);
  });

  test('warns where no regime governs, never a silent permit', () => {
    const policy = { regimes: ['rbi-payment-data-2018'] };
    const store = resource('AWS::Kinesis::Stream', {});
    const unknown = resource('AWS::Kinesis::Stream', { NewSetting: 'eu-west-1' });
    const vendors = resource('MongoDB::Atlas::Cluster', {});
    for (const findings of [
      inspected(sent('personal'), { policy }),
      inspected({ Orders: declared(unknown, 'personal') }, { policy }),
      inspected({ Orders: declared(vendors, 'personal') }, { policy }),
      inspected({ Orders: declared(store, 'personal') }, { policy, region: 'eu-west-1' }),
    ]) {
      expect(findings).toMatchObject([{ level: 'warning', rule: 'no-regime', id: 'Orders' }]);
    }
  });

  test('a regime that binds none of the stated roles denies with a warning at most', () => {
    const levels = (...roles: string[]) =>
      inspected(sent('payment'), { policy: { regimes: ['rbi-payment-data-2018'], roles } }).map(({ level }) => level);
    expect(levels()).toEqual(['violation']);
    expect(levels('bank')).toEqual(['violation']);
    expect(levels('merchant', 'bank')).toEqual(['violation']);
    expect(levels('merchant')).toEqual(['warning']);
  });

  test("mirroring has to be named instead of the Reserve Bank's rules, and warns that it was refused", () => {
    const asked = (regimes: string[] | undefined) =>
      findingsOf(
        { Orders: declared(globalTable('ap-south-1', 'us-east-1'), 'payment', { attestations: ['FIRM-1'] }) },
        {
          policy: { ...(regimes ? { regimes } : {}), attestations: [FIRM] },
        },
      );
    expect(asked(undefined)).toMatchObject([{ level: 'violation' }]);
    expect(asked(['payment-mirroring-2018'])).toMatchObject([{ level: 'violation', status: 'never-law' }]);
  });

  test('the law is asked for a day: the SPDI rules end the day before the act begins', () => {
    const regimeOn = (asOf: string) =>
      findingsOf(sent('personal'), { asOf, policy: { regimes: undefined } }).map(({ regime }) => regime);
    expect(regimeOn('2026-11-24')).toEqual(['ecommerce-2018']);
    expect(regimeOn('2027-05-13')).toEqual(['ecommerce-2018']);
  });

  test('the strictest denial is reported: law in force before what never was law', () => {
    const copied = (asOf: string) =>
      findingsOf(sent('critical-personal'), { asOf })
        .filter(({ action }) => action === 'copy-out')
        .map(({ regime, status }) => [regime, status]);
    expect(copied('2026-11-24')).toEqual([['ecommerce-2018', 'never-law']]);
    expect(copied('2027-05-13')).toEqual([['dpdp-2023', 'in-force']]);
  });

  test("a class of the organisation's own regime is judged by it", () => {
    const own = {
      id: 'shop-secrets',
      title: 'Our own rules',
      citation: 'board resolution',
      status: 'in-force' as const,
      from: '2020-01-01',
      governs: ['recipes'],
      clauses: { stays: { id: 'stays', source: 'resolution 7', says: 'recipes stay', basis: 'law' as const } },
      verdicts: { recipes: { 'copy-out': { if: 'never' as const, clause: 'stays' } } },
    };
    expect(findingsOf(sent('recipes'), { policy: { ownRegimes: [own] } })).toMatchObject([
      { level: 'violation', regime: 'shop-secrets', clause: 'stays', says: 'recipes stay' },
    ]);
  });
});

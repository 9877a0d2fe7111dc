import { describe, expect, test } from '@jest/globals';
import type { Finding, Policy, Waiver } from '../../../../lib/core/model';
import { NO_POLICY } from '../../../../lib/core/model';
import { inspect } from '../../../../lib/core/inspect/inspect';
import { findingsOf, stack, TODAY, type Resources } from '../inspected';
import { declared, globalTable, table } from '../shop';

const REPLICATED: Resources = { Customers: declared(globalTable('ap-south-1', 'eu-west-1'), 'personal') };

const W7: Waiver = {
  id: 'W-7',
  path: 'Shop/Customers',
  dataClass: 'personal',
  action: 'copy-out',
  to: 'eu-west-1',
  clause: ['personal-stays'],
  reason: 'migration',
  approver: 'A. Rao',
  ticket: 'SEC-7',
  issued: '2026-11-01',
  expires: '2027-03-31',
  at: 'residency/waivers.yaml:1',
};

function under(resources: Resources, waivers: readonly Waiver[], more: Partial<Policy> = {}): readonly Finding[] {
  return findingsOf(resources, { policy: { waivers, ...more } });
}

const invalid = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ rule }) => rule === 'waiver-invalid');
const copies = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ action }) => action === 'copy-out');

describe('a waived finding', () => {
  test('keeps its level, names the waiver and is counted apart', () => {
    const assembly = {
      stacks: [stack({ Resources: REPLICATED }, 'ap-south-1')],
      declarations: [],
      missingContext: false,
    };
    const { findings, summary } = inspect(assembly, { ...NO_POLICY, waivers: [W7] }, TODAY);
    expect(findings).toMatchObject([{ rule: 'copy-outside-india', level: 'violation', waiver: 'W-7' }]);
    expect(summary).toMatchObject({ violations: 0, warnings: 0, waived: 1, debt: 0 });
  });

  test('shows nothing in the report that the contract does not name', () => {
    expect(copies(under(REPLICATED, [W7]))[0]).not.toHaveProperty('denials');
  });

  test.each<[string, Partial<Waiver>]>([
    ['path', { path: 'Shop/Orders' }],
    ['class', { dataClass: 'sensitive-personal' }],
    ['action', { action: 'store-abroad' }],
    ['place', { to: 'eu-west-2' }],
  ])('fails when the waiver is for another %s, which then nothing needs', (_, changes) => {
    const findings = under(REPLICATED, [{ ...W7, ...changes }]);
    expect(copies(findings)[0]).not.toHaveProperty('waiver');
    expect(invalid(findings)).toMatchObject([{ level: 'violation', at: 'residency/waivers.yaml:1' }]);
    expect(invalid(findings)[0]!.says).toContain('nothing needs it');
  });

  test('fails at a second place, for which a waiver of its own is needed', () => {
    const twice: Resources = {
      Customers: declared(globalTable('ap-south-1', 'eu-west-1', 'us-east-1'), 'personal'),
    };
    const findings = copies(under(twice, [W7]));
    expect(findings.map(({ destination, waiver }) => [destination?.region, waiver])).toEqual([
      ['eu-west-1', 'W-7'],
      ['us-east-1', undefined],
    ]);
    const both = copies(under(twice, [W7, { ...W7, id: 'W-8', to: 'us-east-1' }]));
    expect(both.map(({ waiver }) => waiver)).toEqual(['W-7', 'W-8']);
  });

  test('may be a store that stands abroad', () => {
    const findings = findingsOf(
      { Customers: declared(table(), 'personal') },
      { region: 'eu-west-1', policy: { waivers: [{ ...W7, action: 'store-abroad' }] } },
    );
    expect(findings).toMatchObject([{ rule: 'store-outside-india', level: 'violation', waiver: 'W-7' }]);
  });
});

describe('a waiver fails as waiver-invalid, and waives nothing', () => {
  test.each<[string, Partial<Waiver>, string]>([
    ['that has expired', { issued: '2026-01-01', expires: '2026-03-31' }, 'it expired on 2026-03-31'],
    ['that has not begun', { issued: '2026-12-01' }, 'it begins on 2026-12-01'],
    ['that nobody stands for', { approver: undefined }, 'nobody stands for it'],
    ['that lasts too long', { expires: '2029-12-31' }, '365 is the most'],
    ['for every path', { path: 'Shop/**' }, 'wider than one path and one place'],
    ['for every place', { to: '*' }, 'wider than one path and one place'],
  ])('%s', (_, changes, says) => {
    const findings = under(REPLICATED, [{ ...W7, ...changes }]);
    expect(copies(findings)[0]).toMatchObject({ level: 'violation' });
    expect(copies(findings)[0]).not.toHaveProperty('waiver');
    expect(invalid(findings)).toMatchObject([{ level: 'violation' }]);
    expect(invalid(findings)[0]!.says).toContain(says);
  });

  test("that lasts longer than the policy's owner allows", () => {
    expect(invalid(under(REPLICATED, [W7], { maximumWaiverDays: 90 }))[0]!.says).toContain('90 is the most');
    expect(invalid(under(REPLICATED, [W7], { maximumWaiverDays: 150 }))).toEqual([]);
  });

  test('for a clause that cannot be waived', () => {
    const findings = under({ Ledger: declared(globalTable('ap-south-1', 'eu-west-1'), 'payment') }, [
      {
        ...W7,
        path: 'Shop/Ledger',
        dataClass: 'payment',
        clause: ['payment-stored-only-in-india', 'financial-records-backup'],
      },
    ]);
    expect(copies(findings)[0]).not.toHaveProperty('waiver');
    expect(invalid(findings)[0]!.says).toContain('cannot be waived');
  });

  test('that names one of two clauses that deny', () => {
    const findings = under(REPLICATED, [W7], { regimes: ['ecommerce-2018', 'pdp-bill-2018'] });
    expect(copies(findings)[0]).not.toHaveProperty('waiver');
    expect(invalid(findings)[0]!.says).toMatch(/widened: it is denied by the clause `[a-z0-9-]+` too/);
    const [, clause] = /clause `([a-z0-9-]+)` too/.exec(invalid(findings)[0]!.says)!;
    const whole = under(REPLICATED, [{ ...W7, clause: ['personal-stays', clause!] }], {
      regimes: ['ecommerce-2018', 'pdp-bill-2018'],
    });
    expect(copies(whole)[0]).toHaveProperty('waiver', 'W-7');
    expect(invalid(whole)).toEqual([]);
  });

  test('when another class has joined what it is for', () => {
    const widened: Resources = {
      Customers: declared(globalTable('ap-south-1', 'eu-west-1'), ['personal', 'sensitive-personal'], {}),
    };
    const regimes = ['ecommerce-2018'];
    const findings = under(widened, [W7], { regimes });
    expect(copies(findings)[0]).not.toHaveProperty('waiver');
    expect(invalid(findings)[0]!.says).toContain('widened: sensitive-personal data go there too');
    const both = under(
      widened,
      [W7, { ...W7, id: 'W-8', dataClass: 'sensitive-personal', clause: ['sensitive-stays'] }],
      {
        regimes,
      },
    );
    expect(copies(both)[0]).toHaveProperty('waiver', 'W-7, W-8');
  });
});

describe('a waiver of what nobody can place', () => {
  test('fails, because a place that nobody can tell is no place', () => {
    const findings = under({ Customers: declared(globalTable('ap-south-1', { Ref: 'Elsewhere' }), 'personal') }, [
      { ...W7, to: 'unresolved' },
    ]);
    expect(findings.find(({ rule }) => rule === 'placement-unresolved')).not.toHaveProperty('waiver');
    expect(invalid(findings)[0]!.says).toContain('a place that nobody can tell cannot be waived');
  });
});

describe('hygiene', () => {
  test('warns from thirty days before the last day, and still waives', () => {
    const findings = under(REPLICATED, [{ ...W7, expires: '2026-12-24' }]);
    expect(copies(findings)[0]).toHaveProperty('waiver', 'W-7');
    expect(invalid(findings)).toMatchObject([{ level: 'warning' }]);
    expect(invalid(findings)[0]!.says).toContain('ends in 30 days, on 2026-12-24');
    expect(invalid(under(REPLICATED, [{ ...W7, expires: '2026-12-25' }]))).toEqual([]);
  });

  test('is not asked while context is still to be looked up', () => {
    const asked = { policy: { waivers: [{ ...W7, path: 'Shop/Orders' }] }, missingContext: true };
    expect(invalid(findingsOf(REPLICATED, asked))).toEqual([]);
  });

  test('needs no waiver where there is none', () => {
    expect(invalid(under(REPLICATED, []))).toEqual([]);
  });
});

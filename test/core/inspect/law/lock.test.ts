import { describe, expect, test } from '@jest/globals';
import { linesOf, parseLock, printLock } from '../../../../lib/core/law';
import {
  NO_POLICY,
  type Attestation,
  type Finding,
  type Lock,
  type Policy,
  type Report,
} from '../../../../lib/core/model';
import { inspect } from '../../../../lib/core/inspect/inspect';
import { stack, TODAY, type Resources } from '../inspected';
import { bucket, counts, declared, globalTable } from '../shop';

function reportOf(resources: Resources, policy: Partial<Policy> = {}, missingContext = false): Report {
  const stacks = [stack({ Resources: resources }, 'ap-south-1')];
  return inspect({ stacks, declarations: [], missingContext }, { ...NO_POLICY, ...policy }, TODAY);
}

/** The lock that adoption writes of an app, or of the part of it that `keep` leaves. */
function lockOf(
  resources: Resources,
  change: (text: string) => string = (text) => text,
  policy: Partial<Policy> = {},
): Lock {
  const { findings, regimes } = reportOf(resources, policy);
  const lines = [...linesOf(findings).values()].map(({ line, open }) =>
    open ? { ...line, debt: '2026-03-01' } : line,
  );
  const text = printLock(
    regimes.map(({ id }) => id),
    lines,
  );
  return parseLock(change(text), 'residency/residency.lock');
}

const changed = ({ findings }: Report): Finding[] => findings.filter(({ rule }) => rule === 'lock-changed');
const open = ({ findings }: Report): Finding[] =>
  findings.filter(({ level, waiver, debt }) => level === 'violation' && !waiver && !debt);

const CUSTOMERS = declared(globalTable('ap-south-1', 'us-east-1'), 'personal');
/** Counts may leave: a permitted copy. */
const COUNTS = counts(globalTable('ap-south-1', 'eu-west-1'));

describe('a violation that the lock records as debt', () => {
  test('keeps its level, says since when, and is counted apart', () => {
    const report = reportOf({ Customers: CUSTOMERS }, { lock: lockOf({ Customers: CUSTOMERS }) });
    expect(report.findings).toMatchObject([{ rule: 'copy-outside-india', level: 'violation', debt: '2026-03-01' }]);
    expect(report.summary).toMatchObject({ violations: 0, waived: 0, debt: 1 });
  });

  test('is a violation again in another region, of another class, or of another resource', () => {
    const lock = lockOf({ Customers: CUSTOMERS });
    const elsewhere = reportOf({ Customers: declared(globalTable('ap-south-1', 'us-west-2'), 'personal') }, { lock });
    expect(open(elsewhere).map(({ rule }) => rule)).toContain('copy-outside-india');
    const more = reportOf(
      { Customers: declared(globalTable('ap-south-1', 'us-east-1'), ['personal', 'payment']) },
      { lock },
    );
    expect(open(more).map(({ rule }) => rule)).toContain('copy-outside-india');
    const another = reportOf({ Customers: CUSTOMERS, Orders: CUSTOMERS }, { lock });
    expect(new Set(open(another).map(({ path }) => path))).toEqual(new Set(['Shop/Orders']));
  });

  test('may be what no regime judged', () => {
    const app: Resources = { Profiles: declared(bucket(), 'sensitive-personal') };
    expect(open(reportOf(app))).toMatchObject([{ rule: 'consent-missing' }]);
    const report = reportOf(app, { lock: lockOf(app) });
    expect(report.findings).toMatchObject([{ rule: 'consent-missing', debt: '2026-03-01' }]);
  });
});

describe('lock-changed', () => {
  test('is silent while nothing changes', () => {
    const app = { Customers: CUSTOMERS, Counts: COUNTS };
    expect(changed(reportOf(app, { lock: lockOf(app) }))).toEqual([]);
  });

  test('fails when a flow that the law permits is not in the lock, and shows the line to add', () => {
    const report = reportOf({ Customers: CUSTOMERS, Counts: COUNTS }, { lock: lockOf({ Customers: CUSTOMERS }) });
    expect(changed(report)).toMatchObject([
      { level: 'violation', path: 'Shop/Counts', destination: { region: 'eu-west-1' } },
    ]);
    expect(changed(report)[0]!.fix).toContain(
      '`Shop/Counts generic copy-out eu-west-1 permit aggregates-are-not-payment-data`',
    );
  });

  test('fails when a line that was permitted is denied, and says by which clause', () => {
    const app = { Ledger: declared(globalTable('ap-south-1', 'eu-west-1'), 'payment-cross-border') };
    const need: Attestation = {
      id: 'NEED-3',
      condition: 'business-need',
      reference: 'card scheme rules',
      by: 'Treasurer',
      on: '2026-03-01',
      paths: ['Shop/Ledger'],
    };
    const lock = lockOf(app, undefined, { attestations: [need] });
    expect(changed(reportOf(app, { lock, attestations: [need] }))).toEqual([]);
    const report = reportOf(app, { lock });
    expect(open(report).map(({ rule }) => rule)).toEqual(['copy-outside-india', 'lock-changed']);
    expect(changed(report)).toMatchObject([{ level: 'violation', at: 'residency/residency.lock:2' }]);
    expect(changed(report)[0]!.says).toMatch(
      /^it was permitted by `[a-z-]+` when the lock was written, and is now denied by the same clause, for want of what it asks for$/,
    );
  });

  test('is a note when a line is gone, or a debt is mended, and shows the line to remove', () => {
    const report = reportOf({}, { lock: lockOf({ Customers: CUSTOMERS, Counts: COUNTS }) });
    expect(changed(report)).toMatchObject([
      {
        level: 'note',
        path: 'Shop/Counts',
        says: 'what the lock has a line for is gone',
        at: 'residency/residency.lock:2',
      },
      { level: 'note', path: 'Shop/Customers', says: 'a debt of the lock is mended, or gone' },
    ]);
    expect(changed(report)[1]!.fix).toContain('Shop/Customers personal copy-out us-east-1 deny debt since 2026-03-01');
  });

  test('says nothing of what is gone while context is still to be looked up', () => {
    expect(changed(reportOf({}, { lock: lockOf({ Customers: CUSTOMERS }) }, true))).toEqual([]);
  });

  test('fails when a regime of the first line is asked no longer, and notes one that is asked since', () => {
    const lock = lockOf({ Counts: COUNTS });
    const fewer = changed(reportOf({ Counts: COUNTS }, { lock, regimes: ['ecommerce-2018'] }));
    expect(fewer[0]).toMatchObject({ level: 'violation', at: 'residency/residency.lock:1' });
    expect(fewer[0]!.says).toContain('rbi-payment-data-2018');
    const more = changed(
      reportOf({ Counts: COUNTS }, { lock: lockOf({ Counts: COUNTS }, (text) => text.replace('cert-in-2022, ', '')) }),
    );
    expect(more).toMatchObject([{ level: 'note', says: 'asked since the lock was written: cert-in-2022' }]);
  });

  test.each([
    ['has ended', '2027-05-13', 'spdi-rules-2011'],
    ['has not begun', '2026-03-31', 'income-tax-rules-2026'],
  ])('does not miss a regime that %s on the day', (_, day, regime) => {
    const lock = lockOf({ Counts: COUNTS });
    expect(lock.regimes).toContain(regime);
    const stacks = [stack({ Resources: { Counts: COUNTS } }, 'ap-south-1')];
    const then = inspect({ stacks, declarations: [], missingContext: false }, { ...NO_POLICY, lock }, day);
    expect(changed(then).filter(({ level }) => level === 'violation')).toEqual([]);
  });

  test('is a note where an organisation has a folder, something leaves, and there is no lock', () => {
    expect(changed(reportOf({ Counts: COUNTS }, { lock: 'missing' }))).toMatchObject([{ level: 'note' }]);
    expect(changed(reportOf({ Orders: bucket() }, { lock: 'missing' }))).toEqual([]);
    expect(changed(reportOf({ Counts: COUNTS }))).toEqual([]);
  });
});

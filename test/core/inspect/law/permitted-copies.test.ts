import { describe, expect, test } from '@jest/globals';
import type { Attestation, Finding, Policy, TemplateResource } from '../../../../lib/core/model';
import { findingsIn, stack, type Resources } from '../inspected';
import { arnOf, bucket, declared, firehose, replicating, stream } from '../shop';

/** The copies that may leave under the default regimes, each beside the same app with one condition missing. */

const entry = (id: string, condition: string): Attestation => ({
  id,
  condition,
  reference: 'board memo 12',
  by: 'Head of Payments',
  on: '2026-03-01',
});
const REGISTER = [
  entry('NEED-3', 'business-need'),
  entry('RBI-1', 'rbi-approval'),
  entry('FIRM-1', 'foreign-payment-firm'),
];

function inspectedIn(mumbai: Resources, dublin: Resources, policy: Partial<Policy> = {}): Finding[] {
  const stacks = [
    stack({ Resources: mumbai }, 'ap-south-1', 'Mumbai'),
    stack({ Resources: dublin }, 'eu-west-1', 'Dublin'),
  ];
  const findings = findingsIn(stacks, { policy: { attestations: REGISTER, ...policy } });
  return findings.filter(({ action }) => action === 'copy-out' || action === 'mirror-from-abroad');
}

const Copy = bucket({ BucketName: 'copy-in-dublin' });
const lifecycle = (days: number) => ({
  LifecycleConfiguration: { Rules: [{ Status: 'Enabled', ExpirationInDays: days }] },
});
/** A bucket in Mumbai, copied whole to Dublin. */
const copied = (dataClass: string, more: Parameters<typeof declared>[2] = {}, kept = {}): TemplateResource => {
  const one = replicating('arn:aws:s3:::copy-in-dublin');
  return declared({ ...one, Properties: { ...one.Properties, ...kept } }, dataClass, more);
};
/** The same data, sent from a stream that keeps them for a day. */
const streamed = (dataClass: string, more: Parameters<typeof declared>[2]): Resources => ({
  Events: declared(stream(), dataClass, more),
  Sent: firehose(arnOf('Events'), 'arn:aws:s3:::copy-in-dublin'),
});

const permitted = (findings: readonly Finding[]): void => {
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ rule: 'permitted-copy', level: 'note' });
};
const lacks = (findings: readonly Finding[], ...sets: string[][]): void => {
  expect(findings[0]).toMatchObject({ level: 'violation', wouldPermit: sets });
};

describe('generic aggregates', () => {
  const counts = (...elements: string[]): Finding[] =>
    inspectedIn({ Counts: copied('generic', { elements }) }, { Copy });

  test('may leave', () => permitted(counts('customer-count', 'trader-count')));

  test('fails with an element that is of a person, or that nobody knows', () => {
    expect(counts('customer-count', 'wish-list')[0]).toMatchObject({ level: 'violation', dataClass: 'personal' });
    lacks(counts('customer-count', 'favourite-colour'), ['aggregate-only']);
  });
});

describe('the domestic component of a cross-border payment', () => {
  const named = { attestations: ['NEED-3'] };

  test('may be copied beside its original in India, with the need recorded', () => {
    const [finding, ...more] = inspectedIn({ Ledger: copied('payment-cross-border', named) }, { Copy });
    permitted([finding!, ...more]);
    expect(finding!.permittedBy).toMatchObject([
      { condition: 'in-india-copy', how: 'verified' },
      { condition: 'business-need', how: 'attested', id: 'NEED-3', by: 'Head of Payments', on: '2026-03-01' },
    ]);
  });

  test('fails without the need', () => {
    lacks(inspectedIn({ Ledger: copied('payment-cross-border') }, { Copy }), ['business-need'], ['rbi-approval']);
  });

  test('fails where the original passes on and keeps nothing', () => {
    lacks(inspectedIn(streamed('payment-cross-border', named), { Copy }), ['in-india-copy']);
  });

  test('fails where the original is deleted before the copy', () => {
    const Ledger = copied('payment-cross-border', named, lifecycle(30));
    lacks(inspectedIn({ Ledger }, { Copy }), ['in-india-copy']);
    permitted(inspectedIn({ Ledger }, { Copy: bucket({ BucketName: 'copy-in-dublin', ...lifecycle(30) }) }));
  });
});

describe('the copy of an overseas regulator', () => {
  const named = { attestations: ['RBI-1'] };

  test("may be made of domestic payments with the Reserve Bank's approval", () => {
    permitted(inspectedIn({ Ledger: copied('payment', named) }, { Copy }));
  });

  test('fails without the approval, whatever else is recorded', () => {
    lacks(inspectedIn({ Ledger: copied('payment', { attestations: ['NEED-3'] }) }, { Copy }), ['rbi-approval']);
  });

  test('fails with the approval where no complete record stays in India', () => {
    lacks(inspectedIn(streamed('payment', named), { Copy }), ['in-india-copy']);
  });
});

describe('the mirror of a foreign payment firm', () => {
  const Mirror = bucket({ BucketName: 'mirror-in-mumbai' });
  const original = (rule = {}, attestations = ['FIRM-1']): Resources => ({
    Original: declared(replicating('arn:aws:s3:::mirror-in-mumbai', rule), 'payment', { attestations }),
  });
  const under = (dublin: Resources, ...regimes: string[]): Finding[] =>
    inspectedIn({ Mirror }, dublin, { regimes: ['payment-mirroring-2018', ...regimes] });

  test('is permitted, with the warning that it was refused, where its regime is named', () => {
    expect(under(original())).toMatchObject([
      { rule: 'permitted-copy', level: 'warning', action: 'mirror-from-abroad', regime: 'payment-mirroring-2018' },
    ]);
    expect(under(original())[0]!.says).toContain('mirroring was refused');
  });

  test('fails without the firm, and with a mirror of one prefix', () => {
    lacks(under(original({}, [])), ['foreign-payment-firm']);
    lacks(under(original({ Filter: { Prefix: 'cards/' } })), ['in-india-copy']);
  });

  test('fails under the default regimes, and where the Reserve Bank is named beside it', () => {
    for (const findings of [inspectedIn({ Mirror }, original()), under(original(), 'rbi-payment-data-2018')]) {
      expect(findings[0]).toMatchObject({ level: 'violation', regime: 'rbi-payment-data-2018', wouldPermit: [] });
    }
  });
});

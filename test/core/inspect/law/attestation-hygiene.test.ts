import { describe, expect, test } from '@jest/globals';
import type { Attestation, Finding } from '../../../../lib/core/model';
import { findingsOf } from '../inspected';
import { bucket, declared } from '../shop';

const CONSENT: Attestation = {
  id: 'CONSENT-2026-014',
  condition: 'explicit-consent',
  reference: 'consent notice v3',
  by: 'Data Protection Officer',
  on: '2026-02-01',
  paths: ['Shop/Profiles'],
};
const NAMED: Attestation = { ...CONSENT, paths: undefined };

const hygiene = (...attestations: Attestation[]): Finding[] =>
  findingsOf(
    { Profiles: declared(bucket(), 'sensitive-personal', { attestations: ['CONSENT-2026-014'] }) },
    { policy: { attestations } },
  ).filter(({ rule }) => rule === 'attestation-invalid');

describe('an attestation', () => {
  test.each([
    ['at a path', CONSENT],
    ['by its id', NAMED],
  ])('that somebody rests on %s warns from thirty days before its last day', (_, entry) => {
    expect(hygiene({ ...entry, expires: '2026-12-25' })).toEqual([]);
    expect(hygiene({ ...entry, expires: '2026-12-24' })).toMatchObject([{ level: 'warning', path: 'Shop/Profiles' }]);
    expect(hygiene({ ...entry, expires: '2026-11-24' })[0]!.says).toContain('ends today');
  });

  test('that nobody rests on says nothing of its end', () => {
    expect(hygiene(CONSENT, { ...CONSENT, id: 'NEED-3', paths: ['Shop/Orders'], expires: '2026-12-01' })).toEqual([]);
  });

  test('fails when it has expired at a path, until another takes its place', () => {
    const old = { ...CONSENT, id: 'CONSENT-2025-002', on: '2025-02-01', expires: '2026-01-31' };
    const found = findingsOf(
      { Profiles: declared(bucket(), 'sensitive-personal') },
      { policy: { attestations: [old] } },
    ).filter(({ rule }) => rule === 'attestation-invalid');
    expect(found).toMatchObject([{ level: 'violation' }]);
    expect(found[0]!.says).toContain('expired on 2026-01-31');
    expect(hygiene(old, CONSENT)).toEqual([]);
  });

  test('that ends soon says nothing where its successor is there', () => {
    expect(hygiene({ ...CONSENT, expires: '2026-12-01' }, { ...CONSENT, id: 'CONSENT-2026-020' })).toEqual([]);
  });
});

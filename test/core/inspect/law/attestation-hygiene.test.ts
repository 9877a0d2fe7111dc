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

  test('that nobody rests on is a warning, and says nothing of its end', () => {
    const [elsewhere, ...more] = hygiene(CONSENT, {
      ...CONSENT,
      id: 'NEED-3',
      paths: ['Shop/Orders'],
      expires: '2026-12-01',
      at: 'residency/attestations.yaml:9',
    });
    expect(more).toEqual([]);
    expect(elsewhere).toMatchObject({ level: 'warning', at: 'residency/attestations.yaml:9' });
    expect(elsewhere!.says).toBe('nothing rests on the attestation `NEED-3`: no resource is at `Shop/Orders`');
    expect(hygiene(CONSENT, { ...NAMED, id: 'NEED-4' })[0]!.says).toContain('no declaration names it');
  });

  test('for the whole organisation needs no declaration', () => {
    expect(hygiene(CONSENT, { ...NAMED, id: 'AI-1', condition: 'ai-services-opt-out' })).toEqual([]);
  });

  test.each([
    ['that nobody stands for', { by: 'TBD' }, 'nobody stands for it'],
    [
      'that lasts too long',
      { maximumDays: 365, expires: '2028-01-31' },
      'it lasts 729 days, and 365 days are the most',
    ],
    ['without an end, where the owner wants one', { maximumDays: 365 }, 'it has no end'],
  ])('fails %s, and permits nothing', (_, changes, says) => {
    const all = findingsOf(
      { Profiles: declared(bucket(), 'sensitive-personal') },
      { policy: { attestations: [{ ...CONSENT, ...changes }] } },
    );
    expect(all.map(({ rule, level }) => [rule, level])).toEqual([
      ['attestation-invalid', 'violation'],
      ['consent-missing', 'violation'],
    ]);
    expect(all[0]!.says).toContain(says);
  });

  test('that ends in time is as good as ever', () => {
    expect(hygiene({ ...CONSENT, maximumDays: 365, expires: '2027-01-31' })).toEqual([]);
  });

  test('fails where code names it and its paths do not', () => {
    const [finding] = hygiene({ ...CONSENT, paths: ['Shop/Faces'] });
    expect(finding).toMatchObject({ level: 'violation', path: 'Shop/Profiles' });
    expect(finding!.says).toContain('does not hold here: its paths are Shop/Faces');
    expect(finding!.fix).toContain('add `Shop/Profiles` to the `paths`');
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

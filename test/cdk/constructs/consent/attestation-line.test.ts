import { describe, expect, test } from '@jest/globals';
import { App, Stack } from 'aws-cdk-lib';
import { ConsentLedger, DataClass, ResidentBucket } from '../../../../lib';
import { findingsIn, inShort } from '../inspected';
import { QUICK } from '../payments-shop';
import { consents } from './ledger';

const ATTESTED = {
  id: 'CONSENT-2026-014',
  notice: 'consent notice v3: "may we scan your face?"',
  by: 'Data Protection Officer',
  on: '2026-02-01',
};

describe('the line for the attestations', () => {
  test('names the ledger, its ARN too where that is known, and the person', () => {
    expect(
      consents({ tableName: 'consents' }).ledger.attestationLine({ ...ATTESTED, notice: 'consent notice v3' }),
    ).toBe(
      '- { id: "CONSENT-2026-014", condition: explicit-consent, ' +
        'reference: "consent notice v3; recorded in Mumbai/Consents in ap-south-1, arn:aws:dynamodb:ap-south-1:111111111111:table/consents", ' +
        'by: "Data Protection Officer", on: 2026-02-01 }',
    );
  });

  test('names no ARN that CloudFormation makes up, or whose account is not known', () => {
    expect(consents().ledger.attestationLine(ATTESTED)).not.toMatch(/arn:|Token/);
    const anywhere = new Stack(new App(QUICK), 'Mumbai', { env: { region: 'ap-south-1' } });
    const ledger = new ConsentLedger(anywhere, 'Consents', { dataClass: DataClass.PERSONAL, tableName: 'consents' });
    expect(ledger.attestationLine(ATTESTED)).not.toMatch(/arn:|Token/);
  });

  test('may say until when, of which condition and for which stores', () => {
    const line = consents().ledger.attestationLine({
      ...ATTESTED,
      condition: 'consent',
      expires: '2027-01-31',
      paths: ['Mumbai/FaceScans', 'Hyderabad/**'],
    });
    expect(line).toContain('condition: consent,');
    expect(line).toMatch(/expires: 2027-01-31, paths: \["Mumbai\/FaceScans", "Hyderabad\/\*\*"\] \}$/);
  });

  test.each([
    [
      { by: 'TBD' },
      '`Mumbai/Consents`: nobody stands for the attestation: `by` is `TBD`; name the person or office who does',
    ],
    [{ by: ' ' }, /nobody stands for the attestation/],
    [{ on: '2026-02-30' }, '`Mumbai/Consents`: `on` is `2026-02-30`, which is no day; write it as YYYY-MM-DD'],
    [{ expires: 'soon' }, /`expires` is `soon`, which is no day/],
    [{ expires: '2026-01-31' }, /`expires` is `2026-01-31`, before `on`, `2026-02-01`; give a later day/],
    [
      { condition: 'rbi-approval' },
      /`condition` is `rbi-approval`, of which records of consent are no evidence; write `explicit-consent` or `consent`/,
    ],
    [{ id: '' }, /`id` of the attestation is ``; write some text/],
    [{ notice: ' ' }, /`notice` of the attestation is ` `; write some text/],
  ])('fails with %j', (wrong, message) => {
    expect(() => consents().ledger.attestationLine({ ...ATTESTED, ...wrong })).toThrow(message);
  });
});

describe('sensitive data beside a ledger', () => {
  const shopWithScans = (attestations?: string[]) => {
    const stacks = consents();
    new ResidentBucket(stacks.mumbai, 'FaceScans', {
      dataClass: DataClass.SENSITIVE_PERSONAL,
      elements: ['biometrics'],
      attestations,
    });
    return stacks;
  };

  test('fails while nobody attests: a ledger is no consent', () => {
    const rules = findingsIn(shopWithScans().app).map(({ level, rule, path }) => `${level} ${rule} ${path}`);
    expect(rules).toContain('violation consent-missing Mumbai/FaceScans');
  });

  test('fails with an id that is in no register, though the app can print its line', () => {
    const { app, ledger } = shopWithScans([ATTESTED.id]);
    ledger.attestationLine(ATTESTED);
    expect(findingsIn(app).map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['attestation-invalid', 'consent-missing']),
    );
  });

  test('passes once the line is in the register', () => {
    const { app, ledger } = shopWithScans([ATTESTED.id]);
    const attestations = `${ledger.attestationLine({ ...ATTESTED, paths: ['Mumbai/FaceScans'] })}\n`;
    const findings = findingsIn(app, { attestations });
    expect(findings.filter(({ level }) => level === 'violation').map(inShort)).toEqual([]);
    expect(findings.map(({ rule }) => rule)).not.toContain('consent-missing');
  });
});

import { rule, anyRule, type Example } from '../example';
import { stack, raw, table, bucket, globalTable, meta } from '../parts';
import { RULE } from '../rules';
import { MUM, HYD, CONSENT, NEED } from '../shop';

/** Consent, and the folder's proof of it. */
export const consent: readonly Example[] = [
  {
    name: 'sensitive-in-india-without-consent',
    why: RULE.consent,
    build(app, declare) {
      declare(table(stack(app, 'In', MUM), 'Profiles'), 'sensitive-personal');
    },
    expect: [rule('consent-missing')],
  },
  {
    name: 'biometrics-force-the-sensitive-class',
    why: `biometrics are sensitive whatever the store is called; ${RULE.consent}`,
    build(app, declare) {
      declare(bucket(stack(app, 'In', HYD), 'Faces'), 'personal', ['biometrics']);
    },
    expect: [rule('consent-missing')],
  },
  {
    name: 'critical-in-india-without-consent',
    why: RULE.consent,
    build(app, declare) {
      declare(table(stack(app, 'In', MUM), 'Vault'), 'critical-personal');
    },
    expect: [rule('consent-missing')],
  },
  {
    name: 'attestation-that-is-not-in-the-register',
    why: 'an id that the register lacks proves nothing',
    residency: { 'attestations.yaml': CONSENT },
    build(app) {
      meta(table(stack(app, 'In', MUM), 'Profiles'), {
        dataClass: 'sensitive-personal',
        elements: ['religious-belief'],
        attestations: ['CONSENT-2026-999'],
      });
    },
    expect: [rule('attestation-invalid')],
  },
  {
    name: 'attestation-that-has-expired',
    why: `an expired attestation proves nothing; ${RULE.consent}`,
    residency: {
      'attestations.yaml':
        '- { id: CONSENT-2025-001, condition: explicit-consent, reference: consent notice v1, by: Data Protection Officer, on: 2025-02-01, expires: 2026-01-31 }\n',
    },
    build(app) {
      meta(table(stack(app, 'In', MUM), 'Profiles'), {
        dataClass: 'sensitive-personal',
        attestations: ['CONSENT-2025-001'],
      });
    },
    expect: [anyRule()],
  },
  {
    name: 'attestation-of-another-condition-is-no-consent',
    why: `each condition has an entry of its own; ${RULE.consent}`,
    residency: { 'attestations.yaml': NEED },
    build(app) {
      meta(table(stack(app, 'In', MUM), 'Profiles'), {
        dataClass: 'sensitive-personal',
        attestations: ['NEED-2026-003'],
      });
    },
    expect: [rule('consent-missing')],
  },
  {
    name: 'expired-waiver-does-not-help',
    why: 'a waiver that has expired permits nothing',
    residency: {
      'waivers.yaml':
        '- { id: W-1, path: In/Customers, class: personal, action: copy-out, to: eu-west-1, clause: [personal-stays], reason: migration, approver: A. Rao, ticket: SEC-1, issued: 2026-01-01, expires: 2026-03-31 }\n',
    },
    build(app, declare) {
      declare(globalTable(stack(app, 'In', MUM), 'Customers', ['ap-south-1', 'eu-west-1']), 'personal');
    },
    expect: [anyRule()],
  },
  {
    name: 'company-tag-says-health-data',
    why: "the organisation's folder classes stores by tag",
    residency: {
      'declarations.yaml': 'tags:\n  - { key: DataClassification, value: Health, class: sensitive-personal }\n',
    },
    build(app) {
      raw(stack(app, 'In', MUM), 'Visits', 'AWS::SQS::Queue', {
        Tags: [{ Key: 'DataClassification', Value: 'Health' }],
      });
    },
    expect: [rule('consent-missing')],
  },
  {
    name: 'ok-sensitive-classes-with-consent-in-both-regions',
    why: 'sensitive data may be kept in India with recorded consent',
    residency: { 'attestations.yaml': CONSENT },
    build(app) {
      meta(globalTable(stack(app, 'In', MUM), 'Profiles', ['ap-south-1', 'ap-south-2']), {
        dataClass: 'sensitive-personal',
        elements: ['religious-belief', 'political-belief'],
        attestations: ['CONSENT-2026-014'],
      });
    },
    expect: [],
  },
];

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { applyLaw, forcedBy } from '../../lib/core/law';
import { NO_POLICY } from '../../lib/core/model';
import { readResidency } from '../../lib/residency';
import { folder } from './folder';

/** A folder in which nothing is said has no lock either, and an inspection says so. */
const NO_LOCK = { ...NO_POLICY, lock: 'missing' };

const attestations = `
- {id: CONSENT-2026-014, condition: explicit-consent, reference: consent notice v3, by: Data Protection Officer, on: 2026-02-01}
- id: NEED-3
  condition: business-need
  reference: card scheme rules, chapter 7
  by: Treasurer
  on: 2026-03-01
  expires: 2027-02-28
  paths: ['Prod/Ledger/**']
`;

describe('a folder that is not there', () => {
  const nowhere = join(__dirname, 'nowhere');

  test('says nothing', () => {
    expect(readResidency(nowhere)).toEqual(NO_POLICY);
    expect(readResidency(nowhere, { strict: true, regimes: ['cert-in-2022'] })).toEqual({
      ...NO_POLICY,
      strict: true,
      regimes: ['cert-in-2022'],
    });
  });

  test('does not even load the YAML reader, which a folder that is there does', () => {
    const loaded = (): string[] =>
      Object.keys(require.cache).filter((file) => /node_modules.(?:yaml|valibot)/.test(file));
    readResidency(nowhere);
    expect(loaded()).toEqual([]);
    readResidency(folder({}));
    expect(loaded()).not.toEqual([]);
  });

  test('fails when somebody named it', () => {
    expect(() => readResidency(nowhere, { required: true })).toThrow(`there is no folder \`${nowhere}\``);
  });

  test('fails when it is a file', () => {
    expect(() => readResidency(__filename)).toThrow(`\`${__filename}\` is a file`);
  });
});

describe("an organisation's folder", () => {
  test('may be empty, and its files too', () => {
    expect(readResidency(folder({}))).toEqual(NO_LOCK);
    const empty = {
      'declarations.yaml': '',
      'attestations.yaml': '# none yet\n',
      'waivers.yaml': '',
      'vocabulary.yaml': '',
    };
    expect(readResidency(folder(empty))).toEqual(NO_LOCK);
  });

  test('declares stores, tags, places, macros and roles', () => {
    const declarations = `
organisation: {roles: [merchant, company]}
stores:
  - {path: Prod/Orders/*, class: personal, elements: [wish-list]}
  - {name: ledger-*, class: payment, attestations: [NEED-3]}
tags:
  - {key: DataClassification, value: PII, class: personal}
places:
  - {bucket: shop-archive, region: ap-south-2, owner: Platform team, reason: made by hand in 2019}
  - {account: 012345678901, region: ap-south-1, owner: Platform team, reason: the log account}
  - {host: files.bank.example, country: IN, owner: Treasurer, reason: the bank's data centre in Pune}
macros:
  - {name: TagEverything, reviewedBy: Platform team, on: 2026-05-05}
`;
    const policy = readResidency(folder({ 'declarations.yaml': declarations, 'attestations.yaml': attestations }));
    expect(policy).toMatchObject({
      roles: ['merchant', 'company'],
      stores: [
        { path: 'Prod/Orders/*', dataClass: 'personal', elements: ['wish-list'], attestations: [] },
        { name: 'ledger-*', dataClass: 'payment', elements: [], attestations: ['NEED-3'] },
      ],
      tags: [{ key: 'DataClassification', value: 'PII', dataClass: 'personal' }],
      places: [
        { bucket: 'shop-archive', region: 'ap-south-2' },
        { account: '012345678901', region: 'ap-south-1' },
        { host: 'files.bank.example', country: 'IN' },
      ],
      macros: [{ name: 'TagEverything', reviewedBy: 'Platform team', on: '2026-05-05' }],
    });
    expect(policy.stores[0]).not.toHaveProperty('class');
  });

  test('registers attestations', () => {
    expect(readResidency(folder({ 'attestations.yaml': attestations })).attestations).toMatchObject([
      {
        id: 'CONSENT-2026-014',
        condition: 'explicit-consent',
        reference: 'consent notice v3',
        by: 'Data Protection Officer',
        on: '2026-02-01',
      },
      {
        id: 'NEED-3',
        condition: 'business-need',
        reference: 'card scheme rules, chapter 7',
        by: 'Treasurer',
        on: '2026-03-01',
        expires: '2027-02-28',
        paths: ['Prod/Ledger/**'],
      },
    ]);
  });

  test('is read as well with the mark that some editors put first, and refused in another encoding', () => {
    const dir = folder({ 'attestations.yaml': `\uFEFF${attestations.trim()}\n` });
    expect(readResidency(dir).attestations).toHaveLength(2);
    writeFileSync(
      join(dir, 'declarations.yaml'),
      Buffer.from("stores: [{path: 'B\u00fccher', class: personal}]\n", 'latin1'),
    );
    expect(() => readResidency(dir)).toThrow('it is not encoded as UTF-8; save it as that');
  });

  test('knows on which line each entry stands, and how long an attestation may last', () => {
    const declarations =
      'attestations: {maximumDays: 365}\nstores:\n  - {path: Prod/Orders/Table/Resource, class: personal}\n';
    const policy = readResidency(folder({ 'declarations.yaml': declarations, 'attestations.yaml': attestations }));
    expect(policy.attestations.map(({ at, maximumDays }) => [at!.replace(/.*\//, ''), maximumDays])).toEqual([
      ['attestations.yaml:2', 365],
      ['attestations.yaml:3', 365],
    ]);
    // a report names a construct's own resource by the construct
    expect(policy.stores).toMatchObject([{ path: 'Prod/Orders/Table', at: expect.stringMatching(/yaml:3$/) }]);
    expect(policy).not.toHaveProperty('maximumAttestationDays');
  });

  test('brings regimes, their classes and roles, and elements, all of which may then be declared', () => {
    const regime = `
id: loyalty-2026
title: Loyalty scheme rules
citation: Board resolution 7 of 2026
status: in-force
from: 2026-01-01
binds: [franchisee]
governs: [loyalty-points]
clauses:
  points-stay: {source: Board resolution 7 of 2026, says: points stay in India, basis: law, waivable: true}
verdicts:
  loyalty-points:
    store-in-india: {if: always, clause: points-stay}
    copy-out: {if: never, clause: points-stay}
`;
    const policy = readResidency(
      folder({
        'regimes/loyalty.yaml': regime,
        'vocabulary.yaml': '- {id: points-balance, class: loyalty-points, source: Board resolution 7 of 2026}\n',
        'declarations.yaml':
          'organisation: {roles: [franchisee]}\nstores: [{path: Prod/Points, class: loyalty-points}]\n',
      }),
    );
    expect(policy.stores).toMatchObject([{ dataClass: 'loyalty-points' }]);
    expect(policy.roles).toEqual(['franchisee']);

    const law = applyLaw(policy);
    expect(law.regimes.map(({ id }) => id)).toEqual(expect.arrayContaining(['loyalty-2026', 'rbi-payment-data-2018']));
    expect(forcedBy(law, 'generic', ['points-balance', 'wish-list'])).toHaveLength(2);
  });

  test('holds waivers, each with the line on which it is written, and how long one may last', () => {
    const waiver = `
# one for each path
- {id: W-7, path: Prod/Orders/T, class: personal, action: copy-out, to: eu-west-1, clause: [personal-stays], reason: migration, approver: DPO, ticket: SHOP-7, issued: 2026-11-01, expires: 2027-01-31}
- {id: W-8, path: Prod/Orders/U, class: personal, action: copy-out, to: eu-west-1, clause: [personal-stays], reason: migration, approver: , ticket: SHOP-8, issued: 2026-11-01, expires: 2027-01-31}
`;
    const dir = folder({ 'waivers.yaml': waiver, 'declarations.yaml': 'waivers: {maximumDays: 91}\n' });
    const policy = readResidency(dir);
    expect(policy.maximumWaiverDays).toBe(91);
    expect(policy.waivers).toMatchObject([
      {
        id: 'W-7',
        path: 'Prod/Orders/T',
        dataClass: 'personal',
        action: 'copy-out',
        to: 'eu-west-1',
        clause: ['personal-stays'],
        approver: 'DPO',
        expires: '2027-01-31',
        at: join(dir, 'waivers.yaml:3'),
      },
      { id: 'W-8', at: join(dir, 'waivers.yaml:4') },
    ]);
    expect(policy.waivers[1]!.approver).toBeUndefined();
  });

  test('holds the lock, with the line of each line', () => {
    const dir = folder({
      'residency.lock':
        'regimes: cert-in-2022, ecommerce-2018\n\nProd/Orders/T personal copy-out eu-west-1 deny waiver W-7\n',
    });
    expect(readResidency(dir).lock).toEqual({
      file: join(dir, 'residency.lock'),
      regimes: ['cert-in-2022', 'ecommerce-2018'],
      lines: [
        {
          path: 'Prod/Orders/T',
          dataClass: 'personal',
          action: 'copy-out',
          place: 'eu-west-1',
          verdict: 'deny',
          waiver: 'W-7',
          line: 3,
        },
      ],
    });
  });

  test('may hold notes besides', () => {
    expect(readResidency(folder({ 'NOTES.md': '' }))).toEqual(NO_LOCK);
  });
});

test('a policy without regimes or words of its own is under the built-in law as it stands', () => {
  expect(applyLaw(NO_POLICY)).toBe(applyLaw(readResidency(folder({}))));
});

describe('messages', () => {
  const inside = 'residency-under-test';
  beforeAll(() => {
    mkdirSync(inside, { recursive: true });
    writeFileSync(join(inside, 'declarations.yaml'), 'stores:\n  - {path: Prod, class: persnal}\n');
  });
  afterAll(() => rmSync(inside, { recursive: true, force: true }));

  test('name a file of the working folder by its relative path', () => {
    for (const dir of [inside, join(process.cwd(), inside)]) {
      expect(() => readResidency(dir)).toThrow(
        /^residency-under-test\/declarations\.yaml:2: unknown class `persnal`; did you mean `personal`\?; known classes: generic, personal, /,
      );
    }
  });
});

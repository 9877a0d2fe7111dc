import { describe, expect, test } from '@jest/globals';
import { InputError } from '../../lib/core/model';
import { readResidency } from '../../lib/residency';
import { folder } from './folder';

function refusal(files: Readonly<Record<string, string>>): { file?: string; line?: number; message: string } {
  const dir = folder(files);
  try {
    readResidency(dir);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { file, line, message } = error;
    const at = file === undefined ? '' : `${file}${line === undefined ? '' : `:${line}`}: `;
    expect(message.startsWith(at)).toBe(true);
    return { file: file?.slice(dir.length + 1), line, message: message.slice(at.length) };
  }
  throw new Error('it was read');
}

function refuses(name: string, text: string, line: number | undefined, message: string): void {
  const found = refusal({ [name]: text });
  expect({ file: found.file, line: found.line }).toEqual({ file: name, line });
  expect(found.message).toContain(message);
}

const store = (entry: string): string => `stores:\n  - ${entry}\n`;
const place = (entry: string): string => `places:\n  - {${entry}, owner: Platform team, reason: made by hand}\n`;

describe('fails with file and line: declarations.yaml', () => {
  test.each([
    ['broken YAML', 'stores:\n  - {path: Prod, class: personal\ntags: []\n', 3, 'Flow map'],
    ['a key that is there twice', 'tags: []\nstores: []\ntags: []\n', 3, 'Map keys must be unique'],
    ['a tag that YAML does not know', 'stores: !include stores.yaml\n', 1, 'Unresolved tag'],
    [
      'a glob that YAML takes for an alias',
      'stores:\n  - path: **/Orders\n    class: personal\n',
      2,
      '`**/Orders` refers to nothing; put a text that begins with * in quotes',
    ],
    [
      'aliases that multiply',
      `a: &a [x]\n${['b', 'c', 'd'].map((n, i) => `${n}: &${n} [${Array(200).fill(`*${'abc'[i]}`).join()}]`).join('\n')}\n`,
      undefined,
      'cannot be read: Excessive alias count',
    ],
    ['lists without end', `a: ${'['.repeat(100_000)}`, 1, 'Maximum call stack size exceeded'],
    ['a tab for blanks', 'stores:\n\t- {path: Prod, class: personal}\n', 2, 'a tab stands in the indentation'],
    [
      'a region with a typing error',
      place('bucket: a, region: ap-south-9'),
      2,
      'is not a region that this version knows',
    ],
    ['two documents', 'stores: []\n---\nstores: []\n', 2, 'a second document begins here'],
    ['a list where a map belongs', '- {path: Prod, class: personal}\n', 1, 'expected a map, found a list'],
    [
      'an unknown section',
      'tags: []\nstore: []\n',
      2,
      'unknown key `store`; did you mean `stores`?; known keys: organisation, stores',
    ],
    ['an unknown key', store('path: Prod\n    clas: personal'), 3, 'unknown key `clas`; did you mean `class`?'],
    ['a store without a class', store('path: Prod'), 2, '`class` is missing'],
    [
      'an unknown class',
      store('path: Prod\n    class: persnal'),
      3,
      'unknown class `persnal`; did you mean `personal`?; known classes: generic,',
    ],
    ['a class that is a number', store('path: Prod\n    class: 7'), 3, 'expected a class, one of generic, '],
    [
      'a store without a glob or a name',
      store('class: personal'),
      2,
      'a glob over construct paths, or by its physical `name`',
    ],
    ['a store with a glob and a name', store('{path: Prod, name: orders, class: personal}'), 2, 'write one of them'],
    ['an empty glob', store('{path: "", class: personal}'), 2, 'expected a text, found ``'],
    [
      'elements that are no list',
      store('{path: Prod, class: personal, elements: wish-list}'),
      2,
      'expected a list, found `wish-list`',
    ],
    [
      'an attestation that is not registered',
      store('path: Prod\n    class: payment\n    attestations: [NEED-9]'),
      4,
      'unknown attestation `NEED-9`',
    ],
    [
      'a tag value that is no text',
      'tags:\n  - {key: PII, value: true, class: personal}\n',
      2,
      'found `true`; if it is a text, put it in quotes',
    ],
    ['a tag without a value', 'tags:\n  - key: PII\n    class: personal\n', 2, '`value` is missing'],
    ['a place of nothing', place('region: ap-south-1'), 2, 'write one of bucket, host, account, name'],
    ['a place of two things', place('bucket: a, host: b, region: ap-south-1'), 2, 'a place is of one thing'],
    ['a place nowhere', place('bucket: shop-archive'), 2, 'a place is a `region` or a `country`'],
    [
      'a region that is none',
      place('bucket: shop-archive, region: mumbai'),
      2,
      '`mumbai` is not the code of an AWS region',
    ],
    [
      'a country that is none',
      place('host: files.bank.example, country: India'),
      2,
      '`India` is not the two-letter code',
    ],
    [
      'an account that is none',
      place('account: 1234-5678-9012, region: ap-south-1'),
      2,
      'expected an account of twelve digits',
    ],
    [
      'a place without an owner',
      'places:\n  - {bucket: a, region: ap-south-1, reason: old}\n',
      2,
      '`owner` is missing',
    ],
    [
      'two places of one bucket',
      'places:\n  - &a {bucket: a, region: ap-south-1, owner: b, reason: c}\n  - *a\n',
      3,
      '`bucket a` is there twice',
    ],
    [
      'a macro read on no day',
      'macros:\n  - name: TagEverything\n    reviewedBy: Platform team\n    on: 2026-02-30\n',
      4,
      'expected a date as YYYY-MM-DD, found `2026-02-30`',
    ],
    [
      'an unknown role',
      'organisation:\n  roles: [merchant, bnak]\n',
      2,
      'unknown role `bnak`; did you mean `bank`?; known roles: aadhaar-requesting-entity, bank,',
    ],
  ])('%s', (_, text, line, message) => refuses('declarations.yaml', text, line, message));
});

const attested = (changes: Readonly<Record<string, string>>): string => {
  const fields = {
    id: 'NEED-3',
    condition: 'business-need',
    reference: 'rules',
    by: 'Treasurer',
    on: '2026-03-01',
    ...changes,
  };
  return `- ${Object.entries(fields)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n  ')}\n`;
};

describe('fails with file and line: attestations.yaml', () => {
  test.each([
    [
      'an unknown condition',
      attested({ condition: 'consnt' }),
      2,
      'unknown condition `consnt`; did you mean `consent`?',
    ],
    [
      'a condition that is only verified',
      attested({ condition: 'deleted-abroad-within-hours' }),
      2,
      '`deleted-abroad-within-hours` is verified in the estate and cannot be attested',
    ],
    ['a date that is none', attested({ on: '1 March 2026' }), 5, 'expected a date as YYYY-MM-DD, found `1 March 2026`'],
    [
      'an end before the beginning',
      attested({ expires: '2026-02-28' }),
      6,
      '`expires: 2026-02-28` is before `on: 2026-03-01`',
    ],
    ['nobody who stands for it', '- {id: A, condition: consent, reference: r, on: 2026-01-01}\n', 1, '`by` is missing'],
    ['an empty list of paths', attested({ paths: '[]' }), 6, 'no path is listed'],
    ['an unknown key', attested({ path: 'Prod' }), 6, 'unknown key `path`; did you mean `paths`?'],
    ['an id that is there twice', attested({}) + attested({}), 6, '`NEED-3` is there twice'],
    ['a map where a list belongs', 'id: NEED-3\n', 1, 'expected a list, found a map'],
  ])('%s', (_, text, line, message) => refuses('attestations.yaml', text, line, message));
});

const waiver = (changes: Readonly<Record<string, string>>): string => {
  const fields = {
    ...{
      id: 'W-7',
      path: 'Prod/Orders/T',
      class: 'personal',
      action: 'copy-out',
      to: 'eu-west-1',
      clause: '[personal-stays]',
    },
    ...{ reason: 'migration', approver: 'DPO', ticket: 'SHOP-7', issued: '2026-11-01', expires: '2027-01-31' },
    ...changes,
  };
  return `- {${Object.entries(fields)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ')}}\n`;
};

describe('fails with file and line: how long a waiver may last', () => {
  test.each([
    ['no number', 'waivers: {maximumDays: long}\n', 'expected a number of days, found `long`'],
    ['no whole day', 'waivers: {maximumDays: 0.5}\n', 'expected a number of days, found `0.5`'],
    ['no day', 'waivers: {maximumDays: 0}\n', 'expected a number of days, found `0`'],
  ])('%s', (_, text, message) => refuses('declarations.yaml', text, 1, message));
});

describe('fails with file and line: waivers.yaml', () => {
  test.each([
    [
      'an unknown clause',
      waiver({ clause: '[personal-stay]' }),
      1,
      'unknown clause `personal-stay`; did you mean `personal-stays`?',
    ],
    ['an unknown action', waiver({ action: 'copy' }), 1, 'unknown action `copy`'],
    ['an unknown class', waiver({ class: 'PII' }), 1, 'unknown class `PII`'],
    [
      'an end before the beginning',
      waiver({ expires: '2026-10-31' }),
      1,
      '`expires: 2026-10-31` is before `issued: 2026-11-01`',
    ],
    ['an id that is there twice', waiver({}) + waiver({}), 2, '`W-7` is there twice'],
    ['no reason', waiver({ reason: '' }), 1, 'expected a text, found nothing'],
  ])('%s', (_, text, line, message) => refuses('waivers.yaml', text, line, message));
});

describe('fails with file and line: the own law', () => {
  const regime = `id: loyalty-2026
title: Loyalty scheme rules
citation: Board resolution 7 of 2026
status: in-force
from: 2026-01-01
governs: [loyalty-points]
clauses:
  points-stay: {source: Board resolution 7 of 2026, says: points stay, basis: law}
verdicts:
  loyalty-points:
    copy-out:
      if: never
      clause: points-stay
`;

  test.each([
    [
      'a built-in id',
      regime.replace('loyalty-2026', 'ecommerce-2018'),
      1,
      'the regime `ecommerce-2018` is there already',
    ],
    ['an unknown clause', regime.replace('clause: points-stay', 'clause: points-go'), 13, 'unknown clause `points-go`'],
    [
      'a cell without a clause',
      regime.replace('      clause: points-stay\n', ''),
      11,
      '`clause` is missing; expected a text',
    ],
    ['an unknown condition', regime.replace('if: never', 'if: necessary'), 12, 'unknown condition `necessary`'],
    ['an unknown action', regime.replace('copy-out', 'export'), 11, 'unknown action `export`'],
    [
      'a class a letter away from a known one',
      regime.replace('[loyalty-points]', '[generics]'),
      6,
      'unknown class `generics`; did you mean `generic`?',
    ],
    ['nothing', '', 1, 'expected a map, found nothing'],
  ])('%s', (_, text, line, message) => refuses('regimes/loyalty.yaml', text, line, message));

  test('two regimes of one id', () => {
    expect(refusal({ 'regimes/a.yaml': regime, 'regimes/b.yaml': regime })).toMatchObject({
      file: 'regimes/b.yaml',
      line: 1,
    });
  });

  test.each([
    [
      'a built-in element',
      '- {id: wish-list, class: generic, source: us}\n',
      1,
      'the element `wish-list` is there already',
    ],
    [
      'an element of an unknown class',
      '- id: points\n  class: loyalty-points\n  source: us\n',
      2,
      'unknown class `loyalty-points`',
    ],
  ])('%s', (_, text, line, message) => refuses('vocabulary.yaml', text, line, message));
});

describe('fails on a file that nobody would read', () => {
  test.each([
    ['attestation.yaml', 'unknown file `attestation.yaml`; did you mean `attestations.yaml`?'],
    ['declarations.yml', 'unknown file `declarations.yml`; did you mean `declarations.yaml`?'],
    ['regimes/loyalty.yml', 'regimes are read from files that end in .yaml'],
  ])('%s', (name, message) => {
    const found = refusal({ [name]: '' });
    expect(found.file).toBe(name);
    expect(found.message).toContain(message);
  });

  test('a folder of the name of a file', () => {
    expect(refusal({ 'declarations.yaml/orders.yaml': '' })).toEqual({
      file: 'declarations.yaml',
      line: undefined,
      message: 'cannot be read: EISDIR',
    });
  });
});

describe('fails with file and line: residency.lock', () => {
  const line = 'Prod/Orders personal copy-out us-east-1 permit aggregates-may-leave';
  test.each([
    ['no first line', '', 1, 'expected `regimes: …` as the first line of a lock, found nothing'],
    ['no regimes', `# ours\n${line}\n`, 2, 'expected `regimes: …` as the first line of a lock'],
    ['too few fields', 'regimes: a\nProd/Orders personal copy-out us-east-1\n', 2, 'expected `PATH CLASS ACTION PLACE'],
    ['too many fields', `regimes: a\n${line} by W-7\n`, 2, 'expected `PATH CLASS ACTION PLACE'],
    ['an unknown action', 'regimes: a\nProd/Orders personal copyout us-east-1 deny\n', 2, 'did you mean `copy-out`?'],
    [
      'an unknown verdict',
      'regimes: a\nProd/Orders personal copy-out us-east-1 denied\n',
      2,
      'unknown verdict `denied`',
    ],
    [
      'a debt without a day',
      'regimes: a\nA personal copy-out x deny debt since ever\n',
      2,
      'expected a date as YYYY-MM-DD',
    ],
    ['a mark of a merge', `regimes: a\n<<<<<<< HEAD\n${line}\n`, 2, 'a merge left its mark here'],
    [
      'two lines that contradict each other',
      `regimes: a\n${line}\nProd/Orders personal copy-out us-east-1 deny personal-stays\n`,
      3,
      'contradicts line 2',
    ],
  ])('%s', (_, text, at, message) => refuses('residency.lock', text, at, message));
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { builtInLaw, CONDITIONS, conditionKind, ROLES } from '../../../lib/core/law';
import { BUILT_IN_CLASSES } from '../../../lib/core/model';
import { emitLaw } from '../../../scripts/law/emit-law';
import { readPolicies } from '../../../scripts/law/read-policies';

const root = join(__dirname, '../../..');
const { regimes, vocabulary } = builtInLaw();
const clauses = regimes.flatMap((regime) =>
  Object.values(regime.clauses).map((clause) => ({ regime: regime.id, ...clause })),
);
const cells = regimes.flatMap((regime) =>
  Object.values(regime.verdicts).flatMap((row) => Object.values(row).map((cell) => ({ regime: regime.id, ...cell }))),
);

describe('the compiled law', () => {
  test('is what policies/ says', () => {
    expect(readFileSync(join(root, 'lib/core/law/law.json'), 'utf8')).toBe(
      emitLaw(readPolicies(join(root, 'policies'))),
    );
  });

  test('is loaded as it was compiled, and once', () => {
    expect(builtInLaw()).toEqual(readPolicies(join(root, 'policies')));
    expect(builtInLaw()).toBe(builtInLaw());
  });
});

describe('the tables', () => {
  test('govern every class', () => {
    expect(BUILT_IN_CLASSES.filter((dataClass) => !regimes.some(({ governs }) => governs.includes(dataClass)))).toEqual(
      [],
    );
  });

  test('use every clause, and give no two the same id, for a waiver names a clause by its id', () => {
    const used = new Set(cells.map(({ regime, clause }) => `${regime} ${clause}`));
    const unused = clauses.filter(({ regime, id }) => !used.has(`${regime} ${id}`)).map(({ id }) => id);
    // Exemptions of the draft of 2019: reasons that are written down, and that permit nobody anything.
    expect(unused).toEqual([
      'draft-2019-not-collected-in-india',
      'draft-2019-between-businesses',
      'draft-2019-inside-a-multinational',
    ]);
    expect(new Set(clauses.map(({ id }) => id)).size).toBe(clauses.length);
  });

  test('ask for each condition somewhere, but for two that own regimes and the report use', () => {
    const asked = new Set(
      cells.flatMap((cell) => (typeof cell.if === 'string' ? [] : cell.if.flat().map((t) => t.condition))),
    );
    expect(Object.keys(CONDITIONS).filter((condition) => !asked.has(condition))).toEqual([
      'encrypted',
      'ai-services-opt-out',
    ]);
  });

  test('bind known roles, and a unit in GIFT City by none of the sector regimes', () => {
    const bound = new Set(regimes.flatMap(({ binds }) => binds ?? []));
    expect(ROLES.filter((role) => !bound.has(role))).toEqual(['ifsc']);
  });

  test('say each clause in one sentence, lower-case, without a full stop, and whether it may be waived', () => {
    expect(clauses.filter(({ says }) => !/^[a-z]/.test(says) || /\.$|\. [A-Z]|\n/.test(says))).toEqual([]);
    expect(clauses.filter(({ waivable }) => waivable === undefined)).toEqual([]);
  });

  test('let nobody waive what a law in force says', () => {
    const inForce = new Set(regimes.filter(({ status }) => status === 'in-force').map(({ id }) => id));
    const denied = new Set(
      cells.filter((cell) => cell.if !== 'always').map(({ regime, clause }) => `${regime} ${clause}`),
    );
    const waivable = clauses.filter(
      ({ regime, id, basis, waivable }) =>
        waivable && basis === 'law' && inForce.has(regime) && denied.has(`${regime} ${id}`),
    );
    expect(waivable).toEqual([]);
  });

  test('never call anything compliant', () => {
    expect(JSON.stringify([regimes, [...vocabulary.values()]])).not.toMatch(/complian/i);
  });
});

test('conditions are verified or attested, and a number is compared one way only', () => {
  expect(conditionKind('in-india-copy')).toMatchObject({ how: 'verified' });
  expect(conditionKind('business-need')).toMatchObject({ how: 'attested' });
  expect(conditionKind('toString')).toBeUndefined();
  const attestedNumbers = Object.entries(CONDITIONS).filter(([, { how, bound }]) => how === 'attested' && bound);
  expect(attestedNumbers).toEqual([]);
});

import type { Clause, DataClassName, Regime, RegimeStatus } from '../model';
import { closestWord, unknownWord } from './closest-word';
import { expectDate, expectList, expectMap, expectName, expectOneOf, expectSource, expectText } from './expect-shape';
import { LawError, type DataPath } from './law-error';
import { loadVerdicts } from './load-verdicts';

/** The words that a regime may use. */
export interface KnownWords {
  readonly classes: readonly DataClassName[];
  readonly roles: readonly string[];
  /** Whether the regime may bring classes and roles of its own: an organisation's may, a built-in one may not. */
  readonly open: boolean;
  /** Ids of the regimes that are there already: none may be overridden. */
  readonly regimes: readonly string[];
}

const KEYS = ['id', 'title', 'citation', 'status', 'from', 'to', 'binds', 'governs', 'clauses', 'verdicts'];
const STATUSES: readonly RegimeStatus[] = ['in-force', 'enacted', 'draft', 'never-law'];

/**
 * Checks one parsed regime file and returns it as a Regime.
 *
 * @throws LawError with the path of the first word that is unknown, missing or out of place
 */
export function loadRegime(raw: unknown, known: KnownWords): Regime {
  const file = expectMap(raw, [], KEYS);
  const id = expectName(file['id'], ['id']);
  if (known.regimes.includes(id)) {
    throw new LawError(`the regime \`${id}\` is there already and cannot be overridden; give this one another id`, [
      'id',
    ]);
  }
  const status = expectOneOf('status', file['status'], STATUSES, ['status'], 'statuses');
  const governs = loadNames('class', file['governs'], ['governs'], known.classes, known.open);
  const clauses = loadClauses(file['clauses']);
  return {
    id,
    title: expectText(file['title'], ['title']),
    citation: expectSource(file['citation'], ['citation']),
    status,
    ...loadDates(file, status),
    ...(file['binds'] !== undefined && { binds: loadNames('role', file['binds'], ['binds'], known.roles, known.open) }),
    governs,
    clauses,
    verdicts: loadVerdicts(file['verdicts'], governs, clauses),
  };
}

function loadDates(file: Record<string, unknown>, status: RegimeStatus): { from?: string; to?: string } {
  const from = file['from'] === undefined ? undefined : expectDate(file['from'], ['from']);
  const to = file['to'] === undefined ? undefined : expectDate(file['to'], ['to']);
  if (status === 'draft' || status === 'never-law') {
    const dated = from !== undefined ? 'from' : to !== undefined ? 'to' : undefined;
    if (dated)
      throw new LawError(`a regime of status \`${status}\` has no dates: it applies when it is selected`, [dated]);
  }
  if (status === 'in-force' && from === undefined) {
    throw new LawError('a regime in force needs its first day, `from: YYYY-MM-DD`', ['status']);
  }
  if (to !== undefined && (from === undefined || to < from))
    throw new LawError(`\`to: ${to}\` is before the first day, \`from: ${from ?? 'missing'}\``, ['to']);
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

/** A list of classes or roles. Where new ones may be brought, one that is a letter away from a known one is taken for a typo. */
function loadNames(
  kind: 'class' | 'role',
  raw: unknown,
  path: DataPath,
  known: readonly string[],
  open: boolean,
): string[] {
  const names = expectList(raw, path).map((name, index) => expectName(name, [...path, index]));
  if (names.length === 0) throw new LawError(`expected at least one ${kind}`, path);
  names.forEach((name, index) => {
    const at = [...path, index];
    if (names.indexOf(name) !== index) throw new LawError(`\`${name}\` is listed twice`, at);
    if (known.includes(name) || (open && closestWord(name, known, 1) === undefined)) return;
    throw new LawError(unknownWord(kind, name, known, kind === 'class' ? 'classes' : 'roles'), at);
  });
  return names;
}

function loadClauses(raw: unknown): Record<string, Clause> {
  const clauses = Object.entries(expectMap(raw, ['clauses']));
  return Object.fromEntries(
    clauses.map(([id, value]) => {
      const path = ['clauses', id];
      expectName(id, path);
      const clause = expectMap(value, path, ['source', 'says', 'basis', 'waivable']);
      const waivable = clause['waivable'];
      if (waivable !== undefined && typeof waivable !== 'boolean') {
        throw new LawError(`expected true or false, found \`${String(waivable)}\``, [...path, 'waivable']);
      }
      return [
        id,
        {
          id,
          source: expectSource(clause['source'], [...path, 'source']),
          says: expectText(clause['says'], [...path, 'says']),
          basis: expectOneOf('basis', clause['basis'], ['law', 'default'] as const, [...path, 'basis'], 'bases'),
          ...(waivable !== undefined && { waivable }),
        },
      ];
    }),
  );
}

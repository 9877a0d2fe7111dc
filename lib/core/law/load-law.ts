import { BUILT_IN_CLASSES, type DataClassName, type Law, type Regime, type VocabularyElement } from '../model';
import { expectList, expectMap, expectText } from './expect-shape';
import { LawError, type DataPath } from './law-error';
import { loadRegime, type KnownWords } from './load-regime';
import { loadVocabulary } from './load-vocabulary';
import { ROLES } from './roles';

/**
 * Checks the parsed files of a whole law and returns it: `{version, regimes: [...], vocabulary: [...]}`.
 *
 * @throws LawError whose path begins with `regimes` and the index of the file, or with `vocabulary`
 */
export function loadLaw(raw: unknown): Law {
  const data = expectMap(raw, [], ['version', 'regimes', 'vocabulary']);
  const regimes: Regime[] = [];
  expectList(data['regimes'], ['regimes']).forEach((file, index) => {
    const known = { classes: BUILT_IN_CLASSES, roles: ROLES, open: false, regimes: regimes.map(({ id }) => id) };
    regimes.push(within(['regimes', index], () => loadRegime(file, known)));
  });
  return lawOf(
    expectText(data['version'], ['version']),
    regimes,
    within(['vocabulary'], () => loadVocabulary(data['vocabulary'], BUILT_IN_CLASSES)),
  );
}

/** A law of checked parts, its regimes in order of age: of two denials that weigh the same, the older law's is reported. */
export function lawOf(version: string, regimes: readonly Regime[], vocabulary: readonly VocabularyElement[]): Law {
  const age = (regime: Regime): string => `${regime.from ?? 'undated'} ${regime.id}`;
  return {
    version,
    regimes: [...regimes].sort((a, b) => (age(a) < age(b) ? -1 : 1)),
    vocabulary: new Map(vocabulary.map((element) => [element.id, element])),
  };
}

/** What a regime that is added to a law may say, and which ids it may not take. */
export function knownWords(law: Law): KnownWords {
  return { classes: classesOf(law), roles: rolesOf(law), open: true, regimes: law.regimes.map(({ id }) => id) };
}

/** Every class that can be declared under a law: the built-in ones, and those that its regimes bring. */
export function classesOf(law: Law): readonly DataClassName[] {
  return [...new Set<DataClassName>([...BUILT_IN_CLASSES, ...law.regimes.flatMap(({ governs }) => governs)])];
}

/** Every role that an organisation can state under a law. */
export function rolesOf(law: Law): readonly string[] {
  return [...new Set<string>([...ROLES, ...law.regimes.flatMap(({ binds }) => binds ?? [])])].sort();
}

function within<T>(prefix: DataPath, load: () => T): T {
  try {
    return load();
  } catch (error) {
    throw error instanceof LawError ? new LawError(error.message, [...prefix, ...error.path]) : error;
  }
}

import type { DataClassName, VocabularyElement } from '../model';
import { expectList, expectMap, expectName, expectOneOf, expectSource } from './expect-shape';
import { LawError } from './law-error';

/**
 * Checks a parsed vocabulary file: a list of `{id, class, source}`.
 *
 * @param taken ids that are there already: none may be overridden, or a preference could be made generic by a file
 * @throws LawError with the path of the first word that is unknown, missing or out of place
 */
export function loadVocabulary(
  raw: unknown,
  classes: readonly DataClassName[],
  taken: ReadonlyMap<string, VocabularyElement> = new Map(),
): VocabularyElement[] {
  const seen = new Set<string>();
  return expectList(raw, []).map((value, index) => {
    const entry = expectMap(value, [index], ['id', 'class', 'source']);
    const id = expectName(entry['id'], [index, 'id']);
    if (taken.has(id)) {
      throw new LawError(`the element \`${id}\` is there already and cannot be overridden`, [index, 'id']);
    }
    if (seen.has(id)) throw new LawError(`the element \`${id}\` is listed twice`, [index, 'id']);
    seen.add(id);
    return {
      id,
      dataClass: expectOneOf('class', entry['class'], classes, [index, 'class'], 'classes'),
      source: expectSource(entry['source'], [index, 'source']),
    };
  });
}

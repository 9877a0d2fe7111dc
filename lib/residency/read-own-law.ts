import { builtInLaw, classesOf, knownWords, LawError, lawOf, loadRegime, loadVocabulary } from '../core/law';
import type { Regime, VocabularyElement } from '../core/model';
import { YamlDocument } from './yaml-document';

/** The regimes and elements that an organisation adds to the built-in ones. */
export interface OwnLaw {
  readonly ownRegimes: readonly Regime[];
  readonly ownVocabulary: readonly VocabularyElement[];
}

/** Reads `regimes/*.yaml`, in the order given, and `vocabulary.yaml`. */
export function readOwnLaw(regimeFiles: readonly string[], vocabularyFile: string | undefined): OwnLaw {
  let law = builtInLaw();
  const ownRegimes: Regime[] = [];
  for (const file of regimeFiles) {
    const document = new YamlDocument(file);
    const regime = lawFrom(document, () => loadRegime(document.value, knownWords(law)));
    ownRegimes.push(regime);
    law = lawOf(law.version, [...law.regimes, regime], [...law.vocabulary.values()]);
  }
  if (vocabularyFile === undefined) return { ownRegimes, ownVocabulary: [] };
  const document = new YamlDocument(vocabularyFile);
  const ownVocabulary = lawFrom(document, () => loadVocabulary(document.value ?? [], classesOf(law), law.vocabulary));
  return { ownRegimes, ownVocabulary };
}

/** Turns the path of a mistake into the line on which it stands. */
export function lawFrom<T>(document: YamlDocument, load: () => T): T {
  try {
    return load();
  } catch (error) {
    if (error instanceof LawError) document.fail(error.message, error.path);
    throw error;
  }
}

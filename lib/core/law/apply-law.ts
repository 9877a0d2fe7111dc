import type { Law, Policy } from '../model';
import { builtInLaw } from './built-in-law';
import { lawOf } from './load-law';

/** The law under which an organisation is inspected: the built-in one, and its own regimes and elements. */
export function applyLaw(policy: Policy): Law {
  const law = builtInLaw();
  if (policy.ownRegimes.length === 0 && policy.ownVocabulary.length === 0) return law;
  return lawOf(
    law.version,
    [...law.regimes, ...policy.ownRegimes],
    [...law.vocabulary.values(), ...policy.ownVocabulary],
  );
}

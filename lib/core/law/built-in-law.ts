import type { Law, Regime, VocabularyElement } from '../model';

interface CompiledLaw {
  readonly version: string;
  readonly regimes: readonly Regime[];
  readonly vocabulary: readonly VocabularyElement[];
}

let law: Law | undefined;

/** The law that ships with this version, as compiled from `policies/`. It was checked then, and is not checked again. */
export function builtInLaw(): Law {
  return (law ??= read());
}

function read(): Law {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- read on first use, so that loading the module costs nothing
  const { version, regimes, vocabulary } = require('./law.json') as CompiledLaw;
  return { version, regimes, vocabulary: new Map(vocabulary.map((element) => [element.id, element])) };
}

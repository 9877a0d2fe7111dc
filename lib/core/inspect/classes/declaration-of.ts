import type { ClassFrom, Declaration } from '../../model';

/** A declaration in which nothing is left open. */
export function declarationOf(
  dataClass: string,
  elements: readonly string[] | undefined,
  attestations: readonly string[] | undefined,
  from: ClassFrom,
): Declaration {
  return { dataClass, elements: elements ?? NONE, attestations: attestations ?? NONE, from };
}

const NONE: readonly string[] = [];

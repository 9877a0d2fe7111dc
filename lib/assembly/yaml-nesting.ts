import type { CST } from 'yaml';
import { DEEPEST_NESTING } from './nesting';

/** Offset at which a parsed YAML text nests too deeply, or -1. Keeps its own stack: it is there to save others from overflowing theirs. */
export function yamlTooDeepAt(tokens: readonly CST.Token[]): number {
  const waiting: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { token, depth } = next;
    if (depth > DEEPEST_NESTING) return token.offset;
    for (const inner of childrenOf(token)) waiting.push({ token: inner, depth: depth + 1 });
  }
  return -1;
}

function childrenOf(token: CST.Token): readonly CST.Token[] {
  switch (token.type) {
    case 'document':
      return token.value ? [token.value] : [];
    case 'block-map':
    case 'block-seq':
    case 'flow-collection':
      return token.items.flatMap(({ key, value }) => [...(key ? [key] : []), ...(value ? [value] : [])]);
    default:
      return [];
  }
}

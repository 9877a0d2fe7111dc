import type { Law } from '../../lib/core/model';

/** Lines up to this length hold a whole value, so that a cell or a clause is one line of a diff. */
const LINE = 100;

/** The law as JSON. Its first key says where it comes from, for a file of JSON has no comments. */
export function emitLaw({ version, regimes, vocabulary }: Law): string {
  const generated = 'from policies/ by scripts/generate-law.ts: change it there';
  return `${lines({ generated, version, regimes, vocabulary: [...vocabulary.values()] }, 0)}\n`;
}

function lines(value: unknown, depth: number): string {
  const line = JSON.stringify(value);
  if (line.length <= LINE || typeof value !== 'object' || value === null || holdsNoObject(value)) return line;
  const inner = ' '.repeat(depth + 1);
  const outer = ' '.repeat(depth);
  if (Array.isArray(value)) {
    return `[\n${value.map((item) => inner + lines(item, depth + 1)).join(',\n')}\n${outer}]`;
  }
  const entries = Object.entries(value).map(
    ([key, item]) => `${inner}${JSON.stringify(key)}: ${lines(item, depth + 1)}`,
  );
  return `{\n${entries.join(',\n')}\n${outer}}`;
}

function holdsNoObject(value: object): boolean {
  return Object.values(value).every((item) => typeof item !== 'object');
}

import { ignoredPaths } from './catalogue';

interface Ignored {
  /** Names that silence the property and everything below it, at any depth. */
  readonly within: ReadonlySet<string>;
  /** Names that silence the property itself, at any depth. */
  readonly last: ReadonlySet<string>;
  readonly patterns: readonly RegExp[];
}

const compiled = new Map<string, Ignored>();

/**
 * Does this property of the type look like a place and move nothing? A path is written as in the catalogue or with
 * the elements that it has: `Targets[].Name`, `Targets[0].Name`.
 */
export function isIgnoredPath(type: string, path: string): boolean {
  let ignored = compiled.get(type);
  if (!ignored) compiled.set(type, (ignored = compile(ignoredPaths(type))));
  const { within, last, patterns } = ignored;
  const plain = path.replace(/\[\d*\]/g, '');
  const segments = plain.split('.');
  return (
    last.has(segments.at(-1)!) ||
    segments.some((segment) => within.has(segment)) ||
    patterns.some((pattern) => pattern.test(plain))
  );
}

function compile(paths: readonly string[]): Ignored {
  const within = new Set<string>();
  const last = new Set<string>();
  const patterns: RegExp[] = [];
  for (const path of paths) {
    const name = /^\*\*\.(\w+)(\.\*\*)?$/.exec(path);
    if (name) (name[2] ? within : last).add(name[1]!);
    else patterns.push(toPattern(path));
  }
  return { within, last, patterns };
}

/** Elements of lists are no segments of their own; a value of a map is one. */
function toPattern(path: string): RegExp {
  const source = path
    .replace(/\[\]/g, '')
    .replace(/\{\}/g, '.*')
    .replace(/[^\w.*-]/g, '\\$&')
    .replaceAll('.', '\\.')
    .replace(/^\*\*$/, '.+')
    .replace(/^\*\*\\\./, '(?:.+\\.)?')
    .replace(/\\\.\*\*$/, '(?:\\..+)?')
    .replace(/(^|\\\.)\*(?=\\\.|$)/g, '$1[^.]+');
  return new RegExp(`^${source}$`);
}

const compiled = new Map<string, RegExp>();

/** Does a path match a glob? `*` stands for anything within a segment, `**` for any number of segments. */
export function matchesGlob(glob: string, path: string): boolean {
  let pattern = compiled.get(glob);
  if (!pattern) compiled.set(glob, (pattern = compile(glob)));
  return pattern.test(path);
}

function compile(glob: string): RegExp {
  const segments = glob.split('/').map((segment) => {
    if (segment === '**') return '**';
    return segment.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*');
  });
  const source = segments.join('/').replaceAll('**/', '(?:.*/)?').replaceAll('/**', '(?:/.*)?').replaceAll('**', '.*');
  return new RegExp(`^${source}$`);
}

/** A value that a path of property names leads to, and the path as it was walked. */
export interface FoundProperty {
  readonly property: string;
  readonly value: unknown;
}

/** All values at a property path; `[]` stands for each element of a list. */
export function propertiesAt(root: unknown, path: string): FoundProperty[] {
  let found: FoundProperty[] = [{ property: '', value: root }];
  for (const step of path.split('.')) {
    const name = step.replace(/\[\]$/, '');
    found = found.flatMap(({ property, value }) => {
      if (typeof value !== 'object' || value === null) return [];
      const inner = (value as Record<string, unknown>)[name];
      const walked = property === '' ? name : `${property}.${name}`;
      if (inner === undefined) return [];
      if (!step.endsWith('[]')) return [{ property: walked, value: inner }];
      return Array.isArray(inner)
        ? inner.map((item: unknown, i) => ({ property: `${walked}[${i}]`, value: item }))
        : [];
    });
  }
  return found;
}

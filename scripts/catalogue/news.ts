import { isIgnoredPath } from '../../lib/core/catalogue/ignored-path';
import type { CatalogueSource } from './compile';
import { namedProperties, type NamedProperty } from './named-properties';
import type { Specification } from './specification';

/** What CloudFormation or the CDK have and the catalogue does not know, and what the catalogue knows and is gone. */
export interface News {
  /** Types that `types.yaml` does not class. */
  readonly types: readonly string[];
  /** Properties whose names say a place, and about which the catalogue says nothing. */
  readonly properties: readonly UnsaidProperty[];
  /** Lines of `named.yaml` that stand for nothing any more. */
  readonly gone: readonly string[];
}

export interface UnsaidProperty {
  readonly type: string;
  /** One of the paths at which it stands. */
  readonly path: string;
  /** As `named.yaml` would write it. */
  readonly label: string;
}

/** Compares the catalogue with a specification. */
export function newsOf(
  spec: Specification,
  source: CatalogueSource,
  named: ReadonlyMap<string, ReadonlySet<string>>,
): News {
  const properties = namedProperties(spec);
  const unsaid = properties.filter((property) => !isCatalogued(property, source) && !isIgnored(property));
  const open = new Set(unsaid.map((property) => `${property.type} ${labelOf(property)}`));
  const listed = [...named].flatMap(([type, labels]) => [...labels].map((label) => `${type} ${label}`));
  return {
    types: [...spec.types.keys()].filter((type) => !source.types.has(type)).sort(),
    properties: unsaid
      .filter((property) => !named.get(property.type)?.has(labelOf(property)))
      .map((property) => ({ type: property.type, path: property.paths[0]!, label: labelOf(property) })),
    gone: listed.filter((line) => !open.has(line)).sort(),
  };
}

/** As `named.yaml` writes it. */
function labelOf({ type, owner, name }: NamedProperty): string {
  return owner === type ? name : `${owner}.${name}`;
}

/** Is there an entry at one of its paths, at something inside it, or at something that holds it? */
function isCatalogued({ type, paths }: NamedProperty, source: CatalogueSource): boolean {
  const entries = (source.mechanisms.get(type) ?? []).flatMap(({ path, alsoAt = [] }) => [path, ...alsoAt]);
  return paths.some((path) =>
    entries.some((entry) => {
      const [at, there] = [withoutContainer(path), withoutContainer(entry)];
      return at === there || isInside(there, at) || isInside(at, there);
    }),
  );
}

function isIgnored({ type, paths }: NamedProperty): boolean {
  return paths.every((path) => isIgnoredPath(type, path));
}

const isInside = (path: string, of: string): boolean => path.startsWith(of) && /^[.[{]/.test(path.slice(of.length));

const withoutContainer = (path: string): string => path.replace(/(\[\]|\{\})+$/, '');

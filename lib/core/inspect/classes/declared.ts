import { isMap } from '../../estate/intrinsics';
import type { Estate } from '../../estate/estate';
import type { EstateResource } from '../../estate/estate-resource';
import type { Assembly, ClassFrom, CodeDeclaration, Declaration, Policy } from '../../model';
import { matchesGlob } from './globs';

const METADATA_KEY = 'india-residency';
const TAG_KEY = 'india-residency:data-class';

/** Finds what was declared of a resource: in code, in its metadata, by a tag, in the organisation's file. All are united. */
export class Declarations {
  private readonly byScope: ReadonlyMap<string, readonly CodeDeclaration[]>;
  /** What is declared on the nearest scope at or above a scope. */
  private readonly nearest = new Map<string, readonly Declaration[]>();
  /** By the resource's index: it is asked for more than once. */
  private readonly known: (readonly Declaration[])[] = [];

  public constructor(
    private readonly estate: Estate,
    assembly: Assembly,
    private readonly policy: Policy,
  ) {
    const byScope = new Map<string, CodeDeclaration[]>();
    for (const declaration of assembly.declarations) {
      const known = byScope.get(declaration.path);
      if (known) known.push(declaration);
      else byScope.set(declaration.path, [declaration]);
    }
    // A construct's own resource is declared where the construct is.
    for (const [path, declared] of byScope) {
      const construct = path.replace(/\/Resource$/, '');
      if (!byScope.has(construct)) byScope.set(construct, declared);
    }
    this.byScope = byScope;
  }

  public of(resource: EstateResource): readonly Declaration[] {
    return (this.known[resource.index] ??= this.collect(resource));
  }

  private collect(resource: EstateResource): readonly Declaration[] {
    const code = this.fromCode(resource);
    const others = fromMetadata(resource).concat(this.fromTags(resource), this.fromFile(resource));
    if (others.length === 0) return code;
    // Code writes what it declares into the metadata too: that is one declaration.
    const more = others.filter((one) => !code.some((said) => saysTheSame(said, one)));
    return more.length === 0 ? code : [...code, ...more];
  }

  /** The nearest scope that declares anything wins; what it declares adds up. */
  private fromCode(resource: EstateResource): readonly Declaration[] {
    if (this.byScope.size === 0) return NONE;
    return this.on(resource.path) ?? this.nearestTo(scopeOf(resource.path));
  }

  private nearestTo(scope: string): readonly Declaration[] {
    let found = this.nearest.get(scope);
    if (!found) {
      found = this.on(scope) ?? (scope === '' ? NONE : this.nearestTo(scopeOf(scope)));
      this.nearest.set(scope, found);
    }
    return found;
  }

  private on(scope: string): Declaration[] | undefined {
    return this.byScope.get(scope)?.map((d) => declaration(d.dataClass, d.elements, d.attestations, 'code'));
  }

  private fromTags(resource: EstateResource): readonly Declaration[] {
    const tags = tagsOf(this.estate, resource);
    const declared: Declaration[] = [];
    for (const [key, value] of tags) {
      if (key === TAG_KEY) declared.push(declaration(value, [], [], 'tag'));
      for (const tag of this.policy.tags) {
        if (tag.key === key && tag.value === value) declared.push(declaration(tag.dataClass, [], [], 'tag'));
      }
    }
    return declared;
  }

  private fromFile(resource: EstateResource): readonly Declaration[] {
    if (this.policy.stores.length === 0) return NONE;
    return this.policy.stores
      .filter((store) =>
        store.path !== undefined ? matchesGlob(store.path, resource.path) : this.isNamed(resource, store.name!),
      )
      .map((store) => declaration(store.dataClass, store.elements, store.attestations, 'file'));
  }

  private isNamed(resource: EstateResource, name: string): boolean {
    const written = resource.writtenName;
    return (
      written !== undefined && this.estate.foldText(written, resource.owner).some((text) => matchesGlob(name, text))
    );
  }
}

const NONE: readonly Declaration[] = [];

/** Does a declaration say all that another says, and more perhaps? */
export function saysTheSame(a: Declaration, b: Declaration): boolean {
  return (
    a.dataClass === b.dataClass &&
    b.elements.every((element) => a.elements.includes(element)) &&
    b.attestations.every((id) => a.attestations.includes(id))
  );
}

function scopeOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function fromMetadata(resource: EstateResource): readonly Declaration[] {
  const metadata = resource.body.Metadata?.[METADATA_KEY];
  if (!isMap(metadata)) return NONE;
  const classes = textsOf(metadata['dataClass']);
  return classes.map((name) =>
    declaration(name, textsOf(metadata['elements']), textsOf(metadata['attestations']), 'metadata'),
  );
}

function declaration(
  dataClass: string,
  elements: readonly string[] | undefined,
  attestations: readonly string[] | undefined,
  from: ClassFrom,
): Declaration {
  return { dataClass, elements: elements ?? [], attestations: attestations ?? [], from };
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? (value as unknown[]).filter((item): item is string => typeof item === 'string') : [];
}

/** The tags of a resource: a list of `{Key, Value}` or a map, under any of the names that types give them, or at its replicas. */
export function tagsOf(estate: Estate, resource: EstateResource): readonly [string, string][] {
  const { properties, type } = resource;
  const tags: [string, string][] = [];
  addTags(estate, resource, properties, tags);
  const replicas = type === 'AWS::DynamoDB::GlobalTable' ? properties['Replicas'] : undefined;
  if (Array.isArray(replicas)) {
    for (const replica of replicas as unknown[]) if (isMap(replica)) addTags(estate, resource, replica, tags);
  }
  return tags;
}

function addTags(
  estate: Estate,
  resource: EstateResource,
  properties: Readonly<Record<string, unknown>>,
  tags: [string, string][],
): void {
  for (const key in properties) {
    if (!key.endsWith('Tags')) continue;
    const written = properties[key];
    const listed = Array.isArray(written) ? (written as unknown[]).filter(isMap) : [];
    const pairs = isMap(written)
      ? Object.entries(written)
      : listed.map((tag) => [tag['Key'] ?? tag['key'], tag['Value'] ?? tag['value']]);
    for (const [name, value] of pairs) {
      if (typeof name !== 'string' || value === undefined) continue;
      for (const text of estate.foldText(value, resource.owner)) tags.push([name, text]);
    }
  }
}

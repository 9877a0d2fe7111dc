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

  private collect(resource: EstateResource): Declaration[] {
    return [
      ...this.fromCode(resource),
      ...fromMetadata(resource),
      ...this.fromTags(resource),
      ...this.fromFile(resource),
    ];
  }

  /** The nearest scope that declares anything wins; what it declares adds up. */
  private fromCode(resource: EstateResource): readonly Declaration[] {
    if (this.byScope.size === 0) return [];
    return this.on(resource.path) ?? this.nearestTo(scopeOf(resource.path));
  }

  private nearestTo(scope: string): readonly Declaration[] {
    let found = this.nearest.get(scope);
    if (!found) {
      found = this.on(scope) ?? (scope === '' ? [] : this.nearestTo(scopeOf(scope)));
      this.nearest.set(scope, found);
    }
    return found;
  }

  private on(scope: string): Declaration[] | undefined {
    return this.byScope.get(scope)?.map((d) => declaration(d.dataClass, d.elements, d.attestations, 'code'));
  }

  private fromTags(resource: EstateResource): Declaration[] {
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

  private fromFile(resource: EstateResource): Declaration[] {
    if (this.policy.stores.length === 0) return [];
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

function scopeOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function fromMetadata(resource: EstateResource): Declaration[] {
  const metadata = resource.body.Metadata?.[METADATA_KEY];
  if (!isMap(metadata)) return [];
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
export function tagsOf(estate: Estate, resource: EstateResource): [string, string][] {
  const tags: [string, string][] = [];
  const add = (name: unknown, value: unknown): void => {
    if (typeof name !== 'string' || value === undefined) return;
    for (const text of estate.foldText(value, resource.owner)) tags.push([name, text]);
  };
  const read = (properties: Readonly<Record<string, unknown>>): void => {
    for (const key in properties) {
      if (!key.endsWith('Tags')) continue;
      const written = properties[key];
      if (Array.isArray(written))
        for (const tag of written as unknown[])
          if (isMap(tag)) add(tag['Key'] ?? tag['key'], tag['Value'] ?? tag['value']);
      if (isMap(written)) for (const [name, value] of Object.entries(written)) add(name, value);
    }
  };
  read(resource.properties);
  const replicas = resource.type === 'AWS::DynamoDB::GlobalTable' ? resource.properties['Replicas'] : undefined;
  if (Array.isArray(replicas)) (replicas as unknown[]).filter(isMap).forEach(read);
  return tags;
}

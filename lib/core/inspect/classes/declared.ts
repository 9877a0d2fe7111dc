import { isMap } from '../../estate/intrinsics';
import type { Estate } from '../../estate/estate';
import type { EstateResource } from '../../estate/estate-resource';
import type { StackInstance } from '../../estate/stack-instance';
import { typeTest } from '../../estate/type-test';
import type { Assembly, Declaration, Policy } from '../../model';
import { CodeScopes } from './code-scopes';
import { declarationOf } from './declaration-of';
import { matchesGlob } from './globs';

const METADATA_KEY = 'india-residency';
const TAG_KEY = 'india-residency:data-class';

/** Finds what was declared of a resource: in code, in its metadata, by a tag, in the organisation's file. All are united. */
export class Declarations {
  private readonly code: CodeScopes;
  /** By the resource's index: it is asked for more than once. */
  private readonly known: (readonly Declaration[])[] = [];

  public constructor(
    private readonly estate: Estate,
    assembly: Assembly,
    private readonly policy: Policy,
  ) {
    this.code = new CodeScopes(assembly.declarations);
  }

  public of(resource: EstateResource): readonly Declaration[] {
    return (this.known[resource.index] ??= this.collect(resource));
  }

  private collect(resource: EstateResource): readonly Declaration[] {
    const code = this.code.of(resource);
    const others = fromMetadata(resource, code).concat(this.fromTags(resource), this.fromFile(resource));
    if (others.length === 0) return code;
    const more = others.filter((one) => !code.some((said) => saysTheSame(said, one)));
    return more.length === 0 ? code : [...code, ...more];
  }

  private fromTags(resource: EstateResource): readonly Declaration[] {
    const tags = tagsOf(this.estate, resource);
    if (tags.length === 0) return NONE;
    const declared: Declaration[] = [];
    for (const [key, value] of tags) {
      if (key === TAG_KEY) declared.push(declarationOf(value, [], [], 'tag'));
      for (const tag of this.policy.tags) {
        if (tag.key === key && tag.value === value) declared.push(declarationOf(tag.dataClass, [], [], 'tag'));
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
      .map((store) => declarationOf(store.dataClass, store.elements, store.attestations, 'file'));
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

function fromMetadata(resource: EstateResource, code: readonly Declaration[]): readonly Declaration[] {
  const metadata = resource.body.Metadata?.[METADATA_KEY];
  // Code writes what it declares into the metadata too: that is one declaration.
  if (!isMap(metadata) || code.some((said) => isAllOf(metadata, said))) return NONE;
  const classes = textsOf(metadata['dataClass']);
  return classes.map((name) =>
    declarationOf(name, textsOf(metadata['elements']), textsOf(metadata['attestations']), 'metadata'),
  );
}

/** Is this what one declaration has written, and nothing more? */
function isAllOf(metadata: Record<string, unknown>, { dataClass, elements, attestations }: Declaration): boolean {
  return (
    metadata['dataClass'] === dataClass &&
    isAmong(metadata['elements'], elements) &&
    isAmong(metadata['attestations'], attestations)
  );
}

function isAmong(words: unknown, known: readonly string[]): boolean {
  if (words === undefined) return true;
  return Array.isArray(words) && words.every((word) => (known as readonly unknown[]).includes(word));
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? (value as unknown[]).filter((item): item is string => typeof item === 'string') : [];
}

/** The tags of a resource, and those that it has from its stack: where both have a key, CloudFormation takes the resource's. */
export function tagsOf(estate: Estate, resource: EstateResource): readonly [string, string][] {
  const own = ownTags(estate, resource);
  const ofStack = tagsOfStack(estate, resource.owner);
  if (ofStack.length === 0) return own;
  return [...own, ...ofStack.filter(([key]) => !own.some(([name]) => name === key))];
}

/** Deployers whose tags CloudFormation puts on what they deploy. A product's tags are its own: who launches it gives others. */
const isTaggedThrough = typeTest(/^AWS::(?:CloudFormation::(?:Stack|StackSet|ChangeSet)|Serverless::Application)$/);
const NO_TAGS: readonly [string, string][] = [];

function tagsOfStack(estate: Estate, { deployedBy, tags }: StackInstance): readonly [string, string][] {
  if (deployedBy) return isTaggedThrough(deployedBy.type) ? tagsOf(estate, deployedBy) : NO_TAGS;
  return tags ? Object.entries(tags) : NO_TAGS;
}

/** A list of `{Key, Value}` or a map, under any of the names that types give them, or at its replicas. */
function ownTags(estate: Estate, resource: EstateResource): readonly [string, string][] {
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
      if (name === undefined || value === undefined) continue;
      // nearly always it is written out
      const names = typeof name === 'string' ? [name] : estate.foldText(name, resource.owner);
      for (const text of estate.foldText(value, resource.owner)) for (const one of names) tags.push([one, text]);
    }
  }
}

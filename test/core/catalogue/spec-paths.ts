import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';

type Spec = ReturnType<typeof loadAwsServiceSpecSync>;
type SpecResource =
  ReturnType<Spec['all']> extends never
    ? never
    : { readonly properties: Record<string, { readonly type: PropertyType }> };
type PropertyType = {
  readonly type: string;
  readonly element?: PropertyType;
  readonly types?: readonly PropertyType[];
  readonly reference?: { readonly $ref: string };
};

const spec = loadAwsServiceSpecSync();
const resources = new Map([...spec.all('resource')].map((r) => [r.cloudFormationType, r as unknown as SpecResource]));

/** Every resource type of CloudFormation that the installed specification knows. */
export const specTypes: readonly string[] = [...resources.keys()];

/** Is this a property of the type? `[]` and `{}` are asked for where more follows, and may be left out at the end. */
export function hasPath(type: string, path: string): boolean {
  const resource = resources.get(type);
  return resource !== undefined && inProperties(resource.properties, segments(path));
}

interface Segment {
  readonly name: string;
  readonly containers: readonly string[];
}

function segments(path: string): Segment[] {
  return path
    .split('.')
    .map((text) => ({ name: text.replace(/(\[\]|\{\})+$/, ''), containers: text.match(/\[\]|\{\}/g) ?? [] }));
}

function inProperties(properties: SpecResource['properties'], [head, ...rest]: Segment[]): boolean {
  const property = head === undefined ? undefined : properties[head.name];
  return property !== undefined && inType(property.type, head!.containers, rest);
}

function inType(type: PropertyType, containers: readonly string[], rest: Segment[]): boolean {
  if (type.type === 'union') return type.types!.some((one) => inType(one, containers, rest));
  if (type.type === 'json') return true;
  const [container, ...deeper] = containers;
  if (container === '[]') return type.type === 'array' && inType(type.element!, deeper, rest);
  if (container === '{}') return type.type === 'map' && inType(type.element!, deeper, rest);
  if (rest.length === 0) return true;
  if (type.type !== 'ref') return false;
  const definition = spec.get('typeDefinition', type.reference!.$ref) as unknown as SpecResource;
  return inProperties(definition.properties, rest);
}

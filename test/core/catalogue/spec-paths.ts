import { cdkSpecification } from '../../../scripts/catalogue/cdk-specification';
import {
  cloudFormationSpecification,
  joined,
  type SpecOwner,
  type SpecType,
} from '../../../scripts/catalogue/specification';

const spec = joined(cloudFormationSpecification(), cdkSpecification());

/** Every resource type that the installed specification or the installed CDK knows. */
export const specTypes: readonly string[] = [...spec.types.keys()];

/** Is this a property of the type? `[]` and `{}` are asked for where more follows, and may be left out at the end. */
export function hasPath(type: string, path: string): boolean {
  const resource = spec.types.get(type);
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

function inProperties(properties: SpecOwner['properties'], [head, ...rest]: Segment[]): boolean {
  const property = head === undefined ? undefined : properties[head.name];
  return property !== undefined && inType(property.type, head!.containers, rest);
}

function inType(type: SpecType, containers: readonly string[], rest: Segment[]): boolean {
  if (type.type === 'union') return type.types!.some((one) => inType(one, containers, rest));
  if (type.type === 'json') return true;
  const [container, ...deeper] = containers;
  if (container === '[]') return type.type === 'array' && inType(type.element!, deeper, rest);
  if (container === '{}') return type.type === 'map' && inType(type.element!, deeper, rest);
  if (rest.length === 0) return true;
  return type.type === 'ref' && inProperties(spec.definition(type.reference!.$ref).properties, rest);
}

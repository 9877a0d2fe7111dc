import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';

/** The shape of a property. */
export interface SpecType {
  readonly type: string;
  readonly element?: SpecType;
  readonly types?: readonly SpecType[];
  readonly reference?: { readonly $ref: string };
}

/** What has properties: a resource type, or a definition inside one. */
export interface SpecOwner {
  readonly name: string;
  readonly properties: Readonly<Record<string, { readonly type: SpecType }>>;
}

/** What the catalogue is compared with: resource types, and the definitions that they refer to. */
export interface Specification {
  readonly types: ReadonlyMap<string, SpecOwner>;
  definition(reference: string): SpecOwner;
}

/** CloudFormation's own specification, as installed. */
export function cloudFormationSpecification(): Specification {
  const spec = loadAwsServiceSpecSync();
  return {
    types: new Map([...spec.all('resource')].map((type) => [type.cloudFormationType, type as unknown as SpecOwner])),
    definition: (reference) => spec.get('typeDefinition', reference) as unknown as SpecOwner,
  };
}

/** One specification, and what another has besides. */
export function joined(first: Specification, more: Specification): Specification {
  const added = new Set([...more.types.keys()].filter((type) => !first.types.has(type)));
  return {
    types: new Map([...first.types, ...[...more.types].filter(([type]) => added.has(type))]),
    // the keys of the one are numbers in strings, those of the other names
    definition: (reference) => (/^Cfn/.test(reference) ? more : first).definition(reference),
  };
}

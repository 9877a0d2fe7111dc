import { type TemplateResource } from './assembly-stacks';
import { type DeployedStack } from './deployed-stack';

/** Every resource of a type that was deployed, with its stack. */
export function deployedOfType(stacks: readonly DeployedStack[], type: string) {
  return stacks.flatMap((stack) =>
    Object.entries(stack.template.Resources).flatMap(([logicalId, resource]) => {
      const physicalId = stack.physicalIds.get(logicalId);
      return resource.Type === type && physicalId !== undefined ? [{ stack, physicalId, resource }] : [];
    }),
  );
}

/** The class that the guard wrote into the template. */
export function dataClassOf({ Metadata = {} }: TemplateResource): string | undefined {
  return (Metadata['india-residency'] as { dataClass?: string } | undefined)?.dataClass;
}

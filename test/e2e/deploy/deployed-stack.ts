import { CloudFormationClient, ListStackResourcesCommand } from '@aws-sdk/client-cloudformation';
import { type AssemblyStack, readTemplate, type Template } from './assembly-stacks';
import { type Aws } from './aws';

/** A stack that was deployed: what the app says of it, and what CloudFormation made of that. */
export interface DeployedStack {
  readonly name: string;
  readonly region: string;
  readonly template: Template;
  /** Logical id to physical id, for all that the emulator was given. */
  readonly physicalIds: ReadonlyMap<string, string>;
}

/** Asks CloudFormation in the stack's region. Throws where the stack is not there. */
export async function deployedStack({ name, region, templateFile }: AssemblyStack, aws: Aws): Promise<DeployedStack> {
  const physicalIds = new Map<string, string>();
  for (const { LogicalResourceId, PhysicalResourceId } of await resourcesOf(name, region, aws)) {
    if (LogicalResourceId && PhysicalResourceId) physicalIds.set(LogicalResourceId, PhysicalResourceId);
  }
  return { name, region, template: readTemplate(templateFile), physicalIds };
}

/** All resources of a stack, page by page. */
export async function resourcesOf(name: string, region: string, aws: Aws) {
  const client = new CloudFormationClient(aws.in(region));
  const resources = [];
  for (let NextToken: string | undefined; ;) {
    const page = await client.send(new ListStackResourcesCommand({ StackName: name, NextToken }));
    resources.push(...(page.StackResourceSummaries ?? []));
    NextToken = page.NextToken;
    if (NextToken === undefined) return resources;
  }
}

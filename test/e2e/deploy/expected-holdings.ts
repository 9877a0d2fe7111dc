import { DescribeReplicationConfigurationsCommand, EFSClient } from '@aws-sdk/client-efs';
import { type Aws } from './aws';
import { type DeployedStack, resourcesOf } from './deployed-stack';
import { listedType } from './holdings';

/** What the templates say that each region holds, as `type id`: their stores, their replicas, and the stacks themselves. */
export async function expectedHoldings(stacks: readonly DeployedStack[], aws: Aws): Promise<Map<string, string[]>> {
  const expected = new Map<string, string[]>();
  const add = (region: string, holding: string) =>
    expected.set(region, [...(expected.get(region) ?? []), holding].sort());
  for (const { name, region, template, physicalIds } of stacks) {
    add(region, `AWS::CloudFormation::Stack ${name}`);
    for (const [logicalId, { Type, Properties = {} }] of Object.entries(template.Resources)) {
      const type = listedType(Type);
      const id = physicalIds.get(logicalId);
      if (type === undefined || id === undefined) continue;
      const regions = new Set([region, ...replicaRegions(Properties)]);
      for (const each of regions) add(each, `${type} ${id}`);
      if (Type === 'AWS::EFS::FileSystem' && Properties.ReplicationConfiguration !== undefined) {
        const [to] = (Properties.ReplicationConfiguration as { Destinations: { Region: string }[] }).Destinations;
        add(to!.Region, `${type} ${await replicaOfFileSystem(id, region, aws)}`);
      }
    }
  }
  return expected;
}

/** The regions of a global table and of a secret. */
function replicaRegions(properties: Record<string, unknown>): string[] {
  const replicas = (properties.Replicas ?? properties.ReplicaRegions ?? []) as { Region: string }[];
  return replicas.map(({ Region }) => Region);
}

/** Replication makes a file system that no template knows: EFS says which. */
async function replicaOfFileSystem(FileSystemId: string, region: string, aws: Aws): Promise<string> {
  const command = new DescribeReplicationConfigurationsCommand({ FileSystemId });
  const { Replications = [] } = await new EFSClient(aws.in(region)).send(command);
  return String(Replications[0]?.Destinations?.[0]?.FileSystemId);
}

/** What `cdk bootstrap` left in a region: the templates and assets on their way in, and no data. */
export async function bootstrapHoldings(region: string, aws: Aws): Promise<string[]> {
  const resources = await resourcesOf('CDKToolkit', region, aws);
  const listed = resources.flatMap(({ ResourceType = '', PhysicalResourceId }) => {
    const type = listedType(ResourceType);
    return type === undefined ? [] : [`${type} ${PhysicalResourceId}`];
  });
  return ['AWS::CloudFormation::Stack CDKToolkit', ...listed];
}

/** What CDK's own custom resources make as they run: the logs of their handlers, and the names that one region tells another. */
export function isOfAHandler(holding: string): boolean {
  return /^AWS::(Logs::LogGroup \/aws\/lambda\/|SSM::Parameter \/cdk\/exports\/)/.test(holding);
}

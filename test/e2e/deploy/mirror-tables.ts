import {
  type AttributeValue,
  DescribeTableCommand,
  DynamoDBClient,
  UpdateTableCommand,
} from '@aws-sdk/client-dynamodb';
import { type TemplateResource } from './assembly-stacks';
import { type Aws } from './aws';
import { deployedOfType } from './deployed-of-type';
import { type DeployedStack } from './deployed-stack';

/** A table that was deployed, and the regions that its template names. */
export interface MirroredTable {
  readonly table: string;
  readonly region: string;
  readonly regions: readonly string[];
  readonly template: TemplateResource;
}

/** The emulator's CloudFormation drops the replicas of a table: they are added one by one, as AWS's does. */
export async function mirrorTables(stacks: readonly DeployedStack[], aws: Aws): Promise<MirroredTable[]> {
  const mirrored: MirroredTable[] = [];
  for (const { stack, physicalId: table, resource } of deployedOfType(stacks, 'AWS::DynamoDB::GlobalTable')) {
    const regions = (resource.Properties?.Replicas as { Region: string }[]).map(({ Region }) => Region);
    const client = new DynamoDBClient(aws.in(stack.region));
    const { Table } = await client.send(new DescribeTableCommand({ TableName: table }));
    const there = [stack.region, ...(Table?.Replicas ?? []).map(({ RegionName }) => RegionName)];
    for (const RegionName of regions.filter((region) => !there.includes(region))) {
      await client.send(new UpdateTableCommand({ TableName: table, ReplicaUpdates: [{ Create: { RegionName } }] }));
    }
    mirrored.push({ table, region: stack.region, regions, template: resource });
  }
  return mirrored;
}

/** An item of nothing but the table's key. */
export function keyOf({ Properties = {} }: TemplateResource): Record<string, AttributeValue> {
  const types = Properties.AttributeDefinitions as { AttributeName: string; AttributeType: string }[];
  const names = (Properties.KeySchema as { AttributeName: string }[]).map(({ AttributeName }) => AttributeName);
  const of = (name: string): AttributeValue => {
    const isNumber = types.find(({ AttributeName }) => AttributeName === name)?.AttributeType === 'N';
    return isNumber ? { N: '1' } : { S: 'one' };
  };
  return Object.fromEntries(names.map((name) => [name, of(name)]));
}

import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { type Aws } from './aws';
import { type DeployedStack } from './deployed-stack';

/** How the ARN of a physical id is written. */
const ARNS: Readonly<Record<string, (id: string, region: string, account: string) => string>> = {
  'AWS::S3::Bucket': (id) => `arn:aws:s3:::${id}`,
  'AWS::IAM::Role': (id, _, account) => `arn:aws:iam::${account}:role/${id}`,
  'AWS::KMS::Key': (id, region, account) => `arn:aws:kms:${region}:${account}:key/${id}`,
};

/**
 * The value that CloudFormation gave a property: references to what was deployed, and what another region exported, which it
 * reads from where CDK's export writer really left it. Throws on an intrinsic that the mirrors do not use.
 */
export async function resolve(value: unknown, stack: DeployedStack, aws: Aws): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((each) => resolve(each, stack, aws)));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [[key, argument] = ['', undefined]] = entries;
  if (entries.length === 1 && key === 'Ref') return reference(String(argument), stack, aws);
  if (entries.length === 1 && key === 'Fn::GetAtt') return attribute(argument as [string, string], stack, aws);
  if (entries.length === 1 && key === 'Fn::Join') {
    const [separator, parts] = argument as [string, unknown[]];
    return ((await resolve(parts, stack, aws)) as string[]).join(separator);
  }
  if (entries.length === 1 && key.startsWith('Fn::')) throw new Error(`\`${key}\` is not resolved here`);
  const resolved = entries.map(async ([name, inner]) => [name, await resolve(inner, stack, aws)]);
  return Object.fromEntries(await Promise.all(resolved));
}

function reference(id: string, stack: DeployedStack, aws: Aws): string {
  const pseudo: Readonly<Record<string, string>> = {
    'AWS::AccountId': aws.account,
    'AWS::Partition': 'aws',
    'AWS::Region': stack.region,
  };
  return pseudo[id] ?? physicalId(id, stack);
}

async function attribute([id, name]: [string, string], stack: DeployedStack, aws: Aws): Promise<string> {
  const { Type = '' } = stack.template.Resources[id] ?? {};
  if (Type === 'Custom::CrossRegionExportReader') {
    const answer = await new SSMClient(aws.in(stack.region)).send(new GetParameterCommand({ Name: name }));
    return answer.Parameter!.Value!;
  }
  const arn = ARNS[Type];
  if (name !== 'Arn' || arn === undefined) throw new Error(`\`${name}\` of a \`${Type}\` is not resolved here`);
  return arn(physicalId(id, stack), stack.region, aws.account);
}

function physicalId(id: string, stack: DeployedStack): string {
  const physical = stack.physicalIds.get(id);
  if (physical === undefined) throw new Error(`\`${id}\` of stack \`${stack.name}\` was not deployed`);
  return physical;
}

import { CloudFormationClient, ValidateTemplateCommand } from '@aws-sdk/client-cloudformation';
import { type TemplateResource } from './assembly-stacks';
import { type Aws } from './aws';

/** What the emulator's CloudFormation accepts and drops, and what the run does about it. */
export const DROPPED_PROPERTIES = [
  { property: 'AWS::S3::Bucket ReplicationConfiguration', instead: 'resolved, and handed to its S3, which replicates' },
  { property: 'AWS::DynamoDB::GlobalTable Replicas', instead: 'handed to its DynamoDB, which replicates' },
  { property: 'AWS::S3::Bucket BucketEncryption', instead: 'resolved, and its key looked up in its KMS' },
  { property: 'AWS::DynamoDB::GlobalTable SSESpecification', instead: 'resolved, and its key looked up in its KMS' },
] as const;

/** Resources of types that it has, with properties that it refuses. Found by deploying; a line here saves each run the finding. */
export function refusedProperty({ Type, Properties }: TemplateResource): string | undefined {
  if (Type === 'AWS::CloudWatch::Alarm' && Properties?.Metrics !== undefined) return 'alarms on metric maths';
  return undefined;
}

/** The words in which it refuses what it lacks; anything else that fails is our fault. */
export function saysItLacks(reason: string): boolean {
  return /\bnot (yet )?(supported|implemented)\b|\bunsupported\b|\bhas no stub for\b/i.test(reason);
}

/** Asks it which of these types it does not have. */
export async function unrecognisedTypes(types: readonly string[], aws: Aws): Promise<Set<string>> {
  const client = new CloudFormationClient(aws.in('ap-south-1'));
  const Resources = Object.fromEntries(types.map((Type, index) => [`Type${index}`, { Type }]));
  try {
    await client.send(new ValidateTemplateCommand({ TemplateBody: JSON.stringify({ Resources }) }));
    return new Set();
  } catch (error) {
    const [, list] = /Unrecognized resource types: \[(.*?)\]/.exec((error as Error).message) ?? [];
    if (list === undefined) throw error;
    return new Set(list.split(', '));
  }
}

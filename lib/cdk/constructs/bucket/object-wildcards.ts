import { Stack, Validations } from 'aws-cdk-lib';
import { type IBucket } from 'aws-cdk-lib/aws-s3';
import { type Construct } from 'constructs';

/**
 * Acknowledges the wildcards of a role that may touch every object of some buckets: cdk-nag wants each by the name that
 * it has in the template, and a wildcard that an app adds is still found.
 *
 * @param reason why every object
 */
export function acknowledgeObjectWildcards(role: Construct, reason: string, ...buckets: IBucket[]): void {
  for (const bucket of buckets) {
    const objects = printed(Stack.of(role).resolve(bucket.arnForObjects('*')));
    Validations.of(role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${objects}]`,
      reason: `${reason}, and object permissions name objects: the wildcard stands for the keys of one bucket`,
    });
  }
}

/** An intrinsic in the notation of cdk-nag: `<Orders.Arn>/*`. */
function printed(value: unknown): string {
  if (typeof value === 'string') return value;
  const { 'Fn::Join': join, 'Fn::GetAtt': getAtt, Ref: ref } = value as Record<string, unknown>;
  if (Array.isArray(join)) return (join[1] as unknown[]).map(printed).join(String(join[0]));
  if (Array.isArray(getAtt)) return `<${getAtt.join('.')}>`;
  return typeof ref === 'string' ? `<${ref}>` : JSON.stringify(value);
}

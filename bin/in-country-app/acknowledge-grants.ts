import { Stack, Validations } from 'aws-cdk-lib';
import { type IRole } from 'aws-cdk-lib/aws-iam';
import { type ResidentBucket } from '../../lib';

/** Wildcards that CDK's grants write: families of actions, and the objects of one bucket. */
export function acknowledgeGrants(role: IRole, buckets: ResidentBucket[]): void {
  for (const family of ['s3:GetObject*', 's3:GetBucket*', 's3:List*', 's3:DeleteObject*', 's3:Abort*']) {
    Validations.of(role).acknowledge({
      id: `AwsSolutions-IAM5[Action::${family}]`,
      reason: "CDK's grant on a bucket names its actions by family, on the one bucket",
    });
  }
  for (const family of ['kms:GenerateDataKey*', 'kms:ReEncrypt*']) {
    Validations.of(role).acknowledge({
      id: `AwsSolutions-IAM5[Action::${family}]`,
      reason: "CDK's grant on a key names both forms of the call, on the key of one store",
    });
  }
  for (const bucket of buckets) {
    const id = Stack.of(bucket).getLogicalId(bucket.node.defaultChild as never);
    Validations.of(role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${id}.Arn>/*]`,
      reason: 'it works on all objects of the one bucket',
    });
  }
}

import { Aws, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type Construct } from 'constructs';

/**
 * Lets CloudWatch Logs use a key for log groups of this account and region: IAM cannot, since the service asks for itself.
 * By name where the log group has one; a generated name is not known before the key's policy is.
 */
export function letLogsUse(key: IKey, scope: Construct, logGroupName: string | undefined): void {
  const { region, partition } = Stack.of(scope);
  const logGroups = `arn:${partition}:logs:${region}:${Aws.ACCOUNT_ID}:log-group:${logGroupName ?? '*'}`;
  key.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal(`logs.${region}.amazonaws.com`)],
      actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'],
      resources: ['*'],
      conditions: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': logGroups } },
    }),
  );
}

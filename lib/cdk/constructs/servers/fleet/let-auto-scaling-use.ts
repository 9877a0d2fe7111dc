import { Aws } from 'aws-cdk-lib';
import { AnyPrincipal, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { type IKey } from 'aws-cdk-lib/aws-kms';

/**
 * Lets EC2 Auto Scaling start servers with encrypted volumes. Its service-linked role has no rights on keys of one's
 * own, and without these a group fails to launch anything, with an error that names no key. The role is named by a
 * condition: as a principal it would have to exist, and in a new account it comes with the first group.
 */
export function letAutoScalingUse(key: IKey): void {
  const common = { principals: [new AnyPrincipal()], resources: ['*'] };
  const role = `arn:${Aws.PARTITION}:iam::${Aws.ACCOUNT_ID}:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling`;
  const conditions = {
    ArnEquals: { 'aws:PrincipalArn': role },
    StringEquals: { 'kms:CallerAccount': Aws.ACCOUNT_ID },
  };
  key.addToResourcePolicy(
    new PolicyStatement({
      ...common,
      sid: 'AutoScaling',
      actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'],
      conditions,
    }),
  );
  key.addToResourcePolicy(
    new PolicyStatement({
      ...common,
      sid: 'AutoScalingGrants',
      actions: ['kms:CreateGrant'],
      conditions: { ...conditions, Bool: { 'kms:GrantIsForAWSResource': 'true' } },
    }),
  );
}

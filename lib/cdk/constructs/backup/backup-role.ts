import { Validations } from 'aws-cdk-lib';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type Construct } from 'constructs';

/** AWS documents these two for back-ups, the second one for buckets, and keeps them in step with what it can back up. */
const POLICIES = ['service-role/AWSBackupServiceRolePolicyForBackup', 'AWSBackupServiceRolePolicyForS3Backup'];

/** The role in which AWS Backup reads the stores of a plan. */
export function backupRole(scope: Construct): Role {
  const role = new Role(scope, 'Role', {
    assumedBy: new ServicePrincipal('backup.amazonaws.com'),
    description: `Backs up what ${scope.node.path} selects`,
    managedPolicies: POLICIES.map((name) => ManagedPolicy.fromAwsManagedPolicyName(name)),
  });
  for (const name of [...POLICIES, 'service-role/AWSBackupServiceRolePolicyForRestores']) {
    Validations.of(role).acknowledge({
      id: `AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/${name}]`,
      reason:
        'the policy that AWS Backup documents for its own role: it changes with the resource types that it backs up',
    });
  }
  return role;
}

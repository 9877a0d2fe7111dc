import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { type Stack } from 'aws-cdk-lib';
import { onlyCloudFormation } from '../only-cloudformation';
import { type ResidentFileSystemProps } from './resident-file-system-props';

/** The policy of a file system: the statements that were given, and those that residency adds. `*` is this file system. */
export function fileSystemPolicy(stack: Stack, props: ResidentFileSystemProps): PolicyDocument {
  const policy = props.fileSystemPolicy ?? new PolicyDocument();
  policy.addStatements(
    new PolicyStatement({
      sid: 'OnlyWithTls',
      effect: Effect.DENY,
      principals: [new AnyPrincipal()],
      actions: ['*'],
      resources: ['*'],
      conditions: { Bool: { 'aws:SecureTransport': 'false' } },
    }),
  );
  if (props.refuseOutsideReplication) {
    policy.addStatements(onlyCloudFormation(stack, ['elasticfilesystem:CreateReplicationConfiguration'], ['*']));
  }
  return policy;
}

import { Aws, Fn, type Stack } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';

/**
 * A resource policy statement that refuses actions to everyone but CloudFormation: both when it works in a role of its
 * own (the bootstrap's execution role) and when it works with the rights of whoever called it. Service-linked roles are
 * let through: no person can take them on, and auto scaling needs its own.
 */
export function onlyCloudFormation(stack: Stack, actions: string[], resources: string[]): PolicyStatement {
  return new PolicyStatement({
    sid: 'OnlyCloudFormation',
    effect: Effect.DENY,
    principals: [new AnyPrincipal()],
    actions,
    resources,
    conditions: {
      ArnNotLike: { 'aws:PrincipalArn': [executionRole(stack), `arn:${Aws.PARTITION}:iam::*:role/aws-service-role/*`] },
      'ForAllValues:StringNotEquals': { 'aws:CalledVia': ['cloudformation.amazonaws.com'] },
    },
  });
}

/** The synthesizer knows the role only for stacks of their own; a nested stack is deployed with its parent's. */
function executionRole(stack: Stack): string {
  const root = outermost(stack);
  const role = root.synthesizer.cloudFormationExecutionRole;
  return role === undefined ? `arn:${Aws.PARTITION}:iam::${root.account}:role/cdk-*-cfn-exec-role-*` : Fn.sub(role);
}

function outermost(stack: Stack): Stack {
  return stack.nestedStackParent === undefined ? stack : outermost(stack.nestedStackParent);
}

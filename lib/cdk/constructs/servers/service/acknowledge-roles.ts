import { Stack, Token, Validations } from 'aws-cdk-lib';
import { type FargateTaskDefinition } from 'aws-cdk-lib/aws-ecs';
import { type LogGroup } from 'aws-cdk-lib/aws-logs';

/** Wildcards that CDK writes into the roles of a task, by the names that cdk-nag gives them. */
export function acknowledgeRoles(task: FargateTaskDefinition, shells: LogGroup | undefined): void {
  Validations.of(task.obtainExecutionRole()).acknowledge({
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason: 'ecr:GetAuthorizationToken knows no resources; which images it may read stands beside it',
  });
  if (shells === undefined) return;
  Validations.of(task.taskRole).acknowledge(
    {
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'ECS Exec opens channels of Session Manager and looks for its log group: these actions know no resources',
    },
    {
      id: `AwsSolutions-IAM5[Resource::${streamsOf(shells)}]`,
      reason: 'ECS Exec opens a stream for each shell: the wildcard stands for the streams of one log group',
    },
  );
}

function streamsOf(group: LogGroup): string {
  const { partition, region, account } = Stack.of(group);
  const id = Stack.of(group).getLogicalId(group.node.defaultChild as never);
  return `arn:${printed(partition, 'Partition')}:logs:${region}:${printed(account, 'AccountId')}:log-group:<${id}>:*`;
}

/** Which of them are literal depends on the stack's env, and on a feature flag. */
function printed(value: string, pseudoParameter: string): string {
  return Token.isUnresolved(value) ? `<AWS::${pseudoParameter}>` : value;
}

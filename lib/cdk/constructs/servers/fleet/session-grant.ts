import { Aws, Stack } from 'aws-cdk-lib';
import { type AutoScalingGroup } from 'aws-cdk-lib/aws-autoscaling';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import { type IKey } from 'aws-cdk-lib/aws-kms';

/**
 * Lets somebody open sessions on the servers of one fleet, with its document and no other: a session with the account's
 * preferences would leave no log. `ssm:SessionDocumentAccessCheck` has Session Manager ask whether the document is
 * allowed, too, when none is named.
 */
export function grantSessions(fleet: AutoScalingGroup, grantee: IGrantable, document: string, key: IKey): Grant {
  const { region } = Stack.of(fleet);
  const arn = (service: string, resource: string) =>
    `arn:${Aws.PARTITION}:${service}:${region}:${Aws.ACCOUNT_ID}:${resource}`;
  const servers = Grant.addToPrincipal({
    grantee,
    actions: ['ssm:StartSession'],
    resourceArns: [arn('ec2', 'instance/*')],
    conditions: {
      StringEquals: { 'ssm:resourceTag/aws:autoscaling:groupName': fleet.autoScalingGroupName },
      BoolIfExists: { 'ssm:SessionDocumentAccessCheck': 'true' },
    },
  });
  const preferences = Grant.addToPrincipal({
    grantee,
    actions: ['ssm:StartSession'],
    resourceArns: [arn('ssm', `document/${document}`)],
  });
  const own = Grant.addToPrincipal({
    grantee,
    actions: ['ssm:ResumeSession', 'ssm:TerminateSession'],
    resourceArns: [arn('ssm', 'session/${aws:userid}-*')],
  });
  return servers.combine(preferences).combine(own).combine(key.grant(grantee, 'kms:GenerateDataKey'));
}

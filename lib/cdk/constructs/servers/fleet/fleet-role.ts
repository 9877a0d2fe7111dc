import { Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type Construct } from 'constructs';

/**
 * What SSM Agent does to be managed, patched and entered. AWS's managed policy AmazonSSMManagedInstanceCore lets it
 * read every parameter of the account too; this does not.
 */
const OF_SSM_AGENT = [
  'ssm:DescribeAssociation',
  'ssm:DescribeDocument',
  'ssm:GetDeployablePatchSnapshotForInstance',
  'ssm:GetDocument',
  'ssm:GetManifest',
  'ssm:ListAssociations',
  'ssm:ListInstanceAssociations',
  'ssm:PutComplianceItems',
  'ssm:PutConfigurePackageResult',
  'ssm:PutInventory',
  'ssm:UpdateAssociationStatus',
  'ssm:UpdateInstanceAssociationStatus',
  'ssm:UpdateInstanceInformation',
  'ssmmessages:CreateControlChannel',
  'ssmmessages:CreateDataChannel',
  'ssmmessages:OpenControlChannel',
  'ssmmessages:OpenDataChannel',
  'ec2messages:AcknowledgeMessage',
  'ec2messages:DeleteMessage',
  'ec2messages:FailMessage',
  'ec2messages:GetEndpoint',
  'ec2messages:GetMessages',
  'ec2messages:SendReply',
  // Session Manager looks for the log group of a session before it opens one.
  'logs:DescribeLogGroups',
];

/** The role of the servers: managed by Systems Manager, and nothing else until something is granted. */
export function fleetRole(scope: Construct, id: string): Role {
  const role = new Role(scope, `${id}Role`, {
    assumedBy: new ServicePrincipal('ec2.amazonaws.com'),
    description: `Servers of ${id}`,
  });
  role.addToPolicy(new PolicyStatement({ sid: 'SsmAgent', actions: OF_SSM_AGENT, resources: ['*'] }));
  Validations.of(role).acknowledge({
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason:
      'these actions of SSM Agent know no resources, or concern the server itself, whose id nobody knows before it starts',
  });
  return role;
}

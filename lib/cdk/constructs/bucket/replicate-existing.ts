import { CustomResource, CustomResourceProvider, CustomResourceProviderRuntime, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type IBucket } from 'aws-cdk-lib/aws-s3';
import { type Construct } from 'constructs';
import { runtimeFolder } from '../runtime-folder';
import { acknowledgeObjectWildcards } from './object-wildcards';

const TYPE = 'Custom::IndiaResidencyReplicateExisting';
const BATCH = 'batchoperations.s3.amazonaws.com';

/**
 * Has the deployment start a job of S3 Batch Operations that replicates what the bucket already holds: live replication
 * takes only what is written after it.
 */
export function replicateExisting(source: Construct & IBucket, mirror: IBucket, replication: Role): CustomResource {
  const role = batchRole(source);
  const resource = new CustomResource(source, 'ReplicateExisting', {
    resourceType: TYPE,
    serviceToken: provider(source, role).serviceToken,
    properties: {
      Account: Stack.of(source).account,
      SourceArn: source.bucketArn,
      MirrorArn: mirror.bucketArn,
      RoleArn: role.roleArn,
    },
  });
  // A role alone has no rights: their policies stand before the job starts.
  for (const one of [role, replication]) resource.node.addDependency(one.node.findChild('DefaultPolicy'));
  return resource;
}

/** The role of the job, with the rights of AWS's page "Configuring an IAM role for S3 Batch Replication", less those of manifests and reports in a bucket. */
function batchRole(source: Construct & IBucket): Role {
  const role = new Role(source, 'BatchRole', {
    assumedBy: new ServicePrincipal(BATCH),
    description: `Replicates what ${source.node.path} held before its mirror`,
  });
  role.addToPolicy(
    new PolicyStatement({
      actions: ['s3:GetReplicationConfiguration', 's3:PutInventoryConfiguration'],
      resources: [source.bucketArn],
    }),
  );
  role.addToPolicy(
    new PolicyStatement({ actions: ['s3:InitiateReplication'], resources: [source.arnForObjects('*')] }),
  );
  acknowledgeObjectWildcards(role, 'the job replicates every object that has no replica', source);
  return role;
}

/** One function for all buckets of a stack, which may start replications and nothing else. */
function provider(source: Construct, role: Role): CustomResourceProvider {
  const made = CustomResourceProvider.getOrCreateProvider(source, TYPE, {
    codeDirectory: runtimeFolder('replicate-existing'),
    runtime: CustomResourceProviderRuntime.NODEJS_22_X,
    description: 'Starts the replication of objects that were there before the mirror of their bucket',
    policyStatements: [
      {
        Effect: 'Allow',
        Action: 's3:CreateJob',
        // A job has no ARN before it is made.
        Resource: '*',
        Condition: { StringEquals: { 's3:RequestJobOperation': 'S3ReplicateObject' } },
      },
    ],
  });
  made.addToRolePolicy({
    Effect: 'Allow',
    Action: 'iam:PassRole',
    Resource: role.roleArn,
    Condition: { StringEquals: { 'iam:PassedToService': BATCH } },
  });
  return made;
}

import { RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { type IBucket } from 'aws-cdk-lib/aws-s3';
import { AwsCustomResource, AwsCustomResourcePolicy, PhysicalResourceId } from 'aws-cdk-lib/custom-resources';
import { DataClass } from '../../data-class';
import { type ResidentBucket } from '../bucket/resident-bucket';
import { declareClass } from '../declare-class';

/** Writes the replication into the original, by the one call that S3 has for it, and leaves it there when it is removed. */
export function configureOriginal(
  copy: ResidentBucket,
  original: IBucket,
  region: string,
  configuration: object,
  roleArn: string,
): void {
  const logGroup = new LogGroup(copy, 'ConfigureOriginalLogs', {
    retention: RetentionDays.THIRTEEN_MONTHS,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  declareClass(logGroup, { dataClass: DataClass.ICT_LOGS });
  const call = {
    service: 'S3',
    action: 'putBucketReplication',
    region,
    parameters: { Bucket: original.bucketName, ReplicationConfiguration: configuration },
    physicalResourceId: PhysicalResourceId.of(`replication-of-${original.bucketName}`),
  };
  new AwsCustomResource(copy, 'ConfigureOriginal', {
    onCreate: call,
    onUpdate: call,
    installLatestAwsSdk: false,
    logGroup,
    policy: AwsCustomResourcePolicy.fromStatements([
      new PolicyStatement({ actions: ['s3:PutReplicationConfiguration'], resources: [original.bucketArn] }),
      new PolicyStatement({ actions: ['iam:PassRole'], resources: [roleArn] }),
    ]),
  });
  acknowledgeProvider(Stack.of(copy));
}

/** CDK makes one function a stack for all such calls. */
function acknowledgeProvider(stack: Stack): void {
  const provider = stack.node.tryFindChild(`AWS${AwsCustomResource.PROVIDER_FUNCTION_UUID.replace(/-/g, '')}`);
  if (provider === undefined) return;
  Validations.of(provider).acknowledge(
    {
      id: 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
      reason: "CDK's function for SDK calls may write its logs, and nothing else, by this policy",
    },
    { id: 'AwsSolutions-L1', reason: 'CDK chooses the runtime of its own function, and renews it with its versions' },
  );
}

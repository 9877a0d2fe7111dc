import { Duration, Size, Stack } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnDeliveryStream } from 'aws-cdk-lib/aws-kinesisfirehose';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { CfnSubscriptionFilter, type LogGroup } from 'aws-cdk-lib/aws-logs';
import { type ResidentBucket } from '../bucket/resident-bucket';
import { archiveRole } from './archive-role';
import { type LogMirrorProps } from './log-mirror-props';

/**
 * Writes every log event to the archive as it comes: a subscription, and a delivery stream in the log group's own region.
 * Both are made on the resource: the L2s would grant the roles more than they need.
 */
export function archiveLogs(
  logGroup: LogGroup,
  archive: ResidentBucket,
  key: IKey,
  mirror: LogMirrorProps,
): CfnDeliveryStream {
  const stream = deliveryStream(logGroup, archive, key, mirror);
  new CfnSubscriptionFilter(logGroup, 'Subscription', {
    logGroupName: logGroup.logGroupName,
    // An empty pattern takes every event: a mirror is complete.
    filterPattern: '',
    destinationArn: stream.attrArn,
    roleArn: subscriptionRole(logGroup, stream).roleArn,
  });
  return stream;
}

function deliveryStream(logGroup: LogGroup, archive: ResidentBucket, key: IKey, mirror: LogMirrorProps) {
  const role = archiveRole(logGroup, archive);
  const stream = new CfnDeliveryStream(logGroup, 'ArchiveStream', {
    deliveryStreamType: 'DirectPut',
    deliveryStreamEncryptionConfigurationInput: { keyType: 'CUSTOMER_MANAGED_CMK', keyArn: key.keyArn },
    extendedS3DestinationConfiguration: {
      bucketArn: archive.bucketArn,
      roleArn: role.roleArn,
      bufferingHints: {
        intervalInSeconds: (mirror.bufferingInterval ?? Duration.minutes(5)).toSeconds(),
        sizeInMBs: (mirror.bufferingSize ?? Size.mebibytes(5)).toMebibytes(),
      },
      // CloudWatch Logs sends every batch gzipped: a second time would help nobody.
      compressionFormat: 'UNCOMPRESSED',
      fileExtension: '.gz',
      prefix: 'logs/',
      errorOutputPrefix: 'failed/!{firehose:error-output-type}/',
    },
  });
  // The role alone is no right: Firehose tries it out when the stream is made.
  stream.node.addDependency(role.node.findChild('DefaultPolicy'));
  return stream;
}

/** The role in which CloudWatch Logs puts events into the stream: for log groups of this region and account only. */
function subscriptionRole(logGroup: LogGroup, stream: CfnDeliveryStream): Role {
  const logs = Stack.of(logGroup).formatArn({ service: 'logs', resource: '*' });
  return new Role(logGroup, 'SubscriptionRole', {
    assumedBy: new ServicePrincipal('logs.amazonaws.com', { conditions: { StringLike: { 'aws:SourceArn': logs } } }),
    description: `Puts the logs of ${logGroup.node.path} into the stream to its archive`,
    inlinePolicies: {
      Put: new PolicyDocument({
        statements: [
          new PolicyStatement({
            actions: ['firehose:PutRecord', 'firehose:PutRecordBatch'],
            resources: [stream.attrArn],
          }),
        ],
      }),
    },
  });
}

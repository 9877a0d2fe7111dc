import { Aws, Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, type CfnBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { type Construct } from 'constructs';
import { DataClass } from '../../data-class';
import { declareClass } from '../declare-class';
import { acknowledgeNoReplication } from './acknowledge-no-replication';

const ID = 'ResidentAccessLogs';

/**
 * CERT-In's directions of 28 April 2022 want ICT logs of 180 days kept in India; the DPDP Rules 2025, rules 6(1)(e) and
 * 8(3), want a year from 13 May 2027. A year and a day covers both, leap years included.
 */
const KEPT = Duration.days(366);

/** Sends a bucket's server access logs to the one bucket of its stack that keeps them, and makes that bucket if need be. */
export function keepAccessLogs(bucket: Bucket, prefix: string | undefined): void {
  const stack = Stack.of(bucket);
  const logs = accessLogBucketOf(stack);
  const resource = bucket.node.defaultChild as CfnBucket;
  // Set on the resource: the L2's way depends on a feature flag, and without it writes an ACL, which S3 refuses here.
  resource.loggingConfiguration = {
    destinationBucketName: logs.bucketName,
    logFilePrefix: prefix ?? `${pathInStack(bucket, stack)}/`,
  };
}

/** The one bucket of a stack that keeps access logs, of buckets and of load balancers; it is made when it is first asked for. */
export function accessLogBucketOf(stack: Stack): Bucket {
  return (stack.node.tryFindChild(ID) as Bucket | undefined) ?? accessLogBucket(stack);
}

/** S3 delivers access logs only to buckets with its own encryption (SSE-S3), so this one has no KMS key. */
function accessLogBucket(scope: Construct): Bucket {
  const logs = new Bucket(scope, ID, {
    encryption: BucketEncryption.S3_MANAGED,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    versioned: true,
    lifecycleRules: [
      { expiration: KEPT, noncurrentVersionExpiration: KEPT, abortIncompleteMultipartUploadAfter: Duration.days(7) },
      { expiredObjectDeleteMarker: true },
    ],
  });
  logs.addToResourcePolicy(
    new PolicyStatement({
      sid: 'AccessLogDelivery',
      principals: [new ServicePrincipal('logging.s3.amazonaws.com')],
      actions: ['s3:PutObject'],
      resources: [logs.arnForObjects('*')],
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    }),
  );
  declareClass(logs, { dataClass: DataClass.ICT_LOGS });
  acknowledgeNoReplication(
    logs,
    'access logs tell of a store, and are none: they are kept in India for a year and a day',
  );
  return logs;
}

function pathInStack(construct: Construct, stack: Stack): string {
  const scopes = construct.node.scopes;
  return scopes
    .slice(scopes.indexOf(stack) + 1)
    .map((scope) => scope.node.id)
    .join('/');
}

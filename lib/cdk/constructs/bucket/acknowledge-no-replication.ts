import { Validations } from 'aws-cdk-lib';
import { type Bucket, type CfnBucket } from 'aws-cdk-lib/aws-s3';

/** The packs of cdk-nag that ask every bucket for a replication of its own. */
const PACKS = ['HIPAA.Security', 'NIST.800.53.R4', 'NIST.800.53.R5', 'PCI.DSS.321'];

/** The rule of that name in the registry of AWS's CloudFormation Guard, whose sets for the Reserve Bank's frameworks have it. */
const GUARD_RULE = 'S3_BUCKET_REPLICATION_ENABLED';

/**
 * Acknowledges that a bucket is not replicated any further: the rules that ask for replication ask every bucket, the
 * destination of a replication too.
 *
 * @param reason why it need not be
 */
export function acknowledgeNoReplication(bucket: Bucket, reason: string): void {
  for (const pack of PACKS) Validations.of(bucket).acknowledge({ id: `${pack}-S3BucketReplicationEnabled`, reason });
  (bucket.node.defaultChild as CfnBucket).addMetadata('guard', { SuppressedRules: [GUARD_RULE] });
}

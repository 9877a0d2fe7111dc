import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type IBucket } from 'aws-cdk-lib/aws-s3';

/**
 * Use of a bucket's key through S3, for that bucket's objects. With an S3 Bucket Key the encryption context is the
 * bucket's ARN; an object written without one carries its own ARN.
 */
export function useOfKey(actions: string[], key: IKey, bucket: IBucket, region: string): PolicyStatement {
  return new PolicyStatement({
    actions,
    resources: [key.keyArn],
    conditions: {
      StringEquals: { 'kms:ViaService': `s3.${region}.amazonaws.com` },
      StringLike: { 'kms:EncryptionContext:aws:s3:arn': [bucket.bucketArn, bucket.arnForObjects('*')] },
    },
  });
}

import { Aws } from 'aws-cdk-lib';

/**
 * Suffixes of the buckets from which SSM Agent takes what it needs to patch, of AWS's page "Reference: Amazon S3
 * buckets for patching operations" (seen on 25 November 2026): they follow no pattern, so they are looked up there.
 */
const PATCHING: Readonly<Record<string, readonly string[]>> = {
  'ap-south-1': ['aws-patch-manager-ap-south-1-cb7c62ff9', 'patch-baseline-snapshot-ap-south-1'],
  'ap-south-2': ['aws-patch-manager-ap-south-2-32f4b4128', 'patch-baseline-snapshot-ap-south-2-50209442'],
};

/**
 * Buckets of AWS, in the network's own region, from which servers read code: layers of images in ECR, packages of
 * Amazon Linux 2023, SSM Agent with its documents and patch baselines, the CloudWatch agent.
 */
export function awsOwnedBuckets(region: string): string[] {
  return [
    `prod-${region}-starport-layer-bucket`,
    `al2023-repos-${region}-de612dc2`,
    `amazon-ssm-${region}`,
    `amazon-ssm-packages-${region}`,
    `aws-ssm-${region}`,
    `aws-ssm-distributor-file-${region}`,
    `aws-ssm-document-attachments-${region}`,
    `${region}-birdwatcher-prod`,
    ...(PATCHING[region] ?? []),
    `amazoncloudwatch-agent-${region}`,
  ].map((bucket) => `arn:${Aws.PARTITION}:s3:::${bucket}/*`);
}

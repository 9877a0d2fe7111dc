import { PhysicalName, Stack, Token } from 'aws-cdk-lib';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { Bucket, CfnBucket, type IBucket } from 'aws-cdk-lib/aws-s3';
import { type Construct } from 'constructs';
import { failureAlarm, lagAlarm } from '../bucket/mirror-alarms';
import { replicateToMirror } from '../bucket/mirror-replication';
import { ResidentBucket } from '../bucket/resident-bucket';
import { declareClass, requireDataClass } from '../declare-class';
import { pathOf, requireIndia } from '../india-region';
import { type BucketOriginalProps } from './bucket-original-props';
import { IndiaBucketMirror } from './india-bucket-mirror';
import { mirrorOfImportedBucket } from './mirror-of-imported-bucket';
import { deployInOrder, regionAbroad } from './original-abroad';
import { RULE } from './replication-of-original';

/** A bucket in India into which a bucket that stays abroad is replicated, whole. */
export function mirrorOfBucket(scope: Construct, id: string, props: BucketOriginalProps): IndiaBucketMirror {
  requireIndia(scope, id);
  const path = pathOf(scope, id);
  requireDataClass(path, props);
  const { original } = props;
  const from = regionAbroad(
    path,
    original,
    original.env.region,
    "import it with its region: Bucket.fromBucketAttributes(this, '…', { bucketName: '…', region: 'us-east-1' })",
  );
  const resource = original.node.defaultChild;
  if (!(original instanceof Bucket && resource instanceof CfnBucket)) {
    return mirrorOfImportedBucket(copyOf(scope, id, path, props), from, props);
  }
  requireReplicable(path, original, resource);
  deployInOrder(path, scope, original);
  declareClass(original, props);
  const copy = copyOf(scope, id, path, props);
  replicateToMirror(
    original,
    { bucket: original, key: original.encryptionKey, region: from },
    { bucket: copy, key: copy.encryptionKey as IKey, region: Stack.of(copy).region },
    RULE,
  );
  return new IndiaBucketMirror(copy, lagAlarm(copy), failureAlarm(original, copy, RULE));
}

/** The original's stack names the copy by its physical name: an S3 ARN has no region, and two regions share no export. */
function copyOf(scope: Construct, id: string, path: string, props: BucketOriginalProps): ResidentBucket {
  const isKnown = !Token.isUnresolved(Stack.of(scope).account);
  if (props.bucketName === undefined && !isKnown) {
    throw new Error(
      `\`${path}\`: the copy needs a physical name, and none can be made while the stack's account is unknown; ` +
        "give the stack env: { account: '…', region: '…' }, or bucketName: '…'",
    );
  }
  return new ResidentBucket(scope, id, { ...props, bucketName: props.bucketName ?? PhysicalName.GENERATE_IF_NEEDED });
}

/** @throws when S3 could not replicate the original, or does so already */
function requireReplicable(path: string, original: IBucket, resource: CfnBucket): void {
  const name = original.node.path;
  const versioning = resource.versioningConfiguration;
  if (versioning === undefined || Token.isUnresolved(versioning) || !('status' in versioning)) {
    throw new Error(
      `\`${path}\`: its original \`${name}\` keeps no versions, and S3 replicates versions; give it versioned: true`,
    );
  }
  if (resource.replicationConfiguration !== undefined) {
    throw new Error(
      `\`${path}\`: its original \`${name}\` is replicated elsewhere already, and S3 keeps one configuration a bucket; ` +
        'take its replicationRules out, and mirror what it replicates to',
    );
  }
}

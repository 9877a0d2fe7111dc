import { Stack } from 'aws-cdk-lib';
import { type Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { Key } from 'aws-cdk-lib/aws-kms';
import { type Bucket, type IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { failureAlarm, lagAlarm } from '../bucket/mirror-alarms';
import { replicateToMirror } from '../bucket/mirror-replication';
import { ResidentBucket } from '../bucket/resident-bucket';
import { declareClass, requireDataClass } from '../declare-class';
import { pathOf, requireIndia } from '../india-region';
import { keyOf } from '../key-of';
import { bucketAbroad } from './bucket-abroad';
import { type CrossBorderCopyProps } from './cross-border-copy-props';
import { requireAbroad } from './require-abroad';

/** What to write for a copy that does not leave. */
const IN_INDIA = 'for a copy in India write new ResidentBucket(…, { mirror: { scope } })';
const RULE = 'cross-border-copy';
/** The classes of which the Reserve Bank lets a copy be kept abroad beside the data in India. */
const CLASSES = ['payment-cross-border', 'payment-foreign-leg'];

/**
 * What the Reserve Bank permits of a cross-border payment: the data in a bucket in India, whole, and a copy of them abroad where
 * that is needed. The need is a record in `residency/attestations.yaml`, which `attestations` names.
 *
 * @example
 * new CrossBorderCopy(this, 'Remittances', {
 *   dataClass: DataClass.PAYMENT_CROSS_BORDER,
 *   attestations: ['NEED-2026-003'],
 *   to: singapore,
 * });
 */
export class CrossBorderCopy extends Construct {
  /** In India: the data, end to end. */
  public readonly original: ResidentBucket;

  /** Abroad: the copy. */
  public readonly copyAbroad: IBucket;

  /** Goes off, in the copy's region, when the copy is more than 15 minutes behind; it has no actions yet. */
  public readonly lagAlarm: Alarm;

  /** Goes off, in the original's region, when an object could not be copied; it has no actions yet. */
  public readonly failureAlarm: Alarm;

  /**
   * @throws when the stack's region is not in India, or not known at synthesis; when the class is neither the domestic component nor
   * the foreign leg of a cross-border payment; when no attestation is named; when nobody can tell that the copy's stack is abroad
   */
  public constructor(scope: Construct, id: string, props: CrossBorderCopyProps) {
    const region = requireIndia(scope, id);
    requirePermitted(pathOf(scope, id), props);
    const abroad = requireAbroad(pathOf(scope, id), props.to, IN_INDIA);
    super(scope, id);
    const { dataClass, elements, attestations, lifecycleRules } = props;
    const key = keyOf(this, 'Original', region, props.encryptionKey, { dataClass });
    this.original = new ResidentBucket(this, 'Original', {
      dataClass,
      elements,
      attestations,
      lifecycleRules,
      encryptionKey: key,
    });
    const copyKey = new Key(props.to, `${id}Key`, { enableKeyRotation: true, description: `Encrypts ${id}` });
    const copy = copyOf(props, id, copyKey);
    this.copyAbroad = copy;
    Stack.of(scope).addStackDependency(Stack.of(props.to), `\`${this.node.path}\` is copied there`);
    replicateToMirror(
      this.original,
      { bucket: this.original, key, region },
      { bucket: copy, key: copyKey, region: abroad },
      RULE,
    );
    this.lagAlarm = lagAlarm(copy);
    this.failureAlarm = failureAlarm(this.original, copy, RULE);
  }
}

function copyOf(props: CrossBorderCopyProps, id: string, encryptionKey: Key): Bucket {
  const copy = bucketAbroad(props.to, id, {
    encryptionKey,
    lifecycleRules: props.copyLifecycleRules ?? props.lifecycleRules,
    noAccessLogs:
      'access logs of payment data would be one more record of them abroad; those of the original lie in India',
  });
  declareClass(copy, props);
  return copy;
}

function requirePermitted(path: string, props: CrossBorderCopyProps): void {
  requireDataClass(path, props);
  const { dataClass, attestations = [] } = props;
  if (!CLASSES.includes(dataClass.name)) {
    throw new Error(
      `\`${path}\`: its dataClass is \`${dataClass.name}\`, and no clause lets a copy of that be kept abroad; ` +
        'write dataClass: DataClass.PAYMENT_CROSS_BORDER or DataClass.PAYMENT_FOREIGN_LEG for what it is, or a ResidentBucket with a mirror in India',
    );
  }
  if (attestations.length > 0) return;
  throw new Error(
    `\`${path}\`: no attestation is named, and a copy may be kept abroad only where it is needed (RBI FAQ of 26 June 2019, Q4); ` +
      "record the business-need in residency/attestations.yaml and write attestations: ['…'] with its id",
  );
}

import { type Duration, type RemovalPolicy } from 'aws-cdk-lib';
import { type IPrincipal, type PolicyDocument } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { type Construct } from 'constructs';
import { declareClass } from './declare-class';
import { requireResident, type ResidentKind } from './require-resident';
import { type ResidentProps } from './resident-props';

/** The props of `aws-kms.Key`, less those that residency fixes: rotation, key spec and usage, multi-Region. */
export interface ResidentKeyProps extends ResidentProps {
  /**
   * What the key is for. It may be displayed in plaintext in CloudTrail, so it must hold no personal data.
   *
   * @default - no description
   */
  readonly description?: string;

  /**
   * First alias of the key; more may be added with `addAlias`.
   *
   * @default - no alias
   */
  readonly alias?: string;

  /**
   * Time between two rotations, 90 to 2,560 days.
   *
   * @default - 365 days
   */
  readonly rotationPeriod?: Duration;

  /**
   * Whether the key can be used.
   *
   * @default - enabled
   */
  readonly enabled?: boolean;

  /**
   * Key policy. It replaces the default one: then IAM policies of the account grant nothing unless it says so, and the
   * role that mirrors a bucket needs a statement in it.
   *
   * @default - the account administers the key, and its IAM policies decide who may use it
   */
  readonly policy?: PolicyDocument;

  /**
   * Principals who may administer the key, and not use it.
   *
   * @default - none beside the account
   */
  readonly admins?: IPrincipal[];

  /**
   * What becomes of the key when it leaves the stack.
   *
   * @default - retained: without the key its data is lost
   */
  readonly removalPolicy?: RemovalPolicy;

  /**
   * Waiting period before a removed key is deleted, 7 to 30 days.
   *
   * @default - 30 days
   */
  readonly pendingWindow?: Duration;
}

const KIND: ResidentKind = {
  name: 'ResidentKey',
  types: ['AWS::KMS::Key'],
  fixed: {
    multiRegion: 'is never multi-Region: a replica of a key lets its data be read where the replica is',
    enableKeyRotation: 'is always rotated',
    keySpec: 'is always symmetric',
    keyUsage: 'always encrypts and decrypts',
  },
};

/**
 * A KMS key that stays in India: symmetric, rotated, and never multi-Region, since a replica of a key is a copy of what
 * it encrypts.
 *
 * @example
 * new ResidentKey(this, 'LedgerKey', { dataClass: DataClass.PAYMENT, alias: 'ledger' });
 */
export class ResidentKey extends Key {
  /** @throws when the stack's region is not in India, or not known at synthesis; when there is no data class; when `multiRegion` is asked for */
  public constructor(scope: Construct, id: string, props: ResidentKeyProps) {
    requireResident(scope, id, props, KIND);
    super(scope, id, {
      description: props.description,
      alias: props.alias,
      rotationPeriod: props.rotationPeriod,
      enabled: props.enabled,
      policy: props.policy,
      admins: props.admins,
      removalPolicy: props.removalPolicy,
      pendingWindow: props.pendingWindow,
      enableKeyRotation: true,
      multiRegion: false,
    });
    declareClass(this, props);
  }
}

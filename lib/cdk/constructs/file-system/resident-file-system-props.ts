import { type RemovalPolicy, type Size } from 'aws-cdk-lib';
import { type ISecurityGroup, type IVpc, type SubnetSelection } from 'aws-cdk-lib/aws-ec2';
import {
  type LifecyclePolicy,
  type OutOfInfrequentAccessPolicy,
  type PerformanceMode,
  type ReplicationOverwriteProtection,
  type ThroughputMode,
} from 'aws-cdk-lib/aws-efs';
import { type PolicyDocument } from 'aws-cdk-lib/aws-iam';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type ResidentProps } from '../resident-props';
import { type FileSystemMirrorProps } from './file-system-mirror-props';

/**
 * The props of `aws-efs.FileSystem`, less those that residency fixes: encryption with a KMS key of the file system's
 * region, no anonymous client, no client without TLS, and no replication other than to the mirror.
 */
export interface ResidentFileSystemProps extends ResidentProps {
  /** VPC in which the file system can be mounted. */
  readonly vpc: IVpc;

  /**
   * A copy of the file system in the other India region.
   *
   * @default - no mirror
   */
  readonly mirror?: FileSystemMirrorProps;

  /**
   * Key of the file system. It must be in the file system's region.
   *
   * @default - an own `ResidentKey` beside the file system, named after it: `InvoicesKey` for `Invoices`
   */
  readonly encryptionKey?: IKey;

  /**
   * Refuses, by file system policy, `elasticfilesystem:CreateReplicationConfiguration` that does not come from
   * CloudFormation: a copy abroad is made that way. A deployment with `cdk deploy --role-arn` is refused too, unless that
   * role is the one that the stack's synthesizer names; it is off because such a deployment would fail and could not roll
   * back.
   *
   * @default false
   */
  readonly refuseOutsideReplication?: boolean;

  /**
   * Subnets of the mount targets.
   *
   * @default - one private subnet a zone
   */
  readonly vpcSubnets?: SubnetSelection;

  /**
   * Security group of the mount targets.
   *
   * @default - a new one, which lets nobody in: `connections.allowDefaultPortFrom(…)` does
   */
  readonly securityGroup?: ISecurityGroup;

  /**
   * Name of the file system.
   *
   * @default - its construct path
   */
  readonly fileSystemName?: string;

  /**
   * Whether AWS Backup backs the file system up every day, in its own region.
   *
   * @default true
   */
  readonly enableAutomaticBackups?: boolean;

  /**
   * When files move to infrequent access.
   *
   * @default - never
   */
  readonly lifecyclePolicy?: LifecyclePolicy;

  /**
   * When files come back from infrequent access.
   *
   * @default - never
   */
  readonly outOfInfrequentAccessPolicy?: OutOfInfrequentAccessPolicy;

  /**
   * When files move to the archive.
   *
   * @default - never
   */
  readonly transitionToArchivePolicy?: LifecyclePolicy;

  /**
   * Performance mode. To change it replaces the file system.
   *
   * @default - general purpose
   */
  readonly performanceMode?: PerformanceMode;

  /**
   * Throughput mode.
   *
   * @default - bursting
   */
  readonly throughputMode?: ThroughputMode;

  /**
   * Throughput, where it is provisioned: at least 1 MiB a second.
   *
   * @default - none
   */
  readonly provisionedThroughputPerSecond?: Size;

  /**
   * Further statements of the file system policy.
   *
   * @default - none
   */
  readonly fileSystemPolicy?: PolicyDocument;

  /**
   * Whether the file system stands in one zone only.
   *
   * @default false
   */
  readonly oneZone?: boolean;

  /**
   * Whether the file system may become the destination of a replication that is set up elsewhere; then nobody but the
   * replication can write to it.
   *
   * @default - it may not
   */
  readonly replicationOverwriteProtection?: ReplicationOverwriteProtection;

  /**
   * What becomes of the file system, its mirror and their own keys when they leave the stack.
   *
   * @default - retained
   */
  readonly removalPolicy?: RemovalPolicy;
}

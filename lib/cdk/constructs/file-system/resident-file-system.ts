import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { type Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { FileSystem, ReplicationConfiguration, ReplicationOverwriteProtection } from 'aws-cdk-lib/aws-efs';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type Construct } from 'constructs';
import { declareClass } from '../declare-class';
import { otherIndiaRegion, pathOf } from '../india-region';
import { keyOf } from '../key-of';
import { mirrorKeyOf, requireMirrorKey } from '../mirror-key';
import { requireResident, type ResidentKind } from '../require-resident';
import { type FileSystemMirrorProps } from './file-system-mirror-props';
import { fileSystemPolicy } from './file-system-policy';
import { type ResidentFileSystemProps } from './resident-file-system-props';
import { syncAlarm } from './sync-alarm';

const KIND: ResidentKind = {
  name: 'ResidentFileSystem',
  types: ['AWS::EFS::FileSystem'],
  fixed: {
    encrypted: 'is always encrypted with a KMS key, given as `encryptionKey`',
    kmsKey: 'takes its key as `encryptionKey`',
    allowAnonymousAccess: 'is never open to anonymous clients: grant access with `grantReadWrite` and its like',
    replicationConfiguration: 'is replicated with `mirror`, to the other India region',
  },
};

/**
 * An EFS file system that stays in India: a KMS key, no anonymous client, TLS, daily backups, and a copy in the other India
 * region if asked. It is an `aws-efs.FileSystem`: grants, access points and mounts work on it.
 *
 * @example
 * new ResidentFileSystem(this, 'Invoices', { dataClass: DataClass.COMPANY_BOOKS, vpc, mirror: { scope: hyderabad } });
 */
export class ResidentFileSystem extends FileSystem {
  /** The copy in the other India region, where one was asked for with a `vpc`: a file system of the app. */
  public readonly mirror?: ResidentFileSystem;

  /** Goes off, in the file system's region, when the mirror is more than half an hour behind; it has no actions yet. */
  public readonly mirrorLagAlarm?: Alarm;

  /**
   * @throws when the stack's region is not in India, or not known at synthesis; when there is no data class; when a prop
   * is set that residency fixes, such as `allowAnonymousAccess`; when the mirror's stack is not in the other India region,
   * account or Stage of the file system; when a key is of another region than its file system
   */
  public constructor(scope: Construct, id: string, props: ResidentFileSystemProps) {
    const region = requireResident(scope, id, props, KIND);
    if (props.mirror) requireMirrorKey(scope, id, region, props.mirror);
    const own = { dataClass: props.dataClass, removalPolicy: props.removalPolicy };
    const kmsKey = keyOf(scope, id, region, props.encryptionKey, own);
    const mirrorKey = props.mirror && mirrorKeyOf(scope, id, region, props.mirror, own);
    const mirror = props.mirror?.vpc && mirrorOf(scope, id, props, props.mirror, mirrorKey);
    super(scope, id, {
      vpc: props.vpc,
      encrypted: true,
      kmsKey,
      // Where it is false the L2 lets everybody write who can mount, so that a reader could. The policy allows nobody anything.
      allowAnonymousAccess: true,
      fileSystemPolicy: fileSystemPolicy(Stack.of(scope), props),
      replicationConfiguration: mirror
        ? ReplicationConfiguration.existingFileSystem(mirror)
        : props.mirror && ReplicationConfiguration.regionalFileSystem(otherIndiaRegion(region), mirrorKey),
      replicationOverwriteProtection: props.replicationOverwriteProtection,
      securityGroup: props.securityGroup,
      vpcSubnets: props.vpcSubnets,
      fileSystemName: props.fileSystemName,
      enableAutomaticBackups: props.enableAutomaticBackups ?? true,
      lifecyclePolicy: props.lifecyclePolicy,
      outOfInfrequentAccessPolicy: props.outOfInfrequentAccessPolicy,
      transitionToArchivePolicy: props.transitionToArchivePolicy,
      performanceMode: props.performanceMode,
      throughputMode: props.throughputMode,
      provisionedThroughputPerSecond: props.provisionedThroughputPerSecond,
      oneZone: props.oneZone,
      removalPolicy: props.removalPolicy ?? RemovalPolicy.RETAIN,
    });
    declareClass(this, props);
    this.mirror = mirror;
    if (props.mirror) this.mirrorLagAlarm = syncAlarm(this);
  }
}

/** A destination must not be protected from being overwritten: that is what replication does to it. */
function mirrorOf(
  scope: Construct,
  id: string,
  props: ResidentFileSystemProps,
  mirror: FileSystemMirrorProps,
  encryptionKey: IKey | undefined,
): ResidentFileSystem {
  if (mirror.scope === undefined || mirror.vpc === undefined) {
    throw new Error(
      `\`${pathOf(scope, id)}\`: the mirror has a vpc and no scope in which to make it; give mirror: { scope, vpc }`,
    );
  }
  return new ResidentFileSystem(mirror.scope, mirror.id ?? `${id}Mirror`, {
    dataClass: props.dataClass,
    elements: props.elements,
    attestations: props.attestations,
    vpc: mirror.vpc,
    vpcSubnets: mirror.vpcSubnets,
    securityGroup: mirror.securityGroup,
    encryptionKey,
    lifecyclePolicy: props.lifecyclePolicy,
    transitionToArchivePolicy: props.transitionToArchivePolicy,
    performanceMode: props.performanceMode,
    throughputMode: props.throughputMode,
    provisionedThroughputPerSecond: props.provisionedThroughputPerSecond,
    enableAutomaticBackups: props.enableAutomaticBackups,
    replicationOverwriteProtection: ReplicationOverwriteProtection.DISABLED,
    refuseOutsideReplication: props.refuseOutsideReplication,
    removalPolicy: props.removalPolicy,
  });
}

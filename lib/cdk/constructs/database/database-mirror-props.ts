import { type InstanceType, type ISecurityGroup, type IVpc, type SubnetSelection } from 'aws-cdk-lib/aws-ec2';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type Construct } from 'constructs';

/** Where and how the mirror of a database is made. */
export interface DatabaseMirrorProps {
  /**
   * Scope of the mirror: a stack, or a construct in one, in the other India region, with the same account and Stage. It
   * is deployed after the database, so it cannot be a stack that holds mirrors of buckets or tables: those are deployed
   * before their sources.
   */
  readonly scope: Construct;

  /** Network of the mirror, in the mirror's region. */
  readonly vpc: IVpc;

  /**
   * Subnets of the mirror; public ones are refused.
   *
   * @default - isolated subnets where the network has some, else private ones
   */
  readonly vpcSubnets?: SubnetSelection;

  /**
   * Security groups of the mirror.
   *
   * @default - a new one that lets nobody in
   */
  readonly securityGroups?: ISecurityGroup[];

  /**
   * Construct id of the mirror.
   *
   * @default - the database's id and `Mirror`: `LedgerMirror` for `Ledger`
   */
  readonly id?: string;

  /**
   * Physical name of the mirror. Names of databases that mirror each other must differ.
   *
   * @default - the database's and `-mirror`
   */
  readonly identifier?: string;

  /**
   * Key of the mirror, in the mirror's region.
   *
   * @default - an own `ResidentKey` beside the mirror
   */
  readonly encryptionKey?: IKey;

  /**
   * Class of the mirror's instances.
   *
   * @default - that of the database's writer
   */
  readonly instanceType?: InstanceType;
}

/** The mirror of a `ResidentDatabase`: a secondary cluster of an Aurora global database. */
export interface ClusterMirrorProps extends DatabaseMirrorProps {
  /**
   * How many instances read from the mirror, 0 to 15. Without one the data are there all the same, and cost storage only;
   * an instance is added when they are needed.
   *
   * @default 1
   */
  readonly readers?: number;
}

/** The mirror of a `ResidentDatabaseInstance`: a read replica. */
export interface InstanceMirrorProps extends DatabaseMirrorProps {
  /**
   * Whether the mirror has a standby in another zone.
   *
   * @default false
   */
  readonly multiAz?: boolean;
}

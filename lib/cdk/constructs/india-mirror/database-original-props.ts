import { type RemovalPolicy } from 'aws-cdk-lib';
import { type InstanceType, type ISecurityGroup, type IVpc, type SubnetSelection } from 'aws-cdk-lib/aws-ec2';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type RetentionDays } from 'aws-cdk-lib/aws-logs';
import {
  type IClusterEngine,
  type IDatabaseCluster,
  type IDatabaseInstance,
  type IInstanceEngine,
} from 'aws-cdk-lib/aws-rds';
import { type ResidentProps } from '../resident-props';

/** What the mirrors of databases abroad have in common. */
export interface DatabaseOriginalBaseProps extends ResidentProps {
  /**
   * Region of the original, where that is imported.
   *
   * @default - the region of the original's stack
   */
  readonly originalRegion?: string;

  /** Network of the copy, in India. */
  readonly vpc: IVpc;

  /**
   * Subnets of the copy; public ones are refused.
   *
   * @default - isolated subnets where the network has some, else private ones
   */
  readonly vpcSubnets?: SubnetSelection;

  /**
   * Security groups of the copy.
   *
   * @default - a new one that lets nobody in
   */
  readonly securityGroups?: ISecurityGroup[];

  /**
   * Class of the copy's instances.
   *
   * @default - that of the original, which an imported one does not tell
   */
  readonly instanceType?: InstanceType;

  /**
   * Key of the copy, in the copy's region.
   *
   * @default - an own `ResidentKey` beside the copy
   */
  readonly encryptionKey?: IKey;

  /**
   * Physical name of the copy.
   *
   * @default - made from the stack's name and the copy's path
   */
  readonly identifier?: string;

  /**
   * Parameters of the copy beside those that force TLS and write the logs.
   *
   * @default - none
   */
  readonly parameters?: { [name: string]: string };

  /**
   * How long the copy's logs are kept: 180 days at least.
   *
   * @default - 13 months
   */
  readonly cloudwatchLogsRetention?: RetentionDays;

  /**
   * What becomes of the copy, its key and its logs when they leave the stack.
   *
   * @default - retained
   */
  readonly removalPolicy?: RemovalPolicy;
}

/** A mirror in India of an Aurora cluster that stays abroad. */
export interface ClusterOriginalProps extends DatabaseOriginalBaseProps {
  /** The cluster abroad: of this app, or imported. */
  readonly original: IDatabaseCluster;

  /**
   * Engine and version of an imported original.
   *
   * @default - those of the original
   */
  readonly engine?: IClusterEngine;

  /**
   * The global database to which an imported original belongs. An original of this app gets one.
   *
   * @default - a new one, made of the original
   */
  readonly globalClusterIdentifier?: string;

  /**
   * How many instances read from the copy, 0 to 15. Without one the data are there all the same.
   *
   * @default 1
   */
  readonly readers?: number;
}

/** A mirror in India of an RDS instance that stays abroad. */
export interface InstanceOriginalProps extends DatabaseOriginalBaseProps {
  /** The instance abroad: of this app, with an `instanceIdentifier`, or imported. */
  readonly original: IDatabaseInstance;

  /**
   * Engine and version of an imported original that does not tell them.
   *
   * @default - those of the original
   */
  readonly engine?: IInstanceEngine;

  /**
   * Whether the copy has a standby in another zone.
   *
   * @default false
   */
  readonly multiAz?: boolean;
}

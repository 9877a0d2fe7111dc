import { type Duration } from 'aws-cdk-lib';
import { type InstanceType } from 'aws-cdk-lib/aws-ec2';
import {
  type CaCertificate,
  type IInstanceEngine,
  type IOptionGroup,
  type LicenseModel,
  type ProcessorFeatures,
  type StorageType,
} from 'aws-cdk-lib/aws-rds';
import { type InstanceMirrorProps } from './database-mirror-props';
import { type ResidentDatabaseBaseProps } from './resident-database-base-props';

/**
 * The props of `aws-rds.DatabaseInstance`, less those that residency fixes: encryption with a KMS key, private subnets,
 * TLS, no public address, tags on snapshots, logs with a key and a retention, and no replication other than to the mirror.
 */
export interface ResidentDatabaseInstanceProps extends ResidentDatabaseBaseProps {
  /** Engine and version: PostgreSQL, MySQL, MariaDB or SQL Server. Oracle and Db2 have no parameter that forces TLS. */
  readonly engine: IInstanceEngine;

  /**
   * Class of the instance.
   *
   * @default - m5.large
   */
  readonly instanceType?: InstanceType;

  /**
   * A complete copy of the instance in the other India region.
   *
   * @default - no mirror
   */
  readonly mirror?: InstanceMirrorProps;

  /**
   * Physical name of the instance.
   *
   * @default - made from the stack's name and the construct's path
   */
  readonly instanceIdentifier?: string;

  /**
   * Name of the database that is made.
   *
   * @default - none is made
   */
  readonly databaseName?: string;

  /**
   * How long automated back-ups are kept, 1 to 35 days.
   *
   * @default - 35 days
   */
  readonly backupRetention?: Duration;

  /**
   * Daily window in which back-ups are taken: `20:00-21:00`, in UTC.
   *
   * @default - chosen by RDS
   */
  readonly preferredBackupWindow?: string;

  /**
   * Whether there is a standby in another zone.
   *
   * @default true
   */
  readonly multiAz?: boolean;

  /**
   * Storage in GiB.
   *
   * @default 100
   */
  readonly allocatedStorage?: number;

  /**
   * Up to how many GiB the storage grows by itself.
   *
   * @default - it does not grow
   */
  readonly maxAllocatedStorage?: number;

  /**
   * Kind of storage.
   *
   * @default - gp3
   */
  readonly storageType?: StorageType;

  /**
   * I/O operations a second.
   *
   * @default - those of the kind of storage
   */
  readonly iops?: number;

  /**
   * Throughput of gp3 storage, in MiB a second.
   *
   * @default - that of the kind of storage
   */
  readonly storageThroughput?: number;

  /**
   * Number of cores, and threads of each.
   *
   * @default - those of the class
   */
  readonly processorFeatures?: ProcessorFeatures;

  /**
   * Option group.
   *
   * @default - none
   */
  readonly optionGroup?: IOptionGroup;

  /**
   * Licence.
   *
   * @default - that of the engine
   */
  readonly licenseModel?: LicenseModel;

  /**
   * Character set, where the engine takes one.
   *
   * @default - the engine's
   */
  readonly characterSetName?: string;

  /**
   * Time zone, where the engine takes one.
   *
   * @default - UTC
   */
  readonly timezone?: string;

  /**
   * Authority of the server's certificate.
   *
   * @default - the account's
   */
  readonly caCertificate?: CaCertificate;

  /**
   * Whether a major version may be taken.
   *
   * @default false
   */
  readonly allowMajorVersionUpgrade?: boolean;
}

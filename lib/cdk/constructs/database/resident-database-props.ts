import { type Duration } from 'aws-cdk-lib';
import {
  type BackupProps,
  type DBClusterStorageType,
  type IClusterEngine,
  type IClusterInstance,
} from 'aws-cdk-lib/aws-rds';
import { type ClusterMirrorProps } from './database-mirror-props';
import { type ResidentDatabaseBaseProps } from './resident-database-base-props';

/**
 * The props of `aws-rds.DatabaseCluster`, less those that residency fixes: encryption with a KMS key, private subnets,
 * TLS, tags on snapshots, logs with a key and a retention, and no replication other than to the mirror.
 */
export interface ResidentDatabaseProps extends ResidentDatabaseBaseProps {
  /** Engine and version: `DatabaseClusterEngine.auroraPostgres(…)` or `auroraMysql(…)`. */
  readonly engine: IClusterEngine;

  /** The instance that writes, such as `ClusterInstance.provisioned('Writer', …)`. */
  readonly writer: IClusterInstance;

  /**
   * Instances that read.
   *
   * @default - none
   */
  readonly readers?: IClusterInstance[];

  /**
   * A complete copy of the cluster in the other India region.
   *
   * @default - no mirror
   */
  readonly mirror?: ClusterMirrorProps;

  /**
   * Physical name of the cluster.
   *
   * @default - made from the stack's name and the construct's path
   */
  readonly clusterIdentifier?: string;

  /**
   * Name of the database that is made in the cluster.
   *
   * @default - none is made
   */
  readonly defaultDatabaseName?: string;

  /**
   * How long automated back-ups are kept, 1 to 35 days, and when they are taken.
   *
   * @default - 35 days, at a time that RDS chooses
   */
  readonly backup?: BackupProps;

  /**
   * How far the cluster can be wound back in place; Aurora MySQL only, and not with a mirror.
   *
   * @default - not at all: point-in-time recovery makes a new cluster
   */
  readonly backtrackWindow?: Duration;

  /**
   * Storage of the cluster.
   *
   * @default - Aurora standard
   */
  readonly storageType?: DBClusterStorageType;

  /**
   * Most capacity of serverless instances, in Aurora capacity units.
   *
   * @default 2
   */
  readonly serverlessV2MaxCapacity?: number;

  /**
   * Least capacity of serverless instances, in Aurora capacity units. AWS advises 8 for a mirrored cluster.
   *
   * @default 0.5
   */
  readonly serverlessV2MinCapacity?: number;

  /**
   * Idle time after which serverless instances of capacity 0 pause.
   *
   * @default - they do not pause
   */
  readonly serverlessV2AutoPauseDuration?: Duration;

  /**
   * Whether the Data API is on.
   *
   * @default false
   */
  readonly enableDataApi?: boolean;

  /**
   * Whether readers forward writes to the writer.
   *
   * @default false
   */
  readonly enableLocalWriteForwarding?: boolean;

  /**
   * Whether Enhanced Monitoring is set on the cluster instead of on each instance.
   *
   * @default false
   */
  readonly enableClusterLevelEnhancedMonitoring?: boolean;
}

import { type Duration, type RemovalPolicy } from 'aws-cdk-lib';
import { type ISecurityGroup, type IVpc, type SubnetSelection } from 'aws-cdk-lib/aws-ec2';
import { type IRole } from 'aws-cdk-lib/aws-iam';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type RetentionDays } from 'aws-cdk-lib/aws-logs';
import {
  type Credentials,
  type DatabaseInsightsMode,
  type EngineLifecycleSupport,
  type NetworkType,
  type PerformanceInsightRetention,
} from 'aws-cdk-lib/aws-rds';
import { type IBucket } from 'aws-cdk-lib/aws-s3';
import { type ResidentProps } from '../resident-props';

/** What a cluster and a single instance have in common. */
export interface ResidentDatabaseBaseProps extends ResidentProps {
  /** Network of the database. It must be in the database's region. */
  readonly vpc: IVpc;

  /**
   * Subnets of the database; public ones are refused.
   *
   * @default - isolated subnets where the network has some, else private ones
   */
  readonly vpcSubnets?: SubnetSelection;

  /**
   * Security groups of the database.
   *
   * @default - a new one that lets nobody in: `connections` opens it
   */
  readonly securityGroups?: ISecurityGroup[];

  /**
   * Key of the database, its back-ups, its password and its logs. It must be in the database's region. The policy of a
   * key that CDK does not manage must let CloudWatch Logs use it.
   *
   * @default - an own `ResidentKey` beside the database, named after it: `LedgerKey` for `Ledger`
   */
  readonly encryptionKey?: IKey;

  /**
   * Name and password of the administrator. Give a generated secret the database's key.
   *
   * @default - RDS makes the password, keeps it in Secrets Manager under the database's key and rotates it every week; a
   * mirrored database, for which RDS cannot do that, has a generated secret under that key
   */
  readonly credentials?: Credentials;

  /**
   * Port of the database.
   *
   * @default - the engine's
   */
  readonly port?: number;

  /**
   * Parameters beside those that force TLS and write the logs. One that would let connections without TLS in is refused.
   *
   * @default - none
   */
  readonly parameters?: { [name: string]: string };

  /**
   * Which logs go to CloudWatch; each goes to a log group of its own, in the database's region, under the database's key.
   *
   * @default - those that hold no statement of an application: who connected, who changed the schema, errors, slow queries
   */
  readonly cloudwatchLogsExports?: string[];

  /**
   * How long those logs are kept: 180 days at least, which CERT-In's directions of 28 April 2022 ask for.
   *
   * @default - 13 months: the DPDP Rules 2025 ask for a year
   */
  readonly cloudwatchLogsRetention?: RetentionDays;

  /**
   * Whether IAM principals may connect without a password, with `grantConnect`.
   *
   * @default - true where the engine can
   */
  readonly iamAuthentication?: boolean;

  /**
   * Whether the database is protected from deletion.
   *
   * @default - true, unless the removal policy is `DESTROY`
   */
  readonly deletionProtection?: boolean;

  /**
   * What becomes of the database, its key and its logs when they leave the stack.
   *
   * @default - retained
   */
  readonly removalPolicy?: RemovalPolicy;

  /**
   * Weekly window in which RDS may change the database: `sun:20:00-sun:21:00`, in UTC.
   *
   * @default - chosen by RDS
   */
  readonly preferredMaintenanceWindow?: string;

  /**
   * Whether minor versions of the engine are taken by themselves.
   *
   * @default true
   */
  readonly autoMinorVersionUpgrade?: boolean;

  /**
   * Time between two points of Enhanced Monitoring, which RDS writes to a log group of its own.
   *
   * @default - no Enhanced Monitoring
   */
  readonly monitoringInterval?: Duration;

  /**
   * Role in which RDS writes Enhanced Monitoring.
   *
   * @default - a new one where `monitoringInterval` is given
   */
  readonly monitoringRole?: IRole;

  /**
   * Whether Performance Insights are kept. They hold statements, and are encrypted with the database's key.
   *
   * @default false
   */
  readonly enablePerformanceInsights?: boolean;

  /**
   * How long Performance Insights are kept.
   *
   * @default - seven days
   */
  readonly performanceInsightRetention?: PerformanceInsightRetention;

  /**
   * Mode of Database Insights.
   *
   * @default - standard
   */
  readonly databaseInsightsMode?: DatabaseInsightsMode;

  /**
   * Addresses of the database.
   *
   * @default - IPv4
   */
  readonly networkType?: NetworkType;

  /**
   * Whether RDS goes on supporting the engine's version after its end, at a price.
   *
   * @default - as AWS does by default
   */
  readonly engineLifecycleSupport?: EngineLifecycleSupport;

  /**
   * Role in which the database imports from S3.
   *
   * @default - a new one where `s3ImportBuckets` is given
   */
  readonly s3ImportRole?: IRole;

  /**
   * Buckets from which the database imports.
   *
   * @default - none
   */
  readonly s3ImportBuckets?: IBucket[];

  /**
   * Role in which the database exports to S3.
   *
   * @default - a new one where `s3ExportBuckets` is given
   */
  readonly s3ExportRole?: IRole;

  /**
   * Buckets to which the database exports. Each is a copy of the data; the guard judges it.
   *
   * @default - none
   */
  readonly s3ExportBuckets?: IBucket[];
}

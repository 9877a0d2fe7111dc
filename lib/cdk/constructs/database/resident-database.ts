import { RemovalPolicy } from 'aws-cdk-lib';
import {
  type CfnDBCluster,
  DatabaseCluster,
  type IDatabaseCluster,
  type RotationMultiUserOptions,
  type RotationSingleUserOptions,
} from 'aws-cdk-lib/aws-rds';
import { type SecretRotation } from 'aws-cdk-lib/aws-secretsmanager';
import { type Construct } from 'constructs';
import { declareClass } from '../declare-class';
import { pathOf } from '../india-region';
import { keyOf } from '../key-of';
import { requireMirrorPlace } from '../mirror-scope';
import { requireResident, type ResidentKind } from '../require-resident';
import { acknowledgeDatabase } from './acknowledge-database';
import { administrator } from './administrator';
import { clusterRules, parametersOf } from './database-engine';
import { DatabaseLogs } from './database-logs';
import { databaseName } from './database-name';
import { FIXED_CLUSTER_PROPS } from './fixed-database-props';
import { backupRetention, logRetention } from './kept-for';
import { besideDatabase } from './left-behind';
import { mirrorCluster } from './mirror-cluster';
import { classOfWriter, requireMirrorable } from './mirrorable-cluster';
import { privateSubnets } from './private-subnets';
import { requireRotation } from './require-rotation';
import { type ResidentDatabaseProps } from './resident-database-props';

const KIND: ResidentKind = {
  name: 'ResidentDatabase',
  types: ['AWS::RDS::DBCluster', 'AWS::RDS::DBInstance', 'AWS::RDS::GlobalCluster'],
  fixed: FIXED_CLUSTER_PROPS,
};

/**
 * An Aurora cluster that stays in India: a KMS key, private subnets, TLS for every connection, back-ups of 35 days, logs
 * of 13 months, protection from deletion, and a mirror in the other India region if asked. It is an
 * `aws-rds.DatabaseCluster`: grants, connections, proxies and rotation work on it.
 *
 * @example
 * new ResidentDatabase(this, 'Ledger', {
 *   dataClass: DataClass.COMPANY_BOOKS,
 *   engine: rds.DatabaseClusterEngine.auroraPostgres({ version: rds.AuroraPostgresEngineVersion.VER_17_5 }),
 *   writer: rds.ClusterInstance.serverlessV2('Writer'),
 *   vpc,
 * });
 */
export class ResidentDatabase extends DatabaseCluster {
  /** The complete copy in the other India region, where one was asked for: it reads, and can be made the primary. */
  public readonly mirror?: IDatabaseCluster;

  /**
   * @throws when the stack's region is not in India, or not known at synthesis; when there is no data class, or a prop is set
   * that residency fixes; when a network or key is of another
   * region, or a subnet public; when TLS cannot be forced; when logs or back-ups are kept for less than the law asks; when
   * the mirror's stack is not in the other India region, account or Stage, or Aurora cannot mirror the cluster
   */
  public constructor(scope: Construct, id: string, props: ResidentDatabaseProps) {
    const region = requireResident(scope, id, props, KIND);
    const path = pathOf(scope, id);
    const { engine, mirror, removalPolicy } = props;
    if (mirror) {
      requireMirrorPlace(scope, path, mirror.scope);
      requireMirrorable(path, engine, props.backtrackWindow);
    }
    const rules = clusterRules(path, engine);
    const parameters = parametersOf(path, rules, props.parameters);
    const vpcSubnets = privateSubnets(path, region, props.vpc, props.vpcSubnets);
    const retention = logRetention(path, props.cloudwatchLogsRetention);
    const backup = backupRetention(path, 'backup.retention', props.backup?.retention);
    const logs = props.cloudwatchLogsExports ?? [...rules.logs];
    const name = props.clusterIdentifier ?? databaseName(scope, id);
    const deletionProtection = props.deletionProtection ?? removalPolicy !== RemovalPolicy.DESTROY;
    const iamAuthentication = props.iamAuthentication ?? rules.iam;
    const key = keyOf(scope, id, region, props.encryptionKey, {
      dataClass: props.dataClass,
      removalPolicy: besideDatabase(removalPolicy),
    });
    const { credentials, managed } = administrator(
      props.credentials,
      engine.defaultUsername,
      key,
      mirror !== undefined,
    );
    const logGroups = new DatabaseLogs(scope, `${id}Logs`, {
      kind: 'cluster',
      name,
      logs,
      retention,
      key,
      removalPolicy,
    });
    super(scope, id, {
      engine,
      writer: props.writer,
      readers: props.readers,
      vpc: props.vpc,
      vpcSubnets,
      securityGroups: props.securityGroups,
      clusterIdentifier: name,
      defaultDatabaseName: props.defaultDatabaseName,
      credentials,
      manageMasterUserPassword: managed || undefined,
      storageEncryptionKey: key,
      storageType: props.storageType,
      copyTagsToSnapshot: true,
      parameters,
      port: props.port,
      iamAuthentication,
      deletionProtection,
      removalPolicy: removalPolicy ?? RemovalPolicy.RETAIN,
      backup: { retention: backup, preferredWindow: props.backup?.preferredWindow },
      backtrackWindow: props.backtrackWindow,
      preferredMaintenanceWindow: props.preferredMaintenanceWindow,
      autoMinorVersionUpgrade: props.autoMinorVersionUpgrade ?? true,
      cloudwatchLogsExports: logs,
      monitoringInterval: props.monitoringInterval,
      monitoringRole: props.monitoringRole,
      enableClusterLevelEnhancedMonitoring: props.enableClusterLevelEnhancedMonitoring,
      enablePerformanceInsights: props.enablePerformanceInsights,
      performanceInsightRetention: props.performanceInsightRetention,
      performanceInsightEncryptionKey: props.enablePerformanceInsights ? key : undefined,
      databaseInsightsMode: props.databaseInsightsMode,
      serverlessV2MaxCapacity: props.serverlessV2MaxCapacity,
      serverlessV2MinCapacity: props.serverlessV2MinCapacity,
      serverlessV2AutoPauseDuration: props.serverlessV2AutoPauseDuration,
      enableDataApi: props.enableDataApi,
      enableLocalWriteForwarding: props.enableLocalWriteForwarding,
      networkType: props.networkType,
      engineLifecycleSupport: props.engineLifecycleSupport,
      s3ImportRole: props.s3ImportRole,
      s3ImportBuckets: props.s3ImportBuckets,
      s3ExportRole: props.s3ExportRole,
      s3ExportBuckets: props.s3ExportBuckets,
    });
    const resource = this.node.defaultChild as CfnDBCluster;
    resource.node.addDependency(logGroups);
    declareClass(this, props);
    acknowledgeDatabase(this, { backtracks: props.backtrackWindow !== undefined, rotates: managed });
    if (mirror === undefined) return;
    const from = {
      engine,
      name,
      arn: this.clusterArn,
      instanceClass: classOfWriter(path, this),
      parameters,
      logs,
      logRetention: retention,
      serverless: resource.serverlessV2ScalingConfiguration,
      backup,
      port: props.port,
      iamAuthentication,
      deletionProtection,
      removalPolicy,
    };
    this.mirror = mirrorCluster(scope, id, this, from, mirror, props);
  }

  /**
   * Rotates the administrator's password, by a function in the network. RDS does so itself where it manages the password.
   *
   * @param options when, and where the function stands
   * @throws when RDS manages the password, or in Hyderabad, which lacks what CDK rotates with
   */
  public override addRotationSingleUser(options?: RotationSingleUserOptions): SecretRotation {
    requireRotation(this.node.path, this.stack.region);
    return super.addRotationSingleUser(options);
  }

  /**
   * Rotates the password of another user, which the administrator sets.
   *
   * @param id names the rotation
   * @param options the secret of the user, and when
   * @throws when RDS manages the password, or in Hyderabad, which lacks what CDK rotates with
   */
  public override addRotationMultiUser(id: string, options: RotationMultiUserOptions): SecretRotation {
    requireRotation(this.node.path, this.stack.region);
    return super.addRotationMultiUser(id, options);
  }
}

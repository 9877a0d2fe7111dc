import { ArnFormat, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { InstanceClass, InstanceSize, InstanceType } from 'aws-cdk-lib/aws-ec2';
import {
  type CfnDBInstance,
  DatabaseInstance,
  type DatabaseInstanceReadReplica,
  StorageType,
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
import { instanceRules, parametersOf } from './database-engine';
import { DatabaseLogs } from './database-logs';
import { databaseName } from './database-name';
import { deployAfter } from './deploy-after';
import { FIXED_INSTANCE_PROPS } from './fixed-database-props';
import { backupRetention, logRetention } from './kept-for';
import { besideDatabase } from './left-behind';
import { mirrorInstance } from './mirror-instance';
import { privateSubnets } from './private-subnets';
import { requireRotation } from './require-rotation';
import { type ResidentDatabaseInstanceProps } from './resident-database-instance-props';

const KIND: ResidentKind = {
  name: 'ResidentDatabaseInstance',
  types: ['AWS::RDS::DBInstance'],
  fixed: FIXED_INSTANCE_PROPS,
};

/**
 * A database of one instance, with a standby in another zone, that stays in India: a KMS key, private subnets, TLS for
 * every connection, back-ups of 35 days, logs of 13 months, protection from deletion, and a mirror in the other India
 * region if asked. It is an `aws-rds.DatabaseInstance`: grants, connections, proxies and rotation work on it.
 *
 * @example
 * new ResidentDatabaseInstance(this, 'Ledger', {
 *   dataClass: DataClass.COMPANY_BOOKS,
 *   engine: rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.VER_17_5 }),
 *   vpc,
 * });
 */
export class ResidentDatabaseInstance extends DatabaseInstance {
  /** The complete copy in the other India region, where one was asked for: it reads, and can be promoted. */
  public readonly mirror?: DatabaseInstanceReadReplica;

  /**
   * @throws when the stack's region is not in India, or not known at synthesis; when there is no data class, or a prop is set
   * that residency fixes; when a network or key is of another
   * region, or a subnet public; when TLS cannot be forced; when logs or back-ups are kept for less than the law asks; when
   * the mirror's stack is not in the other India region, account or Stage
   */
  public constructor(scope: Construct, id: string, props: ResidentDatabaseInstanceProps) {
    const region = requireResident(scope, id, props, KIND);
    const path = pathOf(scope, id);
    const { engine, mirror, removalPolicy } = props;
    if (mirror) requireMirrorPlace(scope, path, mirror.scope);
    const rules = instanceRules(path, engine);
    const parameters = parametersOf(path, rules, props.parameters);
    const vpcSubnets = privateSubnets(path, region, props.vpc, props.vpcSubnets);
    const retention = logRetention(path, props.cloudwatchLogsRetention);
    const backup = backupRetention(path, 'backupRetention', props.backupRetention);
    const logs = props.cloudwatchLogsExports ?? [...rules.logs];
    const name = props.instanceIdentifier ?? databaseName(scope, id);
    const deletionProtection = props.deletionProtection ?? removalPolicy !== RemovalPolicy.DESTROY;
    const iamAuthentication = props.iamAuthentication ?? rules.iam;
    const instanceType = props.instanceType ?? InstanceType.of(InstanceClass.M5, InstanceSize.LARGE);
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
      kind: 'instance',
      name,
      logs,
      retention,
      key,
      removalPolicy,
    });
    super(scope, id, {
      engine,
      instanceType,
      vpc: props.vpc,
      vpcSubnets,
      securityGroups: props.securityGroups,
      instanceIdentifier: name,
      databaseName: props.databaseName,
      credentials,
      manageMasterUserPassword: managed || undefined,
      storageEncryptionKey: key,
      copyTagsToSnapshot: true,
      parameters,
      port: props.port,
      publiclyAccessible: false,
      iamAuthentication: iamAuthentication || undefined,
      deletionProtection,
      removalPolicy: removalPolicy ?? RemovalPolicy.RETAIN,
      backupRetention: backup,
      preferredBackupWindow: props.preferredBackupWindow,
      multiAz: props.multiAz ?? true,
      preferredMaintenanceWindow: props.preferredMaintenanceWindow,
      autoMinorVersionUpgrade: props.autoMinorVersionUpgrade ?? true,
      allowMajorVersionUpgrade: props.allowMajorVersionUpgrade,
      allocatedStorage: props.allocatedStorage,
      maxAllocatedStorage: props.maxAllocatedStorage,
      storageType: props.storageType ?? StorageType.GP3,
      iops: props.iops,
      storageThroughput: props.storageThroughput,
      processorFeatures: props.processorFeatures,
      optionGroup: props.optionGroup,
      licenseModel: props.licenseModel,
      characterSetName: props.characterSetName,
      timezone: props.timezone,
      caCertificate: props.caCertificate,
      cloudwatchLogsExports: logs,
      monitoringInterval: props.monitoringInterval,
      monitoringRole: props.monitoringRole,
      enablePerformanceInsights: props.enablePerformanceInsights,
      performanceInsightRetention: props.performanceInsightRetention,
      performanceInsightEncryptionKey: props.enablePerformanceInsights ? key : undefined,
      databaseInsightsMode: props.databaseInsightsMode,
      networkType: props.networkType,
      engineLifecycleSupport: props.engineLifecycleSupport,
      s3ImportRole: props.s3ImportRole,
      s3ImportBuckets: props.s3ImportBuckets,
      s3ExportRole: props.s3ExportRole,
      s3ExportBuckets: props.s3ExportBuckets,
    });
    (this.node.defaultChild as CfnDBInstance).node.addDependency(logGroups);
    declareClass(this, props);
    acknowledgeDatabase(this, { rotates: managed });
    if (mirror === undefined) return;
    deployAfter(path, Stack.of(scope), Stack.of(mirror.scope));
    const from = {
      engine,
      instance: this,
      region,
      arn: Stack.of(scope).formatArn({
        service: 'rds',
        resource: 'db',
        resourceName: name,
        arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      }),
      name,
      instanceType,
      parameters,
      logs,
      logRetention: retention,
      backup,
      port: props.port,
      iamAuthentication,
      deletionProtection,
      removalPolicy,
    };
    this.mirror = mirrorInstance(mirror.scope, mirror.id ?? `${id}Mirror`, from, mirror, props);
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

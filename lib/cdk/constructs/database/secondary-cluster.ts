import { type Duration, RemovalPolicy, Token } from 'aws-cdk-lib';
import { type ISecurityGroup, type IVpc, SecurityGroup, type SubnetSelection } from 'aws-cdk-lib/aws-ec2';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type RetentionDays } from 'aws-cdk-lib/aws-logs';
import {
  CfnDBCluster,
  type CfnDBClusterProps,
  CfnDBInstance,
  DatabaseCluster,
  type IClusterEngine,
  type IDatabaseCluster,
  ParameterGroup,
  SubnetGroup,
} from 'aws-cdk-lib/aws-rds';
import { Construct } from 'constructs';
import { DatabaseLogs } from './database-logs';
import { besideDatabase, ofInstances } from './left-behind';

/** What a secondary cluster of an Aurora global database is made of. */
export interface SecondaryClusterProps {
  readonly name: string;
  readonly globalClusterIdentifier: string;
  /** Region of the primary. The guard reads from it where the original lies. */
  readonly sourceRegion: string;
  readonly engine: IClusterEngine;
  readonly parameters: { [name: string]: string };
  readonly logs: readonly string[];
  readonly logRetention: RetentionDays;
  readonly vpc: IVpc;
  readonly vpcSubnets: SubnetSelection;
  readonly securityGroups: ISecurityGroup[] | undefined;
  readonly key: IKey;
  readonly instanceClass: string;
  readonly readers: number;
  readonly serverless: CfnDBClusterProps['serverlessV2ScalingConfiguration'];
  readonly backup: Duration;
  readonly port: number | undefined;
  readonly iamAuthentication: boolean;
  readonly deletionProtection: boolean;
  readonly removalPolicy: RemovalPolicy | undefined;
}

/**
 * A secondary cluster, of CloudFormation's own resources: CDK's cluster would give it a password, which a secondary cannot
 * have, and leave the secret of it behind.
 */
export class SecondaryCluster extends Construct {
  public readonly cluster: IDatabaseCluster;

  public constructor(scope: Construct, id: string, props: SecondaryClusterProps) {
    super(scope, id);
    const { vpc, engine, key, removalPolicy = RemovalPolicy.RETAIN } = props;
    const logGroups = new DatabaseLogs(this, 'Logs', { ...props, kind: 'cluster', retention: props.logRetention });
    const subnets = new SubnetGroup(this, 'Subnets', {
      description: `Subnets of ${this.node.path}`,
      vpc,
      vpcSubnets: props.vpcSubnets,
      removalPolicy: besideDatabase(removalPolicy),
    });
    const securityGroups = props.securityGroups ?? [
      new SecurityGroup(this, 'SecurityGroup', { vpc, description: `Reaches ${this.node.path}` }),
    ];
    const parameters = new ParameterGroup(this, 'Parameters', { engine, parameters: props.parameters });
    const resource = new CfnDBCluster(this, 'Resource', {
      dbClusterIdentifier: props.name,
      globalClusterIdentifier: props.globalClusterIdentifier,
      sourceRegion: props.sourceRegion,
      engine: engine.engineType,
      engineVersion: engine.engineVersion?.fullVersion,
      storageEncrypted: true,
      kmsKeyId: key.keyArn,
      dbSubnetGroupName: subnets.subnetGroupName,
      vpcSecurityGroupIds: securityGroups.map((group) => group.securityGroupId),
      dbClusterParameterGroupName: parameters.bindToCluster({}).parameterGroupName,
      port: props.port,
      enableIamDatabaseAuthentication: props.iamAuthentication,
      enableCloudwatchLogsExports: [...props.logs],
      serverlessV2ScalingConfiguration: props.serverless,
      backupRetentionPeriod: props.backup.toDays(),
      copyTagsToSnapshot: true,
      deletionProtection: props.deletionProtection,
    });
    resource.applyRemovalPolicy(removalPolicy);
    resource.node.addDependency(logGroups);
    const readers = this.addReaders(resource, props);
    this.cluster = DatabaseCluster.fromDatabaseClusterAttributes(this, 'Cluster', {
      clusterIdentifier: resource.ref,
      clusterResourceIdentifier: resource.attrDbClusterResourceId,
      clusterEndpointAddress: resource.attrEndpointAddress,
      readerEndpointAddress: resource.attrReadEndpointAddress,
      port: Token.asNumber(resource.attrEndpointPort),
      securityGroups,
      engine,
      instanceIdentifiers: readers.map((reader) => reader.ref),
      instanceEndpointAddresses: readers.map((reader) => reader.attrEndpointAddress),
    });
  }

  private addReaders(cluster: CfnDBCluster, props: SecondaryClusterProps): CfnDBInstance[] {
    return Array.from({ length: props.readers }, (_, index) => {
      const reader = new CfnDBInstance(this, `Reader${index + 1}`, {
        dbClusterIdentifier: cluster.ref,
        engine: props.engine.engineType,
        dbInstanceClass: props.instanceClass,
        publiclyAccessible: false,
      });
      reader.applyRemovalPolicy(ofInstances(props.removalPolicy));
      return reader;
    });
  }
}

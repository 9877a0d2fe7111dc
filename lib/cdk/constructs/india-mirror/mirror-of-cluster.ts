import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { CfnDBCluster, CfnGlobalCluster, type IClusterEngine, type IDatabaseCluster } from 'aws-cdk-lib/aws-rds';
import { type Construct } from 'constructs';
import { acknowledgeDatabase } from '../database/acknowledge-database';
import { clusterRules, parametersOf } from '../database/database-engine';
import { logRetention } from '../database/kept-for';
import { besideDatabase } from '../database/left-behind';
import {
  classOfWriter,
  instancesOf,
  requireMirrorable,
  requireReaders,
  requireSteadyClass,
} from '../database/mirrorable-cluster';
import { privateSubnets } from '../database/private-subnets';
import { SecondaryCluster } from '../database/secondary-cluster';
import { declareClass, requireDataClass } from '../declare-class';
import { pathOf, requireIndia } from '../india-region';
import { keyOf } from '../key-of';
import { stableName } from '../stable-name';
import { type ClusterOriginalProps } from './database-original-props';
import { deployInOrder, regionAbroad } from './original-abroad';

/** RDS takes names of 63 characters. */
const LONGEST_NAME = 63;

/** A secondary in India of a global database whose primary stays abroad. */
export function mirrorOfCluster(scope: Construct, id: string, props: ClusterOriginalProps): IDatabaseCluster {
  const region = requireIndia(scope, id);
  const path = pathOf(scope, id);
  requireDataClass(path, props);
  const { original, removalPolicy } = props;
  const resource = resourceOf(original);
  const sourceRegion = regionAbroad(
    path,
    original,
    props.originalRegion ?? (resource && Stack.of(original).region),
    "give originalRegion: 'us-east-1', or its stack env: { region: 'us-east-1' }",
  );
  const engine = engineOf(path, props);
  requireMirrorable(path, engine, undefined);
  const readers = requireReaders(path, 'readers', props.readers);
  const instanceClass = classOf(path, props, readers);
  if (resource) requireReplicable(path, original, resource);
  const vpcSubnets = privateSubnets(path, region, props.vpc, props.vpcSubnets);
  const rules = clusterRules(path, engine);
  const parameters = parametersOf(path, rules, props.parameters);
  const retention = logRetention(path, props.cloudwatchLogsRetention);

  const name = props.identifier ?? stableName(scope, id, LONGEST_NAME);
  const globalClusterIdentifier =
    props.globalClusterIdentifier ?? globalDatabaseOf(path, original, resource, name, props);
  if (resource) deployInOrder(path, resource, scope);
  const copy = new SecondaryCluster(scope, id, {
    name,
    globalClusterIdentifier,
    sourceRegion,
    engine,
    parameters,
    logs: rules.logs,
    logRetention: retention,
    vpc: props.vpc,
    vpcSubnets,
    securityGroups: props.securityGroups,
    key: keyOf(scope, id, region, props.encryptionKey, {
      dataClass: props.dataClass,
      removalPolicy: besideDatabase(removalPolicy),
    }),
    instanceClass,
    readers,
    serverless: resource?.serverlessV2ScalingConfiguration,
    backup: Duration.days(35),
    port: undefined,
    iamAuthentication: true,
    deletionProtection: removalPolicy !== RemovalPolicy.DESTROY,
    removalPolicy,
  });
  declareClass(copy, props);
  acknowledgeDatabase(copy, { backtracks: false });
  return copy.cluster;
}

/** CDK's own cluster; an imported one has no resource. */
function resourceOf(original: IDatabaseCluster): CfnDBCluster | undefined {
  const child = original.node.defaultChild;
  return child instanceof CfnDBCluster ? child : undefined;
}

function engineOf(path: string, { original, engine }: ClusterOriginalProps): IClusterEngine {
  const found = engine ?? original.engine;
  if (found) return found;
  throw new Error(
    `\`${path}\`: its original \`${original.node.path}\` is imported and does not tell its engine; give engine: DatabaseClusterEngine.auroraPostgres({ version: … })`,
  );
}

function classOf(path: string, { original, instanceType }: ClusterOriginalProps, readers: number): string {
  const found = instanceType ? `db.${instanceType.toString()}` : classOfWriter(path, original);
  requireSteadyClass(path, found);
  if (found !== '' || readers === 0) return found;
  throw new Error(
    `\`${path}\`: its original \`${original.node.path}\` is imported and does not tell its class; give instanceType: InstanceType.of(InstanceClass.R7G, InstanceSize.LARGE), or readers: 0`,
  );
}

/** Aurora copies ciphertext to ciphertext, and cannot keep the password of a global database. */
function requireReplicable(path: string, original: IDatabaseCluster, resource: CfnDBCluster): void {
  if (resource.storageEncrypted !== true) {
    throw new Error(
      `\`${path}\`: its original \`${original.node.path}\` is not encrypted, and a copy of it could not be; give the original storageEncrypted: true`,
    );
  }
  if (resource.manageMasterUserPassword === true) {
    throw new Error(
      `\`${path}\`: RDS cannot manage the password of a mirrored cluster; take manageMasterUserPassword from \`${original.node.path}\``,
    );
  }
}

/** The global database that is made of an original of this app, beside it. */
function globalDatabaseOf(
  path: string,
  original: IDatabaseCluster,
  resource: CfnDBCluster | undefined,
  name: string,
  props: ClusterOriginalProps,
): string {
  if (resource?.globalClusterIdentifier !== undefined) return resource.globalClusterIdentifier;
  if (resource === undefined) {
    throw new Error(
      `\`${path}\`: its original \`${original.node.path}\` is imported, and only a stack in its region can make a global database of it; ` +
        "give globalClusterIdentifier: '…', the one that it belongs to",
    );
  }
  const global = new CfnGlobalCluster(resource, 'IndiaMirror', {
    globalClusterIdentifier: name,
    sourceDbClusterIdentifier: original.clusterArn,
    deletionProtection: props.removalPolicy !== RemovalPolicy.DESTROY,
  });
  // Aurora adds a secondary to a primary that has an instance.
  global.node.addDependency(...instancesOf(original));
  global.applyRemovalPolicy(besideDatabase(props.removalPolicy));
  declareClass(resource, props);
  return name;
}

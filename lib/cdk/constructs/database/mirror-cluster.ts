import { CfnGlobalCluster, type IDatabaseCluster } from 'aws-cdk-lib/aws-rds';
import { Stack } from 'aws-cdk-lib';
import { type Construct } from 'constructs';
import { declareClass } from '../declare-class';
import { pathOf } from '../india-region';
import { keyOf } from '../key-of';
import { type ResidentProps } from '../resident-props';
import { acknowledgeDatabase } from './acknowledge-database';
import { type ClusterMirrorProps } from './database-mirror-props';
import { deployAfter } from './deploy-after';
import { besideDatabase } from './left-behind';
import { instancesOf, requireReaders, requireSteadyClass } from './mirrorable-cluster';
import { privateSubnets } from './private-subnets';
import { SecondaryCluster, type SecondaryClusterProps } from './secondary-cluster';

/** What the mirror of a cluster takes from its primary. */
export type FromPrimary = Pick<
  SecondaryClusterProps,
  | 'engine'
  | 'parameters'
  | 'logs'
  | 'logRetention'
  | 'serverless'
  | 'backup'
  | 'port'
  | 'iamAuthentication'
  | 'deletionProtection'
  | 'removalPolicy'
> & { readonly name: string; readonly arn: string; readonly instanceClass: string };

/**
 * Makes an Aurora global database of a cluster, whose secondary stands in the other India region. The global database is
 * made of the cluster, and not the cluster in it, so that a cluster with data can be mirrored too.
 */
export function mirrorCluster(
  scope: Construct,
  id: string,
  primary: Construct,
  from: FromPrimary,
  mirror: ClusterMirrorProps,
  facts: ResidentProps,
): IDatabaseCluster {
  const path = pathOf(scope, id);
  const mirrorId = mirror.id ?? `${id}Mirror`;
  const { region } = Stack.of(mirror.scope);
  const readers = requireReaders(path, 'mirror.readers', mirror.readers);
  const instanceClass = mirror.instanceType ? `db.${mirror.instanceType.toString()}` : from.instanceClass;
  requireSteadyClass(path, instanceClass);
  const vpcSubnets = privateSubnets(pathOf(mirror.scope, mirrorId), region, mirror.vpc, mirror.vpcSubnets);
  deployAfter(path, Stack.of(scope), Stack.of(mirror.scope));

  const global = new CfnGlobalCluster(scope, `${id}Global`, {
    globalClusterIdentifier: from.name,
    sourceDbClusterIdentifier: from.arn,
    deletionProtection: from.deletionProtection,
  });
  // Aurora adds a secondary to a primary that has an instance.
  global.node.addDependency(...instancesOf(primary));
  global.applyRemovalPolicy(besideDatabase(from.removalPolicy));
  declareClass(global, facts);

  const removalPolicy = besideDatabase(from.removalPolicy);
  const key = keyOf(mirror.scope, mirrorId, region, mirror.encryptionKey, {
    dataClass: facts.dataClass,
    removalPolicy,
  });
  const secondary = new SecondaryCluster(mirror.scope, mirrorId, {
    ...from,
    name: mirror.identifier ?? `${from.name}-mirror`,
    globalClusterIdentifier: from.name,
    sourceRegion: Stack.of(scope).region,
    vpc: mirror.vpc,
    vpcSubnets,
    securityGroups: mirror.securityGroups,
    key,
    instanceClass,
    readers,
  });
  declareClass(secondary, facts);
  acknowledgeDatabase(secondary, { backtracks: false });
  return secondary.cluster;
}

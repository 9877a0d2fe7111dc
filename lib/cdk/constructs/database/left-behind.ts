import { RemovalPolicy } from 'aws-cdk-lib';

/**
 * What becomes of the keys, logs and settings of a database when it leaves the stack. Of them there are no snapshots, and
 * the snapshot of the database needs its key.
 */
export function besideDatabase(policy: RemovalPolicy | undefined): RemovalPolicy {
  return policy === undefined || policy === RemovalPolicy.SNAPSHOT ? RemovalPolicy.RETAIN : policy;
}

/** What becomes of the instances of a cluster: their data are the cluster's. */
export function ofInstances(policy: RemovalPolicy | undefined): RemovalPolicy {
  return policy === RemovalPolicy.SNAPSHOT ? RemovalPolicy.DESTROY : (policy ?? RemovalPolicy.RETAIN);
}

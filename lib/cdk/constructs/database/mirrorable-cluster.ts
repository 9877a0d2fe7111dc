import { type Duration } from 'aws-cdk-lib';
import { CfnDBInstance, type IClusterEngine } from 'aws-cdk-lib/aws-rds';
import { type IConstruct } from 'constructs';

/**
 * First versions that can be part of an Aurora global database, by engine: "Supported Regions and DB engines for Aurora
 * global databases", Amazon Aurora User Guide, read on 25 November 2026. Mumbai and Hyderabad are on that page for both.
 */
const FIRST_VERSIONS: Readonly<Record<string, RegExp>> = {
  // 11.9, and 12.4 and later
  'aurora-postgresql': /^(?:11\.(?:9|[1-9]\d)|12\.(?:[4-9]|[1-9]\d)|1[3-9]\.|[2-9]\d\.)/,
  // 2.07 and later of MySQL 5.7, 3.01 and later of MySQL 8.0
  'aurora-mysql': /mysql_aurora\.(?:2\.(?:0[7-9]|[1-9]\d)|3\.)/,
};

/** @throws when Aurora has no global database of the engine's version, or the cluster asks for what such a one lacks */
export function requireMirrorable(path: string, engine: IClusterEngine, backtrackWindow: Duration | undefined): void {
  const version = engine.engineVersion?.fullVersion ?? 'of no version';
  if (!FIRST_VERSIONS[engine.engineType]?.test(version) || version.includes('limitless')) {
    throw new Error(
      `\`${path}\`: Aurora cannot mirror \`${engine.engineType}\` ${version} to another region; ` +
        'take PostgreSQL 11.9, 12.4 or later, or MySQL 2.07 or later, and no limitless version',
    );
  }
  if (backtrackWindow !== undefined) {
    throw new Error(
      `\`${path}\`: a cluster with a backtrackWindow cannot be mirrored; leave backtrackWindow or mirror out`,
    );
  }
}

/**
 * The class of the instance that writes; a mirror reads on the same one.
 *
 * @throws when instances are of a burstable class, which a global database cannot have
 */
export function classOfWriter(path: string, cluster: IConstruct): string {
  const classes = instancesOf(cluster).map(({ dbInstanceClass }) => dbInstanceClass ?? '');
  for (const found of classes) requireSteadyClass(path, found);
  return classes[0] ?? '';
}

/** @throws when the class is a burstable one */
export function requireSteadyClass(path: string, found: string): void {
  if (!/^db\.t\d/.test(found)) return;
  throw new Error(
    `\`${path}\`: a mirrored cluster cannot have instances of the burstable class \`${found}\`; ` +
      "give writer: ClusterInstance.serverlessV2('Writer'), or a memory-optimised class such as r7g.large",
  );
}

/** The instances of a cluster. */
export function instancesOf(cluster: IConstruct): CfnDBInstance[] {
  return cluster.node.findAll().filter((child): child is CfnDBInstance => child instanceof CfnDBInstance);
}

/**
 * How many instances read from a mirror.
 *
 * @throws when that is no whole number from 0 to 15
 */
export function requireReaders(path: string, prop: string, given: number | undefined): number {
  const readers = given ?? 1;
  if (Number.isInteger(readers) && readers >= 0 && readers <= 15) return readers;
  throw new Error(`\`${path}\`: ${prop} is ${readers}, and a whole number from 0 to 15 is allowed`);
}

import { type Stack } from 'aws-cdk-lib';

/**
 * RDS wants the source of a replica to exist when the replica is made.
 *
 * @throws when the source's stack is deployed after the mirror's already
 */
export function deployAfter(path: string, source: Stack, mirror: Stack): void {
  try {
    mirror.addStackDependency(source, `\`${path}\` is mirrored there`);
  } catch (error) {
    throw new Error(
      `\`${path}\`: the mirror's stack \`${mirror.node.path}\` is deployed before \`${source.node.path}\`, which needs it, and the mirror of a database comes after its source; ` +
        'make mirrors of databases in a stack of their own',
      { cause: error },
    );
  }
}

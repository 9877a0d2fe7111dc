import { Stack, Stage, Token } from 'aws-cdk-lib';
import { type Construct } from 'constructs';
import { isIndiaRegion } from '../../core/model/region';
import { otherIndiaRegion } from './india-region';

/**
 * Checks that a mirror can be made in `mirrorScope` for the store at `path`, and has its stack deployed first.
 *
 * @throws when the mirror's stack is not in the other India region, belongs to another account or Stage, or depends on the source's stack
 */
export function requireMirrorScope(source: Construct, path: string, mirrorScope: Construct): void {
  requireMirrorPlace(source, path, mirrorScope);
  deployFirst(path, Stack.of(source), Stack.of(mirrorScope));
}

/**
 * Checks that a mirror can be made in `mirrorScope` for the store at `path`, whichever of the two is deployed first.
 *
 * @throws when the mirror's stack is not in the other India region, or belongs to another account or Stage
 */
export function requireMirrorPlace(source: Construct, path: string, mirrorScope: Construct): void {
  const [from, to] = [Stack.of(source), Stack.of(mirrorScope)];
  requireOtherRegion(path, from, to);
  if (from.account !== to.account) {
    throw new Error(
      `\`${path}\`: the mirror's stack is in account \`${shown(to.account)}\` and the source's in \`${shown(from.account)}\`; ` +
        'give both stacks the same env account',
    );
  }
  if (Stage.of(source) !== Stage.of(mirrorScope)) {
    throw new Error(
      `\`${path}\`: the mirror's stack \`${to.node.path}\` is in another Stage; make both stacks in one Stage`,
    );
  }
}

function requireOtherRegion(path: string, from: Stack, to: Stack): void {
  const other = otherIndiaRegion(from.region);
  if (to.region === other) return;
  const found = Token.isUnresolved(to.region)
    ? 'names no region'
    : `is in \`${to.region}\`, ${isIndiaRegion(to.region) ? 'where the source is too' : 'which is not in India'}`;
  throw new Error(`\`${path}\`: the mirror's stack ${found}; give it env: { region: '${other}' }`);
}

/** S3 and DynamoDB want the mirror's bucket and key to exist when the source is made. */
function deployFirst(path: string, from: Stack, to: Stack): void {
  try {
    from.addStackDependency(to, `\`${path}\` is mirrored there`);
  } catch (error) {
    throw new Error(
      `\`${path}\`: the mirror's stack \`${to.node.path}\` already depends on \`${from.node.path}\`, and the source needs its mirror first; ` +
        'make mirrors in a stack of their own, which holds no source',
      { cause: error },
    );
  }
}

function shown(account: string): string {
  return Token.isUnresolved(account) ? 'unknown' : account;
}

import { Stack, Stage, Token } from 'aws-cdk-lib';
import { type Construct, type IConstruct } from 'constructs';
import { isIndiaRegion } from '../../../core/model/region';

/**
 * The region of an original that stays abroad.
 *
 * @param path construct path of the mirror
 * @param found what is known of the original's region
 * @param howToTell the line that tells its region
 * @throws when the region is not known, or in India
 */
export function regionAbroad(path: string, original: IConstruct, found: string | undefined, howToTell: string): string {
  const name = original.node.path;
  if (found === undefined || Token.isUnresolved(found)) {
    throw new Error(`\`${path}\`: nobody can tell where its original \`${name}\` lies; ${howToTell}`);
  }
  if (isIndiaRegion(found)) {
    throw new Error(
      `\`${path}\`: its original \`${name}\` is in \`${found}\`, which is in India: make it a Resident… construct with a mirror, or, if it lies abroad, ${howToTell}`,
    );
  }
  return found;
}

/**
 * Checks that an original of this app can be changed together with its mirror, and has one stack deployed after the other.
 *
 * @throws when the two belong to different accounts or Stages, or depend on each other the wrong way round
 */
export function deployInOrder(path: string, first: Construct, second: IConstruct): void {
  const [from, to] = [Stack.of(first), Stack.of(second)];
  if (from.account !== to.account) {
    throw new Error(
      `\`${path}\`: its original is in account \`${to.account}\`; in an app both are of one account: import the original instead`,
    );
  }
  if (Stage.of(first) !== Stage.of(second)) {
    throw new Error(`\`${path}\`: its original is in another Stage; make both stacks in one Stage`);
  }
  try {
    to.addStackDependency(from, `\`${path}\` mirrors what is abroad`);
  } catch (error) {
    throw new Error(
      `\`${path}\`: the stack \`${from.node.path}\` must be deployed before \`${to.node.path}\`, and depends on it already; ` +
        'make this mirror in a stack of its own',
      { cause: error },
    );
  }
}

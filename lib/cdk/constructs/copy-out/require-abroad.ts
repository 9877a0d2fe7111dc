import { Stack, Token } from 'aws-cdk-lib';
import { type Construct } from 'constructs';
import { isIndiaRegion } from '../../../core/model/region';

/**
 * The region of a scope in which what leaves India is to arrive.
 *
 * @param instead what to write for a place in India
 * @throws when the scope's stack names no region, or one in India
 */
export function requireAbroad(path: string, to: Construct, instead: string): string {
  const { region, node } = Stack.of(to);
  if (Token.isUnresolved(region)) {
    throw new Error(`\`${path}\`: the stack \`${node.path}\` of \`to\` names no region; give it env: { region: '…' }`);
  }
  if (!isIndiaRegion(region)) return region;
  throw new Error(
    `\`${path}\`: the stack \`${node.path}\` of \`to\` is in \`${region}\`, which is in India; ${instead}`,
  );
}

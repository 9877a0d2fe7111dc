import { Stack, Token } from 'aws-cdk-lib';
import { type Construct } from 'constructs';
import { createHash } from 'node:crypto';
import { pathOf } from './india-region';

/**
 * A physical name made from a construct's path, so that it is known at synthesis and the same at each: in lower case, from
 * a letter on, with single hyphens, which every service takes. Two apps in one account do not share it, as the name of the
 * stack is in it.
 *
 * @param longest how many characters the service takes
 */
export function stableName(scope: Construct, id: string, longest: number): string {
  const stack = outermost(Stack.of(scope));
  const name = Token.isUnresolved(stack.stackName) ? stack.node.path : stack.stackName;
  const path = pathOf(scope, id).slice(stack.node.path.length);
  const hash = createHash('sha256').update(`${name} ${path}`).digest('hex').slice(0, 8);
  const words = `${name}${path}`.toLowerCase().split(/[^a-z0-9]+/);
  const text = words
    .filter(Boolean)
    .join('-')
    .replace(/^[^a-z]+/, '')
    .slice(0, longest - 1 - hash.length);
  return `${text || 'store'}-${hash}`.replace(/-{2,}/g, '-');
}

function outermost(stack: Stack): Stack {
  return stack.nestedStackParent === undefined ? stack : outermost(stack.nestedStackParent);
}

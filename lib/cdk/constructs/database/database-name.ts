import { Stack, Token } from 'aws-cdk-lib';
import { type Construct } from 'constructs';
import { createHash } from 'node:crypto';
import { pathOf } from '../india-region';

/** RDS takes 63 characters; the name of the mirror has seven more than that of its source. */
const LONGEST = 63 - '-mirror'.length;

/**
 * A name for a database, made from its path, so that it is known at synthesis: log groups with a retention must exist
 * before RDS makes its own, and a replica in another region names its source. Two apps in one account do not share it, as
 * the name of the stack is in it.
 */
export function databaseName(scope: Construct, id: string): string {
  const stack = outermost(Stack.of(scope));
  const name = Token.isUnresolved(stack.stackName) ? stack.node.path : stack.stackName;
  const path = pathOf(scope, id).slice(stack.node.path.length);
  const hash = createHash('sha256').update(`${name} ${path}`).digest('hex').slice(0, 8);
  const words = `${name}${path}`.toLowerCase().split(/[^a-z0-9]+/);
  return `${words
    .filter(Boolean)
    .join('-')
    .slice(0, LONGEST - 1 - hash.length)}-${hash}`
    .replace(/^[^a-z]+/, 'db-')
    .replace(/-{2,}/g, '-');
}

function outermost(stack: Stack): Stack {
  return stack.nestedStackParent === undefined ? stack : outermost(stack.nestedStackParent);
}

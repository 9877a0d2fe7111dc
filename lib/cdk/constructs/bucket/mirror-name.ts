import { PhysicalName, Stack, Token } from 'aws-cdk-lib';
import { type Construct } from 'constructs';
import { createHash } from 'node:crypto';
import { pathOf } from '../india-region';

/** S3 takes 63 characters. */
const READABLE = 40;

/**
 * Physical name of a mirror. The source's stack names the mirror by it: an S3 ARN has no region, and two regions share no
 * export.
 *
 * @param path construct path of the source
 * @throws when the stack's account is not known: bucket names are global, and one made without it could be taken
 */
export function mirrorName(path: string, scope: Construct, id: string): string {
  const stack = Stack.of(scope);
  if (Token.isUnresolved(stack.account)) {
    throw new Error(
      `\`${path}\`: the mirror needs a physical name, and none can be made while the stack's account is unknown; ` +
        "give both stacks env: { account: '…', region: '…' }, or mirror: { bucketName: '…' }",
    );
  }
  return stack.nestedStackParent === undefined ? PhysicalName.GENERATE_IF_NEEDED : ownName(stack, pathOf(scope, id));
}

/** CDK makes a name out of that of the stack, and a nested stack's is not known before it is deployed. */
function ownName(stack: Stack, path: string): string {
  const unique = createHash('sha256').update(`${path}\n${stack.account}\n${stack.region}`).digest('hex').slice(0, 20);
  const readable = path.toLowerCase().replace(/[^a-z0-9]/g, '');
  return `${readable.slice(-READABLE)}${unique}`;
}

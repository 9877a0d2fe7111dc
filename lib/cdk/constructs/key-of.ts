import { Token } from 'aws-cdk-lib';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type Construct } from 'constructs';
import { pathOf } from './india-region';
import { ResidentKey, type ResidentKeyProps } from './resident-key';

/**
 * The key that was given, or an own one beside the store: the store's constructor needs the key before the store exists,
 * so it cannot be the store's child.
 *
 * @throws when the given key is of another region: AWS would refuse it at deployment, or the key would lie abroad
 */
export function keyOf(
  scope: Construct,
  id: string,
  region: string,
  given: IKey | undefined,
  own: ResidentKeyProps,
): IKey {
  if (given === undefined) {
    return new ResidentKey(scope, `${id}Key`, { description: `Encrypts ${pathOf(scope, id)}`, ...own });
  }
  const found = given.env.region;
  if (!Token.isUnresolved(found) && found !== region) {
    throw new Error(
      `\`${pathOf(scope, id)}\`: its encryptionKey is in \`${found}\`; give a key that is in \`${region}\``,
    );
  }
  return given;
}

import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type Construct } from 'constructs';
import { otherIndiaRegion, pathOf } from './india-region';
import { keyOf } from './key-of';
import { requireMirrorScope } from './mirror-scope';
import { type ResidentKeyProps } from './resident-key';

/** A mirror that AWS makes itself, so that only its key can be made: in a stack, or one that stands already. */
export interface KeyedMirror {
  readonly scope?: Construct;
  readonly encryptionKey?: IKey;
}

/**
 * Checks that the mirror has a key, or a stack in which its key can be made, before anything of the store exists.
 *
 * @throws when it has neither, or when that stack is not in the other India region, account or Stage of the store
 */
export function requireMirrorKey(scope: Construct, id: string, region: string, mirror: KeyedMirror): void {
  const path = pathOf(scope, id);
  if (mirror.scope) requireMirrorScope(scope, path, mirror.scope);
  else if (!mirror.encryptionKey) {
    throw new Error(
      `\`${path}\`: the mirror names neither scope nor encryptionKey, so its replica has no key; ` +
        `give mirror: { scope: <a stack in ${otherIndiaRegion(region)}> }`,
    );
  }
}

/** The key of such a mirror: the given one, or an own one in the mirror's stack, named after the store. */
export function mirrorKeyOf(
  scope: Construct,
  id: string,
  region: string,
  mirror: KeyedMirror,
  own: ResidentKeyProps,
): IKey {
  return keyOf(mirror.scope ?? scope, `${id}Mirror`, otherIndiaRegion(region), mirror.encryptionKey, own);
}

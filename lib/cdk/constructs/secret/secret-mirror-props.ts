import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type Construct } from 'constructs';

/** The replica of a `ResidentSecret`. Either `scope` or `encryptionKey` says with which key it is encrypted. */
export interface SecretMirrorProps {
  /**
   * Scope of the replica's own key: a stack, or a construct in one, in the other India region, with the same account and
   * Stage. It is deployed before the secret. The replica itself belongs to the secret.
   *
   * @default - no own key is made: `encryptionKey` is needed
   */
  readonly scope?: Construct;

  /**
   * Key of the replica, in the other India region.
   *
   * @default - an own `ResidentKey` in `scope`, named after the secret: `GatewayMirrorKey` for `Gateway`
   */
  readonly encryptionKey?: IKey;
}

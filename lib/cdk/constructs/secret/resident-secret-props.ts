import { type RemovalPolicy, type SecretValue } from 'aws-cdk-lib';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type SecretStringGenerator } from 'aws-cdk-lib/aws-secretsmanager';
import { type ResidentProps } from '../resident-props';
import { type SecretMirrorProps } from './secret-mirror-props';

/**
 * The props of `aws-secretsmanager.Secret`, less those that residency fixes: encryption with a KMS key a region, and
 * replicas in India only.
 */
export interface ResidentSecretProps extends ResidentProps {
  /**
   * A replica of the secret in the other India region.
   *
   * @default - no replica
   */
  readonly mirror?: SecretMirrorProps;

  /**
   * Key of the secret. It must be in the secret's region.
   *
   * @default - an own `ResidentKey` beside the secret, named after it: `GatewayKey` for `Gateway`
   */
  readonly encryptionKey?: IKey;

  /**
   * Refuses, by resource policy, `secretsmanager:ReplicateSecretToRegions` that does not come from CloudFormation: a
   * replica abroad is made that way. A deployment with `cdk deploy --role-arn` is refused too, unless that role is the
   * one that the stack's synthesizer names; it is off because such a deployment would fail and could not roll back.
   *
   * @default false
   */
  readonly refuseOutsideReplication?: boolean;

  /**
   * Physical name of the secret. A name that was deleted cannot be used again for 7 to 30 days.
   *
   * @default - assigned by CloudFormation
   */
  readonly secretName?: string;

  /**
   * What the secret is for. It is shown in plaintext.
   *
   * @default - no description
   */
  readonly description?: string;

  /**
   * How Secrets Manager makes the value.
   *
   * @default - 32 characters of all kinds, unless a value is given
   */
  readonly generateSecretString?: SecretStringGenerator;

  /**
   * First value, as a JSON object. A plaintext here is in the template for everybody to read.
   *
   * @default - Secrets Manager makes one
   */
  readonly secretObjectValue?: { [key: string]: SecretValue };

  /**
   * First value. A plaintext here is in the template for everybody to read.
   *
   * @default - Secrets Manager makes one
   */
  readonly secretStringValue?: SecretValue;

  /**
   * What becomes of the secret and its own keys when they leave the stack.
   *
   * @default - retained
   */
  readonly removalPolicy?: RemovalPolicy;
}

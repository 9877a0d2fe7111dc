import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type LifecycleRule } from 'aws-cdk-lib/aws-s3';
import { type Construct } from 'constructs';
import { type ResidentProps } from '../resident-props';

/** The props of a `CrossBorderCopy`. */
export interface CrossBorderCopyProps extends ResidentProps {
  /**
   * Scope of the copy: a stack, or a construct in one, in a region abroad, with the same account and Stage. It is deployed before the
   * original, so it must not depend on the original's stack.
   */
  readonly to: Construct;

  /**
   * Key of the original. It must be in the original's region.
   *
   * @default - an own `ResidentKey`
   */
  readonly encryptionKey?: IKey;

  /**
   * Rules for the life of the original's objects. An original that is deleted before its copy is no original.
   *
   * @default - none: objects stay
   */
  readonly lifecycleRules?: LifecycleRule[];

  /**
   * Rules for the life of the copy's objects.
   *
   * @default - those of the original
   */
  readonly copyLifecycleRules?: LifecycleRule[];
}

import { type Duration } from 'aws-cdk-lib';
import { type IAlarmAction } from 'aws-cdk-lib/aws-cloudwatch';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type Construct } from 'constructs';
import { type ResidentProps } from '../resident-props';

/** The props of a `TransientProcessing`. */
export interface TransientProcessingProps extends ResidentProps {
  /**
   * Scope of what is abroad: a stack, or a construct in one, in a region abroad, with the same account and Stage. It is deployed before
   * the original, so it must not depend on the original's stack.
   */
  readonly to: Construct;

  /** Whom to tell, in the region abroad, when the deletion fails or does not run, such as an `SnsAction` of a topic there. */
  readonly alarmAction: IAlarmAction;

  /**
   * The age at which objects abroad are deleted: whole hours, at most 23, since the sweeper runs every 15 minutes and the clause asks
   * for 24 hours.
   *
   * @default Duration.hours(20)
   */
  readonly within?: Duration;

  /**
   * Key of the original and of the proofs. It must be in their region.
   *
   * @default - an own `ResidentKey` for each
   */
  readonly encryptionKey?: IKey;
}

import { type Duration, type Size } from 'aws-cdk-lib';
import { type Construct } from 'constructs';

/** The mirror of a `ResidentLogGroup`: an archive bucket beside the log group, and the mirror of that bucket. */
export interface LogMirrorProps {
  /**
   * Scope of the archive's mirror: a stack, or a construct in one, in the other India region, with the same account and
   * Stage. It is deployed before the log group.
   */
  readonly scope: Construct;

  /**
   * Physical name of the archive's mirror. It is needed when the stack's account is not known at synthesis.
   *
   * @default - a name made from the mirror's path, account and region
   */
  readonly bucketName?: string;

  /**
   * How long Firehose gathers log events before it writes an object, 0 to 15 minutes.
   *
   * @default - 5 minutes
   */
  readonly bufferingInterval?: Duration;

  /**
   * How much Firehose gathers before it writes an object, 1 to 128 MiB.
   *
   * @default - 5 MiB
   */
  readonly bufferingSize?: Size;
}

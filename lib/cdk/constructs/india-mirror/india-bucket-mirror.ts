import { type Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { type ResidentBucket } from '../bucket/resident-bucket';

/** A complete copy in India of a bucket that stays abroad, and what watches over it. */
export class IndiaBucketMirror {
  /** @internal */
  public constructor(
    /** The copy. */
    public readonly bucket: ResidentBucket,
    /** Goes off, in the copy's region, when the copy is more than 15 minutes behind; it has no actions yet. */
    public readonly lagAlarm: Alarm,
    /** Goes off, in the region of an original of this app, when an object could not be copied; it has no actions yet. */
    public readonly failureAlarm?: Alarm,
    /** The replication of an imported original, as the S3 API takes it (`put-bucket-replication`), in JSON. */
    public readonly replicationConfiguration?: string,
  ) {}
}

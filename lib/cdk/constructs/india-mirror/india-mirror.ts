import { type ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { type DatabaseInstanceReadReplica, type IDatabaseCluster } from 'aws-cdk-lib/aws-rds';
import { type Construct } from 'constructs';
import { type BucketOriginalProps } from './bucket-original-props';
import { type ClusterOriginalProps, type InstanceOriginalProps } from './database-original-props';
import { type IndiaBucketMirror } from './india-bucket-mirror';
import { mirrorOfBucket } from './mirror-of-bucket';
import { mirrorOfCluster } from './mirror-of-cluster';
import { mirrorOfInstance } from './mirror-of-instance';
import { mirrorOfTable } from './mirror-of-table';
import { type TableOriginalProps } from './table-original-props';

/**
 * A complete copy in India of a store that stays abroad: what the law asks of company books, and permits for the foreign
 * leg of payments. The guard follows the copy and judges the original as `mirror-from-abroad`.
 *
 * Each function is called with a scope in India, and makes a `Resident…` store, or its like, there.
 *
 * @example
 * const ledger = new s3.Bucket(singapore, 'Ledger', { versioned: true });
 * const mirror = IndiaMirror.ofBucket(this, 'LedgerInIndia', {
 *   dataClass: DataClass.COMPANY_BOOKS,
 *   original: ledger,
 * });
 * mirror.bucket.addLifecycleRule({ noncurrentVersionExpiration: Duration.days(3650) });
 */
export class IndiaMirror {
  /**
   * A bucket in India into which a bucket abroad is replicated, whole, within 15 minutes.
   *
   * @param scope scope of the copy, in India
   * @param id construct id of the copy
   * @param props the original, and the props of the copy
   * @throws when the scope's region is not in India, or not known at synthesis; when the original's is, or is not known;
   * when S3 could not replicate the original
   */
  public static ofBucket(scope: Construct, id: string, props: BucketOriginalProps): IndiaBucketMirror {
    return mirrorOfBucket(scope, id, props);
  }

  /**
   * A replica in India of a table abroad. It belongs to the table's stack.
   *
   * @param scope scope whose region is that of the copy, in India
   * @param id names the copy in messages
   * @param props the original, and what the copy has of its own
   * @throws when the scope's region is not in India, or not known at synthesis; when the original's is, or is not known;
   * when the original names no key for the copy
   */
  public static ofTable(scope: Construct, id: string, props: TableOriginalProps): ITableV2 {
    return mirrorOfTable(scope, id, props);
  }

  /**
   * A secondary cluster in India of an Aurora global database whose primary is abroad.
   *
   * @param scope scope of the copy, in India
   * @param id construct id of the copy
   * @param props the original, and the network of the copy
   * @throws when the scope's region is not in India, or not known at synthesis; when the original's is, or is not known;
   * when Aurora could not replicate the original
   */
  public static ofDatabase(scope: Construct, id: string, props: ClusterOriginalProps): IDatabaseCluster {
    return mirrorOfCluster(scope, id, props);
  }

  /**
   * A read replica in India of a database instance abroad.
   *
   * @param scope scope of the copy, in India
   * @param id construct id of the copy
   * @param props the original, and the network of the copy
   * @throws when the scope's region is not in India, or not known at synthesis; when the original's is, or is not known;
   * when RDS could not replicate the original
   */
  public static ofDatabaseInstance(
    scope: Construct,
    id: string,
    props: InstanceOriginalProps,
  ): DatabaseInstanceReadReplica {
    return mirrorOfInstance(scope, id, props);
  }

  private constructor() {}
}

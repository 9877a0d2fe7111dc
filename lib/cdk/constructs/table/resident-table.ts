import { RemovalPolicy } from 'aws-cdk-lib';
import { type CfnGlobalTable, type ReplicaTableProps, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { type Construct } from 'constructs';
import { isIndiaRegion } from '../../../core/model/region';
import { declareClass } from '../declare-class';
import { otherIndiaRegion } from '../india-region';
import { keyOf } from '../key-of';
import { mirrorKeyOf, requireMirrorKey } from '../mirror-key';
import { onlyCloudFormation } from '../only-cloudformation';
import { requireResident, type ResidentKind } from '../require-resident';
import { type ResidentTableProps } from './resident-table-props';
import { type TableMirrorProps } from './table-mirror-props';

const KIND: ResidentKind = {
  name: 'ResidentTable',
  types: ['AWS::DynamoDB::GlobalTable'],
  fixed: {
    encryption: 'is always encrypted with a KMS key a region, given as `encryptionKey`',
    replicas: 'is replicated with `mirror`, to the other India region',
    pointInTimeRecovery: 'can always be recovered',
    pointInTimeRecoverySpecification: 'can always be recovered, `recoveryPeriodInDays` back',
    multiRegionConsistency: 'has none but eventual consistency between regions: more needs three, and India has two',
    witnessRegion: 'has no witness: it would need a third region, and India has two',
  },
};

/**
 * A DynamoDB table that stays in India: a KMS key in each region, point-in-time recovery, protection from deletion, and
 * a replica in the other India region if asked. It is an `aws-dynamodb.TableV2`: grants, streams and event sources work
 * on it, and `replica('ap-south-2')` is the replica.
 *
 * @example
 * new ResidentTable(this, 'Customers', {
 *   dataClass: DataClass.PERSONAL,
 *   partitionKey: { name: 'id', type: AttributeType.STRING },
 *   mirror: { scope: hyderabad },
 * });
 */
export class ResidentTable extends TableV2 {
  /**
   * @throws when the stack's region is not in India, or not known at synthesis; when there is no data class; when a prop
   * is set that residency fixes, such as `replicas`; when the mirror's stack is not in the other India region, account or
   * Stage of the table; when a key is of another region than its table or replica
   */
  public constructor(scope: Construct, id: string, props: ResidentTableProps) {
    const region = requireResident(scope, id, props, KIND);
    const own = { dataClass: props.dataClass, removalPolicy: props.removalPolicy };
    const mirrorRegion = otherIndiaRegion(region);
    const { mirror } = props;
    if (mirror) requireMirrorKey(scope, id, region, mirror);
    const key = keyOf(scope, id, region, props.encryptionKey, own);
    const mirrorKey = mirror && mirrorKeyOf(scope, id, region, mirror, own);
    super(scope, id, {
      partitionKey: props.partitionKey,
      sortKey: props.sortKey,
      encryption: TableEncryptionV2.customerManagedKey(key, mirrorKey && { [mirrorRegion]: mirrorKey.keyArn }),
      replicas: mirror && [replicaOf(mirrorRegion, mirror)],
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: props.recoveryPeriodInDays,
      },
      deletionProtection: props.deletionProtection ?? props.removalPolicy !== RemovalPolicy.DESTROY,
      removalPolicy: props.removalPolicy ?? RemovalPolicy.RETAIN,
      tableName: props.tableName,
      billing: props.billing,
      timeToLiveAttribute: props.timeToLiveAttribute,
      dynamoStream: props.dynamoStream,
      kinesisStream: props.kinesisStream,
      globalSecondaryIndexes: props.globalSecondaryIndexes,
      localSecondaryIndexes: props.localSecondaryIndexes,
      tableClass: props.tableClass,
      warmThroughput: props.warmThroughput,
      contributorInsightsSpecification: props.contributorInsightsSpecification,
      globalTableSettingsReplicationMode: props.globalTableSettingsReplicationMode,
      resourcePolicy: props.resourcePolicy,
      streamResourcePolicy: props.streamResourcePolicy,
      tags: props.tags,
    });
    declareClass(this, props);
    // A policy in the table's own template cannot name the table, which would be a circle; `*` is this table.
    if (props.refuseOutsideReplication)
      this.addToResourcePolicy(onlyCloudFormation(this.stack, ['dynamodb:UpdateTable'], ['*']));
    if (mirror) withoutReplicaPolicy(this.node.defaultChild as CfnGlobalTable);
  }

  /**
   * Adds a replica, in India only. `mirror` is the easier way: it makes the replica's key.
   *
   * @param props the replica
   * @throws when its region is not in India
   */
  public override addReplica(props: ReplicaTableProps): void {
    if (!isIndiaRegion(props.region)) {
      throw new Error(
        `\`${this.node.path}\`: \`${props.region}\` is not in India; replicate to \`${otherIndiaRegion(this.stack.region)}\``,
      );
    }
    super.addReplica(props);
  }
}

function replicaOf(region: string, mirror: TableMirrorProps): ReplicaTableProps {
  return {
    region,
    readCapacity: mirror.readCapacity,
    maxReadRequestUnits: mirror.maxReadRequestUnits,
    globalSecondaryIndexOptions: mirror.globalSecondaryIndexOptions,
    tableClass: mirror.tableClass,
    kinesisStream: mirror.kinesisStream,
    contributorInsightsSpecification: mirror.contributorInsightsSpecification,
    tags: mirror.tags,
  };
}

/**
 * Unless a feature flag is set, the L2 gives the table's resource policy to the replica as well, and CloudFormation
 * refuses to make a replica in another region together with its policy. Replicas come before the table in the list.
 */
function withoutReplicaPolicy(table: CfnGlobalTable): void {
  table.addPropertyDeletionOverride('Replicas.0.ResourcePolicy');
}

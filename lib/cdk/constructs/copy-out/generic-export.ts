import { Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { type Function } from 'aws-cdk-lib/aws-lambda';
import { type CfnBucket, type IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { DataClass } from '../../data-class';
import { ResidentBucket } from '../bucket/resident-bucket';
import { pathOf, requireIndia } from '../india-region';
import { keyOf } from '../key-of';
import { aggregateGate } from './aggregate-gate';
import { aggregateSchemaOf } from './aggregate-schema-of';
import { exportDestination } from './export-destination';
import { type GenericExportProps } from './generic-export-props';

/**
 * The way out for generic data: an outbox in India, a bucket abroad, and between them a gate that lets through only rows of a
 * declared schema of aggregates. Put files of JSON lines into the outbox; each is copied whole, or not at all.
 *
 * The gate is the one thing that lowers a class: whatever lies in the outbox, what arrives abroad is generic. The guard believes
 * it only where it finds the gate's own code in the template.
 *
 * @example
 * new GenericExport(this, 'Counts', {
 *   to: singapore,
 *   fields: {
 *     month: AggregateField.period(PeriodUnit.MONTH),
 *     customers: AggregateField.count({ element: 'customer-count' }),
 *   },
 * });
 */
export class GenericExport extends Construct {
  /** In India: what is put here leaves, if it is made of aggregates. */
  public readonly outbox: ResidentBucket;

  /** Abroad: what was let through. */
  public readonly destination: IBucket;

  /** The function between them. */
  public readonly gate: Function;

  /** Goes off when the gate refused a file, or could not copy it; it has no actions yet. */
  public readonly refusalAlarm: Alarm;

  /**
   * @throws when the stack's region is not in India, or not known at synthesis; when no field counts anything, a field has room for
   * more than an aggregate, or is one that the vocabulary knows as personal; when nobody can tell where the bucket abroad is
   */
  public constructor(scope: Construct, id: string, props: GenericExportProps) {
    const region = requireIndia(scope, id);
    const path = pathOf(scope, id);
    const schema = aggregateSchemaOf(path, props);
    super(scope, id);
    const key = keyOf(this, 'Outbox', region, props.encryptionKey, {
      dataClass: props.dataClass ?? DataClass.PERSONAL,
    });
    this.outbox = new ResidentBucket(this, 'Outbox', {
      dataClass: props.dataClass ?? DataClass.PERSONAL,
      encryptionKey: key,
    });
    const { bucket, region: abroad } = exportDestination(path, id, props, schema.elements);
    this.destination = bucket;
    this.gate = aggregateGate(this, {
      schema,
      outbox: this.outbox,
      key,
      destination: bucket,
      destinationRegion: abroad,
    });
    openFor(this, this.outbox, this.gate);
    this.refusalAlarm = refusalAlarm(this, this.gate);
  }
}

/** Each new object of the outbox goes to the gate. A property of the bucket says so, where CDK would bring a custom resource. */
function openFor(scope: Construct, outbox: ResidentBucket, gate: Function): void {
  const bucket = outbox.node.defaultChild as CfnBucket;
  bucket.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
  new Rule(scope, 'Arrivals', {
    description: `What arrives in the outbox of ${scope.node.path}`,
    eventPattern: {
      source: ['aws.s3'],
      detailType: ['Object Created'],
      detail: { bucket: { name: [outbox.bucketName] } },
      account: [Stack.of(scope).account],
    },
    targets: [new LambdaFunction(gate)],
  });
}

function refusalAlarm(scope: Construct, gate: Function): Alarm {
  return new Alarm(scope, 'Refusals', {
    alarmDescription:
      'A file in the outbox is not made of aggregates, or could not be copied: see the logs of the gate',
    metric: gate.metricErrors(),
    threshold: 1,
    evaluationPeriods: 1,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
}

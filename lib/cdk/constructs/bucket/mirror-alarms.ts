import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, MathExpression, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { type IBucket } from 'aws-cdk-lib/aws-s3';
import { type Construct } from 'constructs';

const PERIOD = Duration.minutes(5);

/**
 * Goes off when the mirror is more than 15 minutes behind, the limit of S3 Replication Time Control. S3 publishes the
 * metric in the mirror's region, so the alarm stands there, and asks by the mirror's name alone: the source's name, which
 * the metric's dimensions hold too, is not known there before the source exists.
 */
export function lagAlarm(mirror: Construct & IBucket): Alarm {
  return new Alarm(mirror, 'LagAlarm', {
    alarmDescription: `${mirror.node.path} is more than 15 minutes behind the bucket that it mirrors`,
    metric: new MathExpression({
      expression: `SELECT MAX(ReplicationLatency) FROM "AWS/S3" WHERE DestinationBucket = '${mirror.bucketName}'`,
      label: 'seconds behind',
      period: PERIOD,
      usingMetrics: {},
    }),
    threshold: Duration.minutes(15).toSeconds(),
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    evaluationPeriods: 1,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
}

/** Goes off when an object could not be replicated: the mirror is then no complete copy. S3 publishes this in the source's region. */
export function failureAlarm(source: Construct & IBucket, mirror: IBucket, ruleId: string): Alarm {
  return new Alarm(source, 'MirrorFailureAlarm', {
    alarmDescription: `objects of ${source.node.path} were not copied to its mirror`,
    metric: new Metric({
      namespace: 'AWS/S3',
      metricName: 'OperationsFailedReplication',
      dimensionsMap: { SourceBucket: source.bucketName, DestinationBucket: mirror.bucketName, RuleId: ruleId },
      statistic: 'Sum',
      period: PERIOD,
    }),
    threshold: 0,
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    evaluationPeriods: 1,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
}

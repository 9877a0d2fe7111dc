import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, MathExpression, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { type FileSystem } from 'aws-cdk-lib/aws-efs';

/**
 * Goes off when the mirror was last in step with its source more than half an hour ago; EFS aims at 15 minutes. It asks by
 * the source alone: the mirror that EFS makes has an id that no template knows.
 */
export function syncAlarm(source: FileSystem): Alarm {
  return new Alarm(source, 'MirrorLagAlarm', {
    alarmDescription: `the mirror of ${source.node.path} is more than half an hour behind`,
    metric: new MathExpression({
      expression: `SELECT MAX(TimeSinceLastSync) FROM "AWS/EFS" WHERE FileSystemId = '${source.fileSystemId}'`,
      label: 'since the last synchronisation',
      period: Duration.minutes(5),
      usingMetrics: {},
    }),
    threshold: Duration.minutes(30).toSeconds(),
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    evaluationPeriods: 1,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
}

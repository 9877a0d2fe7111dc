import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { type CfnDeliveryStream } from 'aws-cdk-lib/aws-kinesisfirehose';
import { type LogGroup } from 'aws-cdk-lib/aws-logs';

/** Goes off when the oldest event that Firehose has not yet written to the archive is half an hour old. */
export function archiveAlarm(logGroup: LogGroup, stream: CfnDeliveryStream): Alarm {
  return new Alarm(logGroup, 'ArchiveLagAlarm', {
    alarmDescription: `logs of ${logGroup.node.path} wait for more than half an hour to be written to its archive`,
    metric: new Metric({
      namespace: 'AWS/Firehose',
      metricName: 'DeliveryToS3.DataFreshness',
      dimensionsMap: { DeliveryStreamName: stream.ref },
      statistic: 'Maximum',
      period: Duration.minutes(5),
    }),
    // Firehose gathers events for 15 minutes at most.
    threshold: Duration.minutes(30).toSeconds(),
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    evaluationPeriods: 1,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
}

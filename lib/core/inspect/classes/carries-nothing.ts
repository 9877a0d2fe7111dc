import { isMap } from '../../estate/intrinsics';
import type { EstateResource } from '../../estate/estate-resource';
import { typeTest } from '../../estate/type-test';

/** Alarms, metrics and the events of services about themselves: they tell of data and carry none. */
const tellsOfData = typeTest(
  /^AWS::(?:CloudWatch::(?:Alarm|CompositeAlarm|AnomalyDetector|MetricStream|InsightRule)|Logs::MetricFilter|Budgets::.*|CE::.*|Config::(?:ConfigRule|DeliveryChannel)|RDS::EventSubscription|DMS::EventSubscription|DocDB::EventSubscription|Redshift::EventSubscription|CodeStarNotifications::.*|AutoScaling::.*|ApplicationAutoScaling::.*|DevOpsGuru::.*|SecurityHub::.*|GuardDuty::.*|Inspector.*|Macie::.*|CodePipeline::.*|CodeBuild::.*|CodeDeploy::.*|CloudFormation::.*|Backup::BackupVault|ElastiCache::(?!GlobalReplicationGroup$).*|DAX::.*)$/,
);

/** Does nothing of anybody's content leave this resource by events, notifications or metrics? */
export function carriesNothing(resource: EstateResource): boolean {
  if (resource.type === 'AWS::Events::Rule') return isControlRule(resource);
  // The stores among them hold content; what they send to topics is notices about themselves.
  return tellsOfData(resource.type) && !resource.isStore;
}

/** A rule on a schedule, or on events that an AWS service sends of itself (`aws.*`; S3's name objects and are no control events). */
function isControlRule(rule: EstateResource): boolean {
  const { EventPattern: pattern, ScheduleExpression: schedule } = rule.properties;
  if (pattern === undefined) return schedule !== undefined;
  const sources = isMap(pattern) ? pattern['source'] : undefined;
  return Array.isArray(sources) && sources.length > 0 && sources.every(isOfAws);
}

/** `aws.ec2`, or `{prefix: 'aws.'}`. S3 tells of objects by name, and partners' events are theirs. */
function isOfAws(source: unknown): boolean {
  if (isMap(source)) return typeof source['prefix'] === 'string' && isOfAws(source['prefix']);
  return typeof source === 'string' && /^aws\.(?!s3$|partner)/.test(source);
}

import { type LifecycleRule } from 'aws-cdk-lib/aws-s3';
import { DataClass } from '../../data-class';
import { requireLogRetention } from '../log-retention';
import { type ResidentBucketProps } from './resident-bucket-props';

/**
 * Refuses lifecycle rules that delete all logs of a bucket earlier than the law allows. A rule for some objects says
 * nothing of the others, and is left to the guard.
 *
 * @throws when the bucket, or its mirror, is of the class ict-logs and expires its objects too early
 */
export function requireLogLifecycle(path: string, props: ResidentBucketProps): void {
  if (props.dataClass.name !== DataClass.ICT_LOGS.name) return;
  for (const rule of [...(props.lifecycleRules ?? []), ...(props.mirror?.lifecycleRules ?? [])]) {
    if (rule.enabled === false || isPartial(rule) || rule.expiration === undefined) continue;
    requireLogRetention(path, rule.expiration.toDays());
  }
}

function isPartial(rule: LifecycleRule): boolean {
  return [rule.prefix, rule.tagFilters, rule.objectSizeGreaterThan, rule.objectSizeLessThan].some(
    (filter) => filter !== undefined,
  );
}

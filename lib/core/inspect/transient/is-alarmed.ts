import type { Estate } from '../../estate/estate';
import type { EstateResource } from '../../estate/estate-resource';
import { foldNumber } from '../../estate/fold-number';
import { isMap } from '../../estate/intrinsics';
import { oneReferredTo } from './one-referred-to';

/** Seconds. */
const HOUR = 3600;

/** Whether somebody is told when a function fails, or does not run at all: then its errors are missing, which counts as a breach. */
export function isAlarmed(estate: Estate, watched: EstateResource): boolean {
  return estate
    .ofTypes((type) => type === 'AWS::CloudWatch::Alarm')
    .some((alarm) => watches(estate, alarm, watched) && tells(estate, alarm));
}

function watches(estate: Estate, { properties, owner }: EstateResource, watched: EstateResource): boolean {
  const { Namespace, MetricName, Dimensions, TreatMissingData } = properties;
  if (Namespace !== 'AWS/Lambda' || MetricName !== 'Errors' || TreatMissingData !== 'breaching') return false;
  const [dimension, ...others] = Array.isArray(Dimensions) ? (Dimensions as unknown[]) : [];
  if (!isMap(dimension) || others.length > 0 || dimension['Name'] !== 'FunctionName') return false;
  return oneReferredTo(estate, dimension['Value'], owner) === watched;
}

/** At the first error, and to somebody. */
function tells(estate: Estate, { properties, owner }: EstateResource): boolean {
  const { ComparisonOperator, Threshold, EvaluationPeriods, DatapointsToAlarm, Statistic } = properties;
  const { AlarmActions, ActionsEnabled, Period } = properties;
  const number = (value: unknown): number => Math.max(...foldNumber(estate, value, owner));
  const first =
    (ComparisonOperator === 'GreaterThanOrEqualToThreshold' && number(Threshold) <= 1 && number(Threshold) > 0) ||
    (ComparisonOperator === 'GreaterThanThreshold' && number(Threshold) === 0);
  const isPrompt =
    number(Period) <= HOUR &&
    number(EvaluationPeriods) === 1 &&
    (DatapointsToAlarm === undefined || number(DatapointsToAlarm) === 1);
  const isOn = ActionsEnabled === undefined || ActionsEnabled === true || ActionsEnabled === 'true';
  return first && isPrompt && isOn && Statistic === 'Sum' && Array.isArray(AlarmActions) && AlarmActions.length > 0;
}

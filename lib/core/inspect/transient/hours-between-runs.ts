import type { Estate } from '../../estate/estate';
import type { EstateResource } from '../../estate/estate-resource';
import { isMap } from '../../estate/intrinsics';
import { hoursOfSchedule } from '../verdicts/copies';
import { oneReferredTo } from './one-referred-to';

/** Hours between the runs of a function that a rule of EventBridge starts; undefined where none does, or none may. */
export function hoursBetweenRuns(estate: Estate, started: EstateResource): number | undefined {
  const hours = estate
    .ofTypes((type) => type === 'AWS::Events::Rule')
    .filter((rule) => rule.owner === started.owner && starts(estate, rule, started) && mayStart(estate, rule, started))
    .map(({ properties, owner }) =>
      Math.max(...estate.foldText(properties['ScheduleExpression'], owner).map(hoursOfRate)),
    );
  return hours.length === 0 ? undefined : Math.min(...hours);
}

/** A cron expression may leave out a day: only a rate is taken at its word. */
function hoursOfRate(schedule: string): number {
  return /^rate\(/.test(schedule.trim()) ? hoursOfSchedule(schedule) : Infinity;
}

function starts(estate: Estate, { properties, owner }: EstateResource, started: EstateResource): boolean {
  const { State, ScheduleExpression, Targets } = properties;
  const isOn = State === undefined || State === 'ENABLED';
  if (!isOn || ScheduleExpression === undefined || !Array.isArray(Targets)) return false;
  return (Targets as unknown[]).some(
    // an input of its own changes nothing: the sweeper reads none
    (target) => isMap(target) && oneReferredTo(estate, target['Arn'], owner) === started,
  );
}

/** Without this permission the rule fires, and nothing happens. */
function mayStart(estate: Estate, rule: EstateResource, started: EstateResource): boolean {
  return estate
    .ofTypes((type) => type === 'AWS::Lambda::Permission')
    .some(({ properties, owner }) => {
      const { Principal, FunctionName, SourceArn } = properties;
      if (Principal !== 'events.amazonaws.com' || oneReferredTo(estate, FunctionName, owner) !== started) return false;
      return SourceArn === undefined || oneReferredTo(estate, SourceArn, owner) === rule;
    });
}

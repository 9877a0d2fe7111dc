import type { Fact } from '../../model';
import type { Estate } from '../../estate/estate';
import type { EstateResource } from '../../estate/estate-resource';
import { foldNumber } from '../../estate/fold-number';
import { isMap } from '../../estate/intrinsics';

/** Days for which a store keeps what it gets; none set means for ever. `undefined`: nobody can tell. */
export function daysKept(estate: Estate, store: EstateResource): number | undefined {
  const ofGroup = store.type === 'AWS::Logs::LogGroup' ? store.properties['RetentionInDays'] : undefined;
  if (typeof ofGroup === 'number') return ofGroup;
  const days = (store.type === 'AWS::Logs::LogGroup' ? [ofGroup] : expirations(store))
    .filter((value) => value !== undefined)
    .flatMap((value) => foldNumber(estate, value, store.owner));
  return days.some(Number.isNaN) ? undefined : Math.min(Infinity, ...days);
}

/** The fact `log-retention-days`. */
export function retention(estate: Estate, store: EstateResource): Fact | undefined {
  const days = daysKept(estate, store);
  if (days === undefined) return undefined;
  const kept = days === Infinity ? 'for ever' : `for ${days} days`;
  return { how: 'verified', value: days, detail: `\`${store.path}\` keeps its logs ${kept}` };
}

/** When the lifecycle rules of a bucket delete current objects. */
function expirations(store: EstateResource): unknown[] {
  const lifecycle = store.properties['LifecycleConfiguration'];
  const rules = isMap(lifecycle) && Array.isArray(lifecycle['Rules']) ? (lifecycle['Rules'] as unknown[]) : [];
  return rules
    .filter(isMap)
    .flatMap((rule) => (rule['Status'] === 'Disabled' || isPartial(rule) ? [] : [rule['ExpirationInDays']]));
}

/** A rule for some objects only says nothing of the others. */
export function isPartial(rule: Record<string, unknown>): boolean {
  return ['Prefix', 'TagFilters', 'Filter', 'ObjectSizeGreaterThan', 'ObjectSizeLessThan'].some(
    (key) => rule[key] !== undefined && rule[key] !== '',
  );
}

import type { Finding } from '../../model';
import type { Estate } from '../../estate/estate';
import type { EstateResource } from '../../estate/estate-resource';
import { isMap } from '../../estate/intrinsics';
import { isPartial } from '../verdicts/retention';

/** As many of a parameter's values are named. */
const FEW = 3;

/** For how long a store keeps its logs, as its template says: the first property that says less than the days asked for, or nobody knows what. */
export function keptAsWritten(
  estate: Estate,
  store: EstateResource,
  days: number,
): Pick<Finding, 'property' | 'found'> | undefined {
  for (const { property, written } of retentions(store)) {
    const values = estate.foldText(written, store.owner);
    if (values.every((value) => Number(value) >= days)) continue;
    const words = values.map((value) => estate.marks.inWords(value));
    const more = words.length > FEW + 1 ? [`${words.length - FEW} more`] : words.slice(FEW);
    return { property, found: `${property.split('.').at(-1)}: ${[...words.slice(0, FEW), ...more].join(' or ')}` };
  }
  return undefined;
}

function retentions({ properties }: EstateResource): { readonly property: string; readonly written: unknown }[] {
  if (properties['RetentionInDays'] !== undefined)
    return [{ property: 'RetentionInDays', written: properties['RetentionInDays'] }];
  const lifecycle = properties['LifecycleConfiguration'];
  const rules = isMap(lifecycle) && Array.isArray(lifecycle['Rules']) ? (lifecycle['Rules'] as unknown[]) : [];
  return rules.flatMap((rule, i) => {
    if (!isMap(rule) || rule['Status'] === 'Disabled' || isPartial(rule)) return [];
    if (rule['ExpirationInDays'] === undefined) return [];
    return [{ property: `LifecycleConfiguration.Rules[${i}].ExpirationInDays`, written: rule['ExpirationInDays'] }];
  });
}

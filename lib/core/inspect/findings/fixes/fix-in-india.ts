import type { DataClassName, RuleId } from '../../../model';
import type { EstateResource } from '../../../estate/estate-resource';
import { parameterBehind } from './parameter-behind';
import { isFromCdk } from './written-in';

const CONSENT = 'CONSENT-…';

/** What is wanting of a store that lies in India, as the line to write. */
export function fixInIndia(
  rule: RuleId,
  lacking: readonly string[],
  store: EstateResource,
  dataClass: DataClassName,
): string {
  if (rule === 'store-forbidden')
    return 'store nothing of it, in India or abroad: remove the store or the declared elements';
  if (rule === 'consent-missing')
    return `record the consent in \`residency/attestations.yaml\`, and name it: ${named(store, dataClass)}`;
  const days = lacking.find((condition) => condition.startsWith('log-retention-days'));
  return days === undefined
    ? `meet: ${lacking.map((condition) => `\`${condition}\``).join(' and ')}`
    : keptLonger(store, Number(/\d+/.exec(days)?.[0] ?? 180));
}

function named(store: EstateResource, dataClass: DataClassName): string {
  return isFromCdk(store)
    ? `\`declare(DataClass.${dataClass.replaceAll('-', '_').toUpperCase()}, { attestations: ['${CONSENT}'] })\``
    : `\`Metadata: { india-residency: { dataClass: ${dataClass}, attestations: [${CONSENT}] } }\` under \`${store.logicalId}\``;
}

function keptLonger(store: EstateResource, days: number): string {
  const property = retentionProperty(store);
  const parameter = property && parameterBehind(store, property);
  if (parameter) {
    const long = parameter.allowed.filter((value) => Number(value) >= days);
    const values = long.length > 0 ? long.join(', ') : '180, 365, 731';
    return `let \`${parameter.name}\` be ${days} or more: \`AllowedValues: [${values}]\``;
  }
  if (isFromCdk(store)) {
    return property
      ? 'keep the logs longer: `retention: RetentionDays.SIX_MONTHS` (180 days) or more'
      : `keep the logs longer: \`lifecycleRules: [{ expiration: Duration.days(${days}) }]\` or more`;
  }
  return `keep the logs longer: \`${property ?? 'ExpirationInDays'}: ${days}\` or more`;
}

/** The property of a type that says how long logs are kept, where there is one; buckets have their lifecycle rules. */
export function retentionProperty({ type }: EstateResource): string | undefined {
  return type === 'AWS::Logs::LogGroup' ? 'RetentionInDays' : undefined;
}

import type { DataClassName, Finding, RuleId } from '../../../model';
import type { EstateResource } from '../../../estate/estate-resource';
import { parameterBehind } from './parameter-behind';
import { isFromCdk } from './written-in';

/** How long the store keeps its logs now, and which property says so. */
type Kept = Pick<Finding, 'property' | 'found'>;

const CONSENT = 'CONSENT-…';

/** What is wanting of a store that lies in India, as the line to write. */
export function fixInIndia(
  rule: RuleId,
  lacking: readonly string[],
  store: EstateResource,
  dataClass: DataClassName,
  kept: Kept = {},
): string {
  if (rule === 'store-forbidden')
    return 'store nothing of it, in India or abroad: remove the store or the declared elements';
  if (rule === 'consent-missing')
    return `record the consent in \`residency/attestations.yaml\`, and name it: ${named(store, dataClass)}`;
  const days = lacking.find((condition) => condition.startsWith('log-retention-days'));
  return days === undefined
    ? `meet: ${lacking.map((condition) => `\`${condition}\``).join(' and ')}`
    : keptLonger(store, Number(/\d+/.exec(days)?.[0] ?? 180), kept);
}

function named(store: EstateResource, dataClass: DataClassName): string {
  return isFromCdk(store)
    ? `\`declare(DataClass.${dataClass.replaceAll('-', '_').toUpperCase()}, { attestations: ['${CONSENT}'] })\``
    : `\`Metadata: { india-residency: { dataClass: ${dataClass}, attestations: [${CONSENT}] } }\` under \`${store.logicalId}\``;
}

function keptLonger(store: EstateResource, days: number, { property, found = '' }: Kept): string {
  const parameter = property === undefined ? undefined : parameterBehind(store, property, found);
  if (parameter) {
    const long = parameter.allowed.filter((value) => Number(value) >= days);
    const values = long.length > 0 ? long.join(', ') : '180, 365, 731';
    return `let \`${parameter.name}\` be ${days} or more: \`AllowedValues: [${values}]\``;
  }
  const isLogGroup = store.type === 'AWS::Logs::LogGroup';
  if (isFromCdk(store)) {
    return isLogGroup
      ? 'keep the logs longer: `retention: RetentionDays.SIX_MONTHS` (180 days) or more'
      : `keep the logs longer: \`lifecycleRules: [{ expiration: Duration.days(${days}) }]\` or more`;
  }
  return `keep the logs longer: \`${isLogGroup ? 'RetentionInDays' : 'ExpirationInDays'}: ${days}\` or more`;
}

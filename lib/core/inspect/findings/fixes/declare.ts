import type { EstateResource } from '../../../estate/estate-resource';
import { isFromCdk } from './written-in';

/** The line that declares what a store holds, where that is published to everybody. */
export function declarePublic(store: EstateResource): string {
  return isFromCdk(store)
    ? `\`DataClassification.of(${variableOf(store)}).declare(DataClass.GENERIC, { elements: ['public-content'] })\``
    : `\`Metadata: { india-residency: { dataClass: generic, elements: [public-content] } }\` under \`${store.logicalId}\``;
}

/** The line that declares what a store holds, where no row of it is about a person. */
export function declareAggregates(store: EstateResource): string {
  return isFromCdk(store)
    ? `\`DataClassification.of(${variableOf(store)}).declare(DataClass.GENERIC, { elements: ['aggregate-statistics'] })\``
    : `\`Metadata: { india-residency: { dataClass: generic, elements: [aggregate-statistics] } }\` under \`${store.logicalId}\``;
}

/** The line that tells where something is which no template shows. */
export function declarePlace(key: 'bucket' | 'host' | 'account' | 'name', value: string): string {
  return `in \`residency/declarations.yaml\`: \`places: [{ ${key}: ${yamlText(value)}, region: ap-south-1, owner: TEAM, reason: WHY }]\``;
}

function yamlText(value: string): string {
  return /^[A-Za-z0-9._/-]+$/.test(value) && !/^\d+$/.test(value) ? value : `'${value.replaceAll("'", "''")}'`;
}

/** The name that a construct probably has in code: `ordersTable` for `Orders-Table`, `scope` where an id is no name. */
export function variableOf({ path }: EstateResource): string {
  const id = lastName(path).replace(/-([A-Za-z0-9])/g, (_, next: string) => next.toUpperCase());
  return /^[A-Za-z_]\w*$/.test(id) ? id.charAt(0).toLowerCase() + id.slice(1) : 'scope';
}

/** The last step of a construct path or of a property path, without its index; nobody named a `Default`. */
export function lastName(path: string): string {
  return (
    path
      .replace(/\/Default$/, '')
      .split(/[./]/)
      .at(-1)
      ?.replace(/\[\d*\]$/, '') ?? path
  );
}

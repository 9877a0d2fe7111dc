import type { EstateResource } from '../../estate/estate-resource';

/**
 * An order of resources that is none of the template's: what comes first must not depend on who was written first. By
 * names that are there without being looked up: stack, region, logical id.
 */
export function compareNames(a: EstateResource, b: EstateResource): number {
  if (a.owner !== b.owner) {
    const owners = compare(a.owner.path, b.owner.path) || compare(a.region ?? '', b.region ?? '');
    if (owners !== 0) return owners;
  }
  return compare(a.logicalId, b.logicalId);
}

/** The first of some resources in that order. */
export function firstByName(resources: readonly EstateResource[]): EstateResource | undefined {
  return resources.reduce<EstateResource | undefined>(
    (first, one) => (first === undefined || compareNames(one, first) < 0 ? one : first),
    undefined,
  );
}

/** By code unit: what a locale says must not change a report. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

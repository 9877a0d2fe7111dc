import type { Estate } from '../../../estate/estate';
import type { EstateResource } from '../../../estate/estate-resource';
import { isMap } from '../../../estate/intrinsics';
import type { Scope } from '.';

/** A registry replicates every repository whose name begins as one of its filters says; without filters, all. */
export const replicatedRepositories: Scope = {
  property: 'ReplicationConfiguration',
  moves: 'content',
  selects(estate, bearer) {
    const prefixes = prefixesOf(estate, bearer);
    return estate.resources.filter((resource) => {
      if (resource.type !== 'AWS::ECR::Repository' || resource.region !== bearer.region) return false;
      const written = resource.writtenName;
      if (prefixes === 'all' || written === undefined) return true;
      return estate
        .foldText(written, resource.owner)
        .some((name) => prefixes.some((prefix) => name.startsWith(prefix)));
    });
  },
};

function prefixesOf(estate: Estate, bearer: EstateResource): readonly string[] | 'all' {
  const configuration = bearer.properties['ReplicationConfiguration'];
  const rules =
    isMap(configuration) && Array.isArray(configuration['Rules']) ? (configuration['Rules'] as unknown[]) : [];
  const prefixes: string[] = [];
  for (const rule of rules.filter(isMap)) {
    const filters = Array.isArray(rule['RepositoryFilters'])
      ? (rule['RepositoryFilters'] as unknown[]).filter(isMap)
      : [];
    if (filters.length === 0) return 'all';
    for (const { Filter: prefix } of filters) prefixes.push(...estate.foldText(prefix, bearer.owner));
  }
  return prefixes;
}

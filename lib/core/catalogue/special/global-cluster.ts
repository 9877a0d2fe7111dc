import { unresolved, type Mechanism } from '../../model';
import type { Estate } from '../../estate/estate';
import type { EstateResource } from '../../estate/estate-resource';
import type { Found } from '../found';
import type { Hit } from '../hit';
import { placeOfText } from '../places/place-of-text';
import type { SpecialFinder } from './special';

/** A global cluster is no place: its members are. */
export const globalCluster: SpecialFinder = { owns: () => true, hits: () => [] };

/**
 * A member of a global cluster: content goes from the members in India to every one abroad, and comes from an original
 * abroad where the global cluster was made of one.
 */
export const globalClusterMember: SpecialFinder = {
  owns: ({ path }) => path === 'GlobalClusterIdentifier',
  hits({ estate, resource, places, mechanisms }) {
    const mechanism = mechanisms[0];
    const names = identifiersOf(estate, resource);
    if (!mechanism || names.length === 0 || resource.placement.kind === 'abroad') return [];
    const hit = (found: Found, of: Mechanism = mechanism): Hit => ({
      bearer: resource,
      mechanism: of,
      property: 'GlobalClusterIdentifier',
      found,
    });
    const containers = estate.resources.filter(
      (r) => r.type === globalTypeOf(resource) && namesOfGlobal(estate, r).some((name) => names.includes(name)),
    );
    const others = estate.resources.filter(
      (r) =>
        r !== resource && r.type === resource.type && identifiersOf(estate, r).some((name) => names.includes(name)),
    );
    const sources = containers
      .flatMap((container) => sourceOf(estate, container, mechanism, places))
      .filter((s) => s.resource !== resource);

    const hits = others
      .filter((other) => other.placement.kind !== 'india')
      .map((other) => hit({ place: other.placement, resource: other, text: other.path }));
    hits.push(
      ...sources.filter((s) => s.place.kind === 'abroad').map((found) => hit(found, { ...mechanism, direction: 'in' })),
    );
    if (containers.length === 0 && others.length === 0) {
      const name = estate.marks.inWords(names[0]!);
      hits.push(
        hit({
          place: unresolved(`the other members of the global cluster \`${name}\` are in no stack that was inspected`),
          text: name,
        }),
      );
    }
    return hits;
  },
};

function globalTypeOf(member: EstateResource): string {
  return member.type.replace('::DBCluster', '::GlobalCluster');
}

function identifiersOf(estate: Estate, cluster: EstateResource): string[] {
  const written = cluster.properties['GlobalClusterIdentifier'];
  return written === undefined ? [] : estate.foldText(written, cluster.owner);
}

/** What members may call a global cluster: a reference to it, or its identifier. */
function namesOfGlobal(estate: Estate, container: EstateResource): string[] {
  const written = container.properties['GlobalClusterIdentifier'];
  const identifiers = written === undefined ? [] : estate.foldText(written, container.owner);
  return [estate.referenceText(container), ...identifiers];
}

function sourceOf(
  estate: Estate,
  container: EstateResource,
  mechanism: Mechanism,
  places: Parameters<SpecialFinder['hits']>[0]['places'],
): Found[] {
  const written = container.properties['SourceDBClusterIdentifier'];
  if (written === undefined) return [];
  return estate
    .foldText(written, container.owner)
    .map((value) =>
      placeOfText({ estate, bearer: container, mechanism, value, places, beside: () => undefined }, value),
    );
}

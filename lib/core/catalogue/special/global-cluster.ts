import { isIndiaRegion, isRegionShaped, unresolved, type Mechanism } from '../../model';
import type { Estate } from '../../estate/estate';
import type { EstateResource } from '../../estate/estate-resource';
import type { Found } from '../found';
import type { Hit } from '../hit';
import { placeOfText } from '../places/place-of-text';
import type { SpecialFinder, SpecialQuestion } from './special';

/** A global cluster is no place: its members are. */
export const globalCluster: SpecialFinder = { owns: () => true, hits: () => [] };

/**
 * A member of a global cluster: content goes from the members in India to every one abroad, and comes from an original
 * abroad where the global cluster was made of one.
 */
export const globalClusterMember: SpecialFinder = {
  owns: ({ path }) => path === 'GlobalClusterIdentifier',
  hits(question) {
    const { estate, resource, mechanisms } = question;
    const [mechanism] = mechanisms;
    if (!mechanism || resource.placement.kind === 'abroad') return [];
    const family = familyOf(question, mechanism);
    if (!family) return [];
    const hit = (found: Found, of: Mechanism = mechanism): Hit => ({
      bearer: resource,
      mechanism: of,
      property: 'GlobalClusterIdentifier',
      found,
    });
    // Where the original lies abroad, its copies in India come from there, and what lies abroad never left India.
    const isMirror = family.hasOriginalAbroad;
    const others = family.members.filter((other) => other.placement.kind !== 'india');
    const hits = others.map((other) =>
      hit(
        { place: other.placement, resource: other, text: other.path },
        isMirror ? { ...mechanism, direction: 'in' } : mechanism,
      ),
    );
    const originals = family.originals.filter(
      ({ place, resource: known }) => !known && (place.kind === 'abroad' || place.kind === 'unresolved'),
    );
    hits.push(...originals.map((found) => hit(found, { ...mechanism, direction: 'in' })));
    // A secondary says itself where its original is.
    if (family.isAlone && !isSecondary(resource)) {
      const name = estate.marks.inWords(family.name);
      const why = `the other members of the global cluster \`${name}\` are in no stack that was inspected`;
      hits.push(hit({ place: unresolved(why), text: name }));
    }
    return hits;
  },
};

/** Everything that belongs to one global cluster, as one of its members sees it. */
interface Family {
  readonly name: string;
  /** The other members of the estate. */
  readonly members: readonly EstateResource[];
  /** What the global cluster was made of. */
  readonly originals: readonly Found[];
  /** The estate says that the member in which the others have their origin lies abroad. */
  readonly hasOriginalAbroad: boolean;
  /** Neither the global cluster nor another member is in the estate. */
  readonly isAlone: boolean;
}

function familyOf(question: SpecialQuestion, mechanism: Mechanism): Family | undefined {
  const { estate, resource } = question;
  const containers = estate.resources.filter(({ type }) => type === globalTypeOf(resource));
  const own = identifiersOf(estate, resource);
  const around = containers.filter(
    (container) =>
      namesOf(estate, container).some((name) => own.includes(name)) ||
      originalsOf(question, container, mechanism).some((original) => original.resource === resource),
  );
  const names = new Set([...own, ...around.flatMap((container) => namesOf(estate, container))]);
  const [name] = names;
  if (name === undefined) return undefined;
  const originals = around.flatMap((container) => originalsOf(question, container, mechanism));
  const clusters = estate.resources.filter((r) => r !== resource && r.type === resource.type);
  const members = clusters.filter(
    (r) =>
      identifiersOf(estate, r).some((identifier) => names.has(identifier)) ||
      originals.some((original) => original.resource === r),
  );
  const india = [resource, ...members].filter(({ placement }) => placement.kind === 'india');
  return {
    name,
    members,
    originals,
    hasOriginalAbroad:
      originals.some(({ place }) => place.kind === 'abroad') || india.some((member) => comesFromAbroad(estate, member)),
    isAlone: around.length === 0 && members.length === 0,
  };
}

function isSecondary({ properties }: EstateResource): boolean {
  return properties['SourceRegion'] !== undefined || properties['ReplicationSourceIdentifier'] !== undefined;
}

/** A secondary names the region of its primary. */
function comesFromAbroad(estate: Estate, { properties, owner }: EstateResource): boolean {
  const written = properties['SourceRegion'];
  const regions = written === undefined ? [] : estate.foldText(written, owner);
  return regions.length > 0 && regions.every((region) => isRegionShaped(region) && !isIndiaRegion(region));
}

function globalTypeOf(member: EstateResource): string {
  return member.type.replace('::DBCluster', '::GlobalCluster');
}

function identifiersOf(estate: Estate, cluster: EstateResource): string[] {
  const written = cluster.properties['GlobalClusterIdentifier'];
  return written === undefined ? [] : estate.foldText(written, cluster.owner);
}

/** What members may call a global cluster: a reference to it, or its identifier. */
function namesOf(estate: Estate, container: EstateResource): string[] {
  return [estate.referenceText(container), ...identifiersOf(estate, container)];
}

function originalsOf({ estate, places }: SpecialQuestion, container: EstateResource, mechanism: Mechanism): Found[] {
  const written = container.properties['SourceDBClusterIdentifier'];
  if (written === undefined) return [];
  return estate
    .foldText(written, container.owner)
    .map((value) =>
      placeOfText({ estate, bearer: container, mechanism, value, places, beside: () => undefined }, value),
    );
}

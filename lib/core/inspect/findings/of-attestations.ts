import type { Attestation, Finding } from '../../model';
import { endsWithin } from '../../law';
import type { EstateResource } from '../../estate/estate-resource';
import { matchesGlob } from '../classes/globs';
import type { Inspection } from '../inspection';
import { subjectOf } from './subject';

/**
 * Attestations that are about to end, and those that ended at the paths for which they were written: each once, at the first
 * resource that rests on it. One that a declaration names and that is not valid is found with the declaration.
 */
export function findingsOfAttestations(inspection: Inspection): Finding[] {
  const { policy, asOf } = inspection;
  return policy.attestations.flatMap((entry): Finding[] => {
    const { id, by, expires } = entry;
    if (expires === undefined || entry.on > asOf) return [];
    const days = endsWithin({ expires }, asOf);
    if (days === undefined && expires >= asOf) return [];
    const user = inspection.estate.resources.find((resource) => restsOn(inspection, entry, resource));
    if (!user) return [];
    const about = { rule: 'attestation-invalid' as const, ...subjectOf(user), via: [], also: [], wouldPermit: [] };
    if (days === undefined) {
      const says = `the attestation \`${id}\`, which is for this path, expired on ${expires}`;
      return [
        { ...about, level: 'violation', says, fix: `have ${by} attest it anew, or take \`${id}\` out of the register` },
      ];
    }
    const when = days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`;
    const says = `the attestation \`${id}\` ends ${when}, on ${expires}: from the day after, nothing rests on it any more`;
    return [{ ...about, level: 'warning', says, fix: `have ${by} attest it anew before that day` }];
  });
}

/** An expired entry with a successor for the same path is history. */
function restsOn(inspection: Inspection, entry: Attestation, resource: EstateResource): boolean {
  const { policy, asOf, declarations } = inspection;
  const isExpired = entry.expires !== undefined && entry.expires < asOf;
  const succeeded = policy.attestations.some(
    (other) =>
      other.condition === entry.condition &&
      other.on <= asOf &&
      (other.expires === undefined || other.expires > entry.expires!) &&
      isAt(other, resource),
  );
  if (isAt(entry, resource)) return resource.isStore && !succeeded;
  return !isExpired && declarations.of(resource).some(({ attestations }) => attestations.includes(entry.id));
}

function isAt({ paths }: Attestation, { path }: EstateResource): boolean {
  return paths?.some((glob) => matchesGlob(glob, path)) === true;
}

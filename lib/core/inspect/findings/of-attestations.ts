import type { Attestation, Finding } from '../../model';
import { endsWithin, faultsOfAttestation } from '../../law';
import type { EstateResource } from '../../estate/estate-resource';
import { matchesGlob } from '../classes/globs';
import type { Inspection } from '../inspection';
import { findingsOfUsedAttestations } from './of-attestations-used';
import { subjectOf } from './subject';

/**
 * Attestations that nobody stands for or that last too long, that nothing rests on, that are about to end, and those that ended
 * at the paths for which they were written: each once, at the first resource that rests on it. One that a declaration names and
 * that has ended, or does not hold there, is found with the declaration. And every store that uses an entry.
 */
export function findingsOfAttestations(inspection: Inspection): Finding[] {
  const ofEntries = inspection.policy.attestations.flatMap((entry): Finding[] => {
    const [fault] = faultsOfAttestation(entry);
    if (fault !== undefined) return [invalid(inspection, entry, fault)];
    const { asOf } = inspection;
    const days = entry.expires === undefined ? undefined : endsWithin({ expires: entry.expires }, asOf);
    const isOver = entry.expires !== undefined && entry.expires < asOf;
    const user = inspection.estate.resources.find((resource) => restsOn(inspection, entry, resource));
    if (!user) return isUnused(inspection, entry) ? [unused(entry)] : [];
    if (entry.on > asOf) return [];
    if (isOver) return [ended(entry, user)];
    return days === undefined ? [] : [ending(entry, user, days)];
  });
  return [...ofEntries, ...findingsOfUsedAttestations(inspection)];
}

const BARE = { rule: 'attestation-invalid', via: [], also: [], wouldPermit: [] } as const;

function invalid(inspection: Inspection, entry: Attestation, fault: string): Finding {
  const user = inspection.estate.resources.find((resource) => restsOn(inspection, entry, resource));
  const fix = /nobody/.test(fault)
    ? 'write who stands for it: `by: NAME`'
    : `let it end within ${entry.maximumDays} days of \`on: ${entry.on}\`, and be attested anew then`;
  return {
    ...(user ? subjectOf(user) : ofFile(entry)),
    ...BARE,
    level: 'violation',
    says: `the attestation \`${entry.id}\` is invalid: ${fault}`,
    fix,
    ...(entry.at !== undefined && { at: entry.at }),
  };
}

function unused(entry: Attestation): Finding {
  const { id, paths } = entry;
  const where = paths
    ? `no resource is at ${paths.map((path) => `\`${path}\``).join(', ')}`
    : 'no declaration names it';
  return {
    ...ofFile(entry),
    ...BARE,
    level: 'warning',
    says: `nothing rests on the attestation \`${id}\`: ${where}`,
    fix: `take \`${id}\` out of the register, or write what it is for`,
    ...(entry.at !== undefined && { at: entry.at }),
  };
}

function ended({ id, by, expires }: Attestation, user: EstateResource): Finding {
  return {
    ...subjectOf(user),
    ...BARE,
    level: 'violation',
    says: `the attestation \`${id}\`, which is for this path, expired on ${expires}`,
    fix: `have ${by} attest it anew, or take \`${id}\` out of the register`,
  };
}

function ending({ id, by, expires }: Attestation, user: EstateResource, days: number): Finding {
  const when = days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`;
  return {
    ...subjectOf(user),
    ...BARE,
    level: 'warning',
    says: `the attestation \`${id}\` ends ${when}, on ${expires}: from the day after, nothing rests on it any more`,
    fix: `have ${by} attest it anew before that day`,
  };
}

function ofFile({ id, paths }: Attestation): Pick<Finding, 'path' | 'logicalId' | 'type' | 'stack'> {
  return { path: paths?.[0] ?? id, logicalId: id, type: '', stack: '' };
}

/** What holds for the whole organisation has no path and no declaration: only the AI services of an estate ask for it. */
function isUnused({ estate, declarations }: Inspection, entry: Attestation): boolean {
  if (entry.condition === 'ai-services-opt-out') return false;
  return !estate.resources.some((resource) =>
    entry.paths
      ? isAt(entry, resource)
      : declarations.of(resource).some(({ attestations }) => attestations.includes(entry.id)),
  );
}

/** An expired entry with a successor for the same path is history. */
function restsOn(inspection: Inspection, entry: Attestation, resource: EstateResource): boolean {
  const { policy, asOf, declarations } = inspection;
  const isExpired = entry.expires !== undefined && entry.expires < asOf;
  const succeeded =
    entry.expires !== undefined &&
    policy.attestations.some(
      (other) =>
        other !== entry &&
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

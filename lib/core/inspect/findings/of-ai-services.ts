import type { Finding } from '../../model';
import { mechanismsOf } from '../../catalogue/catalogue';
import { firstByName } from '../classes/compare-names';
import type { Inspection } from '../inspection';
import { subjectOf } from './subject';

/** One note an estate; silent where the opt-out policy is in the estate or is attested. */
export function findingsOfAiServices({ estate, policy, asOf }: Inspection): Finding[] {
  const first = firstByName(
    estate.ofTypes((type) => mechanismsOf(type).some(({ argument }) => argument === 'ai-opt-out')),
  );
  if (!first) return [];
  const optsOut = estate
    .ofTypes((type) => type === 'AWS::Organizations::Policy')
    .some((r) => estate.foldText(r.properties['Type'], r.owner).includes('AISERVICES_OPT_OUT_POLICY'));
  const attested = policy.attestations.some(
    ({ condition, on, expires }) =>
      condition === 'ai-services-opt-out' && on <= asOf && (expires === undefined || expires >= asOf),
  );
  if (optsOut || attested) return [];
  return [
    {
      rule: 'ai-services-may-keep-content',
      level: 'note',
      ...subjectOf(first),
      via: [],
      also: [],
      says: 'AI services may keep content in another region to improve themselves, unless the organisation opts out (AWS Organizations User Guide, AI services opt-out policies)',
      fix: 'attach an `AISERVICES_OPT_OUT_POLICY`, and attest it: `- { id: AI-1, condition: ai-services-opt-out, reference: …, by: …, on: … }`',
      wouldPermit: [],
    },
  ];
}

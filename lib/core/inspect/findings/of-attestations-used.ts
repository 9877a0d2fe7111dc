import type { Finding } from '../../model';
import type { EstateResource } from '../../estate/estate-resource';
import type { Holding } from '../classes/holding';
import type { Inspection } from '../inspection';
import { destinationOf } from './destination';
import { lawPart } from './law-part';
import { subjectOf, wayOf } from './subject';

/** Every store in India whose permit rests on what somebody attests: a note each, with who stands for it and since when. */
export function findingsOfUsedAttestations(inspection: Inspection): Finding[] {
  const { policy, estate, holdings } = inspection;
  if (policy.attestations.length === 0) return [];
  return estate.resources
    .filter((resource) => resource.isStore && resource.placement.kind === 'india')
    .flatMap((resource) => {
      const told = new Set<string>();
      return holdings.of(resource).flatMap((holding) => {
        if (told.has(holding.dataClass)) return [];
        told.add(holding.dataClass);
        return restingOn(inspection, resource, holding);
      });
    });
}

function restingOn(inspection: Inspection, resource: EstateResource, holding: Holding): Finding[] {
  const action = 'store-in-india';
  const judgement = inspection.court.judge(holding, { action, of: resource });
  const { decisive } = judgement;
  if (judgement.verdict !== 'permit' || !decisive?.permittedBy.some(({ how }) => how === 'attested')) return [];
  const law = lawPart({ holding, judgement, level: 'note' }, inspection.asOf);
  return [
    {
      rule: 'permitted-store',
      level: 'note',
      ...subjectOf(resource),
      ...wayOf(inspection, resource, holding),
      dataClass: holding.dataClass,
      classFrom: holding.from,
      also: [],
      destination: destinationOf(resource.placement),
      action,
      ...law,
      says: law.says ?? 'the law permits it',
      fix: 'nothing to do: it is attested',
    },
  ];
}

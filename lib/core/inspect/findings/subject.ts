import type { Finding } from '../../model';
import type { EstateResource } from '../../estate/estate-resource';
import type { Holding } from '../classes/holding';
import type { Inspection } from '../inspection';

type Subject = Pick<Finding, 'path' | 'logicalId' | 'type' | 'stack' | 'region' | 'at'>;

/** Whom a finding is about: the resource that bears the property. */
export function subjectOf(resource: EstateResource): Subject {
  const { path, logicalId, type, stack, region, at } = resource;
  return { path, logicalId, type, stack, ...(region ? { region } : {}), ...(at ? { at } : {}) };
}

/** The way that a class came to a resource, for the report. */
export function wayOf(
  { holdings }: Inspection,
  resource: EstateResource,
  holding: Holding,
): Pick<Finding, 'via' | 'source'> {
  const way = holdings.wayTo(resource, holding.dataClass);
  const via = way.map((link) => ({ path: link.from.path, type: link.from.type, property: link.property }));
  return { via };
}

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
  const way = holdings.wayTo(resource, holding);
  // A step leaves one resource, and another may bear the property that says so: the type is that of who bears it.
  const via = way.map((link) => ({
    path: link.from.path,
    type: link.bearer.type,
    property: link.property,
    ...(link.bearer === link.from ? {} : { bearer: link.bearer.path }),
  }));
  return { via };
}

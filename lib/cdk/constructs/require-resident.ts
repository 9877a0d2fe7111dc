import { type Construct } from 'constructs';
import { requireDataClass } from './declare-class';
import { type FixedProps, refuseFixedProps } from './fixed-props';
import { otherIndiaRegion, pathOf, requireIndia } from './india-region';
import { requireAvailable } from './require-available';
import { type ResidentProps } from './resident-props';

/** What a `Resident…` store is called, what it is made of, and what there is nothing to choose about. */
export interface ResidentKind {
  readonly name: string;
  readonly types: string[];
  readonly fixed: FixedProps;
}

/**
 * Checks what holds for every store before anything of it exists, and returns its region.
 *
 * @throws when the stack's region is not in India, or not known at synthesis; when there is no data class; when a prop is
 * set that residency fixes; when AWS does not offer the store in its region, or in that of its mirror
 */
export function requireResident(
  scope: Construct,
  id: string,
  props: ResidentProps & { readonly mirror?: object },
  kind: ResidentKind,
): string {
  const region = requireIndia(scope, id);
  const path = pathOf(scope, id);
  requireDataClass(path, props);
  refuseFixedProps(path, kind.name, props, kind.fixed);
  requireAvailable(path, region, ...kind.types);
  if (props.mirror) requireAvailable(path, otherIndiaRegion(region), ...kind.types);
  return region;
}

import type { Estate } from './estate';
import type { EstateResource } from './estate-resource';
import { isMap } from './intrinsics';

/** The groups of instances that a StackSet describes, folded: each in every way in which it may be deployed. */
export function stackSetGroups(estate: Estate, stackSet: EstateResource): Record<string, unknown>[] {
  return estate.fold(stackSet.properties['StackInstancesGroup'], stackSet.owner).flat().filter(isMap);
}

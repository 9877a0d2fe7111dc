import type { Hit } from '../../catalogue/hit';
import type { Estate } from '../../estate/estate';
import type { EstateResource } from '../../estate/estate-resource';
import { isMap } from '../../estate/intrinsics';
import { isCdkHelper } from '../classes/provenance';
import { grantsOfRoles, type Grant } from './grants';
import { referredTo } from './referred-to';

/** What code may do with one resource: its role says so, or it is told of the resource. */
export interface Ability extends Grant {
  /** The code. */
  readonly of: EstateResource;
}

/** Keys under which a resource names the role that its code runs with. The one of `ExecutionRoleArn` only starts a container. */
const NAMES_A_ROLE = /(?:^|[a-z])(?:Role|RoleArn|RoleARN|ServiceRole|InstanceProfile)$/;

/** What all code of the estate may read and write. CDK's own helpers handle nothing of the app's. */
export function abilitiesOf(estate: Estate, hits: readonly Hit[]): readonly Ability[] {
  const grants = grantsOfRoles(estate);
  const told = toldOf(hits);
  return estate.resources.flatMap((code) => {
    if (code.facts?.class !== 'compute' || isCdkHelper(code)) return [];
    const allowed = rolesOf(estate, code).flatMap((role) => grants.get(role.index) ?? []);
    const granted = new Set(allowed.map(({ on }) => on));
    const named = (told.get(code.index) ?? []).filter(({ on }) => !granted.has(on));
    return [...allowed, ...named]
      .filter(({ on }) => isContent(on) && on !== code)
      .map(({ on, reads, writes, bearer, property }) => ({ of: code, on, reads, writes, bearer, property }));
  });
}

/** What an environment or another body names may be read or written, where no role says which. */
function toldOf(hits: readonly Hit[]): ReadonlyMap<number, readonly Grant[]> {
  const told = new Map<number, Grant[]>();
  for (const { bearer, found, property } of hits) {
    if (!found.inBody || !found.resource || bearer.facts?.class !== 'compute') continue;
    const grant = { on: found.resource, reads: true, writes: true, bearer, property };
    const known = told.get(bearer.index);
    if (known) known.push(grant);
    else told.set(bearer.index, [grant]);
  }
  return told;
}

/** Stores, what moves content, and other code. */
export function isContent(resource: EstateResource): boolean {
  return resource.isStore || resource.facts?.class === 'data-mover' || resource.facts?.class === 'compute';
}

function rolesOf(estate: Estate, code: EstateResource): readonly EstateResource[] {
  const found = new Set<EstateResource>();
  const look = (value: unknown, deep: number): void => {
    if (!isMap(value)) return;
    for (const [key, one] of Object.entries(value)) {
      if (NAMES_A_ROLE.test(key) && !(code.type === 'AWS::ECS::TaskDefinition' && key === 'ExecutionRoleArn'))
        referredTo(estate, one, code).forEach((role) => found.add(role));
      else if (deep > 0 && !('Ref' in value)) look(one, deep - 1);
    }
  };
  look(code.properties, 2);
  return [...found].flatMap((one) =>
    one.type === 'AWS::IAM::InstanceProfile' ? referredTo(estate, one.properties['Roles'], one) : [one],
  );
}

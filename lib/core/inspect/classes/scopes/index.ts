import type { Moves } from '../../../model';
import type { Estate } from '../../../estate/estate';
import type { EstateResource } from '../../../estate/estate-resource';
import type { Link } from '../links';
import { backedUp } from './backed-up';
import { replicatedRepositories } from './replicated-repositories';
import { selectedByOrganization } from './selected-by-organization';
import { snapshotVolumes } from './snapshot-volumes';
import { subscribedLogGroups } from './subscribed-log-groups';

/** What a mechanism takes in that names no source: whatever its tags, its patterns or its account select in its region. */
export interface Scope {
  /** The property that selects. */
  readonly property: string;
  readonly moves: Moves;
  selects(estate: Estate, bearer: EstateResource): readonly EstateResource[];
}

const SCOPES: Readonly<Record<string, Scope>> = {
  'AWS::Backup::BackupSelection': backedUp,
  'AWS::DLM::LifecyclePolicy': snapshotVolumes,
  'AWS::ECR::ReplicationConfiguration': replicatedRepositories,
  'AWS::Logs::AccountPolicy': subscribedLogGroups,
  'AWS::Organizations::Policy': selectedByOrganization,
};

/** Links that no property names. */
export function scopeLinks(estate: Estate): Link[] {
  const bearers = estate.ofTypes((type) => Object.hasOwn(SCOPES, type));
  return bearers.flatMap((bearer) => {
    const scope = SCOPES[bearer.type]!;
    const { property, moves } = scope;
    return scope.selects(estate, bearer).map((from) => ({ from, to: bearer, moves, notice: false, bearer, property }));
  });
}

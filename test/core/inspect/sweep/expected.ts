import { typeFacts } from '../../../../lib/core/catalogue/type-facts';
import type { Mechanism, Placement } from '../../../../lib/core/model';
import { louder, type Heard } from './one-resource';

/** The table of levels, said once more and apart from the code that it tests. */
export function denied(weight: Mechanism['weight'], place: Placement['kind']): Heard {
  if (weight === 'critical' || weight === 'high') return 'violation';
  if (weight === 'medium') return place === 'abroad' ? 'violation' : 'warning';
  return 'note';
}

/** Which kind of place a literal value abroad is, by how it is found. */
function kindOf({ foundBy }: Mechanism): Placement['kind'] {
  if (foundBy === 'external-host') return 'external';
  return foundBy === 'always-global' || foundBy === 'service-implicit' || foundBy === 'value-triggers'
    ? 'global'
    : 'abroad';
}

/** Does the property name an original, of which the resource is a copy? */
function takesACopy({ direction, mechanism, path }: Mechanism): boolean {
  return direction === 'in' && (mechanism === 'replica' || mechanism === 'backup-copy' || /Import\w*\./.test(path));
}

/** A path through a resource that holds nothing, or the zone in which such a resource stands. */
function isControlPath({ type, mechanism, direction }: Mechanism): boolean {
  return typeFacts(type)?.class === 'control' && (mechanism === 'network-path' || direction === 'at');
}

/** What is heard of personal data and a literal place abroad. */
export function heardAbroad(entry: Mechanism): Heard {
  const kind = kindOf(entry);
  if (entry.role === 'transit') return 'warning';
  const table = denied(weightOf(entry), kind);
  // Control types stay out, whatever is declared of them.
  if (isControlPath(entry)) return kind === 'abroad' ? 'warning' : kind === 'external' ? 'note' : 'nothing';
  if (entry.mechanism === 'network-path') return kind === 'abroad' ? louder(table, 'warning') : table;
  // Inflows from abroad that are no original are a note, those from outside AWS nothing.
  if (entry.direction === 'in' && !takesACopy(entry)) return kind === 'abroad' ? 'note' : 'nothing';
  return table;
}

/** What is heard of personal data and a place in India: another account there is a note. */
export function heardInIndia({ foundBy, direction, moves }: Mechanism): Heard {
  const gets = direction === 'out' && (moves === 'content' || moves === 'logs');
  return foundBy === 'cross-account' && gets ? 'note' : 'nothing';
}

/** What is heard of personal data and a place that nobody can tell. */
export function heardUnknown(entry: Mechanism): Heard {
  if (entry.role === 'transit') return 'warning';
  if (entry.sameRegionEnforced === 'yes') return 'nothing';
  if (isControlPath(entry)) return 'nothing';
  if (takesACopy(entry)) return 'warning';
  if (entry.direction === 'in' && entry.mechanism !== 'network-path') return 'nothing';
  return denied(weightOf(entry), 'unresolved');
}

/** Cached at an edge is a copy of weight high, whatever the entry says. */
function weightOf({ mechanism, weight }: Mechanism): Mechanism['weight'] {
  return mechanism === 'edge-cache' && (weight === 'low' || weight === 'info') ? 'high' : weight;
}

/** Is what is heard of content in doubt when nobody said what it is, and nothing known flows in? */
function isInDoubt({ type }: Mechanism): boolean {
  return typeFacts(type)?.lowered === true;
}

/** What is heard of content of which nobody said anything, and a literal place abroad. */
export function heardAbroadUnsaid(entry: Mechanism): Heard {
  // Accounts, racks and buckets are placed by what somebody declared, or where they stand, not by the property itself.
  const namesIt =
    !/^(?:external-host|always-global|service-implicit|value-triggers|cross-account|outpost-site|s3-bucket-owner)$/.test(
      entry.foundBy,
    );
  return isInDoubt(entry) && !namesIt ? lower(heardAbroad(entry)) : heardAbroad(entry);
}

/** The same, and a place that nobody can tell. */
export function heardUnknownUnsaid(entry: Mechanism): Heard {
  return isInDoubt(entry) ? lower(heardUnknown(entry)) : heardUnknown(entry);
}

function lower(heard: Heard): Heard {
  return heard === 'violation' ? 'warning' : heard === 'nothing' ? 'nothing' : 'note';
}

/** Content that is judged by its class: not a path, not what passes, not what comes in. */
export function isJudgedContent({ moves, mechanism, direction, role }: Mechanism): boolean {
  return moves === 'content' && mechanism !== 'network-path' && direction !== 'in' && role === undefined;
}

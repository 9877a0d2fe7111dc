import type { Placement } from '../../model';
import type { Estate } from '../../estate/estate';
import type { EstateResource } from '../../estate/estate-resource';
import { isMap } from '../../estate/intrinsics';
import type { Hit } from '../../catalogue/hit';
import type { Links } from '../classes/links';
import { daysKept } from './retention';

/** A copy in India of a store, wherever the store itself is. */
export interface CopyInIndia {
  /** What makes it: the property of the replication or of the back-up. */
  readonly by: string;
  /** How far apart the copies are, in hours; a replica follows at once. */
  readonly everyHours: number;
  /** Why it is not the same data in the same scope; `undefined`: it is. */
  readonly incomplete?: string;
}

/** The copies in India of each store, by the store's index: the best where there are several. */
export function copiesInIndia(estate: Estate, hits: readonly Hit[], links: Links): ReadonlyMap<number, CopyInIndia> {
  const copies = new Map<number, CopyInIndia>();
  for (const hit of hits) {
    const { bearer, mechanism, found } = hit;
    if (mechanism.mechanism !== 'replica' && mechanism.mechanism !== 'backup-copy') continue;
    const outward = mechanism.direction === 'out' && found.place.kind === 'india';
    const inward = mechanism.direction === 'in' && bearer.placement.kind === 'india' && found.resource !== undefined;
    // A table's replica in its own region is the table.
    const isItself =
      mechanism.mechanism === 'replica' && found.resource === undefined && sameRegion(bearer, found.place);
    if ((!outward && !inward) || isItself) continue;
    const copy = copyOf(estate, hit);
    for (const store of outward ? storesBehind(bearer, links) : [found.resource!]) keepBest(copies, store, copy);
  }
  return copies;
}

function sameRegion(resource: EstateResource, place: Placement): boolean {
  return place.kind === 'india' && place.region !== undefined && place.region === resource.region;
}

function keepBest(copies: Map<number, CopyInIndia>, store: EstateResource, copy: CopyInIndia): void {
  const known = copies.get(store.index);
  const better =
    !known || (known.incomplete !== undefined && copy.incomplete === undefined) || copy.everyHours < known.everyHours;
  if (better) copies.set(store.index, copy);
}

/** The stores whose content a resource copies: itself, or those that are linked into it. */
function storesBehind(bearer: EstateResource, links: Links): EstateResource[] {
  const stores: EstateResource[] = [];
  const seen = new Set([bearer]);
  for (const resource of seen) {
    if (resource.isStore && (resource === bearer || resource.facts?.holds === 'content')) stores.push(resource);
    else for (const link of links.reaching(resource)) seen.add(link.from);
  }
  return stores;
}

/** What a hit copies, how often, and what it leaves out. */
export function copyOf(estate: Estate, { bearer, mechanism, property, found, copies }: Hit): CopyInIndia {
  const rule = copies
    ? copies.rule
    : at(bearer.properties, property.replace(/\.[^[\]]*$/, '').replace(/(\[\d+\]).*$/, '$1'));
  const by = `${bearer.path} ${property}`;
  if (mechanism.mechanism === 'backup-copy') return { by, everyHours: hoursBetween(estate, bearer, rule) };
  const [original, copy] = copies ? [found.resource, copies.into] : [bearer, found.resource];
  return { by, everyHours: 0, incomplete: isMap(rule) ? whyPartial(estate, rule, original, copy) : undefined };
}

/** A replication rule that leaves something out, or whose copy is deleted before the original. */
function whyPartial(
  estate: Estate,
  rule: Record<string, unknown>,
  original: EstateResource | undefined,
  copy: EstateResource | undefined,
): string | undefined {
  if (rule['Status'] === 'Disabled') return 'its rule is disabled';
  const filter = isMap(rule['Filter']) ? rule['Filter'] : {};
  const both = isMap(filter['And']) ? filter['And'] : {};
  const prefix = rule['Prefix'] ?? filter['Prefix'] ?? both['Prefix'];
  if (prefix !== undefined && prefix !== '') return 'its rule copies one prefix only';
  if (
    filter['TagFilter'] !== undefined ||
    filter['Tag'] !== undefined ||
    (both['TagFilters'] ?? both['Tags']) !== undefined
  )
    return 'its rule copies tagged objects only';
  const kept = copy && daysKept(estate, copy);
  return kept !== undefined && isEarly(kept, original && daysKept(estate, original))
    ? `the copy is deleted after ${kept} days, before the original`
    : undefined;
}

/** Hours between the runs of a back-up rule; AWS Backup's own default is daily. */
function hoursBetween(estate: Estate, plan: EstateResource, rule: unknown): number {
  const written = isMap(rule) ? rule['ScheduleExpression'] : undefined;
  if (written === undefined) return 24;
  return Math.max(...estate.foldText(written, plan.owner).map(hoursOfSchedule));
}

const HOURS: Readonly<Record<string, number>> = { minute: 1 / 60, hour: 1, day: 24 };

/** `rate(12 hours)`, or a cron expression that runs every day; anything rarer is rarer than daily. */
export function hoursOfSchedule(schedule: string): number {
  const rate = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(schedule.trim());
  if (rate) return Number(rate[1]) * HOURS[rate[2]!]!;
  const [, , dayOfMonth, month, dayOfWeek] = /^cron\((.*)\)$/.exec(schedule.trim())?.[1]?.split(/\s+/) ?? [];
  const every = (field: string | undefined): boolean =>
    field === '*' || field === '?' || field === '1/1' || field === '*/1';
  return every(dayOfMonth) && every(month) && every(dayOfWeek) ? 24 : Infinity;
}

function at(value: unknown, path: string): unknown {
  for (const step of path.split(/[.[\]]+/).filter(Boolean)) {
    if (Array.isArray(value)) value = (value as unknown[])[Number(step)];
    else if (isMap(value)) value = value[step];
    else return undefined;
  }
  return value;
}

/** Years for which records are mostly kept (PMLA 2002, section 12): a default, not a rule of a residency clause. */
const LONG_ENOUGH = 5 * 365;

/** Is a copy gone before the other one, and before anybody would call it kept? */
export function isEarly(kept: number, otherKept: number | undefined, enough = LONG_ENOUGH): boolean {
  return kept < enough && kept < (otherKept ?? Infinity);
}

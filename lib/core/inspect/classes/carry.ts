import type { Estate } from '../../estate/estate';
import type { EstateResource } from '../../estate/estate-resource';
import type { DataClassName, Declaration, Law } from '../../model';
import { aggregateOnly, forcedBy } from '../../law';
import { compareNames } from './compare-names';
import { carriesNothing } from './carries-nothing';
import type { Declarations } from './declared';
import { arrived, declaredOf, Holdings, unsaidOf, type Elements, type Holding } from './holding';
import type { Link, Links } from './links';
import { isCdkHelper } from './provenance';

/** The least that is known of logs, whoever writes them. */
const LOGS: DataClassName = 'ict-logs';

/**
 * Classes travel: first what was declared goes along every link; then each store about which nobody said anything, and
 * into which nothing but logs and aggregates flows, takes the default class, and that travels on in the same way.
 */
export function carryClasses(estate: Estate, law: Law, declarations: Declarations, links: Links): Holdings {
  const holdings = new Holdings();
  const queue: [EstateResource, Holding][] = [];
  const hold = (resource: EstateResource, holding: Holding): void => {
    if (holdings.add(resource, holding)) queue.push([resource, holding]);
  };
  for (const resource of estate.resources) {
    for (const declared of merge(declarations.of(resource))) {
      const comesTo = whatElementsComeTo(law, declared.elements);
      hold(resource, declaredOf(declared, declared.dataClass, resource, comesTo));
      // Elements that make more of the data than was declared count as if that were declared.
      for (const { dataClass } of forcedBy(law, declared.dataClass, declared.elements)) {
        hold(resource, declaredOf(declared, dataClass, resource, comesTo));
      }
    }
    if (holdings.of(resource).size === 0 && isCdkHelper(resource)) hold(resource, byProvenance(resource));
  }
  travel(queue, links, holdings, hold);
  for (const resource of estate.resources) writesLogs(resource, holdings, links, hold);
  for (const resource of estate.resources) {
    if (!resource.isStore || isSpokenFor(holdings.of(resource))) continue;
    const dataClass = resource.facts?.holds === 'logs' ? LOGS : 'personal';
    hold(resource, unsaidOf(dataClass, resource));
  }
  travel(queue, links, holdings, hold);
  // What a mover lands in a store is judged there; what it hands to others that hold nothing, they hand on.
  for (const resource of estate.resources) {
    if (holdings.of(resource).size === 0 && landsContent(resource, links))
      hold(resource, unsaidOf('personal', resource));
  }
  travel(queue, links, holdings, (resource, holding) => {
    if (!resource.isStore && holdings.of(resource).size === 0) hold(resource, holding);
  });
  return holdings;
}

function whatElementsComeTo(law: Law, elements: readonly string[]): Elements {
  if (elements.length === 0) return '';
  return aggregateOnly(law, elements).value === true ? 'aggregates' : 'more';
}

/** A mover that lands content, about which nobody said anything and into which nothing known flows. */
function landsContent(resource: EstateResource, links: Links): boolean {
  if (resource.facts?.class !== 'data-mover' || resource.facts.lowered || links.tellsOnly(resource)) return false;
  return links.leaving(resource).some((link) => link.moves === 'content' && link.bearer === resource);
}

/** Whoever writes logs of which nobody said anything writes ict-logs. */
function writesLogs(
  from: EstateResource,
  holdings: Holdings,
  links: Links,
  hold: (to: EstateResource, holding: Holding) => void,
): void {
  if (holdings.of(from).size > 0) return;
  for (const link of links.leaving(from)) {
    if (link.moves !== 'logs') continue;
    hold(link.to, arrived(unsaidOf(LOGS, from), LOGS, link));
  }
}

/** The same class declared twice is one: its elements and attestations are united. */
function merge(declarations: readonly Declaration[]): readonly Declaration[] {
  if (declarations.length < 2) return declarations;
  const byClass = new Map<DataClassName, Declaration>();
  for (const one of declarations) {
    const known = byClass.get(one.dataClass);
    byClass.set(
      one.dataClass,
      known
        ? {
            ...known,
            elements: union(known.elements, one.elements),
            attestations: union(known.attestations, one.attestations),
          }
        : one,
    );
  }
  return [...byClass.values()];
}

/** Code and metadata mostly say the same. */
function union(some: readonly string[], more: readonly string[]): readonly string[] {
  const added = more.filter((one) => !some.includes(one));
  return added.length === 0 ? some : [...some, ...new Set(added)];
}

/** What CDK makes for itself is generic by provenance; its logs are still logs, but of no system of the organisation's. */
function byProvenance(origin: EstateResource): Holding {
  return unsaidOf('generic', origin, ['public-content']);
}

/** Has anybody said, or does anything known say, what a store holds? */
function isSpokenFor(held: ReadonlyMap<string, Holding>): boolean {
  for (const { dataClass, by } of held.values()) {
    if (!by || (dataClass !== 'generic' && dataClass !== LOGS)) return true;
  }
  return false;
}

function travel(
  queue: [EstateResource, Holding][],
  links: Links,
  holdings: Holdings,
  hold: (resource: EstateResource, holding: Holding) => void,
): void {
  // Where a class came from first must not depend on the order of a template.
  queue.sort(([a], [b]) => compareNames(a, b));
  // The queue grows while it is read.
  for (const [from, holding] of queue) {
    if (carriesNothing(from)) continue;
    for (const link of inOrder(links.leaving(from))) {
      if (link.notice) continue;
      for (const dataClass of arriving(link, holding)) {
        if (!holdings.has(link.to, dataClass, holding.declaration)) hold(link.to, arrived(holding, dataClass, link));
      }
    }
  }
  queue.length = 0;
}

/** What arrives of a class at the end of a link. */
function arriving({ moves }: Link, { dataClass, said }: Holding): readonly DataClassName[] {
  switch (moves) {
    case 'content':
      return [dataClass];
    case 'logs':
      // Logs are ict-logs, and whatever the source declared: a default says nothing of what code writes into its logs.
      return said ? [LOGS, dataClass] : [LOGS];
    default:
      return said ? [dataClass] : [];
  }
}

function inOrder(links: readonly Link[]): readonly Link[] {
  return links.length < 2 ? links : [...links].sort((a, b) => compareNames(a.bearer, b.bearer));
}

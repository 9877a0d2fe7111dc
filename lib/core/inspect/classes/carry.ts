import type { Estate } from '../../estate/estate';
import type { EstateResource } from '../../estate/estate-resource';
import type { DataClassName, Declaration, Law } from '../../model';
import { aggregateOnly, forcedBy } from '../../law';
import { aggregateGates } from '../gate/aggregate-gate';
import { compareNames } from './compare-names';
import { carriesNothing } from './carries-nothing';
import type { Declarations } from './declared';
import { arrived, declaredOf, Holdings, unsaidOf, type Elements, type Holding } from './holding';
import type { Link, Links } from './links';
import { isCdkHelper } from './provenance';

/** The least that is known of logs, whoever writes them. */
const LOGS: DataClassName = 'ict-logs';

/** A class that a resource has come to hold, and that has still to travel on. */
interface Arrival {
  readonly at: EstateResource;
  readonly holding: Holding;
}

/**
 * Classes travel: first what was declared goes along every link; then each store about which nobody said anything, and
 * into which nothing but logs and aggregates flows, takes the default class, and that travels on in the same way.
 */
export function carryClasses(estate: Estate, law: Law, declarations: Declarations, links: Links): Holdings {
  const holdings = new Holdings();
  const queue: Arrival[] = [];
  const gates = aggregateGates(estate, law);
  const hold = (at: EstateResource, holding: Holding): void => {
    // Whatever comes to a gate, only aggregates leave it.
    if (gates.has(at.index) && holding.from !== 'gate') return;
    // From where nothing leaves, no class travels on.
    if (holdings.add(at, holding) && links.leaving(at).length > 0) queue.push({ at, holding });
  };
  const weigh = weighing(law);
  estate.resources.forEach((resource) => {
    const elements = gates.get(resource.index);
    if (elements) return hold(resource, declaredOf(throughGate(elements), 'generic', resource, 'aggregates'));
    merge(declarations.of(resource)).forEach((declared) => {
      const { comesTo, classes } = weigh(declared);
      for (const dataClass of classes) hold(resource, declaredOf(declared, dataClass, resource, comesTo));
    });
    if (holdings.of(resource).length === 0 && isCdkHelper(resource)) hold(resource, byProvenance(resource));
  });
  travel(queue, links, holdings, hold);
  estate.resources.forEach((resource) => writesLogs(resource, holdings, links, hold));
  estate.resources.forEach((resource) => {
    if (!resource.isStore || isSpokenFor(holdings.of(resource))) return;
    const dataClass = resource.facts?.holds === 'logs' ? LOGS : 'personal';
    hold(resource, unsaidOf(dataClass, resource));
  });
  travel(queue, links, holdings, hold);
  // What a mover lands in a store is judged there; what it hands to others that hold nothing, they hand on.
  estate.resources.forEach((resource) => {
    if (holdings.of(resource).length === 0 && landsContent(resource, links))
      hold(resource, unsaidOf('personal', resource));
  });
  travel(queue, links, holdings, (resource, holding) => {
    if (!resource.isStore && holdings.of(resource).length === 0) hold(resource, holding);
  });
  return holdings;
}

/** What a declaration comes to by its elements. */
interface Weighed {
  readonly comesTo: Elements;
  /** Elements that make more of the data than was declared count as if that were declared. */
  readonly classes: readonly DataClassName[];
}

/** Weighs declarations, each once: the one of a stack is that of all its resources. */
function weighing(law: Law): (declared: Declaration) => Weighed {
  const known = new Map<Declaration, Weighed>();
  return (declared) => {
    let weighed = known.get(declared);
    if (!weighed) known.set(declared, (weighed = weigh(law, declared)));
    return weighed;
  };
}

function weigh(law: Law, { dataClass, elements }: Declaration): Weighed {
  const forced = forcedBy(law, dataClass, elements).map((element) => element.dataClass);
  const aggregates = elements.length > 0 && aggregateOnly(law, elements).value === true;
  return {
    comesTo: elements.length === 0 ? '' : aggregates ? 'aggregates' : 'more',
    classes: [dataClass, ...forced],
  };
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
  const leaving = links.leaving(from);
  if (leaving.length === 0 || holdings.of(from).length > 0) return;
  for (const link of leaving) {
    if (link.moves !== 'logs') continue;
    hold(link.to, arrived(unsaidOf(LOGS, from), LOGS, link));
  }
}

/** What leaves an aggregate gate, whatever was declared of it or around it. */
function throughGate(elements: readonly string[]): Declaration {
  return { dataClass: 'generic', elements, attestations: [], from: 'gate' };
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
function isSpokenFor(held: readonly Holding[]): boolean {
  return held.some(({ dataClass, by }) => !by || (dataClass !== 'generic' && dataClass !== LOGS));
}

function travel(
  queue: Arrival[],
  links: Links,
  holdings: Holdings,
  hold: (resource: EstateResource, holding: Holding) => void,
): void {
  // Where a class came from first must not depend on the order of a template.
  queue.sort((a, b) => compareNames(a.at, b.at));
  const bring = (holding: Holding, dataClass: DataClassName, link: Link): void => {
    if (!holdings.has(link.to, dataClass, holding.declaration)) hold(link.to, arrived(holding, dataClass, link));
  };
  // The queue grows while it is read.
  for (const { at, holding } of queue) {
    if (carriesNothing(at)) continue;
    for (const link of inOrder(links.leaving(at))) {
      if (link.notice) continue;
      // Logs are ict-logs, and whatever the source declared: a default says nothing of what code writes into its logs.
      if (link.moves === 'logs') bring(holding, LOGS, link);
      if (link.moves === 'content' || holding.said) bring(holding, holding.dataClass, link);
    }
  }
  queue.length = 0;
}

function inOrder(links: readonly Link[]): readonly Link[] {
  return links.length < 2 ? links : [...links].sort((a, b) => compareNames(a.bearer, b.bearer));
}

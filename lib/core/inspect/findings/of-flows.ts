import { placementInWords, placementKey, type Action, type Finding, type Mechanism, type RuleId } from '../../model';
import type { EstateResource } from '../../estate/estate-resource';
import type { Inspection } from '../inspection';
import type { Flow } from '../verdicts/flow';
import { copyOf, type CopyInIndia } from '../verdicts/copies';
import { movingAlong, type Moving } from '../verdicts/moving';
import type { Verdict } from '../verdicts/decide';
import { louder } from '../verdicts/level';
import { denialsOf } from './denials';
import { destinationOf } from './destination';
import { fixOfFlow, fixOfPassing, fixOfPermit, movedToIndia } from './fixes';
import { foundValue } from './found-value';
import { Judged } from './judged';
import { lawPart } from './law-part';
import { RULE_OF_ACTION, ruleOf } from './rule-of';
import { subjectOf, wayOf } from './subject';

/** What the flows come to: their findings, and which stores and classes they have judged. */
export function findingsOfFlows(
  inspection: Inspection,
  flows: readonly Flow[],
): { readonly findings: Finding[]; readonly judged: Judged } {
  const judged = new Judged();
  const kept = new Map<string, Finding>();
  const keep = (finding: Finding | undefined, { hit, place, kind }: Flow): void => {
    if (!finding) return;
    const where = place.kind === 'unresolved' ? `${placementKey(place)} ${hit.found.text}` : placementKey(place);
    // A copy has one original, however many of its properties name it: the one that names the store tells most.
    const isCopy = kind === 'original-abroad';
    const from = isCopy ? '' : (finding.source ?? '');
    const key = `${hit.bearer.index} ${finding.rule} ${where} ${finding.dataClass ?? ''} ${from}`;
    const known = kept.get(key);
    const louderBy = known ? louder(finding.level, known.level) : -1;
    // One flow told by several properties is one finding: the loudest, else the first.
    if (louderBy < 0 || (isCopy && louderBy === 0 && finding.source !== undefined && known?.source === undefined))
      kept.set(key, finding);
  };
  for (const flow of flows) keep(findingOf(inspection, flow, judged), flow);
  return { findings: [...kept.values()], judged };
}

function findingOf(inspection: Inspection, flow: Flow, judged: Judged): Finding | undefined {
  const { hit, target, kind } = flow;
  if (hit.mechanism.mechanism === 'join') return undefined;
  if (hit.mechanism.mechanism === 'key-replica' && hit.mechanism.weight === 'info') return multiRegionKey(flow);
  switch (kind) {
    case 'stays':
      return inAnotherAccount(flow);
    case 'inflow':
      return flow.place.kind === 'abroad'
        ? note(flow, 'inflow-from-abroad', 'data come in from abroad, which is no copy-out')
        : undefined;
    case 'passes':
      return passing(inspection, flow);
    case 'may-read':
      return mayRead(inspection, flow);
    case 'path':
      return path(inspection, flow);
    case 'original-abroad':
      return originalAbroad(inspection, flow, judged);
    case 'leaves': {
      const moving = movingAlong(flow, inspection.holdings, inspection.links);
      if (moving.length === 0) return undeclared(flow);
      return judge(inspection, flow, moving, judged, target);
    }
  }
}

/** Puts a flow before the law, and remembers which classes of its target are thereby judged. */
function judge(
  inspection: Inspection,
  flow: Flow,
  moving: readonly Moving[],
  judged: Judged,
  target: EstateResource | undefined,
  copy?: CopyInIndia,
): Finding {
  const { hit, place, action, source } = flow;
  const verdicts = inspection.court.decide({
    moving,
    circumstances: { action, of: hit.bearer, original: source, target: flow.target, copy },
    weight: weightOf(hit.mechanism),
    place,
    namesRegionAbroad: hit.found.literal === true && place.kind === 'abroad',
  });
  for (const { holding } of verdicts) {
    if (target) judged.add(target, holding.dataClass);
    if (hit.mechanism.direction === 'in')
      for (const one of landingsOf(inspection, hit.bearer)) judged.add(one, holding.dataClass);
  }
  judged.left(source ?? hit.bearer);
  return toFinding(inspection, flow, verdicts, action);
}

/** What takes content in from India, and the next stores where it only passes it on: a subscription abroad, a delivery stream. */
function landingsOf({ links }: Inspection, bearer: EstateResource): EstateResource[] {
  const passesOn = bearer.facts?.class === 'data-mover';
  return [bearer, ...(passesOn ? links.leaving(bearer).map((link) => link.to) : [])];
}

function toFinding(inspection: Inspection, flow: Flow, verdicts: readonly Verdict[], action: Action): Finding {
  const { hit, place, source } = flow;
  const [strictest] = verdicts as [Verdict, ...Verdict[]];
  const { holding, judgement, level } = strictest;
  const from = source ?? hit.bearer;
  const law = lawPart(strictest, inspection.asOf);
  const others = verdicts.slice(1).filter((one) => one.judgement.verdict !== 'permit');
  return {
    rule: ruleOf(judgement.verdict, action, place),
    level,
    ...subjectOf(hit.bearer),
    ...(from !== hit.bearer ? { source: from.path } : {}),
    ...wayOf(inspection, from, holding),
    dataClass: holding.dataClass,
    classFrom: holding.from,
    also: others.map((one) => one.holding.dataClass),
    destination: destinationOf(place),
    action,
    mechanism: hit.mechanism.mechanism,
    property: hit.property,
    ...foundValue(hit.found),
    ...law,
    ...denialsOf(verdicts),
    says: law.says ?? `no selected regime governs ${holding.dataClass} data that do this`,
    fix: judgement.verdict === 'permit' ? fixOfPermit(strictest, 'copy', hit.bearer) : fixOfFlow(flow),
  };
}

/** Cached or stored at an edge is a copy of weight high, whatever the entry says. */
function weightOf({ mechanism, weight }: Mechanism): Mechanism['weight'] {
  return mechanism === 'edge-cache' && (weight === 'low' || weight === 'info') ? 'high' : weight;
}

/** A replica in India of an original abroad. An original that nobody can place is a warning. */
function originalAbroad(inspection: Inspection, flow: Flow, judged: Judged): Finding | undefined {
  const moving = movingAlong(flow, inspection.holdings, inspection.links);
  if (moving.length === 0) return undefined;
  if (flow.place.kind !== 'abroad') {
    return {
      ...note(flow, 'placement-unresolved', 'where the original of this copy lies, nobody can tell'),
      level: 'warning',
      fix: fixOfFlow(flow),
    };
  }
  const original = flow.hit.found.resource;
  if (original) for (const { holding } of moving) judged.add(original, holding.dataClass);
  // A replica is complete by its nature; a rule may leave something out.
  const copy = flow.hit.copies && copyOf(inspection.estate, flow.hit);
  return judge(inspection, flow, moving, judged, undefined, copy);
}

const AT_EDGES = destinationOf({ kind: 'global', what: "AWS's edge locations" });

/** Content only passes an edge: a warning, unless all of it is generic. */
function passing(inspection: Inspection, flow: Flow): Finding | undefined {
  const moving = movingAlong(
    { ...flow, hit: { ...flow.hit, mechanism: { ...flow.hit.mechanism, moves: 'content' } } },
    inspection.holdings,
    inspection.links,
  );
  if (moving.length > 0 && moving.every(({ holding }) => holding.dataClass === 'generic')) return undefined;
  const [first] = moving;
  return {
    ...note(
      flow,
      'passes-an-edge',
      "requests and answers pass AWS's edge, which may stand outside India; nothing is kept there",
    ),
    level: 'warning',
    ...(first ? { dataClass: first.holding.dataClass, classFrom: first.holding.from } : {}),
    destination: flow.place.kind === 'global' ? AT_EDGES : destinationOf(flow.place),
    fix: flow.hit.passes?.fix ?? fixOfPassing(flow),
  };
}

/** Compute abroad that names a store in India may read it, and may not: a warning, whatever the law says of a certain flow. */
function mayRead(inspection: Inspection, flow: Flow): Finding | undefined {
  const moving = movingAlong(flow, inspection.holdings, inspection.links);
  const finding = judge(inspection, flow, moving, new Judged(), undefined);
  if (finding.level !== 'violation') return undefined;
  return {
    ...finding,
    level: 'warning',
    fix: `${movedToIndia(flow.hit.bearer)}, beside the store that it names`,
  };
}

/** A network path carries nothing by itself; one that was declared is judged as processing abroad. */
function path(inspection: Inspection, flow: Flow): Finding | undefined {
  const isControl = flow.hit.bearer.facts?.class === 'control';
  const said = isControl ? [] : inspection.holdings.of(flow.hit.bearer).filter((one) => one.said);
  const abroad = flow.place.kind === 'abroad';
  if (said.length > 0) {
    const moving = said.map((holding) => ({ holding, sure: true }));
    const finding = judge(inspection, { ...flow, action: 'process-abroad' }, moving, new Judged(), undefined);
    // What is denied is no quieter for having been declared.
    const isQuieter = abroad && finding.level === 'note' && finding.rule !== 'permitted-copy';
    return isQuieter ? { ...finding, level: 'warning' } : finding;
  }
  if (!abroad && flow.place.kind !== 'external') return undefined;
  const what = `a network path leads to ${placementInWords(flow.place)}`;
  return {
    ...note(flow, 'network-path-abroad', what),
    level: abroad ? 'warning' : 'note',
    fix: `if personal data take it, declare \`${flow.hit.bearer.logicalId}\` and it is judged`,
  };
}

/** Only configuration, code or metadata leaves, of which nobody said that it is more. */
function undeclared(flow: Flow): Finding | undefined {
  const what = `only ${flow.hit.mechanism.moves === 'code' ? 'code' : flow.hit.mechanism.moves === 'keys' ? 'key material' : 'metadata'} goes there, and nobody declared that it is more`;
  return note(flow, flow.place.kind === 'unresolved' ? 'placement-unresolved' : RULE_OF_ACTION[flow.action], what);
}

/** A key that may be replicated is not yet anywhere else: the replica is the copy. */
function multiRegionKey(flow: Flow): Finding | undefined {
  if (flow.kind !== 'leaves') return undefined;
  return {
    ...note(flow, 'copy-outside-india', 'a multi-region key can be replicated into any region; alone it is no copy'),
    fix: 'nothing to do: a replica abroad is judged where it stands',
  };
}

/** In India, but somebody else's: where that account sends it on, no template of this one shows. */
function inAnotherAccount(flow: Flow): Finding | undefined {
  const { account, resource } = flow.hit.found;
  const { direction, moves } = flow.hit.mechanism;
  if (account === undefined || resource || direction !== 'out' || flow.place.kind !== 'india') return undefined;
  if (moves !== 'content' && moves !== 'logs') return undefined;
  return {
    ...note(
      flow,
      'another-account',
      `it stays in India, and goes to the account \`${account}\`, which was not inspected`,
    ),
    fix: 'nothing to do here: inspect the stacks of that account too',
  };
}

function note(flow: Flow, rule: RuleId, says: string): Finding {
  const { hit, place, source } = flow;
  return {
    rule,
    level: 'note',
    ...subjectOf(hit.bearer),
    ...(source && source !== hit.bearer ? { source: source.path } : {}),
    via: [],
    also: [],
    destination: destinationOf(place),
    mechanism: hit.mechanism.mechanism,
    property: hit.property,
    ...foundValue(hit.found),
    says,
    fix: 'nothing to do, unless the data are more than that: then declare them',
    wouldPermit: [],
  };
}

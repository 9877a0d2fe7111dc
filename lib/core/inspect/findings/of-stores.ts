import type { Action, Finding, RuleId } from '../../model';
import { mechanismsOf } from '../../catalogue/catalogue';
import type { EstateResource } from '../../estate/estate-resource';
import type { Holding } from '../classes/holding';
import { isJudgedWith, passwordsAbroad } from '../classes/passwords';
import { isCdkHelper } from '../classes/provenance';
import type { Inspection } from '../inspection';
import type { CopyInIndia } from '../verdicts/copies';
import { isAbroad } from '../verdicts/flow-of';
import type { Verdict } from '../verdicts/decide';
import { denialsOf } from './denials';
import { destinationOf } from './destination';
import { fixInIndia, fixOfPermit, fixOfStore } from './fixes';
import type { Judged } from './judged';
import { keptAsWritten } from './kept-as-written';
import { lawPart } from './law-part';
import { ruleOf } from './rule-of';
import { subjectOf, wayOf } from './subject';

/** Findings about where things stand: stores abroad, compute abroad, and what the law asks of stores in India. */
export function findingsOfStores(inspection: Inspection, judged: Judged): Finding[] {
  const { copies } = inspection;
  const findings: Finding[] = [];
  const members = membersOfWholes(inspection);
  const passwords = passwordsAbroad(inspection.estate);
  for (const resource of inspection.estate.resources) {
    if (members.has(resource.index)) continue;
    const held = inspection.holdings.of(resource);
    const opens = passwords.get(resource.index);
    if (opens && isJudgedWith(held, inspection.holdings.of(opens))) continue;
    if (isAbroad(resource.placement)) {
      const finding = abroad(inspection, resource, held, judged, copies.get(resource.index));
      if (finding) findings.push(finding);
    } else if (resource.isStore || held.some((one) => one.said)) {
      findings.push(...inIndia(inspection, resource, held));
    }
  }
  return findings;
}

/** Does a type name a whole of which it is a part? */
const isMember = (type: string): boolean => mechanismsOf(type).some(({ argument }) => argument === 'member-of');

/** Members of a cluster are the cluster: they are judged with it, where it is in the estate. */
function membersOfWholes({ estate, hits }: Inspection): Set<number> {
  const members = new Set<number>();
  if (estate.ofTypes(isMember).length === 0) return members;
  for (const { bearer, mechanism, found } of hits) {
    if (mechanism.argument === 'member-of' && found.resource?.isStore && found.resource !== bearer)
      members.add(bearer.index);
  }
  return members;
}

/** Does a resource that stands abroad keep content there? A declaration makes content of code, configuration and movers. */
function standsAs(resource: EstateResource, held: readonly Holding[]): 'store' | 'compute' | undefined {
  if (resource.isStore) return 'store';
  if (!held.some((one) => one.said && one.from !== 'flow')) return undefined;
  switch (resource.facts?.class) {
    case 'data-store':
      return resource.facts.holds === 'keys' ? undefined : 'store';
    case 'data-mover':
      return 'store';
    case 'compute':
      return 'compute';
    default:
      return undefined;
  }
}

function abroad(
  inspection: Inspection,
  resource: EstateResource,
  held: readonly Holding[],
  judged: Judged,
  copy: CopyInIndia | undefined,
): Finding | undefined {
  const as = standsAs(resource, held);
  const open = held.filter((one) => !judged.has(resource, one.dataClass) && (resource.isStore || one.said));
  if (!as || open.length === 0 || isHelper(resource, held)) return undefined;
  const action: Action = as === 'compute' ? 'process-abroad' : copy ? 'mirror-from-abroad' : 'store-abroad';
  const verdicts = inspection.court.decide({
    moving: open.map((holding) => ({ holding, sure: true })),
    circumstances: { action, of: resource, copy },
    weight: as === 'compute' ? 'medium' : 'critical',
    place: resource.placement,
    namesRegionAbroad: true,
  });
  return placed(inspection, resource, verdicts, action);
}

function placed(
  inspection: Inspection,
  resource: EstateResource,
  verdicts: readonly Verdict[],
  action: Action,
): Finding {
  const [strictest] = verdicts as [Verdict, ...Verdict[]];
  const { holding, judgement, level } = strictest;
  const law = lawPart(strictest, inspection.asOf);
  const denied = verdicts.slice(1).filter((one) => one.judgement.verdict !== 'permit');
  return {
    rule: ruleOf(judgement.verdict, action, resource.placement),
    level,
    ...subjectOf(resource),
    ...wayOf(inspection, resource, holding),
    dataClass: holding.dataClass,
    classFrom: holding.from,
    also: denied.map((one) => one.holding.dataClass),
    destination: destinationOf(resource.placement),
    action,
    mechanism: 'placement',
    property: 'env.region',
    ...law,
    ...denialsOf(verdicts),
    says: law.says ?? `no selected regime governs ${holding.dataClass} data that do this`,
    fix:
      judgement.verdict === 'permit'
        ? fixOfPermit(strictest, 'store', resource)
        : fixOfStore(
            resource,
            resource.placement,
            verdicts.map((one) => one.holding.dataClass),
          ),
  };
}

/** One of CDK's own helpers, of which nobody said otherwise: what was said beats what a name tells. */
function isHelper(resource: EstateResource, held: readonly Holding[]): boolean {
  return !held.some((one) => one.said) && isCdkHelper(resource);
}

/** Days for which CERT-In wants logs to be kept. */
const LOG_DAYS = 180;

/** What the law asks of a store that lies in India: consent, retention, back-ups. */
function inIndia(inspection: Inspection, resource: EstateResource, held: readonly Holding[]): Finding[] {
  // Keys, code that runs and control types keep no content, whatever was declared of them.
  if (standsAs(resource, held) !== 'store' || isHelper(resource, held)) return [];
  const told = new Set<string>();
  return held.flatMap((holding): Finding[] => {
    const judgement = inspection.court.judge(holding, { action: 'store-in-india', of: resource });
    const { decisive, verdict } = judgement;
    if (verdict !== 'deny' || !decisive) return [];
    // Movers keep nothing: only consent is asked of them, and that of the store which they fill.
    if (!resource.isStore && holding.from === 'flow') return [];
    const consent = decisive.wouldPermit.some((set) => set.some((condition) => /consent/.test(condition)));
    const rule: RuleId = !decisive.conditional ? 'store-forbidden' : consent ? 'consent-missing' : 'condition-missing';
    // A class that came with two declarations may lack one thing twice.
    if (told.has(`${rule} ${holding.dataClass}`)) return [];
    told.add(`${rule} ${holding.dataClass}`);
    const law = lawPart({ holding, judgement, level: 'violation' }, inspection.asOf);
    const kept = rule === 'condition-missing' ? keptAsWritten(inspection.estate, resource, LOG_DAYS) : undefined;
    return [
      {
        rule,
        level: rule === 'condition-missing' || !decisive.binding ? 'warning' : 'violation',
        ...subjectOf(resource),
        ...wayOf(inspection, resource, holding),
        dataClass: holding.dataClass,
        classFrom: holding.from,
        also: [],
        destination: destinationOf(resource.placement),
        action: 'store-in-india',
        ...kept,
        ...law,
        ...denialsOf([{ holding, judgement, level: 'violation' }]),
        says: law.says ?? 'the law asks for more',
        fix: fixInIndia(rule, law.wouldPermit[0] ?? [], resource, holding.dataClass, kept),
      },
    ];
  });
}

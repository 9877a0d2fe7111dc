import type { EstateResource } from '../../estate/estate-resource';
import { unsaidOf, type Holding, type Holdings } from '../classes/holding';
import type { Links } from '../classes/links';
import type { Flow } from './flow';

/** A class that moves along a flow, and how sure that is. */
export interface Moving {
  readonly holding: Holding;
  /** Declared, carried, or a store's default: the table of levels as it stands. Else one level lower. */
  readonly sure: boolean;
}

/** Which classes a flow moves; none when nothing but undeclared configuration, code or metadata does. */
export function movingAlong(flow: Flow, holdings: Holdings, links: Links): Moving[] {
  const { hit, source } = flow;
  const { bearer, mechanism } = hit;
  const held = heldBy(flow, holdings);
  switch (mechanism.moves) {
    case 'content':
      return held.length > 0 ? held.map(sure) : assumed(source ?? bearer, links);
    case 'logs': {
      const declared = held.filter((one) => one.said && one.dataClass !== 'generic');
      const logs =
        held.find((one) => one.dataClass === 'ict-logs') ?? unsaidOf('ict-logs', writtenTo(held) ?? source ?? bearer);
      return [logs, ...declared.filter((one) => one !== logs)].map(sure);
    }
    default:
      return held.filter((one) => one.said).map(sure);
  }
}

/** The store of logs that a destination takes them from: they stay there, whatever it was declared to hold. */
function writtenTo(held: readonly Holding[]): EstateResource | undefined {
  return held.find(({ origin }) => origin.isStore && origin.facts?.holds === 'logs')?.origin;
}

/** What the source holds, and what was said of the resource that moves it. A source outside the estate has its destination's classes. */
function heldBy({ hit, source, target }: Flow, holdings: Holdings): Holding[] {
  const { bearer } = hit;
  const own = holdings.of(source ?? bearer);
  const more = bearer !== source ? holdings.of(bearer).filter((one) => one.said && one.from !== 'flow') : [];
  const seen = new Set(own.map((one) => one.dataClass));
  const all = [...own, ...more.filter((one) => !seen.has(one.dataClass))];
  const fromOutside = target ? declaredOf(target, holdings) : [];
  return fromOutside.length > 0 && all.every((one) => isAssumed(one, bearer)) ? fromOutside : all;
}

/** Of what a mover takes in from nobody of the estate, only its own default is known. */
function isAssumed({ said, origin }: Holding, bearer: EstateResource): boolean {
  return !said && origin === bearer && !bearer.isStore;
}

function declaredOf(target: EstateResource, holdings: Holdings): Holding[] {
  return holdings.of(target).filter((one) => one.said && one.from !== 'flow' && one.dataClass !== 'generic');
}

/** What moves out of a resource of which nobody said anything, and into which nothing known flows. */
function assumed(bearer: EstateResource, links: Links): Moving[] {
  const lowered = bearer.facts?.lowered === true;
  if (links.tellsOnly(bearer)) {
    // Notices about data are no data. A mover that lands content says so by a declaration; a topic of alarms is what it is.
    const elements = lowered ? ['aggregate-statistics'] : [];
    return [sure(unsaidOf('generic', bearer, elements))];
  }
  return [{ holding: unsaidOf('personal', bearer), sure: !lowered }];
}

function sure(holding: Holding): Moving {
  return { holding, sure: true };
}

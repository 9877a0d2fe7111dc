import { unresolved, type Mechanism } from '../../model';
import { isMap } from '../../estate/intrinsics';
import { hasMark } from '../../estate/marks';
import type { Found, Sought } from '../found';
import type { Hit } from '../hit';
import { hostOf } from '../places/hosts-of';
import { placeOfHost } from '../places/place-of-host';
import { placeOfText } from '../places/place-of-text';
import { distinctHits } from './distinct-hits';
import type { SpecialFinder, SpecialQuestion } from './special';

/** A subscription's Endpoint means what its Protocol says: an ARN, an address on the web, a mailbox, a phone. */
export const subscription: SpecialFinder = {
  owns: ({ path }) => path === 'Endpoint' || path === 'Protocol',
  hits: (question) => endpointHits(question, question.resource.properties, 'Endpoint'),
};

/** The same, written inside a topic. */
export const topicSubscriptions: SpecialFinder = {
  owns: ({ path }) => path.startsWith('Subscription[]'),
  hits(question) {
    const { estate, resource } = question;
    const lists = estate.fold(resource.properties['Subscription'], resource.owner).filter(Array.isArray);
    const hits = lists.flatMap((list: unknown[]) =>
      list.flatMap((one, i) => (isMap(one) ? endpointHits(question, one, `Subscription[${i}].Endpoint`) : [])),
    );
    return distinctHits(hits);
  },
};

function endpointHits(question: SpecialQuestion, of: Readonly<Record<string, unknown>>, property: string): Hit[] {
  const { estate, resource, mechanisms } = question;
  const mechanism = mechanisms.find((m) => m.path.endsWith('Endpoint'));
  if (!mechanism) return [];
  const protocols = estate.foldText(of['Protocol'], resource.owner);
  return estate.foldText(of['Endpoint'], resource.owner).flatMap((endpoint) =>
    protocols.map((protocol) => ({
      bearer: resource,
      mechanism,
      property,
      found: placeOfEndpoint(question, mechanism, protocol, endpoint),
    })),
  );
}

function placeOfEndpoint(
  { estate, resource, places }: SpecialQuestion,
  mechanism: Mechanism,
  protocol: string,
  endpoint: string,
): Found {
  const sought: Sought = { estate, bearer: resource, mechanism, value: endpoint, places, beside: () => undefined };
  const inWords = estate.marks.inWords(endpoint);
  switch (protocol.toLowerCase()) {
    case 'http':
    case 'https':
      return placeOfHost(sought, endpoint);
    case 'email':
    case 'email-json':
      return placeOfMailbox(sought, endpoint);
    case 'sms':
      return { place: { kind: 'external', host: 'a telephone', what: 'a telephone' }, text: inWords, literal: true };
    case 'application':
      return {
        place: { kind: 'external', host: "a mobile platform's push service", what: 'a push service' },
        text: inWords,
        literal: true,
      };
    default:
      return hasMark(protocol) ? placeByShape(sought, protocol, endpoint) : placeOfText(sought, endpoint);
  }
}

function placeOfMailbox(sought: Sought, endpoint: string): Found {
  const known = placeOfHost(sought, hostOf(endpoint));
  if (known.place.kind !== 'external' && known.place.kind !== 'unresolved') return known;
  const text = sought.estate.marks.inWords(endpoint);
  const host = hostOf(endpoint) && !hasMark(endpoint) ? hostOf(endpoint) : text;
  return { ...known, text, place: { kind: 'external', host, what: 'a mailbox' } };
}

/** An endpoint whose protocol is known only at deployment: an ARN and an address tell by themselves what they are. */
function placeByShape(sought: Sought, protocol: string, endpoint: string): Found {
  if (/^[^:/@]+@[^@]+$/.test(endpoint)) return placeOfMailbox(sought, endpoint);
  if (/^(?:arn:|https?:\/\/)/.test(endpoint)) return placeOfText(sought, endpoint);
  const { marks } = sought.estate;
  const why = marks.unresolvedIn(protocol)?.why ?? `the protocol \`${marks.inWords(protocol)}\` is not known`;
  return { place: unresolved(why), text: marks.inWords(endpoint) };
}

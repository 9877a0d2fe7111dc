import type { Mechanism } from '../../model';
import type { EstateResource } from '../../estate/estate-resource';
import { isMap } from '../../estate/intrinsics';
import type { Found } from '../found';
import type { Hit } from '../hit';
import { hostOf } from '../places/hosts-of';
import { placeOfHost } from '../places/place-of-host';
import { placeOfText } from '../places/place-of-text';
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
    const inline = question.resource.properties['Subscription'];
    if (!Array.isArray(inline)) return [];
    return inline.flatMap((one: unknown, i) =>
      isMap(one) ? endpointHits(question, one, `Subscription[${i}].Endpoint`) : [],
    );
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
  const sought = {
    estate,
    bearer: resource as EstateResource,
    mechanism,
    value: endpoint,
    places,
    beside: () => undefined,
  };
  const inWords = estate.marks.inWords(endpoint);
  switch (protocol.toLowerCase()) {
    case 'http':
    case 'https':
      return placeOfHost(sought, endpoint);
    case 'email':
    case 'email-json': {
      const known = placeOfHost(sought, hostOf(endpoint));
      return known.place.kind === 'external' || known.place.kind === 'unresolved'
        ? {
            ...known,
            text: inWords,
            place: {
              kind: 'external',
              host: hostOf(endpoint) && !inWords.includes('$') ? hostOf(endpoint) : inWords,
              what: 'a mailbox',
            },
          }
        : known;
    }
    case 'sms':
      return { place: { kind: 'external', host: 'a telephone', what: 'a telephone' }, text: inWords, literal: true };
    case 'application':
      return {
        place: { kind: 'external', host: "a mobile platform's push service", what: 'a push service' },
        text: inWords,
        literal: true,
      };
    default:
      return placeOfText(sought, endpoint);
  }
}

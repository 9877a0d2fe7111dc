import { unresolved } from '../../model';
import type { Found, Sought } from '../found';
import { hostOf, hostsOf } from './hosts-of';
import { isAwsHost, placeOfAwsHost } from './place-of-aws-host';
import { matches, placeOfDeclaration } from './place-of-declaration';
import { placeOfMark } from './place-of-mark';
import { placeOfResource } from './place-of-resource';
import { hasPrivateSuffix, isPrivateHost } from './private-host';

/** Hosts that stand at AWS's edge, all over the world. */
const EDGE_HOST = /\.(?:cloudfront\.net|awsglobalaccelerator\.com|amplifyapp\.com)$/;

/** What somebody has still to fill in: `<insert_value>`. */
const PLACEHOLDER = /^<[^>]*>$/;

const MARK = /\uE000[0-9a-z]+\uE001/g;

/** Where an address points: a URL, a JDBC string, host, host:port, mail address; the first host of a list. */
export function placeOfHost(sought: Sought, address: string): Found {
  return placeOfMark(sought, address) ?? placeOf(sought, hostOf(address), address);
}

/** Where every host of an address points: brokers are often a list. */
export function placesOfHosts(sought: Sought, address: string): Found[] {
  const marked = placeOfMark(sought, address);
  return marked ? [marked] : hostsOf(address).map((host) => placeOf(sought, host, address));
}

function placeOf(sought: Sought, host: string, address: string): Found {
  const { estate, bearer, places } = sought;
  const inWords = estate.marks.inWords(address);
  const declared = places.find((place) => place.host !== undefined && matches(place.host, host));
  if (declared) return { place: placeOfDeclaration(declared), text: inWords };
  if (isAwsHost(host)) return placeOfAwsHost(sought, host, address, inWords);
  if (EDGE_HOST.test(host)) {
    const what = `AWS's edge (\`${estate.marks.inWords(host)}\`)`;
    return { place: { kind: 'global', what }, text: inWords, literal: true };
  }
  const open = placeOfOpenHost(sought, host, inWords);
  if (open) return open;
  if (PLACEHOLDER.test(host)) return { place: unresolved(`\`${inWords}\` is no address yet`), text: inWords };
  if (host === '' || isPrivateHost(host.replace(MARK, 'x'), address)) return { place: bearer.placement, text: inWords };
  return {
    place: { kind: 'external', host: estate.marks.inWords(host) },
    text: inWords,
    declare: { key: 'host', value: estate.marks.inWords(host.replace(MARK, '*')) },
    literal: true,
  };
}

/** A host whose domain is a reference; one that only puts a reference before a domain is of that domain. */
function placeOfOpenHost({ estate, bearer }: Sought, host: string, text: string): Found | undefined {
  const labels = host.split('.');
  const [mark] = estate.marks.within(labels.slice(hasPrivateSuffix(host) ? -1 : -2).join('.'));
  if (!mark) return undefined;
  if (mark.kind === 'resource') return placeOfResource(mark.resource, mark.attribute, text);
  if (mark.kind === 'unresolved') return { place: mark.ownRegion ? bearer.placement : unresolved(mark.why), text };
  return { place: unresolved(`the host \`${estate.marks.inWords(host)}\` is not known`), text };
}

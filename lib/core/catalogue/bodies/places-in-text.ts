import { placeOfRegion, unresolved } from '../../model';
import type { EstateResource } from '../../estate/estate-resource';
import { hasMark, type ResourceMark } from '../../estate/marks';
import type { Found, Sought } from '../found';
import { placeOfArn } from '../places/place-of-arn';
import { placeOfBucket } from '../places/place-of-bucket';
import { hostOf } from '../places/hosts-of';
import { matches } from '../places/place-of-declaration';
import { placeOfHost } from '../places/place-of-host';
import { geographyPlace } from '../places/place-of-model';
import { placeOfResource } from '../places/place-of-resource';
import { awsHostsIn, foreignRegionsIn, profilesIn } from '../../model';

/** Whole ARNs only: of a piece of one, such as `arn:aws:s3`, the regions are found like any others. */
const ARN = /arn:(?:aws[a-z-]*|\uE000[0-9a-z]+\uE001):(?:[^\s:"'`<>,;)\]}|\\]*:){3}[^\s"'`<>,;)\]}|\\]+/g;
const S3_URI = /s3[an]?:\/\/[^\s"'`<>,;)\]}|\\]+/g;
/** An image: code that is copied in, wherever it comes from. */
const IMAGE = /(?:\d{12}|\uE000[0-9a-z]+\uE001)\.dkr\.ecr(?:-fips)?\.[^\s"'`<>,;)\]}|\\]+/g;
/** Of the web, and of databases, brokers and servers; also with variables that are filled in later: `https://${stageVariables.host}/orders`. */
const URL =
  /(?:https?|wss?|mongodb(?:\+srv)?|(?:jdbc:)?(?:postgres(?:ql)?|mysql|mariadb|sqlserver|redshift)|rediss?|amqps?|mqtts?|nats|kafka|s?ftp|ldaps?|smtps?):\/\/(?:\{[^\s"{}]*\}|[^\s"'`<>,;)\]}|\\])+/g;

/** Keys whose value is a place, in every format that is read here. */
const REGION_KEY = /(?:^|[^a-z])region$|region$/i;
const ADDRESS_KEY =
  /(?:url|uri|endpoint|host|hostname|server|broker|brokers|bootstrap[._-]?servers|webhook|dsn|address|domain)s?$/i;
/** Keys whose value is a host's bare name (`DD_SITE` is one, `website` none), and what such a name looks like. */
const HOST_KEY = /(?:host|hostname|endpoint|server|servers|brokers?|bootstrap[._-]?servers|(?:^|[^a-z])site)$/i;
const BARE_HOST = /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?(?:,.*)?$/i;
const BUCKET_KEY = /(?:bucket|s3|path|location|tempdir|logs?-path|rootdir|output|dir)[a-z_-]*$/i;

/** Keys whose value is a bucket's bare name: `s3.bucket.name`, `bucketName`. */
const BUCKET_NAME_KEY = /(?:^|[^a-z])bucket(?:[._-]?name)?$/i;

/** What the name of a bucket looks like. */
const BUCKET_NAME = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

/** Names of buckets that S3 itself ties to a zone or a region. */
const PLACED_NAME = /^[a-z0-9.-]+(?:--[a-z0-9-]+--x-s3|-\d{12}-[a-z]+(?:-[a-z]+)+-\d-an)$/;

/** Hosts that name formats and packages, or stand for any host: reading from them moves nothing out. */
const PUBLIC_HOST =
  /(?:^|\.)(?:w3\.org|schema\.org|json-schema\.org|swagger\.io|openapis\.org|github\.com|githubusercontent\.com|npmjs\.org|npmjs\.com|pypi\.org|pythonhosted\.org|docker\.com|docker\.io|public\.ecr\.aws|quay\.io|gcr\.io|k8s\.io|maven\.org|debian\.org|ubuntu\.com|centos\.org|fedoraproject\.org|schemas\.xmlsoap\.org|xmlns\.com|schemas\.microsoft\.com)$|^(?:www\.)?example\.(?:com|org|net)$/i;

/** Keys of where browsers come from, and where they are sent back to: nothing is sent there by who reads it. */
const BROWSER_KEY = /(?:^|_)cors(?:_|$)|(?:^|_)allow(?:ed)?_?origins?$|(?:^|_)redirect_ur[il]s?$/i;

/** Every place that one text of a body names; `key` is what it stands under. */
export function placesInText(sought: Sought, text: string, key: string, isScript = false): Found[] {
  const { estate } = sought;
  const whole = estate.marks.whole(text);
  if (whole?.kind === 'resource') return placesReferredTo(sought, whole, text, key);
  const found: Found[] = [];
  const add = (one: Found): void => void found.push(inBody(sought, one, text, key));
  if (!whole) addWrittenOut(sought, text, key, isScript, add);
  if (found.length > 0) return found;
  if (!isScript && HOST_KEY.test(key) && BARE_HOST.test(text) && !PUBLIC_HOST.test(hostOf(text))) {
    const host = placeOfHost(sought, text);
    if (host.place.kind === 'external') add(host);
  }
  if (REGION_KEY.test(key) && hasMark(text)) {
    const open = estate.marks.unresolvedIn(text);
    if (open && !open.ownRegion) add({ place: unresolved(open.why), text });
  }
  if (isKeyed(sought) && !PUBLIC_HOST.test(hostOf(text))) {
    const open = estate.marks.whole(ADDRESS_KEY.test(key) ? hostOf(text) : text);
    if (BUCKET_NAME_KEY.test(key)) add(placeOfBucket(sought, text));
    else if (ADDRESS_KEY.test(key) && open?.kind === 'unresolved' && !open.ownRegion)
      add({ place: unresolved(open.why), text });
    if (found.length > 0) return found;
  }
  if (PLACED_NAME.test(text) || isDeclaredBucket(sought, text, key)) add(placeOfBucket(sought, text));
  else addBucketsNamed(sought, text, add);
  for (const mark of estate.marks.within(text)) {
    if (mark.kind === 'resource') addResource(mark, text, key, add);
    else if (mark.kind === 'unresolved' && mark.abroadByDefault) add({ place: unresolved(mark.why), text });
  }
  return found;
}

/** The same for a text that is one reference and nothing else: in environments, nearly all are. */
function placesReferredTo(sought: Sought, mark: ResourceMark, text: string, key: string): Found[] {
  const found: Found[] = [];
  const add = (one: Found): void => void found.push(inBody(sought, one, text, key));
  if (isKeyed(sought) && BUCKET_NAME_KEY.test(key)) {
    add(placeOfBucket(sought, text));
    return found;
  }
  addBucketsNamed(sought, text, add);
  addResource(mark, text, key, add);
  return found;
}

function addResource(
  { resource, attribute }: ResourceMark,
  text: string,
  key: string,
  add: (found: Found) => void,
): void {
  if (!mayHold(resource)) return;
  const named = placeOfResource(resource, attribute, text);
  // What a custom resource answers may be anything; it is a place only under a key that names one.
  if (named.place.kind !== 'unresolved' || REGION_KEY.test(key) || ADDRESS_KEY.test(key) || BUCKET_KEY.test(key))
    add(named);
}

/** A bucket's bare name is the one name that means the same thing in every region. */
function addBucketsNamed({ estate, bearer }: Sought, text: string, add: (found: Found) => void): void {
  for (const bucket of estate.names.named(text)) {
    if (bucket.type === 'AWS::S3::Bucket' && bucket.region !== bearer.region)
      add({ place: bucket.placement, resource: bucket, text, service: 's3' });
  }
}

/** Does the organisation's file place a bucket of this name? A pattern may fit other words, so there a key has to name a bucket. */
function isDeclaredBucket({ places }: Sought, text: string, key: string): boolean {
  return places.some(
    ({ bucket }) =>
      bucket !== undefined &&
      (bucket === text || (BUCKET_KEY.test(key) && BUCKET_NAME.test(text) && matches(bucket, text))),
  );
}

/** A place as a person reads of it: under which key of the body, and in what words. */
function inBody({ estate }: Sought, found: Found, text: string, key: string): Found {
  const inWords = estate.marks.inWords(text).trim();
  const { place, resource, service, account, declare, literal } = found;
  // a line of YAML or of a script says its key itself
  const shown = shorten(key && !inWords.startsWith(key) ? `${key}=${inWords}` : inWords);
  return { place, resource, text: shown, service, account, declare, inBody: true, literal };
}

/** Places that a text spells out: ARNs, addresses, region codes, profiles. */
function addWrittenOut(
  sought: Sought,
  text: string,
  key: string,
  isScript: boolean,
  add: (found: Found) => void,
): void {
  const { estate } = sought;
  let rest = text;
  const take = (sign: string, pattern: RegExp, place: (match: string) => void): void => {
    if (!rest.includes(sign)) return;
    for (const match of rest.match(pattern) ?? []) place(match);
    rest = rest.replace(pattern, ' ');
  };

  take('.dkr.ecr', IMAGE, () => undefined);
  take('arn:', ARN, (arn) => isWildcard(arn) || add(placeOfArn(sought, arn)));
  take('://', S3_URI, (uri) => {
    const bucket = placeOfBucket(sought, uri);
    if (bucket.place.kind !== 'unresolved' || (BUCKET_KEY.test(key) && !isScript)) add(bucket);
  });
  take('://', URL, (url) => {
    if (isFilledIn(hostOf(url))) {
      const why = `the address \`${estate.marks.inWords(url)}\` is filled in later`;
      if (ADDRESS_KEY.test(key) && url.includes('${')) add({ place: unresolved(why), text });
      return;
    }
    const host = placeOfHost(sought, url);
    // In an environment a whole URL is an address, whatever its key is called.
    const isAddress = ADDRESS_KEY.test(key) || (url === text && isEnvironment(sought));
    const isRead = isScript || PUBLIC_HOST.test(hostOf(url)) || BROWSER_KEY.test(key);
    if (host.place.kind === 'external' && (isRead || !isAddress)) return;
    if (host.place.kind !== 'unresolved' || ADDRESS_KEY.test(key)) add(host);
  });
  for (const host of awsHostsIn(rest)) {
    add(placeOfHost(sought, host));
    rest = rest.replace(host, ' ');
  }
  for (const region of foreignRegionsIn(rest)) add({ place: placeOfRegion(region), text, literal: true });
  for (const geography of profilesIn(text))
    add({ place: geographyPlace(geography), text, literal: true, service: 'bedrock' });
}

/** Is the domain of a host a variable? One that stands before a domain is of that domain. */
function isFilledIn(host: string): boolean {
  return host.includes('{') && /[{}]/.test(host.split('.').slice(-2).join('.'));
}

/** What only controls, such as a role, is no destination. */
function mayHold({ type, facts }: EstateResource): boolean {
  return facts?.class !== 'control' && !type.startsWith('AWS::IAM::');
}

/** A map of names and values, such as an environment, in which each value stands by itself. */
function isEnvironment({ mechanism: { foundBy, argument } }: Sought): boolean {
  return foundBy === 'opaque-body' && (argument === 'map' || argument === 'kv');
}

/**
 * Is this a body of keys and values that is there to name destinations? There a bucket or an address that nobody can
 * tell is one; in environments, which weigh less, and in definitions, which also name what they read, it need not be.
 */
function isKeyed({ mechanism: { foundBy, argument, weight } }: Sought): boolean {
  return (
    foundBy === 'opaque-body' &&
    (argument === 'map' || argument === 'kv') &&
    (weight === 'critical' || weight === 'high')
  );
}

/** `arn:aws:sqs:*:…` in a permission names no place. */
function isWildcard(arn: string): boolean {
  return arn.split(':')[3] === '*';
}

function shorten(text: string): string {
  const line = /\s/.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
  return line.length > 120 ? `${line.slice(0, 117)}…` : line;
}

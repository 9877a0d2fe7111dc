import { isRegionShaped, placementKey, placeOfRegion, unresolved, type Mechanism } from '../../model';
import { isMap } from '../../estate/intrinsics';
import { hasMark } from '../../estate/marks';
import { printed } from '../../estate/printed';
import { namedBuckets } from '../bodies/named-buckets';
import { parseJson } from '../bodies/parse-json';
import { scanBody } from '../bodies/scan-body';
import type { Found, Sought } from '../found';
import type { Hit } from '../hit';
import { mirrorsFromAbroad, replicatedBucket, REPLICATES } from './bucket-replication';
import type { SpecialFinder, SpecialQuestion } from './special';

/** Calls that only read: whatever they answer stays with the custom resource. */
const READS =
  /^(?:get|describe|list|head|lookup|search|batchGet|check|estimate|preview|test|validate|verify|decode|query|scan|select)/i;

/** Services whose calls set things up and carry no content. */
const SETS_UP =
  /^(?:@aws-sdk\/client-)?(?:acm|apigateway|apigatewayv2|auditmanager|budgets|cloudformation|cloudfront|cloudtrail|cloudwatch|codebuild|configservice|ec2|ecs|eks|elbv2|elastic-load-balancing(?:-v2)?|guardduty|iam|inspector2?|kms|lambda|organizations|ram|route-?53|route53domains|route53resolver|securityhub|service-quotas|servicequotas|ses(?:v2)?|shield|ssm|sso-admin|sts|support|waf|wafv2)$/i;

/** Among those, the calls that copy content all the same. */
const COPIES = /(?:copy|export|replicat|restore|import|share|snapshot|publish|send|invoke|putobject|upload|synchroni)/i;

/** Calls that only set something up, whichever service they are of. */
const SETTINGS =
  /^(?:tag|untag|submit\w*Routes|enable|disable|associate|disassociate|put(?!BucketReplication)\w*(?:Polic(?:y|ies)|Configuration|Settings?|Tagging|Notification\w*|Lifecycle\w*|Encryption|Retention\w*)|modify|delete|deregister|remove)/i;

/** Parameters that are what a call writes, not where. */
const PAYLOAD = new Set([
  'Item',
  'Items',
  'Body',
  'Message',
  'MessageBody',
  'MessageAttributes',
  'Value',
  'Payload',
  'Input',
  'Data',
  'Records',
  'Entries',
  'Key',
  'ExpressionAttributeValues',
  'SecretString',
  'Description',
  'Tags',
]);

/** `AwsCustomResource`: an SDK call written as JSON, with a region, a service and parameters. */
export const awsCustomResource: SpecialFinder = {
  owns: ({ path }) => ['Create', 'Update', 'Delete'].includes(path),
  hits(question) {
    return question.mechanisms.flatMap((mechanism) => callHits(question, mechanism));
  },
};

function callHits({ estate, resource, places }: SpecialQuestion, entry: Mechanism): Hit[] {
  const written = resource.properties[entry.path];
  if (written === undefined) return [];
  const hits: Hit[] = [];
  for (const value of estate.fold(written, resource.owner)) {
    const call = typeof value === 'string' ? parseJson(value) : value;
    if (!isMap(call)) {
      hits.push(...unreadable(value, entry, resource, estate.marks.inWords(printed(value))));
      continue;
    }
    const [service, action] = [printed(call['service'] ?? ''), printed(call['action'] ?? '')];
    const reads = READS.test(action.replace(/Command$/, ''));
    const carries = COPIES.test(action) || !(SETS_UP.test(service) || SETTINGS.test(action));
    const mechanism: Mechanism = {
      ...entry,
      mechanism: 'export',
      direction: 'out',
      moves: reads || !carries ? 'metadata' : 'content',
      weight: reads ? 'info' : entry.weight,
    };
    const sought: Sought = { estate, bearer: resource, mechanism, value, places, beside: () => undefined };
    const mirrors = REPLICATES.test(action) ? mirrorsFromAbroad(sought, call) : undefined;
    if (mirrors) {
      hits.push(
        ...mirrors.map((hit) => ({ ...hit, found: { ...hit.found, text: `${service}.${action}: ${hit.found.text}` } })),
      );
      continue;
    }
    const found = [...regionOfCall(sought, call['region'])];
    if (!reads) {
      const addressed = withoutPayload(call['parameters'], REPLICATES.test(action));
      found.push(...scanBody(sought, addressed, 'json'));
      found.push(...namedBuckets(sought, addressed).filter((bucket) => !isTold(bucket, found)));
    }
    const source = replicatedBucket(sought, action, call['parameters']);
    for (const one of found) {
      const text = `${service}.${action}${one.text ? `: ${one.text}` : ''}`;
      hits.push({
        bearer: resource,
        mechanism,
        property: entry.path,
        found: { ...one, text },
        ...(source ? { source } : {}),
      });
    }
  }
  return hits;
}

/** A bucket whose name itself tells its region is found in any body. */
function isTold({ place }: Found, told: readonly Found[]): boolean {
  return place.kind !== 'unresolved' && told.some((one) => placementKey(one.place) === placementKey(place));
}

/** The parameters that say where a call acts: a row or a message may hold any text. */
function withoutPayload(parameters: unknown, replicates: boolean): unknown {
  if (!isMap(parameters)) return parameters;
  return Object.fromEntries(
    Object.entries(parameters).filter(([key]) => !PAYLOAD.has(key) && !(replicates && key === 'Bucket')),
  );
}

function unreadable(value: unknown, mechanism: Mechanism, bearer: SpecialQuestion['resource'], text: string): Hit[] {
  if (typeof value !== 'string' || value === '') return [];
  return [
    {
      bearer,
      mechanism: { ...mechanism, direction: 'out' },
      property: mechanism.path,
      found: { place: unresolved('the SDK call is no JSON that can be read'), text },
    },
  ];
}

function regionOfCall({ estate }: Sought, region: unknown): Found[] {
  if (typeof region !== 'string' || region === '') return [];
  if (isRegionShaped(region)) return [{ place: placeOfRegion(region), text: region, literal: true }];
  const open = hasMark(region) ? estate.marks.unresolvedIn(region) : undefined;
  return open && !open.ownRegion ? [{ place: unresolved(open.why), text: estate.marks.inWords(region) }] : [];
}

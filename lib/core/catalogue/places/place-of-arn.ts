import { isRegionShaped, placeOfRegion, unresolved } from '../../model';
import { parseArn, type Arn } from '../../estate/arn';
import { hasMark } from '../../estate/marks';
import type { Found, Sought } from '../found';
import { placeOfBucket } from './place-of-bucket';
import { placeOfResource } from './place-of-resource';

/** Services without regions: what they name is no place where data lies. */
const GLOBAL_SERVICES = new Set([
  'iam',
  'cloudfront',
  'route53',
  'organizations',
  'waf',
  'shield',
  'budgets',
  'sts',
  'support',
  'health',
]);

/** Where an ARN points: its fourth field, else the resource that it names. */
export function placeOfArn(sought: Sought, text: string): Found {
  const { estate, bearer } = sought;
  const arn = parseArn(text)!;
  const within = arn.service === 'apigateway' ? arnWithin(text) : undefined;
  if (within !== undefined) return placeOfArn(sought, within);
  const inWords = estate.marks.inWords(text);
  // In an integration's ARN the service that is called stands where others have the account.
  const service = arn.service === 'apigateway' && /^[a-z]/.test(arn.account) ? arn.account : arn.service;
  const known = { text: inWords, service, account: foreignAccount(sought, arn) };
  if (arn.service === 's3' && arn.region === '' && arn.resource.startsWith('accesspoint/'))
    return placeOfGlobalAccessPoint(sought, arn, inWords);
  if (arn.service === 's3' && arn.region === '') return placeOfBucket(sought, text);
  if (isRegionShaped(arn.region)) {
    return {
      ...known,
      place: placeOfRegion(arn.region),
      resource: estate.names.byArn(text),
      literal: !hasMark(arn.region),
    };
  }
  const inRegion = estate.marks.whole(arn.region);
  if (inRegion?.kind === 'unresolved' && inRegion.ownRegion) {
    return { ...known, place: bearer.placement, resource: estate.names.byArn(text) };
  }
  if (inRegion?.kind === 'unresolved') return { ...known, place: unresolved(inRegion.why) };
  // The region is empty, or itself a reference: the resource that the ARN names may still be one of ours.
  for (const mark of estate.marks.within(arn.resource)) {
    if (mark.kind === 'resource') return { ...known, ...placeOfResource(mark.resource, mark.attribute, inWords) };
  }
  if (GLOBAL_SERVICES.has(arn.service)) return { ...known, place: bearer.placement };
  if (arn.region === '') {
    // Universal targets (`scheduler:::aws-sdk:sqs:sendMessage`, `states:::dynamodb:putItem`) act in their own region.
    if (arn.account === '' && /^(?:states|scheduler)$/.test(arn.service)) return { ...known, place: bearer.placement };
    return {
      ...known,
      place: unresolved(`the ARN \`${inWords}\` has no region`),
      declare: { key: 'name', value: inWords },
    };
  }
  return { ...known, place: unresolved(`the region of the ARN is \`${estate.marks.inWords(arn.region)}\``) };
}

/** An integration's ARN says from where its gateway calls; the function that it calls stands inside, and may be in another region. */
function arnWithin(text: string): string | undefined {
  const within = /\/functions\/(arn:.+)\/invocations$/.exec(text)?.[1];
  return within !== undefined && parseArn(within) ? within : undefined;
}

/** An access point without a region is a Multi-Region one: it is where its buckets are, which the estate's own is judged for. */
function placeOfGlobalAccessPoint({ estate, bearer }: Sought, arn: Arn, text: string): Found {
  const own = estate.marks.within(arn.resource).find((mark) => mark.kind === 'resource');
  if (own?.kind === 'resource') return { place: bearer.placement, resource: own.resource, text, service: 's3' };
  return { place: { kind: 'global', what: 'an S3 Multi-Region Access Point' }, text, service: 's3', literal: true };
}

function foreignAccount({ bearer }: Sought, arn: Arn): string | undefined {
  const account = arn.account;
  return /^\d{12}$/.test(account) && bearer.owner.account !== undefined && account !== bearer.owner.account
    ? account
    : undefined;
}

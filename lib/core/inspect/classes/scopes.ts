import { isMap } from '../../estate/intrinsics';
import type { Estate } from '../../estate/estate';
import type { EstateResource } from '../../estate/estate-resource';
import { tagsOf } from './declared';
import type { Link } from './links';

/**
 * Links that no property names: mechanisms that take in whatever their tags, their patterns or their account select in
 * their region.
 */
export function scopeLinks(estate: Estate): Link[] {
  const links: Link[] = [];
  for (const resource of estate.resources) {
    const select = SELECTORS[resource.type];
    if (select) links.push(...select(estate, resource));
  }
  return links;
}

type Selector = (estate: Estate, resource: EstateResource) => Link[];

const SELECTORS: Readonly<Record<string, Selector>> = {
  'AWS::Backup::BackupSelection': backupSelection,
  'AWS::DLM::LifecyclePolicy': lifecyclePolicy,
  'AWS::ECR::ReplicationConfiguration': (estate, resource) =>
    everyOf(estate, resource, /^AWS::ECR::Repository$/, 'ReplicationConfiguration'),
  'AWS::Logs::AccountPolicy': (estate, resource) => everyOf(estate, resource, /^AWS::Logs::LogGroup$/, 'Scope'),
  'AWS::Organizations::Policy': organizationPolicy,
};

function everyOf(estate: Estate, bearer: EstateResource, types: RegExp, property: string): Link[] {
  return estate.resources
    .filter((r) => types.test(r.type) && sameRegion(r, bearer))
    .map((from) => ({
      from,
      to: bearer,
      moves: from.facts?.holds === 'logs' ? 'logs' : 'content',
      notice: false,
      bearer,
      property,
    }));
}

/** A selection takes resources by ARN (`*` for all), and those with certain tags. */
function backupSelection(estate: Estate, bearer: EstateResource): Link[] {
  const selection = bearer.properties['BackupSelection'];
  if (!isMap(selection)) return [];
  const arns = Array.isArray(selection['Resources']) ? (selection['Resources'] as unknown[]) : [];
  const patterns = arns.flatMap((arn) => estate.foldText(arn, bearer.owner)).filter((text) => text.includes('*'));
  const tags = tagConditions(estate, bearer, selection);
  return estate.resources
    .filter(
      (r) =>
        BACKED_UP.test(r.type) &&
        sameRegion(r, bearer) &&
        (patterns.some((p) => arnPatternMeans(p, r)) || hasOneOf(estate, r, tags)),
    )
    .map((from) => ({ from, to: bearer, moves: 'content', notice: false, bearer, property: 'BackupSelection' }));
}

/** What AWS Backup backs up. */
const BACKED_UP =
  /^AWS::(?:S3::Bucket|DynamoDB::(?:Table|GlobalTable)|RDS::DB(?:Instance|Cluster)|DocDB::DBCluster|Neptune::DBCluster|EFS::FileSystem|FSx::(?:FileSystem|Volume)|EC2::(?:Volume|Instance)|Redshift::Cluster|RedshiftServerless::Namespace|Timestream::(?:Database|Table)|StorageGateway::Volume|EKS::Cluster)$/;

function tagConditions(estate: Estate, bearer: EstateResource, selection: Record<string, unknown>): [string, string][] {
  const tags: [string, string][] = [];
  const text = (value: unknown): string => estate.foldText(value, bearer.owner)[0] ?? '';
  const list = selection['ListOfTags'];
  if (Array.isArray(list)) {
    for (const tag of list as unknown[])
      if (isMap(tag)) tags.push([text(tag['ConditionKey']), text(tag['ConditionValue'])]);
  }
  const conditions = isMap(selection['Conditions']) ? Object.values(selection['Conditions']) : [];
  for (const condition of conditions.flat() as unknown[]) {
    if (isMap(condition))
      tags.push([text(condition['ConditionKey']).replace(/^aws:ResourceTag\//, ''), text(condition['ConditionValue'])]);
  }
  return tags;
}

/** Lifecycle policies select volumes and instances by tag. */
function lifecyclePolicy(estate: Estate, bearer: EstateResource): Link[] {
  const details = bearer.properties['PolicyDetails'];
  const written = isMap(details) && Array.isArray(details['TargetTags']) ? (details['TargetTags'] as unknown[]) : [];
  const targets = written.flatMap((tag): [string, string][] =>
    isMap(tag) ? [[String(tag['Key']), estate.foldText(tag['Value'], bearer.owner)[0] ?? '']] : [],
  );
  return estate.resources
    .filter(
      (r) =>
        /^AWS::EC2::(?:Volume|Instance)$/.test(r.type) &&
        sameRegion(r, bearer) &&
        (targets.length === 0 || hasOneOf(estate, r, targets)),
    )
    .map((from) => ({
      from,
      to: bearer,
      moves: 'content',
      notice: false,
      bearer,
      property: 'PolicyDetails.TargetTags',
    }));
}

/** A backup policy of the organisation selects by tag, in every account and region that it names: any store may be among them. */
function organizationPolicy(estate: Estate, bearer: EstateResource): Link[] {
  if (!estate.foldText(bearer.properties['Type'], bearer.owner).includes('BACKUP_POLICY')) return [];
  const content = JSON.stringify(bearer.properties['Content'] ?? '');
  return estate.resources
    .filter((r) => r.isStore && r.facts?.holds === 'content' && r.placement.kind !== 'abroad')
    .filter((r) => tagsOf(estate, r).some(([key, value]) => content.includes(key) && content.includes(value)))
    .map((from) => ({ from, to: bearer, moves: 'content', notice: false, bearer, property: 'Content' }));
}

function hasOneOf(estate: Estate, resource: EstateResource, wanted: readonly (readonly [string, string])[]): boolean {
  if (wanted.length === 0) return false;
  return tagsOf(estate, resource).some(([key, value]) =>
    wanted.some(([k, v]) => k === key && (v === value || v === '*')),
  );
}

function sameRegion(a: EstateResource, b: EstateResource): boolean {
  return a.region === b.region;
}

/** `*`, or `arn:aws:dynamodb:*:*:table/*` for a table. */
function arnPatternMeans(pattern: string, resource: EstateResource): boolean {
  if (pattern === '*' || /^arn:[^:]*:\*/.test(pattern)) return true;
  const service = pattern.split(':')[2] ?? '';
  return service !== '' && resource.type.toLowerCase().startsWith(`aws::${service.toLowerCase()}`);
}

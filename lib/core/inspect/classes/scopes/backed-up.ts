import type { Estate } from '../../../estate/estate';
import type { EstateResource } from '../../../estate/estate-resource';
import { isMap } from '../../../estate/intrinsics';
import { tagsOf } from '../declared';
import type { Scope } from '.';

/** What AWS Backup backs up. */
const BACKED_UP =
  /^AWS::(?:S3::Bucket|DynamoDB::(?:Table|GlobalTable)|RDS::DB(?:Instance|Cluster)|DocDB::DBCluster|Neptune::DBCluster|EFS::FileSystem|FSx::(?:FileSystem|Volume)|EC2::(?:Volume|Instance)|Redshift::Cluster|RedshiftServerless::Namespace|Timestream::(?:Database|Table)|StorageGateway::Volume|EKS::Cluster)$/;

type Tag = readonly [key: string, value: string];

/**
 * A selection takes what its ARNs mean (`*` for all), less the exceptions and what its conditions leave out, and what
 * has one of its tags. What its ARNs name one by one, references and literals, the catalogue's joins tell.
 */
export const backedUp: Scope = {
  property: 'BackupSelection',
  moves: 'content',
  selects(estate, bearer) {
    const selection = bearer.properties['BackupSelection'];
    if (!isMap(selection)) return [];
    const text = (value: unknown): string => estate.foldText(value, bearer.owner)[0] ?? '';
    const arns = (key: string): string[] => listOf(selection[key]).flatMap((arn) => estate.foldText(arn, bearer.owner));
    const [patterns, exceptions] = [arns('Resources').filter((arn) => arn.includes('*')), arns('NotResources')];
    const listed = listOf(selection['ListOfTags'])
      .filter(isMap)
      .map((tag): Tag => [text(tag['ConditionKey']), text(tag['ConditionValue'])]);
    const conditions = isMap(selection['Conditions']) ? selection['Conditions'] : {};
    const everything = patterns.length === 0 && arns('Resources').length === 0 && Object.keys(conditions).length > 0;
    return estate.resources.filter((resource) => {
      if (!BACKED_UP.test(resource.type) || resource.region !== bearer.region) return false;
      if (exceptions.some((arn) => means(estate, arn, resource))) return false;
      const tags = tagsOf(estate, resource);
      if (listed.some((wanted) => tags.some((own) => isSame(own, wanted)))) return true;
      const named = everything || patterns.some((arn) => means(estate, arn, resource));
      return named && meets(conditions, tags, text);
    });
  },
};

/** Every condition has to hold. Those that compare with a pattern leave in what they might mean. */
function meets(conditions: Record<string, unknown>, tags: readonly Tag[], text: (value: unknown) => string): boolean {
  return Object.entries(conditions).every(([operator, list]) =>
    listOf(list)
      .filter(isMap)
      .every((condition) => {
        const key = text(condition['ConditionKey']).replace(/^aws:ResourceTag\//, '');
        const wanted: Tag = [key, text(condition['ConditionValue'])];
        if (operator === 'StringEquals') return tags.some((own) => isSame(own, wanted));
        return operator !== 'StringNotEquals' || !tags.some((own) => isSame(own, wanted));
      }),
  );
}

function isSame([key, value]: Tag, [wantedKey, wantedValue]: Tag): boolean {
  return key === wantedKey && value === wantedValue;
}

/** Does an ARN, a pattern or a reference, mean the resource? */
function means(estate: Estate, arn: string, resource: EstateResource): boolean {
  if (estate.marks.within(arn).some((mark) => mark.kind === 'resource' && mark.resource === resource)) return true;
  if (arn === '*' || /^arn:[^:]*:\*/.test(arn)) return true;
  if (!arn.includes('*')) return estate.names.byArn(arn) === resource;
  const service = arn.split(':')[2] ?? '';
  return (
    service !== '' &&
    resource.type.toLowerCase().startsWith(`aws::${service.toLowerCase()}::`) &&
    meansName(estate, arn, resource)
  );
}

/** `arn:aws:dynamodb:*:*:table/shop-*` means the tables whose name begins so; one without a known name may be meant. */
function meansName(estate: Estate, arn: string, resource: EstateResource): boolean {
  const name = arn.split(/[:/]/).at(-1) ?? '*';
  const written = resource.writtenName;
  if (name === '*' || written === undefined) return true;
  const pattern = new RegExp(
    `^${name
      .split('*')
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  );
  return estate.foldText(written, resource.owner).some((own) => pattern.test(own));
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : value === undefined ? [] : [value];
}

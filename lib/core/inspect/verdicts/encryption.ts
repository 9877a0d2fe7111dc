import type { Fact } from '../../model';
import type { Estate } from '../../estate/estate';
import type { EstateResource } from '../../estate/estate-resource';
import { isMap } from '../../estate/intrinsics';
import type { Circumstances } from './facts';

/** AWS encrypts what these keep, always: S3 since 5 January 2023, the others from their first day, as their user guides say. */
const ALWAYS = new Set([
  'AWS::Backup::BackupVault',
  'AWS::DynamoDB::GlobalTable',
  'AWS::DynamoDB::Table',
  'AWS::ECR::Repository',
  'AWS::FSx::FileSystem',
  'AWS::Logs::LogGroup',
  'AWS::MSK::Cluster',
  'AWS::MSK::ServerlessCluster',
  'AWS::OpenSearchServerless::Collection',
  'AWS::S3::Bucket',
  'AWS::SecretsManager::Secret',
]);

/** Their replicas are resources of nobody's template, and as encrypted as they are. */
const REPLICATE_THEMSELVES = new Set(['AWS::DynamoDB::GlobalTable', 'AWS::SecretsManager::Secret']);

/** These are encrypted where a property says so; one that has to be true, or only to be there. */
const WHERE_SAID: Readonly<Record<string, { readonly path: readonly string[]; readonly is: 'true' | 'there' }>> = {
  'AWS::DAX::Cluster': { path: ['SSESpecification', 'SSEEnabled'], is: 'true' },
  'AWS::DocDB::DBCluster': { path: ['StorageEncrypted'], is: 'true' },
  'AWS::EC2::Volume': { path: ['Encrypted'], is: 'true' },
  'AWS::EFS::FileSystem': { path: ['Encrypted'], is: 'true' },
  'AWS::ElastiCache::ReplicationGroup': { path: ['AtRestEncryptionEnabled'], is: 'true' },
  'AWS::Elasticsearch::Domain': { path: ['EncryptionAtRestOptions', 'Enabled'], is: 'true' },
  'AWS::Kinesis::Stream': { path: ['StreamEncryption'], is: 'there' },
  'AWS::Neptune::DBCluster': { path: ['StorageEncrypted'], is: 'true' },
  'AWS::OpenSearchService::Domain': { path: ['EncryptionAtRestOptions', 'Enabled'], is: 'true' },
  'AWS::RDS::DBCluster': { path: ['StorageEncrypted'], is: 'true' },
  'AWS::RDS::DBInstance': { path: ['StorageEncrypted'], is: 'true' },
  'AWS::Redshift::Cluster': { path: ['Encrypted'], is: 'true' },
  'AWS::SNS::Topic': { path: ['KmsMasterKeyId'], is: 'there' },
};

/** The fact `encrypted`: of the store itself, and of the place to which its content goes. Undefined: nobody can tell of one of them. */
export function encryption(
  estate: Estate,
  { action, of, original, target }: Omit<Circumstances, 'copy'>,
): Fact | undefined {
  const store = original ?? of;
  const goes = action === 'copy-out' || action === 'process-abroad';
  const there = target ?? (REPLICATE_THEMSELVES.has(store.type) && store === of ? store : undefined);
  if (!store.isStore || (goes && there === undefined)) return undefined;
  const stores = goes && there ? [...new Set([store, there])] : [store];
  const told = stores.map((one) => isEncrypted(estate, one));
  if (told.includes(undefined)) return undefined;
  const open = stores.filter((_, index) => told[index] === false);
  const named = (some: readonly EstateResource[]): string => some.map(({ path }) => `\`${path}\``).join(' and ');
  return open.length === 0
    ? { how: 'verified', value: true, detail: `${named(stores)}, encrypted at rest` }
    : { how: 'verified', value: false, detail: `not encrypted at rest: ${named(open)}` };
}

function isEncrypted(estate: Estate, store: EstateResource): boolean | undefined {
  if (ALWAYS.has(store.type)) return true;
  if (store.type === 'AWS::SQS::Queue') return isQueueEncrypted(estate, store);
  const said = WHERE_SAID[store.type];
  if (!said) return undefined;
  const value = said.path.reduce<unknown>((inner, key) => (isMap(inner) ? inner[key] : undefined), store.properties);
  if (value === undefined || said.is === 'there') return value !== undefined;
  return estate.foldText(value, store.owner).every((text) => text === 'true');
}

/** SQS encrypts with a key of its own, unless a queue turns that off. */
function isQueueEncrypted(estate: Estate, { properties, owner }: EstateResource): boolean {
  const managed = properties['SqsManagedSseEnabled'];
  if (managed === undefined || properties['KmsMasterKeyId'] !== undefined) return true;
  return estate.foldText(managed, owner).every((text) => text === 'true');
}

import { type Aws } from './aws';
import { deployedOfType } from './deployed-of-type';
import { type DeployedStack } from './deployed-stack';
import { resolve } from './resolve';

/** A key under which content lies in a region, as the template names it and CloudFormation resolves it. */
export interface EncryptionKey {
  readonly of: string;
  readonly region: string;
  readonly arn: string;
}

interface Bucket {
  readonly BucketEncryption?: {
    readonly ServerSideEncryptionConfiguration: readonly {
      readonly ServerSideEncryptionByDefault: { readonly KMSMasterKeyID?: unknown };
    }[];
  };
}

interface Table {
  readonly Replicas: readonly {
    readonly Region: string;
    readonly SSESpecification?: { readonly KMSMasterKeyId: unknown };
  }[];
}

/** The keys of all buckets, tables (in each of their regions) and log groups that were deployed. */
export async function encryptionKeys(stacks: readonly DeployedStack[], aws: Aws): Promise<EncryptionKey[]> {
  const named = (type: string, keys: (properties: object, region: string) => { region: string; key: unknown }[]) =>
    deployedOfType(stacks, type).flatMap(({ stack, physicalId, resource }) =>
      keys(resource.Properties ?? {}, stack.region)
        .filter(({ key }) => key !== undefined)
        .map(async ({ region, key }) => ({ of: physicalId, region, arn: String(await resolve(key, stack, aws)) })),
    );
  return Promise.all([
    ...named('AWS::S3::Bucket', (properties, region) =>
      ((properties as Bucket).BucketEncryption?.ServerSideEncryptionConfiguration ?? []).map((rule) => ({
        region,
        key: rule.ServerSideEncryptionByDefault.KMSMasterKeyID,
      })),
    ),
    ...named('AWS::DynamoDB::GlobalTable', (properties) =>
      (properties as Table).Replicas.map(({ Region, SSESpecification }) => ({
        region: Region,
        key: SSESpecification?.KMSMasterKeyId,
      })),
    ),
    ...named('AWS::Logs::LogGroup', (properties, region) => [
      { region, key: (properties as { KmsKeyId?: unknown }).KmsKeyId },
    ]),
  ]);
}

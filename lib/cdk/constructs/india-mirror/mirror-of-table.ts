import { Stack } from 'aws-cdk-lib';
import { type ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { type Construct } from 'constructs';
import { declareClass, requireDataClass } from '../declare-class';
import { pathOf, requireIndia } from '../india-region';
import { regionAbroad } from './original-abroad';
import { type TableOriginalProps } from './table-original-props';

/** A replica in India of a table that stays abroad. */
export function mirrorOfTable(scope: Construct, id: string, props: TableOriginalProps): ITableV2 {
  const region = requireIndia(scope, id);
  const path = pathOf(scope, id);
  requireDataClass(path, props);
  const { original } = props;
  regionAbroad(path, original, Stack.of(original).region, "give its stack env: { region: 'us-east-1' }");
  const { encryptionKey } = original;
  // The L2 imports the key of each replica under this name.
  if (encryptionKey && original.node.tryFindChild(`ReplicaKey${region}`) === undefined) {
    throw new Error(
      `\`${path}\`: its original \`${original.node.path}\` is encrypted with a customer managed key and names none for \`${region}\`; ` +
        `give it encryption: TableEncryptionV2.customerManagedKey(key, { '${region}': new ResidentKey(…).keyArn })`,
    );
  }
  original.addReplica({
    region,
    deletionProtection: true,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    tableClass: props.tableClass,
    maxReadRequestUnits: props.maxReadRequestUnits,
    globalSecondaryIndexOptions: props.globalSecondaryIndexOptions,
    tags: props.tags,
  });
  declareClass(original, props);
  return original.replica(region);
}

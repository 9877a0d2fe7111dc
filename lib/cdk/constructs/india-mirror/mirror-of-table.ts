import { Stack, Token } from 'aws-cdk-lib';
import { type ITableV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { type Construct } from 'constructs';
import { declareClass, requireDataClass } from '../declare-class';
import { pathOf, requireIndia } from '../india-region';
import { mirrorOfForeignTable } from './mirror-of-foreign-table';
import { regionAbroad } from './original-abroad';
import { type TableOriginalProps } from './table-original-props';

/** A replica in India of a table that stays abroad. */
export function mirrorOfTable(scope: Construct, id: string, props: TableOriginalProps): ITableV2 {
  const region = requireIndia(scope, id);
  const path = pathOf(scope, id);
  requireDataClass(path, props);
  const { original } = props;
  if (!(original instanceof TableV2)) return mirrorOfForeignTable(scope, id, path, props);
  regionAbroad(path, original, Stack.of(original).region, "give its stack env: { region: 'us-east-1' }");
  requireOneAccount(path, scope, original);
  requireKeyInIndia(path, original, region);
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

/** A replica of a table is of the table's account. */
function requireOneAccount(path: string, scope: Construct, original: TableV2): void {
  const [here, there] = [Stack.of(scope).account, Stack.of(original).account];
  if (here === there || Token.isUnresolved(here) || Token.isUnresolved(there)) return;
  throw new Error(
    `\`${path}\`: its original \`${original.node.path}\` is in account \`${there}\`, and a replica of it would be too; ` +
      "import it by its ARN: TableV2.fromTableArn(this, '…', '…')",
  );
}

function requireKeyInIndia(path: string, original: TableV2, region: string): void {
  // The L2 imports the key of each replica under this name.
  const isNamed = original.node.tryFindChild(`ReplicaKey${region}`) !== undefined;
  if (original.encryptionKey === undefined || isNamed) return;
  throw new Error(
    `\`${path}\`: its original \`${original.node.path}\` is encrypted with a customer managed key and names none for \`${region}\`; ` +
      `give it encryption: TableEncryptionV2.customerManagedKey(key, { '${region}': new ResidentKey(…).keyArn })`,
  );
}

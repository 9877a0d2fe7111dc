import { ArnFormat, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { type ITableV2, TableEncryptionV2, TableV2MultiAccountReplica } from 'aws-cdk-lib/aws-dynamodb';
import { type Construct } from 'constructs';
import { declareClass } from '../declare-class';
import { keyOf } from '../key-of';
import { regionAbroad } from './original-abroad';
import { type TableOriginalProps } from './table-original-props';

/** A replica in this account of a table of another one: only between accounts does the replica have a template of its own. */
export function mirrorOfForeignTable(scope: Construct, id: string, path: string, props: TableOriginalProps): ITableV2 {
  const stack = Stack.of(scope);
  const { original, removalPolicy } = props;
  const arn = stack.splitArn(original.tableArn, ArnFormat.SLASH_RESOURCE_NAME);
  regionAbroad(
    path,
    original,
    arn.region,
    "import it by its ARN: TableV2.fromTableArn(this, '…', 'arn:aws:dynamodb:us-east-1:…')",
  );
  if (arn.account === stack.account) {
    throw new Error(
      `\`${path}\`: its original \`${original.node.path}\` is imported from this account, where a replica is a property of its own template; ` +
        'give the TableV2 itself, or have its app call IndiaMirror',
    );
  }
  const key = keyOf(scope, id, stack.region, props.encryptionKey, { dataClass: props.dataClass, removalPolicy });
  const copy = new TableV2MultiAccountReplica(scope, id, {
    replicaSourceTable: original,
    encryption: TableEncryptionV2.customerManagedKey(key),
    deletionProtection: removalPolicy !== RemovalPolicy.DESTROY,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    tableClass: props.tableClass,
    tags: props.tags,
    removalPolicy: removalPolicy ?? RemovalPolicy.RETAIN,
  });
  declareClass(copy, props);
  return copy;
}

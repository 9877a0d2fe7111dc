import { type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { ConsentLedger, type ConsentLedgerProps, DataClass } from '../../../../lib';
import { shop } from '../payments-shop';

/** The consents of the payments shop's customers. */
export function consents(props: Partial<ConsentLedgerProps> = {}) {
  const stacks = shop();
  const ledger = new ConsentLedger(stacks.mumbai, 'Consents', { dataClass: DataClass.PERSONAL, ...props });
  return { ...stacks, ledger };
}

/** The same with a mirror in Hyderabad. */
export function mirroredConsents(props: Partial<ConsentLedgerProps> = {}) {
  const stacks = shop();
  const mirror = { scope: stacks.hyderabad };
  const ledger = new ConsentLedger(stacks.mumbai, 'Consents', { dataClass: DataClass.PERSONAL, mirror, ...props });
  return { ...stacks, ledger };
}

/** The ledger's table, and its replicas by region. */
export function tableOf(stack: Stack) {
  const [table] = Object.values(Template.fromStack(stack).findResources('AWS::DynamoDB::GlobalTable'));
  const properties = table?.Properties as { Replicas: { Region: string }[] } & Record<string, unknown>;
  const replicas = Object.fromEntries(properties.Replicas.map((replica) => [replica.Region, replica]));
  return { properties, replicas };
}

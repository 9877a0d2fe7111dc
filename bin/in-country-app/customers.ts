import { AttributeType } from 'aws-cdk-lib/aws-dynamodb';
import { DataClass, ResidentBucket, ResidentTable } from '../../lib';
import { type Stacks } from './stacks';

/** What the shop knows of its customers. */
export function customers({ mumbai, hyderabad }: Stacks) {
  const profiles = new ResidentTable(mumbai, 'Customers', {
    dataClass: DataClass.PERSONAL,
    elements: ['customer-name', 'postal-address', 'eating-preferences', 'fashion-choices'],
    partitionKey: { name: 'customerId', type: AttributeType.STRING },
    mirror: { scope: hyderabad },
  });
  const orders = new ResidentBucket(mumbai, 'Orders', {
    dataClass: DataClass.PERSONAL,
    elements: ['order-history'],
    mirror: { scope: hyderabad },
  });
  new ResidentBucket(mumbai, 'FaceScans', {
    dataClass: DataClass.SENSITIVE_PERSONAL,
    elements: ['biometrics'],
    attestations: ['CONSENT-2026-014'],
    mirror: { scope: hyderabad },
  });
  return { profiles, orders };
}

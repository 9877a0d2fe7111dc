import { AttributeType } from 'aws-cdk-lib/aws-dynamodb';
import { DataClass, ResidentBucket, ResidentTable } from '../../lib';
import { type Stacks } from './stacks';

/** Every payment is domestic: the Reserve Bank wants its data in India and nowhere else. */
export function payments({ mumbai, hyderabad }: Stacks) {
  const elements = ['card-number', 'transaction-amount', 'transaction-reference'];
  const mirrored = {
    dataClass: DataClass.PAYMENT,
    elements,
    mirror: { scope: hyderabad },
    refuseOutsideReplication: true,
  };
  return {
    records: new ResidentTable(mumbai, 'Payments', {
      ...mirrored,
      partitionKey: { name: 'paymentId', type: AttributeType.STRING },
    }),
    settlements: new ResidentBucket(mumbai, 'Settlements', mirrored),
  };
}

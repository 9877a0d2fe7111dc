import { describe, expect, test } from '@jest/globals';
import { findingsOf, type Resources } from '../inspected';
import { declared, ref, resource, stream } from '../shop';

const beside = { 'us-east-1': { Central: declared(stream({ Name: 'central' }), 'ict-logs') } };
const sentAbroad = (dataClass?: string, RetentionInDays?: number): Resources => {
  const group = resource('AWS::Logs::LogGroup', { RetentionInDays });
  return {
    Checkout: dataClass === undefined ? group : declared(group, dataClass),
    Out: resource('AWS::Logs::SubscriptionFilter', {
      LogGroupName: ref('Checkout'),
      FilterPattern: '',
      DestinationArn: 'arn:aws:kinesis:us-east-1:111111111111:stream/central',
    }),
  };
};
const said = (resources: Resources) => findingsOf(resources, { beside }).filter(({ logicalId }) => logicalId === 'Out');

describe('logs that leave beside the log group in India', () => {
  test('are permitted, with a doubt, where nobody declared them', () => {
    expect(said(sentAbroad(undefined, 365))).toMatchObject([{ level: 'warning', rule: 'permitted-copy' }]);
  });

  test('fail by the class that was declared: as logs they stay in India too', () => {
    expect(said(sentAbroad('payment', 365))).toMatchObject([
      { level: 'violation', dataClass: 'payment', also: [], regime: 'rbi-payment-data-2018' },
    ]);
  });

  test('fail by the declared class first, where they are not kept long enough as logs either', () => {
    expect(said(sentAbroad('payment', 30))).toMatchObject([
      { level: 'violation', dataClass: 'payment', also: ['ict-logs'] },
    ]);
  });
});

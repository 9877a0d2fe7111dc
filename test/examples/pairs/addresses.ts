import type { Example } from '../example';
import { pair, toRegion, type Twin } from '../pair';
import { anyRule } from '../example';
import { fn } from '../parts';
import { RULE } from '../rules';
import { A } from '../shop';

const told =
  (name: string, address: (region: string, leaves: boolean) => string, dataClass = 'personal') =>
  ({ k, declare, region, leaves }: Twin): void =>
    declare(fn(k, 'Handler', { [name]: address(region, leaves) }), dataClass);

/** Hosts that name a region in a form of their own. */
export const addresses: readonly Example[] = [
  ...toRegion(
    'host-of-a-database',
    RULE.code,
    told('DB', (r) => `postgres://app@ledger.cluster-cabc.${r}.rds.amazonaws.com:5432/shop`, 'payment'),
  ),
  ...toRegion(
    'hosts-of-brokers',
    RULE.code,
    told(
      'BROKERS',
      (r) => `b-1.shop.abc.c2.kafka.${r}.amazonaws.com:9092,b-2.shop.abc.c2.kafka.${r}.amazonaws.com:9092`,
    ),
  ),
  ...toRegion(
    'host-of-an-interface-endpoint',
    RULE.code,
    told('API', (r) => `https://vpce-1a2b-3c4d.execute-api.${r}.vpce.amazonaws.com/prod`),
  ),
  ...toRegion(
    'dual-stack-host-of-a-bucket',
    RULE.code,
    told('INBOX', (r) => `https://acme-orders.s3.dualstack.${r}.amazonaws.com/in`),
  ),
  ...toRegion(
    'host-that-leads-with-its-region',
    RULE.code,
    told('QUEUE_URL', (r) => `https://${r}.queue.amazonaws.com/${A}/orders`),
  ),
  ...pair(
    'oldest-host-of-queues',
    'the first address of queues, from before there were regions, is Virginia',
    anyRule('us-east-1'),
    told('QUEUE_URL', (_, leaves) =>
      leaves ? `https://queue.amazonaws.com/${A}/orders` : `https://sqs.ap-south-1.amazonaws.com/${A}/orders`,
    ),
  ),
  ...pair(
    'short-code-in-the-host-of-a-cache',
    'hosts of caches name their region by a short code',
    anyRule('us-east-1'),
    told('REDIS', (_, leaves) => `shop.abc123.0001.${leaves ? 'use1' : 'aps1'}.cache.amazonaws.com:6379`, 'payment'),
  ),
];

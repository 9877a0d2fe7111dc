import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Finding } from '../../../../lib/core/model';
import { findingsIn, type Resources } from '../inspected';
import { bucket, declared, queue, secret, stream, table } from '../shop';
import { anyShop, resourcesOf, stacksOf } from './any-shop';
import { runs } from './runs';

const fresh = fc.constantFrom(
  bucket({ BucketName: 'a-fresh-name' }),
  queue({ QueueName: 'a-fresh-name' }),
  stream({ Name: 'a-fresh-name' }),
  table({ TableName: 'a-fresh-name' }),
  secret({ Name: 'a-fresh-name' }),
);
/** Classes of which the law asks no consent and no retention in India. */
const consentFree = fc.constantFrom('personal', 'payment', 'company-books', 'insurance-records', 'kyc-video');

const keys = (findings: readonly Finding[]): string[] => findings.map((finding) => JSON.stringify(finding));
const of = (resources: Resources): string[] => keys(findingsIn(stacksOf(resources)));

describe('whatever the shop', () => {
  test('a declared store in India with a fresh name adds no finding and takes none away', () => {
    fc.assert(
      fc.property(anyShop, fresh, consentFree, (shop, store, dataClass) => {
        const resources = resourcesOf(shop);
        expect(of({ ...resources, Fresh: declared(store, dataClass) })).toEqual(of(resources));
      }),
      runs(150),
    );
  });

  test('the same store abroad adds its own finding and no other', () => {
    fc.assert(
      fc.property(anyShop, consentFree, (shop, dataClass) => {
        const resources = resourcesOf(shop);
        const stacks = stacksOf(resources);
        const dublin = stacks.find(({ name }) => name === 'Dublin')!;
        const more = { ...dublin.template.Resources, Fresh: declared(table(), dataClass) };
        const changed = { ...dublin, template: { Resources: more } };
        const after = findingsIn(stacks.map((one) => (one === dublin ? changed : one)));
        const added = after.filter(({ logicalId }) => logicalId === 'Fresh');
        expect(added).toHaveLength(1);
        expect(keys(after.filter(({ logicalId }) => logicalId !== 'Fresh'))).toEqual(of(resources));
      }),
      runs(50),
    );
  });
});

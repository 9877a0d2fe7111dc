import { describe, expect, test } from '@jest/globals';
import { estateOf, resourceOf } from './estate-of';

const estate = estateOf({ Resources: { Orders: { Type: 'AWS::S3::Bucket' }, Books: { Type: 'AWS::S3::Bucket' } } });
const orders = estate.referenceText(resourceOf(estate, 'Orders'));
const arn = estate.referenceText(resourceOf(estate, 'Orders'), 'Arn');
const open = estate.unresolvedText('the parameter `Region` can be given any value', 'Region');
const account = estate.opaqueText('AWS::AccountId');

describe('a mark', () => {
  test('stands for one thing, and the same thing has the same mark', () => {
    expect(estate.referenceText(resourceOf(estate, 'Orders'))).toBe(orders);
    expect(new Set([orders, arn, open, account, estate.referenceText(resourceOf(estate, 'Books'))]).size).toBe(5);
  });

  test('survives JSON, lower case and the punctuation of ARNs and addresses', () => {
    const text = JSON.stringify({ to: `arn:aws:s3:::${orders}/x` }).toLowerCase();
    expect(estate.marks.within(text)).toEqual([
      { kind: 'resource', resource: resourceOf(estate, 'Orders'), attribute: undefined },
    ]);
    expect(orders).not.toMatch(/[\s:/.,;"'{}[\]|@?&=#-]/);
  });

  test('is read by a person as the reference that it is', () => {
    expect(estate.marks.inWords(`${arn} in ${open} of ${account}, ${estate.unresolvedText('who knows')}`)).toBe(
      '${Orders.Arn} in ${Region} of ${AWS::AccountId}, ${?}',
    );
  });

  test('is whole only by itself', () => {
    expect(estate.marks.whole(arn)).toMatchObject({ kind: 'resource', attribute: 'Arn' });
    expect(estate.marks.whole(`${arn}/*`)).toBeUndefined();
    expect(estate.marks.whole('orders')).toBeUndefined();
  });

  test('that nobody can resolve is found among others', () => {
    expect(estate.marks.unresolvedIn(`${orders}-${account}-${open}`)?.why).toBe(
      'the parameter `Region` can be given any value',
    );
    expect(estate.marks.unresolvedIn(`${orders}-${account}`)).toBeUndefined();
  });

  test('never carries another into its reason', () => {
    expect(estate.marks.unresolvedIn(estate.unresolvedText(`the export \`${orders}-arn\` is nowhere`))?.why).toBe(
      'the export `${Orders}-arn` is nowhere',
    );
  });
});

describe('the signs of a mark in a template', () => {
  const forged = '\uE000zz\uE001 \uE000 \uE001';

  test('are taken for no reference, and shown to nobody', () => {
    expect(estate.marks.within(forged)).toEqual([]);
    expect(estate.marks.whole('\uE000zz\uE001')).toBeUndefined();
    expect(estate.marks.inWords(forged)).toBe('  ');
  });
});

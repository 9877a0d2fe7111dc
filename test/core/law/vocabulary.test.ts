import { describe, expect, test } from '@jest/globals';
import { aggregateOnly, builtInLaw, forcedBy } from '../../../lib/core/law';

const law = builtInLaw();
const forced = (declared: string, ...elements: string[]): string[] =>
  forcedBy(law, declared, elements).map(({ id, dataClass }) => `${id}: ${dataClass}`);

describe('what elements make of a store', () => {
  test.each(['eating-preferences', 'fashion-choices', 'wish-list', 'email-address'])(
    'a store with %s is not generic',
    (id) => {
      expect(forced('generic', 'customer-count', id)).toEqual([`${id}: personal`]);
    },
  );

  test.each(['customer-count', 'trader-count', 'public-content'])('a store with %s may be generic', (id) => {
    expect(forced('generic', id)).toEqual([]);
  });

  test.each(['religious-belief', 'political-belief', 'sexual-orientation', 'biometrics'])(
    '%s is sensitive in any store',
    (id) => {
      for (const declared of ['generic', 'personal', 'payment', 'company-books']) {
        expect(forced(declared, id)).toEqual([`${id}: sensitive-personal`]);
      }
      expect(forced('sensitive-personal', id)).toEqual([]);
      expect(forced('critical-personal', id)).toEqual([]);
    },
  );

  test("a customer's name is part of a payment, an insurance claim or a loan, but not of a log or of books", () => {
    for (const declared of ['payment', 'payment-foreign-leg', 'insurance-records', 'digital-lending']) {
      expect(forced(declared, 'customer-name')).toEqual([]);
    }
    expect(forced('ict-logs', 'customer-name')).toEqual(['customer-name: personal']);
    expect(forced('company-books', 'customer-name')).toEqual(['customer-name: personal']);
  });

  test('a card number is payment data in any store, and part of either leg of a cross-border transaction', () => {
    expect(forced('personal', 'card-number')).toEqual(['card-number: payment']);
    expect(forced('generic', 'card-number')).toEqual(['card-number: payment']);
    for (const declared of ['payment', 'payment-cross-border', 'payment-foreign-leg']) {
      expect(forced(declared, 'card-number')).toEqual([]);
    }
  });

  test('generic elements and unknown ones force nothing', () => {
    expect(forced('payment', 'customer-count', 'favourite-colour')).toEqual([]);
  });
});

describe('the vocabulary', () => {
  test.each([
    [
      'e-commerce',
      'personal',
      'order-history wish-list eating-preferences fashion-choices clothing-size product-review',
    ],
    ['e-commerce, of persons and devices', 'personal', 'delivery-address device-id cookie-id email-address location'],
    ['payments', 'payment', 'card-number card-expiry-date upi-id payment-token account-number beneficiary-account'],
    ['credentials', 'payment', 'payment-otp payment-pin payment-password card-verification-value'],
    ['transactions', 'payment', 'transaction-reference transaction-timestamp transaction-amount originating-system'],
    ['identity', 'personal', 'tax-pan passport-number voter-id-number'],
    ['identity, of Aadhaar', 'aadhaar', 'aadhaar-number aadhaar-virtual-id'],
    [
      "the Srikrishna panel's list",
      'sensitive-personal',
      'password financial-data health-condition official-identifier sex-life sexual-orientation biometrics genetic-data ' +
        'transgender-status intersex-status caste-or-tribe religious-belief political-belief',
    ],
    ['rule 13(4)', 'critical-personal', 'specified-personal-data traffic-data-of-specified-data'],
    ['logs', 'ict-logs', 'access-logs application-logs network-flow-logs'],
    ['aggregates and what is public', 'generic', 'customer-count trader-count public-content product-catalogue'],
  ])('has the elements of %s', (_, dataClass, ids) => {
    for (const id of ids.split(' ')) {
      expect(law.vocabulary.get(id)).toMatchObject({ dataClass, source: expect.stringMatching(/\S/) });
    }
  });
});

describe('aggregates only', () => {
  test('holds where every element is generic', () => {
    expect(aggregateOnly(law, ['customer-count', 'trader-count'])).toMatchObject({ how: 'verified', value: true });
    expect(aggregateOnly(law, ['customer-count'])).not.toHaveProperty('warns');
  });

  test('fails with an element of another class, and with one that nobody knows', () => {
    expect(aggregateOnly(law, ['customer-count', 'wish-list', 'favourite-colour'])).toEqual({
      how: 'verified',
      value: false,
      detail: 'not generic: wish-list, favourite-colour',
    });
  });

  test('is doubtful where no element is named', () => {
    expect(aggregateOnly(law, [])).toMatchObject({
      value: true,
      warns: expect.stringMatching(/without naming their elements/),
    });
  });
});

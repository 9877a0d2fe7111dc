import { describe, expect, test } from '@jest/globals';
import { findingsOf, inspected } from '../inspected';
import { declared, globalTable, table } from '../shop';

const store = (dataClass: string, ...elements: string[]) => declared(table(), dataClass, { elements });
const copied = (...elements: string[]) => declared(globalTable('ap-south-1', 'us-east-1'), 'generic', { elements });

describe('elements', () => {
  test.each(['eating-preferences', 'fashion-choices'])(
    'fails when a store of %s is called generic, even in India',
    (element) => {
      expect(inspected({ Choices: store('generic', element) })).toMatchObject([
        { level: 'violation', rule: 'declaration-conflict', id: 'Choices' },
      ]);
      const [finding] = findingsOf({ Choices: store('generic', element) });
      expect(finding!.says).toContain(`\`${element}\``);
    },
  );

  test.each(['customer-count', 'trader-count', 'public-content'])('passes when a generic store lists %s', (element) => {
    expect(inspected({ Totals: store('generic', element) })).toEqual([]);
    expect(inspected({ Totals: copied(element) })).toMatchObject([{ level: 'note', rule: 'permitted-copy' }]);
  });

  test.each(['religious-belief', 'political-belief', 'sexual-orientation', 'biometrics'])(
    '%s forces sensitive-personal, which asks for consent',
    (element) => {
      expect(inspected({ Customers: store('personal', element) })).toMatchObject([
        { level: 'violation', rule: 'consent-missing', dataClass: 'sensitive-personal' },
      ]);
    },
  );

  test('an element of the same class, or of a lower one, forces nothing', () => {
    expect(inspected({ Customers: store('personal', 'customer-name', 'customer-count') })).toEqual([]);
  });

  test('warns when generic data leave without naming their elements', () => {
    expect(inspected({ Totals: copied() })).toMatchObject([{ level: 'warning', rule: 'permitted-copy' }]);
  });

  test('fails when an element that the vocabulary lacks leaves as generic', () => {
    expect(inspected({ Totals: copied('shoe-lace-counts') })).toMatchObject([
      { level: 'violation', rule: 'copy-outside-india' },
    ]);
    expect(inspected({ Totals: copied('customer-count', 'shoe-lace-counts') })).toMatchObject([{ level: 'violation' }]);
  });

  test('an element that the organisation adds to the vocabulary counts', () => {
    const policy = {
      ownVocabulary: [{ id: 'shoe-lace-counts', dataClass: 'generic', source: 'our data office, 2026' }],
    };
    expect(inspected({ Totals: copied('shoe-lace-counts') }, { policy })).toMatchObject([{ level: 'note' }]);
  });
});

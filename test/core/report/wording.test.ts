import { describe, expect, test } from '@jest/globals';
import { ACTIONS, BUILT_IN_CLASSES, type Destination, type Finding } from '../../../lib/core/model';
import { headline } from '../../../lib/core/report/headline';
import { statusInWords } from '../../../lib/core/report/status-in-words';
import { textReport } from '../../../lib/core/report';
import { customersReplica, peeringNote, reportOf } from './shop-reports';

describe('the headline', () => {
  test.each<[string, Partial<Finding>, string]>([
    [
      'a store abroad',
      { rule: 'store-outside-india', action: 'store-abroad' },
      'personal data would be stored in us-east-1 (United States)',
    ],
    [
      'processing at a host',
      {
        rule: 'processing-outside-india',
        action: 'process-abroad',
        destination: { kind: 'external', host: 'api.example.com', country: 'SG' },
      },
      'personal data would be processed at api.example.com (a host outside AWS, in Singapore)',
    ],
    [
      'an original abroad',
      { rule: 'original-outside-india', action: 'mirror-from-abroad' },
      'personal data would have its original in us-east-1 (United States), and a copy in India',
    ],
    [
      'a class that the organisation brings',
      { dataClass: 'loyalty-points' },
      'loyalty-points data would be copied to us-east-1 (United States)',
    ],
    [
      'missing consent',
      {
        rule: 'consent-missing',
        dataClass: 'sensitive-personal',
        action: 'store-in-india',
        destination: { kind: 'india', region: 'ap-south-2' },
      },
      'sensitive personal data would be stored in ap-south-2 (Hyderabad), without the consent that the law asks for',
    ],
    [
      'a missing condition inside India',
      {
        rule: 'condition-missing',
        dataClass: 'company-books',
        action: 'replicate-in-india',
        destination: { kind: 'india', region: 'ap-south-2' },
      },
      'company books would be copied within India, to ap-south-2 (Hyderabad), without what the law asks for',
    ],
    [
      'a region that this version does not know',
      { destination: { kind: 'abroad', region: 'eu-east-9' } },
      'personal data would be copied to eu-east-9 (not in India)',
    ],
    [
      'a global service',
      { destination: { kind: 'global', why: 'every CloudFront edge' } },
      'personal data would be copied to every CloudFront edge',
    ],
    [
      'a mailbox',
      { destination: { kind: 'external', host: 'shop.example', why: 'a mailbox' } },
      'personal data would be copied to a mailbox at shop.example (outside AWS)',
    ],
    [
      'a mailbox that nobody can tell',
      { destination: { kind: 'external', host: '${Email}', why: 'a mailbox' } },
      'personal data would be copied to a mailbox that the parameter `Email` names (outside AWS)',
    ],
    [
      'a telephone',
      { destination: { kind: 'external', host: 'a telephone', why: 'a telephone' } },
      'personal data would be copied to a telephone (outside AWS)',
    ],
    [
      'an inference profile of many regions',
      { destination: { kind: 'abroad', why: 'the regions of the `apac.` inference profile' } },
      'personal data would be copied to the regions of the `apac.` inference profile',
    ],
    [
      'logs that are deleted early',
      {
        rule: 'condition-missing',
        dataClass: 'ict-logs',
        action: 'store-in-india',
        destination: { kind: 'india', region: 'ap-south-1' },
        found: 'RetentionInDays: 30',
        wouldPermit: [['log-retention-days >= 180']],
      },
      'ICT logs would be stored in ap-south-1 (Mumbai), for less time than the law asks for',
    ],
    [
      'logs of which nobody can tell when they are deleted',
      {
        rule: 'condition-missing',
        dataClass: 'ict-logs',
        action: 'store-in-india',
        destination: { kind: 'india', region: 'ap-south-1' },
        found: 'RetentionInDays: ${Days}',
        wouldPermit: [['log-retention-days >= 180']],
      },
      'ICT logs would be stored in ap-south-1 (Mumbai), for how long nobody can tell',
    ],
    [
      'a host whose country is known',
      { destination: { kind: 'abroad', host: 'sftp.example.com', country: 'IE' } },
      'personal data would be copied to sftp.example.com in Ireland',
    ],
  ])('tells of %s', (_, over, sentence) => {
    expect(headline(customersReplica(over))).toBe(sentence);
  });

  test('names the resource whose data it is, where that is another', () => {
    expect(headline(customersReplica({ source: 'Prod/Orders/Orders' }))).toMatch(
      /^personal data from Prod\/Orders\/Orders would/,
    );
    expect(headline(customersReplica({ source: 'Prod/Orders/Customers' }))).toMatch(/^personal data would/);
  });

  test('is what is wrong, for a rule that says so itself', () => {
    expect(headline(customersReplica({ rule: 'lock-changed', says: 'the lock does not hold this flow' }))).toBe(
      'the lock does not hold this flow',
    );
    expect(headline(peeringNote())).toBe('a network path reaches eu-west-1 (Ireland)');
  });

  test('is a whole sentence for every class, action and kind of place', () => {
    const kinds: readonly Destination['kind'][] = ['india', 'abroad', 'global', 'external', 'unresolved'];
    for (const dataClass of BUILT_IN_CLASSES)
      for (const action of ACTIONS)
        for (const kind of kinds) {
          expect(headline(customersReplica({ dataClass, action, destination: { kind } }))).toMatch(
            /^[A-Za-z -]+ would (be|have) .*[a-zA-Z)]$/,
          );
        }
  });
});

describe('words for a status', () => {
  test('never let a proposal pass for law', () => {
    expect(statusInWords('never-law', 'payment-mirroring-2018')).toBe('a 2018 proposal that never became law');
    expect(statusInWords('never-law', 'own-draft')).toBe('a proposal that never became law');
    expect(statusInWords('draft', 'own-2027')).toBe('a draft, not law');
    expect(statusInWords('enacted', 'dpdp-2023')).toBe('enacted, not yet in force');
    expect(statusInWords('in-force', 'rbi-payment-data-2018')).toBe('in force');
  });
});

describe('a class', () => {
  test.each<[Finding['classFrom'], string]>([
    ['code', 'personal, declared in code'],
    ['metadata', "personal, declared in the resource's metadata"],
    ['tag', 'personal, declared by a tag of its own or of its stack'],
    ['file', 'personal, declared in declarations.yaml'],
    ['flow', 'personal, carried here from Prod/Orders/Orders'],
    ['default', 'personal by default: nothing declares it'],
  ])('says that it is known from %s', (classFrom, words) => {
    const finding = customersReplica({ classFrom, source: classFrom === 'flow' ? 'Prod/Orders/Orders' : undefined });
    expect(textReport(reportOf([finding]))).toContain(`    class      ${words}\n`);
  });

  test('that nobody declared says how to declare it, on the store that holds it', () => {
    const output = textReport(reportOf([customersReplica({ classFrom: 'default', source: 'Prod/Orders/Orders' })]));
    expect(output).toContain('or in declarations.yaml: `stores: [{ path: Prod/Orders/Orders, class: … }]`');
  });
});

describe('what makes a flow', () => {
  test('is a property with the value that names the place', () => {
    const output = textReport(
      reportOf([customersReplica({ property: 'Environment.Variables', found: 'STORE=us-east-1' })]),
    );
    expect(output).toContain('    property   Environment.Variables of AWS::DynamoDB::GlobalTable');
    expect(output).toContain('    value      `STORE=us-east-1`\n');
  });

  test('may be that the resource is there at all', () => {
    const output = textReport(reportOf([customersReplica({ property: '(exists)' })]));
    expect(output).toContain('    resource   AWS::DynamoDB::GlobalTable in ap-south-1 (Mumbai): the resource itself\n');
    expect(output).not.toContain('(exists)');
  });

  test('names who bears the property of a step, where that is not the one that data leave', () => {
    const step = { path: 'Prod/Orders/Table', type: 'AWS::Backup::BackupSelection', property: 'Resources[0]' };
    const output = textReport(reportOf([customersReplica({ via: [{ ...step, bearer: 'Prod/Orders/Nightly' }] })]));
    expect(output).toContain(
      'Prod/Orders/Table, by Resources[0] of Prod/Orders/Nightly\n               (AWS::Backup::BackupSelection)',
    );
  });
});

describe('a finding without a clause', () => {
  test('says why below what happens', () => {
    const finding = customersReplica({
      clause: undefined,
      regime: undefined,
      status: undefined,
      citation: undefined,
      says: 'no regime was asked about this class',
    });
    expect(textReport(reportOf([finding]))).toContain('    why        no regime was asked about this class\n');
  });
});

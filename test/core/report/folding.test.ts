import { describe, expect, test } from '@jest/globals';
import { textReport } from '../../../lib/core/report';
import { expectGolden } from './golden';
import { customersReplica, ledgerPipe, reportOf } from './shop-reports';

const abroad = (region: string, country: string) => ({ kind: 'abroad' as const, region, country });
const narrow = 'narrow `AllowedValues` of `DrRegion` to `[ap-south-1, ap-south-2]`';

/** A copy of every table that a parameter may send to any of its AllowedValues. */
const branches = (
  [
    ['us-east-1', 'US'],
    ['eu-west-1', 'IE'],
    ['eu-west-2', 'GB'],
    ['ap-southeast-1', 'SG'],
  ] as const
).map(([region, country]) =>
  customersReplica({
    destination: abroad(region, country),
    found: `arn:aws:backup:${region}:111111111111:backup-vault:dr`,
    fix: narrow,
  }),
);

describe('one fact is one block', () => {
  test('that lists the places to which one resource goes', () => {
    expectGolden('many-places', textReport(reportOf(branches)));
  });

  test('that names few places in its sentence', () => {
    const output = textReport(reportOf(branches.slice(0, 2)));
    expect(output).toContain('would be copied to us-east-1 (United States) and eu-west-1 (Ireland)\n');
    expect(output).not.toContain('    places ');
  });

  test('whatever the number of the item in its list', () => {
    const [first, second] = branches;
    const output = textReport(
      reportOf([
        { ...first!, property: 'Replicas[1].Region', fix: 'remove `Replicas[1]`' },
        { ...second!, property: 'Replicas[2].Region', fix: 'remove `Replicas[2]`' },
      ]),
    );
    expect(output.match(/^✗/gm)).toHaveLength(1);
    expect(output).toContain('    fix        remove `Replicas[1]`\n    permitted');
  });

  test('that shows each line to write, where they differ in more than the region', () => {
    const two = ['MODEL_REGION', 'STORE_REGION'].map((key, n) =>
      customersReplica({
        destination: branches[n]!.destination,
        found: `${key}=${branches[n]!.destination!.region!}`,
        fix: `write \`${key}=ap-south-1\``,
      }),
    );
    const output = textReport(reportOf(two));
    expect(output.match(/^✗/gm)).toHaveLength(1);
    expect(output).toContain('`MODEL_REGION=us-east-1`\n               `STORE_REGION=eu-west-1`\n');
    expect(output).toContain('write `MODEL_REGION=ap-south-1`\n               write `STORE_REGION=ap-south-1`\n');
  });

  test('that lists what else it holds for by stacks, where that is much', () => {
    const tables = Array.from({ length: 12 }, (_, n) => {
      const stack = n % 2 === 0 ? 'Prod/Orders' : 'Prod/Ledger';
      return customersReplica({ path: `${stack}/Table${n}`, stack });
    });
    const output = textReport(reportOf(tables));
    expect(output).toContain('    likewise   Prod/Ledger: Table1, Table3, Table5, Table7, Table9, Table11\n');
    expect(output).toContain('               Prod/Orders: Table2, Table4, Table6, Table8, Table10\n');
  });

  test('of stores abroad, whatever their types', () => {
    const placed = { mechanism: 'placement', property: 'env.region', rule: 'store-outside-india' } as const;
    const stores = [
      customersReplica({ ...placed, action: 'store-abroad', region: 'us-east-1', type: 'AWS::SQS::Queue' }),
      customersReplica({ ...placed, action: 'store-abroad', region: 'us-east-1', path: 'Prod/Orders/Carts' }),
    ];
    const output = textReport(reportOf(stores));
    expect(output).toContain('    resource   AWS::SQS::Queue in us-east-1 (United States)\n');
    expect(output).toContain('    likewise   Prod/Orders/Carts  lib/orders.ts:42  AWS::DynamoDB::GlobalTable\n');
  });
});

describe('what differs in more stands in a block of its own', () => {
  test.each([
    ['another clause', { clause: 'sensitive-stays' }],
    ['another class', { dataClass: 'company-books' }],
    ['another fix', { fix: 'ask the other team' }],
    ['another region of its own', { region: 'ap-south-2' }],
    ['another property', { property: 'StreamSpecification' }],
  ])('%s', (_, over) => {
    const output = textReport(reportOf([customersReplica(), customersReplica({ path: 'Prod/Orders/Carts', ...over })]));
    expect(output.match(/^✗/gm)).toHaveLength(2);
  });
});

describe('the law', () => {
  test('of a clause is told in full once, and by name after that', () => {
    const output = textReport(reportOf([customersReplica(), customersReplica({ property: 'Other' }), ledgerPipe()]));
    expect(output.match(/shall not be sent/g)).toHaveLength(1);
    expect(output).toContain(
      'law        ecommerce-2018, a 2018 proposal that never became law, clause personal-stays, as\n               above',
    );
    expect(output).toContain('clause domestic-component-may-also-go: a copy');
  });

  test('that never became one is said at the head, with how many violations rest on it', () => {
    const head = (...findings: Parameters<typeof reportOf>[0]): string =>
      textReport(reportOf(findings)).split('\n\n')[1]!;
    const rests = 'rest on ecommerce-2018, a 2018 proposal that never became law';
    expect(head(customersReplica(), customersReplica({ property: 'Other' }))).toBe(`both violations ${rests}`);
    expect(head(customersReplica(), customersReplica({ property: 'Other' }), ledgerPipe())).toBe(
      `2 of the 3 violations ${rests}`,
    );
    expect(head(ledgerPipe())).toMatch(/^✗/);
  });
});

describe('how to declare', () => {
  test('is told once', () => {
    const undeclared = [
      customersReplica({ classFrom: 'default' }),
      customersReplica({ classFrom: 'default', property: 'Other' }),
    ];
    expect(textReport(reportOf(undeclared)).match(/or in declarations\.yaml/g)).toHaveLength(1);
  });

  test('is in the words of the template where no code made it', () => {
    const bare = { classFrom: 'default', stack: 'orders', path: 'orders/Customers', logicalId: 'Customers' } as const;
    for (const at of ['templates/orders.yaml:12', undefined])
      expect(textReport(reportOf([customersReplica({ ...bare, at })]))).toContain(
        "declare it in the template, in the resource's\n               `Metadata: { india-residency: { dataClass: … } }`",
      );
  });
});

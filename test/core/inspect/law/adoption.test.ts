import { describe, expect, test } from '@jest/globals';
import { linesOf, parseLock, printLock } from '../../../../lib/core/law';
import { NO_POLICY, type Finding, type Lock, type Report } from '../../../../lib/core/model';
import { inspect } from '../../../../lib/core/inspect/inspect';
import { legacyShop, NEW_EGRESS, VIOLATIONS, type LegacyStack } from '../../../fixtures/legacy-shop';
import { stack, TODAY } from '../inspected';

const SHOP = legacyShop();
const PARAMETERS = { SecondRegion: { Type: 'String' } };

function reportOf(stacks: readonly LegacyStack[], lock?: Lock): Report {
  const inspected = stacks.map(({ name, region, resources }) =>
    stack({ Parameters: PARAMETERS, Resources: resources }, region, name),
  );
  return inspect({ stacks: inspected, declarations: [], missingContext: false }, { ...NO_POLICY, lock }, TODAY);
}

/** The lock that adoption writes. */
function adopted({ findings, regimes }: Report): string {
  const lines = [...linesOf(findings).values()].map(({ line, open }) => (open ? { ...line, debt: TODAY } : line));
  return printLock(
    regimes.map(({ id }) => id),
    lines,
  );
}

const open = ({ findings }: Report): Finding[] =>
  findings.filter(({ level, waiver, debt }) => level === 'violation' && !waiver && !debt);

describe('a legacy app of 3,000 resources with 200 violations', () => {
  const today = reportOf(SHOP);
  const text = adopted(today);
  const lock = parseLock(text, 'residency/residency.lock');

  test('is what it says it is', () => {
    expect(SHOP.reduce((sum, { resources }) => sum + Object.keys(resources).length, 0)).toBe(3000);
    expect(VIOLATIONS).toBe(200);
    expect(today.summary).toMatchObject({ resources: 3000, violations: 200, debt: 0 });
    expect(new Set(open(today).map(({ rule }) => rule))).toEqual(
      new Set(['copy-outside-india', 'store-outside-india', 'consent-missing', 'placement-unresolved']),
    );
  });

  test('is adopted: it passes, and all that it owes is said', () => {
    const { summary } = reportOf(SHOP, lock);
    expect(summary).toMatchObject({ violations: 0, debt: 200 });
    expect(text.split('\n').filter((line) => line.includes(`debt since ${TODAY}`))).toHaveLength(200);
  });

  test('fails for one new egress, and for nothing else', () => {
    const [first, ...rest] = SHOP;
    const grown = [{ ...first!, resources: { ...first!.resources, Orders: NEW_EGRESS } }, ...rest];
    const report = reportOf(grown, lock);
    expect(open(report).map(({ rule, path }) => [rule, path])).toEqual([
      ['copy-outside-india', 'Legacy0/Orders'],
      ['lock-changed', 'Legacy0/Orders'],
    ]);
    expect(report.summary).toMatchObject({ violations: 2, debt: 200 });
  });

  test('owes one less when one is mended, and the lock says which line goes', () => {
    const [first, ...rest] = SHOP;
    const { Customers0, ...others } = first!.resources;
    const report = reportOf([{ ...first!, resources: others }, ...rest], lock);
    expect(Customers0).toBeDefined();
    expect(report.summary).toMatchObject({ violations: 0, debt: 199 });
    const gone = report.findings.filter(({ rule }) => rule === 'lock-changed');
    expect(gone).toMatchObject([{ level: 'note', path: 'Legacy0/Customers0' }]);
    expect(gone[0]!.fix).toContain('remove the line `Legacy0/Customers0 personal copy-out us-east-1');
  });
});

import type { Finding, Level, Report } from '../../../lib/core/model';

/** A report on the shop, with one finding of each level that is named. */
export function aReport(...levels: Level[]): Report {
  const findings = levels.map(aFinding);
  const count = (level: Level): number => levels.filter((one) => one === level).length;
  return {
    version: '1',
    asOf: '2026-11-24',
    regimes: [],
    summary: {
      resources: 1,
      stores: 1,
      flows: 1,
      violations: count('violation'),
      warnings: count('warning'),
      notes: count('note'),
      waived: 0,
      debt: 0,
    },
    findings,
  };
}

function aFinding(level: Level): Finding {
  return {
    rule: 'store-outside-india',
    level,
    path: `Orders/${level}`,
    logicalId: 'Table',
    type: 'AWS::DynamoDB::Table',
    stack: 'Orders',
    region: 'us-east-1',
    via: [],
    also: [],
    says: `a ${level} of Orders`,
    fix: 'put it in `ap-south-1`',
    wouldPermit: [],
  };
}

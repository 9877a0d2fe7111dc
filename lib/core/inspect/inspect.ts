import type { Assembly, Policy, Report } from '../model';

/** Inspects an assembly: which data leaves India, and under which clause. Pure: same input, same report. */
export function inspect(assembly: Assembly, _policy: Policy, asOf: string): Report {
  const resources = assembly.stacks.reduce((n, s) => n + Object.keys(s.template.Resources ?? {}).length, 0);
  return {
    version: '1',
    asOf,
    regimes: [],
    summary: { resources, stores: 0, flows: 0, violations: 0, warnings: 0, notes: 0, waived: 0, debt: 0 },
    findings: [],
  };
}

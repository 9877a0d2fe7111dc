import { type Stack, Token } from 'aws-cdk-lib';
import type { Finding, Report } from '../../core/model';

/** The report, with a violation for each stack that this synth has not written: what is on disk for it may be old. */
export function withUnsynthesised(report: Report, stacks: readonly Stack[]): Report {
  if (stacks.length === 0) return report;
  const { summary } = report;
  return {
    ...report,
    summary: { ...summary, violations: summary.violations + stacks.length },
    findings: [...stacks.map(notSynthesised), ...report.findings],
  };
}

function notSynthesised(stack: Stack): Finding {
  const path = stack.node.path;
  return {
    rule: 'not-inspected',
    level: 'violation',
    path,
    logicalId: stack.artifactId,
    type: 'AWS::CloudFormation::Stack',
    stack: path,
    ...(!Token.isUnresolved(stack.region) && { region: stack.region }),
    via: [],
    also: [],
    says: 'CDK had not written the template of this stack when the assembly was inspected, so nobody has read it',
    fix:
      'make the stack before the synth begins, or set the feature flag `@aws-cdk/core:aspectStabilization` ' +
      'and leave `skipValidation` out',
    wouldPermit: [],
  };
}

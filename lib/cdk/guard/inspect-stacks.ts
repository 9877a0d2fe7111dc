import { readStack } from '../../assembly/read-stack';
import { inspect } from '../../core/inspect/inspect';
import type { CodeDeclaration, Report } from '../../core/model';
import type { CollectedStacks } from './collect-stacks';
import type { GuardSettings } from './guard-settings';
import { policyOf } from './policy-of';
import { withUnsynthesised } from './unsynthesised-finding';

/** Reads the stacks that the synth has written and inspects them, as of today. */
export function inspectStacks(
  { entries, unsynthesised }: CollectedStacks,
  declarations: readonly CodeDeclaration[],
  missingContext: boolean,
  settings: GuardSettings,
): Report {
  const policy = policyOf(settings);
  const stacks = entries.map((entry) => readStack(entry, { cwd: process.cwd() }));
  const report = inspect({ stacks, declarations, missingContext }, policy, new Date().toISOString().slice(0, 10));
  return withUnsynthesised(report, unsynthesised);
}

import type { Action, Judgement, Placement, RuleId } from '../../model';

/** The rule of a denial follows the action. */
export const RULE_OF_ACTION: Readonly<Record<Action, RuleId>> = {
  'copy-out': 'copy-outside-india',
  'mirror-from-abroad': 'original-outside-india',
  'process-abroad': 'processing-outside-india',
  'replicate-in-india': 'condition-missing',
  'store-abroad': 'store-outside-india',
  'store-in-india': 'condition-missing',
};

/** The rule of a finding about something that goes, or lies, outside India. */
export function ruleOf(verdict: Judgement['verdict'], action: Action, place: Placement): RuleId {
  if (verdict === 'no-regime') return 'no-regime';
  if (verdict === 'permit') return 'permitted-copy';
  if (place.kind === 'unresolved') return 'placement-unresolved';
  return RULE_OF_ACTION[action];
}

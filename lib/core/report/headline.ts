import type { Action, Finding, RuleId } from '../model';
import { dataOfClass } from './class-in-words';
import { destinationInWords } from './destination-in-words';

/** The rules that say where data goes or lies, and for which `says` is the clause. The others say themselves what is wrong. */
const SAYS_WHERE: ReadonlySet<RuleId> = new Set<RuleId>([
  'store-outside-india',
  'copy-outside-india',
  'processing-outside-india',
  'original-outside-india',
  'placement-unresolved',
  'permitted-copy',
  'consent-missing',
  'condition-missing',
]);

/** What happens, in one sentence: which data would go where. Where a finding does not say that, what is wrong. */
export function headline(finding: Finding): string {
  const { action, dataClass, destination, source, path } = finding;
  if (!SAYS_WHERE.has(finding.rule) || !action || !dataClass || !destination) return finding.says;
  const data = source && source !== path ? `${dataOfClass(dataClass)} from ${source}` : dataOfClass(dataClass);
  return `${data} ${whatHappens(action, destinationInWords(destination), destination.host !== undefined)}${lacks(finding.rule)}`;
}

function whatHappens(action: Action, place: string, atHost: boolean): string {
  const there = `${atHost ? 'at' : 'in'} ${place}`;
  switch (action) {
    case 'store-in-india':
    case 'store-abroad':
      return `would be stored ${there}`;
    case 'mirror-from-abroad':
      return `would have its original ${there}, and a copy in India`;
    case 'process-abroad':
      return `would be processed ${there}`;
    case 'replicate-in-india':
      return `would be copied within India, to ${place}`;
    case 'copy-out':
      return `would be copied to ${place}`;
  }
}

function lacks(rule: RuleId): string {
  if (rule === 'consent-missing') return ', without the consent that the law asks for';
  return rule === 'condition-missing' ? ', without what the law asks for' : '';
}
